import { expect, test } from 'vitest'
import { drawing, inkOf, leastInk, pathOf } from './drawing.ts'

const wide = pathOf([
  [
    [100.4, 200],
    [100.4, 200.2],
    [300, 200],
  ],
  [[5, 5]],
  [
    [300, 100],
    [300, 260],
  ],
])

test('strokes become a short path of whole numbers; points that do not move are left out', () => {
  expect(wide).toBe('M100 200l200 0M300 100l0 160')
  expect(inkOf(wide)).toBe(360)
  expect(pathOf([])).toBe('')
})

test('a drawing is a path with enough ink, and nothing else', () => {
  expect(drawing.safeParse(wide).success).toBe(true)
  const short = pathOf([
    [
      [0, 0],
      [leastInk - 1, 0],
    ],
  ])
  for (const wrong of ['', short, 'M1 1', `${wide}"/><script>`, `M1 1${'l9 9'.repeat(10_000)}`]) {
    expect(drawing.safeParse(wrong).success).toBe(false)
  }
})
