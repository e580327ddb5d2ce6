import { describe, expect, test } from 'vitest'
import { actorFor } from '#platform/testing.ts'
import { mayWork, standsAbove, whyNot } from './allowed.ts'
import { dueSoonDays, moveTask, standing, taskMoves, taskStates } from './states.ts'

describe('states', () => {
  test('each move leads from its states only', () => {
    const reached = taskStates.map((state) => taskMoves.map((move) => moveTask(state, move)))
    expect(reached).toEqual([
      ['in_progress', 'submitted', null, null, 'not_applicable', null],
      [null, 'submitted', null, null, 'not_applicable', null],
      [null, null, 'done', 'in_progress', null, null],
      [null, null, null, null, null, 'in_progress'],
      [null, null, null, null, null, 'in_progress'],
    ])
  })

  test('open work stands by its due day, everything else by its state', () => {
    expect(standing('not_started', dueSoonDays + 1)).toBe('not_started')
    expect(standing('in_progress', dueSoonDays + 1)).toBe('in_progress')
    expect(standing('not_started', dueSoonDays)).toBe('due_soon')
    expect(standing('in_progress', 0)).toBe('due_soon')
    expect(standing('in_progress', -1)).toBe('overdue')
    for (const state of ['submitted', 'done', 'not_applicable'] as const) {
      expect(standing(state, -30)).toBe(state)
    }
  })
})

const village = '990221101201'
const task = {
  state: 'submitted',
  areaCode: village,
  departmentId: 'branch',
  departmentName: '东村党支部',
  submittedBy: 'clerk',
} as const

describe('who may', () => {
  test('work: the department, the village, its township, the coordinator', () => {
    const work = (role: Parameters<typeof actorFor>[0], area: string, organisationId = 'other') =>
      mayWork(actorFor(role, area, { organisationId }), task)
    expect(work('department', '990221', 'branch')).toBe(true)
    expect(work('village', village)).toBe(true)
    expect(work('township', '990221101')).toBe(true)
    expect(work('coordinator', '990221')).toBe(true)
    expect(work('department', '990221')).toBe(false)
    expect(work('leader', '990221', 'branch')).toBe(false)
    expect(work('village', '990221101202')).toBe(false)
    expect(work('township', '990221102')).toBe(false)
    expect(work('audit_admin', '990221', 'branch')).toBe(false)
  })

  test('review: a post above, and the county for itself', () => {
    const above = (role: Parameters<typeof actorFor>[0], area: string, code: string) =>
      standsAbove(actorFor(role, area), code)
    expect(above('township', '990221101', village)).toBe(true)
    expect(above('leader', '990221101', village)).toBe(true)
    expect(above('coordinator', '990221', village)).toBe(true)
    expect(above('coordinator', '990221', '990221101')).toBe(true)
    expect(above('leader', '990221', '990221')).toBe(true)
    expect(above('township', '990221101', '990221101')).toBe(false)
    expect(above('leader', '990221101', '990221101')).toBe(false)
    expect(above('township', '990221102', village)).toBe(false)
    expect(above('department', '990221', village)).toBe(false)
    expect(above('village', '990221', village)).toBe(false)
  })

  test('nobody reviews what they handed in themselves, through whichever post', () => {
    const clerk = actorFor('township', '990221101', { personId: 'clerk' })
    expect(whyNot(clerk, task, 'accept')?.code).toBe('own_work')
    expect(whyNot(clerk, task, 'return')?.code).toBe('own_work')
    expect(whyNot(actorFor('township', '990221101'), task, 'accept')).toBeNull()
  })

  test('waiving is the coordinator’s and, for its villages, the township’s', () => {
    const open = { ...task, state: 'in_progress' } as const
    expect(whyNot(actorFor('coordinator', '990221'), open, 'waive')).toBeNull()
    expect(whyNot(actorFor('township', '990221101'), open, 'waive')).toBeNull()
    expect(whyNot(actorFor('leader', '990221'), open, 'waive')?.code).toBe('waive_not_yours')
    const own = { ...open, areaCode: '990221101' }
    expect(whyNot(actorFor('township', '990221101'), own, 'waive')?.code).toBe('waive_not_yours')
  })

  test('a move that the state does not allow says the state and the move', () => {
    expect(whyNot(actorFor('coordinator', '990221'), task, 'reopen')).toEqual({
      code: 'state_not_allowed',
      params: { state: '待审核', stateEn: 'under review', move: '重新打开', moveEn: 'reopen' },
    })
    const done = { ...task, state: 'done' } as const
    expect(whyNot(actorFor('township', '990221101'), done, 'reopen')?.code).toBe('reopen_not_yours')
  })
})
