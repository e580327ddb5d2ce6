import { describe, expect, test } from 'vitest'
import { citationLine } from './citation.tsx'
import { showBytes, whyNotSend } from './file-types.ts'
import { labelWidth, layoutRail, type PlanStep } from './plan-layout.ts'
import { shadeOf } from './tile-map.tsx'
import { tallyOf, wallBlocks } from './wall-order.ts'

const step = (key: string, date: string, more: Partial<PlanStep> = {}): PlanStep => ({
  key,
  label: key,
  date,
  kind: 'legal',
  status: 'idle',
  ...more,
})
const plan = { electionDay: '2026-12-10', today: '2026-11-22', width: 1000 }

describe('the plan picture', () => {
  const steps = [
    step('a', '2026-10-01'),
    step('b', '2026-12-01', { previous: '2026-11-20' }),
    step('c', '2026-12-02'),
    step('d', '2026-11-28', { kind: 'custom', from: '2026-11-15' }),
  ]
  const layout = layoutRail(steps, plan, () => 120)
  const find = (key: string) => [...layout.above, ...layout.below].find((p) => p.step.key === key)

  test('runs to the election day at the right edge', () => {
    expect(layout.electionX).toBe(984)
    expect(find('c')?.x).toBeGreaterThan(find('b')?.x ?? 0)
    expect(layout.todayX).toBeLessThan(find('d')?.x ?? 0)
  })

  test('raises labels that would touch, and no others', () => {
    expect(find('c')?.shelf).toBe(0)
    expect(find('b')?.shelf).toBe(1)
    expect(find('a')?.shelf).toBe(0)
    expect(layout.shelvesAbove).toBe(2)
  })

  test('keeps legal dates above and local ones below, with ghost and span', () => {
    expect(layout.above.map((p) => p.step.key).sort()).toEqual(['a', 'b', 'c'])
    expect(layout.below.map((p) => p.step.key)).toEqual(['d'])
    expect(find('b')?.ghostX).toBeLessThan(find('b')?.x ?? 0)
    expect(find('a')?.ghostX).toBeNull()
    expect(find('d')?.fromX).toBeLessThan(find('d')?.x ?? 0)
  })

  test('marks the months, and today only where it lies in the picture', () => {
    expect(layout.months.map((m) => m.label)).toEqual(['2026-10', '2026-11', '2026-12'])
    expect(layoutRail(steps, { ...plan, today: '2027-02-01' }, () => 10).todayX).toBeNull()
    expect(layoutRail([], plan, () => 10).electionX).toBe(984)
  })

  test('counts wide characters as wide', () => {
    expect(labelWidth('选民', 10)).toBe(20)
    expect(labelWidth('ab', 10)).toBeCloseTo(11.6)
  })
})

describe('the wall chart', () => {
  const wall = {
    groups: [
      { key: 'g1', name: '甲' },
      { key: 'g2', name: '乙' },
    ],
    rows: [
      { key: 'a', name: 'a', group: 'g1' },
      { key: 'b', name: 'b', group: 'g2' },
      { key: 'c', name: 'c', group: 'g2' },
    ],
    columns: [
      { key: 'x', label: 'x' },
      { key: 'y', label: 'y' },
    ],
    cells: {
      a: { x: 'done', y: 'idle' },
      b: { x: 'done', y: 'na' },
      c: { x: 'overdue', y: 'overdue' },
    },
  } as const

  test('counts done and overdue by township, without 不适用', () => {
    expect(tallyOf(wall.rows, wall.cells, 'x')).toEqual({ done: 2, overdue: 1, total: 3 })
    expect(tallyOf(wall.rows, wall.cells, 'y')).toEqual({ done: 0, overdue: 1, total: 2 })
    expect(tallyOf(wall.rows, wall.cells, 'z')).toEqual({ done: 0, overdue: 0, total: 0 })
  })

  test('pulls the overdue to the top only when asked', () => {
    const names = (first: boolean) => wallBlocks(wall, first).map((b) => b.rows.map((r) => r.key).join())
    expect(names(false)).toEqual(['a', 'b,c'])
    expect(names(true)).toEqual(['c,b', 'a'])
  })
})

test('a tile is shaded by where its value lies', () => {
  expect([0, 19, 20, 59, 99, 100, 120, -5].map((v) => shadeOf(v, 0, 100))).toEqual([0, 0, 1, 2, 4, 4, 4, 0])
  expect(shadeOf(3, 3, 3)).toBe(4)
})

test('a citation is one line', () => {
  const c = { law: '选举法', edition: '2020', article: '31', ruleId: 'r', confidence: 'A' } as const
  expect(citationLine(c)).toBe('§ 选举法 2020 第31条')
  expect(citationLine({ ...c, article: '第8条第2款' })).toBe('§ 选举法 2020 第8条第2款')
})

test('a file is refused for its type, its size or its emptiness', () => {
  const limits = { types: ['pdf', 'jpg'], maxBytes: 1000 }
  expect(whyNotSend({ name: 'A.PDF', size: 1000 }, limits)).toBeNull()
  expect(whyNotSend({ name: 'a.exe', size: 10 }, limits)).toBe('wrongType')
  expect(whyNotSend({ name: 'pdf', size: 10 }, limits)).toBe('wrongType')
  expect(whyNotSend({ name: 'a.jpg', size: 0 }, limits)).toBe('empty')
  expect(whyNotSend({ name: 'a.jpg', size: 1001 }, limits)).toBe('tooLarge')
  expect([900, 2048, 20 * 1024 * 1024, 3_355_443].map(showBytes)).toEqual([
    '900 B',
    '2 KB',
    '20 MB',
    '3.2 MB',
  ])
})
