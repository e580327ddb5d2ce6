import { expect, test } from 'vitest'
import { diagramOf, isLifeCycle } from './state-diagram.ts'

const life = {
  lampStates: ['off', 'on'],
  lampMoves: ['press', 'break'],
  moveLamp: (state: string, move: string) => (move === 'press' ? (state === 'on' ? 'off' : 'on') : null),
}

test('a life cycle is drawn from its own function', () => {
  expect(isLifeCycle(life)).toBe(true)
  expect(diagramOf(life).split('\n')).toEqual([
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> off',
    '  off --> on: press',
    '  on --> off: press',
    '```',
    '',
  ])
})

test('a module without the three exports is no life cycle', () => {
  expect(isLifeCycle({ lampStates: [], lampMoves: [] })).toBe(false)
  expect(isLifeCycle({})).toBe(false)
  expect(() => diagramOf({})).toThrow('no life cycle')
})
