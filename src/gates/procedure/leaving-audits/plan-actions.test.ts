import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminRoles } from '#common/roles.ts'
import { uploadOf } from '#gates/responsibility/tasks/testing.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { failureOf } from '#registry/testing.ts'
import { rounds } from '../rounds/tables.ts'
import { leavingAuditsActions } from './actions.ts'
import { leavingAuditsTopic } from './contract.ts'
import { communityB2, county, type Ground, villageB1, villageGround } from './testing.ts'

let running: Running
let ground: Ground

beforeAll(async () => {
  running = await testApp('2021-10-18')
  ground = await villageGround(running.app)
})
afterAll(() => running.close())

const who = (key: string) => ground.small.actor(key)
const ask = (actor: Actor | null = who('coordinator')) =>
  as(running, leavingAuditsTopic, leavingAuditsActions, actor)

async function show(areaCode: string) {
  const { rows } = await ask().list({ area: areaCode })
  return ask().show({ id: rows[0]?.id ?? '' })
}

const period = { periodFrom: '2018-12-01', periodTo: '2021-08-31' }

test('where a township has no government registered, the lead must be named', async () => {
  await running.app.data.transact(systemActor, (tx) =>
    tx.delete(organisations).where(eq(organisations.code, 'ZFB')),
  )
  const wanted = { roundId: ground.roundId, areaCode: county, officials: ['secretary' as const], ...period }
  await expect(ask().plan(wanted)).rejects.toMatchObject({
    data: { code: 'no_lead', zh: expect.stringContaining('1个乡镇（如乙镇）') },
  })
  const lead = ground.units.get('SJJ') ?? ''
  expect(await ask().plan({ ...wanted, leadOrganisationId: lead })).toEqual({ created: 4, officials: 4 })
})

test('by law no village goes without, a community may, with a reason', async () => {
  const south = await show(villageB1)
  const waive = { id: south.id, version: south.version, reason: '届中已审计' }
  await expect(ask().waive(waive)).rejects.toMatchObject({
    data: { code: 'waive_by_law', citation: { ruleId: 'CW-22' } },
  })
  const north = await show(communityB2)
  const local = { id: north.id, version: north.version, reason: '新设社区，无账目' }
  expect(await failureOf(ask(who('officerB')).waive(local))).toBe('coordinator_only')
  const waived = await ask().waive(local)
  expect(await show(communityB2)).toMatchObject({ state: 'waived', waivedReason: '新设社区，无账目' })
  const restored = await ask().restore({ ...local, version: waived.version })
  expect(restored.state).toBe('planned')
})

test('those above, below and beside read what is theirs; only who keeps an audit changes it', async () => {
  const { id, version } = await show(villageB1)
  const act = { id, version, noticedOn: '2021-09-01' }
  expect(await failureOf(ask(null).notice(act))).toBe('UNAUTHORIZED')
  for (const role of adminRoles)
    expect(await failureOf(ask(actorFor(role, county)).show({ id }))).toBe('FORBIDDEN')
  expect(await failureOf(ask(who('clerkB1')).notice(act))).toBe('FORBIDDEN')
  expect(await failureOf(ask(who('secretary')).notice(act))).toBe('FORBIDDEN')
  expect(await failureOf(ask(who('officerA')).notice(act))).toBe('NOT_FOUND')
  expect(await failureOf(ask(who('bureau')).notice(act))).toBe('not_yours')
  expect((await ask(who('clerkB1')).list({})).rows).toHaveLength(1)
  expect((await ask(who('secretary')).list({})).rows).toHaveLength(4)
  expect((await ask(who('bureau')).show({ id })).mayEdit).toBe(false)
  const moves = (await ask(ground.auditor).show({ id })).moves
  expect(moves.find(({ move }) => move === 'notice')).toEqual({ move: 'notice', allowed: true, why: null })
  expect(moves.find(({ move }) => move === 'waive')?.why?.zh).toContain('县换届办')
  expect((await ask(ground.auditor).notice(act)).state).toBe('noticed')
})

test('a document that was missing is attached later, once its day is recorded', async () => {
  const { id, version } = await show(villageB1)
  const fileId = await uploadOf(running.app, who('officerB'))
  const attach = { id, version, document: 'notice' as const, fileId }
  expect(await failureOf(ask(who('officerB')).attach({ ...attach, document: 'draft' }))).toBe(
    'document_early',
  )
  expect(await failureOf(ask().attach(attach))).toBe('not_your_file')
  expect(await failureOf(ask(who('bureau')).attach(attach))).toBe('not_yours')
  const attached = await ask(who('officerB')).attach(attach)
  expect(attached.version).toBe(version + 1)
  expect((await show(villageB1)).files).toMatchObject({ notice: { id: fileId }, draft: null })
  expect(await failureOf(ask(who('officerB')).attach(attach))).toBe('changed_meanwhile')
})

test('in a round that is over nothing is planned or taken up again', async () => {
  const { id, version } = await show(communityB2)
  const waived = await ask().waive({ id, version, reason: '新设社区，无账目' })
  await running.app.data.transact(systemActor, (tx) => tx.update(rounds).set({ state: 'closed' }))
  const wanted = { roundId: ground.roundId, areaCode: county, officials: ['secretary' as const], ...period }
  expect(await failureOf(ask().plan(wanted))).toBe('round_closed')
  const back = { id, version: waived.version, reason: '补审' }
  expect(await failureOf(ask().restore(back))).toBe('round_closed')
})
