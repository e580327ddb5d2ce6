import { expect, test } from 'vitest'
import { approvalMoves, approvalStates, isAwaited, moveApproval, nextOf, type Standing } from './states.ts'
import { figuresOf } from './subjects.ts'

test.each([
  ['drafting', ['submit', 'withdraw', 'transfer']],
  ['submitted', ['study', 'return', 'withdraw', 'transfer']],
  ['studying', ['study', 'return', 'reply', 'withdraw', 'transfer']],
  ['returned', ['submit', 'withdraw', 'transfer']],
  ['replied', []],
  ['withdrawn', []],
] as const)('what %s allows', (state, allowed) => {
  expect(approvalMoves.filter((move) => moveApproval(state, move) !== null)).toEqual(allowed)
})

test('a transfer keeps the state, an answer is owed while it waits or is studied', () => {
  expect(moveApproval('studying', 'transfer')).toBe('studying')
  expect(approvalStates.filter(isAwaited)).toEqual(['submitted', 'studying'])
})

function next(change: Partial<Standing>) {
  const { asks, answers } = nextOf({
    ...{ state: 'drafting', request: 'draft', reply: null, received: false },
    ...change,
  })
  return [asks, answers]
}

test.each<[Partial<Standing>, string, string]>([
  [{}, 'sign_request', 'wait'],
  [{ request: 'to_sign' }, 'sign_request', 'wait'],
  [{ request: 'signed' }, 'issue_request', 'wait'],
  [{ request: 'dead' }, 'redraft_request', 'wait'],
  [{ request: null }, 'sign_request', 'wait'],
  [{ state: 'returned', request: 'issued' }, 'redraft_request', 'wait'],
  [{ state: 'submitted', request: 'issued' }, 'wait', 'study'],
  [{ state: 'studying' }, 'wait', 'study'],
  [{ state: 'studying', reply: 'draft' }, 'wait', 'sign_reply'],
  [{ state: 'studying', reply: 'signed' }, 'wait', 'issue_reply'],
  [{ state: 'studying', reply: 'dead' }, 'wait', 'redraft_reply'],
  [{ state: 'replied', reply: 'issued' }, 'receive', 'wait'],
  [{ state: 'replied', reply: 'issued', received: true }, 'none', 'none'],
  [{ state: 'withdrawn' }, 'none', 'none'],
])('next of %o', (standing, asks, answers) => {
  expect(next(standing)).toEqual([asks, answers])
})

test('numbers are taken out of the facts', () => {
  expect(figuresOf({ opensOn: '2021-09-16', delegates: 150, women: null, area: '甲镇' })).toEqual({
    opensOn: '2021-09-16',
    delegates: 150,
  })
  expect(figuresOf({ delegates: '约150' })).toEqual({})
})
