import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles, type Role } from '#common/roles.ts'
import type { Actor } from '#platform/actor.ts'
import { notices } from '#platform/notices/tables.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { places } from '../groups/testing.ts'
import { type GroupGround, groupGround } from '../groups/testing-groups.ts'
import { difficultiesActions } from './actions.ts'
import { difficultiesTopic } from './contract.ts'

const today = '2021-09-15'
let running: Running
let ground: GroupGround

beforeAll(async () => {
  running = await testApp(today)
  ground = await groupGround(running)
})
afterAll(() => running.close())

function ask(role: Role = 'coordinator', area: string = places.county, change: Partial<Actor> = {}) {
  return as(running, difficultiesTopic, difficultiesActions, actorFor(role, area, change))
}

function refused(code: string) {
  return { code: 'REFUSED', data: { code } }
}

function draft(change: object = {}) {
  return {
    ...{ roundId: ground.roundId, areaCode: places.village as string, title: '村委会成员人选不足' },
    ...{ detail: '外出务工人员多，在村年轻党员少', raisedByOrganisationId: ground.town },
    ...{ raisedOn: '2021-09-01', ...change },
  }
}

test('who is to solve it is told, and told when it is another’s', async () => {
  const { id } = await ask().raise(draft())
  const give = (version: number, ownerPersonId: string) =>
    ask().assign({ id, version, ownerOrganisationId: ground.bureau, ownerPersonId, dueOn: '2021-09-20' })
  const told = (personId: string) =>
    running.app.data.transact(actorFor('department', places.county, { personId }), async (tx) =>
      (await tx.select().from(notices)).map(({ kind }) => kind),
    )
  await give((await give(1, ground.who.next)).version, ground.who.deputy)
  expect(await told(ground.who.next)).toEqual(['difficulty.assigned', 'difficulty.released'])
  expect(await told(ground.who.deputy)).toEqual(['difficulty.assigned'])
})

test('raised, assigned, solved, taken up again', async () => {
  const { id } = await ask().raise(draft())
  const assign = { id, version: 1, ownerOrganisationId: ground.bureau, ownerPersonId: ground.who.civil }
  const assigned = await ask().assign({ ...assign, dueOn: '2021-09-10' })
  expect(await ask().show({ id })).toMatchObject({
    ...{ state: 'assigned', owner: '县民政局', ownerPerson: '丙四', overdue: true, raisedBy: '乙镇党委' },
    ...{ areaName: '丙村', discussedAt: [], mayEdit: true },
  })
  const late = await ask().list({ roundId: ground.roundId, overdue: true, count: true })
  const before = await ask().counts({ roundId: ground.roundId })
  expect(before.overdue).toBe(late.total?.count)
  const solved = await ask().solve({
    ...{ id, version: assigned.version, solution: '动员致富能手和返乡青年报名', solvedOn: '2021-09-12' },
  })
  expect(solved.state).toBe('solved')
  const { rows } = await ask().list({ search: '人选不足', state: 'solved' })
  expect(rows).toMatchObject([{ id, overdue: false, solvedOn: '2021-09-12', stateWord: { zh: '已解决' } }])
  const unsolved = await ask().list({ roundId: ground.roundId, unsolved: true })
  expect(unsolved.rows.map((row) => row.id)).not.toContain(id)
  await ask().reopen({ id, version: solved.version, reason: '人选又退出' })
  expect(await ask().show({ id })).toMatchObject({ state: 'assigned', solution: null, solvedOn: null })
})

test('each refusal refuses', async () => {
  await expect(ask().raise(draft({ areaCode: places.otherCounty }))).rejects.toMatchObject(refused('outside'))
  await expect(ask().raise(draft({ raisedOn: '2021-09-16' }))).rejects.toMatchObject(refused('future_day'))
  await expect(ask().raise(draft({ raisedByOrganisationId: newId() }))).rejects.toMatchObject(
    refused('unknown_organisation'),
  )
  await expect(ask().raise(draft({ roundId: newId() }))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { id } = await ask().raise(draft())
  const assign = (change: object) =>
    ask().assign({ id, version: 1, ownerOrganisationId: ground.bureau, dueOn: '2021-09-20', ...change })
  const solve = (version: number, solvedOn: string) =>
    ask().solve({ id, version, solution: '已协调解决', solvedOn })
  await expect(solve(1, today)).rejects.toMatchObject(refused('state_not_allowed'))
  await expect(assign({ ownerOrganisationId: newId() })).rejects.toMatchObject(
    refused('unknown_organisation'),
  )
  await expect(assign({ ownerPersonId: newId() })).rejects.toMatchObject(refused('unknown_person'))
  await expect(assign({ dueOn: '2021-08-31' })).rejects.toMatchObject(refused('due_before_raised'))
  const { version } = await assign({})
  await expect(assign({})).rejects.toMatchObject({
    data: { code: 'changed_meanwhile', zh: expect.stringContaining('测试员') },
  })
  await expect(solve(version, '2021-09-16')).rejects.toMatchObject(refused('future_day'))
  await expect(solve(version, '2021-08-31')).rejects.toMatchObject(refused('before_raised'))
})

test('who may', async () => {
  const { id } = await ask().raise(draft())
  const assign = { id, version: 1, ownerOrganisationId: ground.bureau, dueOn: '2021-09-20' }
  await expect(ask('department').assign(assign)).rejects.toMatchObject(refused('not_yours'))
  const { version } = await ask().assign(assign)
  const owner = ask('department', places.county, { organisationId: ground.bureau })
  await owner.solve({ id, version, solution: '已协调解决', solvedOn: today })
  for (const role of ['leader', 'township', 'village'] as const) {
    await expect(ask(role).raise(draft())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await ask(role).show({ id })).mayEdit).toBe(false)
  }
  for (const role of adminRoles) {
    await expect(ask(role).list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  await expect(ask('coordinator', places.otherTown).show({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await ask('township', places.town).show({ id })).id).toBe(id)
  const nobody = as(running, difficultiesTopic, difficultiesActions, null)
  await expect(nobody.list({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})
