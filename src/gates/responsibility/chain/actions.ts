import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import { sayBoth } from '#common/text.ts'
import { type Ask, answer } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { countUpTo, paged } from '#platform/listing.ts'
import { notify } from '#platform/notices/actions.ts'
import { areasOf, organisationNames, peopleNames } from '#registry/public.ts'
import { type chainDraft, chainTopic } from './contract.ts'
import { coverOf } from './cover.ts'
import { chainRows, chainsFrom, departmentLoads, departmentsLoad, peopleLoad, personLoads } from './lists.ts'
import { chainNotices, chainRefusals } from './text.ts'
import { lastHand, lockChains, moveTasks, succeedInChains, succeedInTasks, writeChains } from './writes.ts'

type Refusal = (typeof chainRefusals.keys)[number]
type Asking = Pick<Ask<unknown, Refusal>, 'tx' | 'app' | 'refuse'>
type Draft = z.output<typeof chainDraft>
type Round = { readonly name: string; readonly areaCode: string }

async function roundOf(tx: Tx, id: string): Promise<Round> {
  const found = await tx.execute<Round>(
    sql`select name, area_code as "areaCode" from rounds where id = ${id}`,
  )
  return one(found.rows)
}

/** The names of people who may answer for work: they exist and hold a post; refuses otherwise. */
async function answerable(ask: Asking, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = await peopleNames(ask.tx, ids)
  const today = ask.app.clock.today()
  for (const id of ids) if (!names.has(id)) ask.refuse('unknown_person')
  const found = await ask.tx.execute<{ id: string }>(sql`
    select distinct person_id as id from posts where (until_on is null or until_on > ${today})
      and person_id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`)
  const serving = new Set(found.rows.map((row) => row.id))
  for (const id of ids) if (!serving.has(id)) ask.refuse('no_post', { name: names.get(id) ?? '' })
  return names
}

/** The areas of a draft by code, each in use, named once, inside the round and inside the actor's area. */
async function draftAreas(ask: Ask<Draft, Refusal>, round: Round): Promise<ReadonlyMap<string, string>> {
  const { input, actor, tx, refuse } = ask
  const found = await areasOf(
    tx,
    input.areas.map((area) => area.areaCode),
  )
  const names = new Map<string, string>()
  for (const { areaCode } of input.areas) {
    const area = found.get(areaCode)
    const name = area?.name ?? areaCode
    if (!areaCode.startsWith(actor.areaCode) || !areaCode.startsWith(round.areaCode))
      refuse('outside', { area: name })
    if (area === undefined || area.retiredOn !== null) refuse('unknown_area', { area: name })
    if (names.has(areaCode)) refuse('area_twice', { area: name })
    names.set(areaCode, name)
  }
  return names
}

/** Refuses when one of the chains was changed since it was read. */
async function unchanged(ask: Ask<Draft, Refusal>, names: ReadonlyMap<string, string>): Promise<void> {
  const { input, tx, refuse } = ask
  const present = await lockChains(tx, input.roundId, [...names.keys()])
  for (const { areaCode, version } of input.areas) {
    const chain = present.get(areaCode)
    if ((chain?.version ?? null) === version) continue
    const hand = chain === undefined ? { who: '他人', when: '刚才' } : await lastHand(tx, chain)
    refuse('changed_meanwhile', { area: names.get(areaCode) ?? areaCode, ...hand })
  }
}

/** What the newly named are told: that they answer now, and where to see for what. */
function named(n: number) {
  return { kind: 'chain.named', ...sayBoth(chainNotices, 'named', { n }), link: '/responsibility/chain' }
}

export const chainActions = answer(chainTopic, chainRefusals, {
  list: async ({ input, tx }) => {
    const rows = await chainRows(tx, input)
    return paged(input, rows, () => countUpTo(tx, chainsFrom(input)))
  },

  people: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const rows = await personLoads(tx, input, today)
    return paged(input, rows, () => countUpTo(tx, peopleLoad(input, today)))
  },

  departments: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const rows = await departmentLoads(tx, input, today)
    return paged(input, rows, () => countUpTo(tx, departmentsLoad(input, today)))
  },

  uncovered: async ({ input, tx, app }) => {
    await roundOf(tx, input.roundId)
    return coverOf(tx, input.roundId, app.clock.today())
  },

  set: async (ask) => {
    const { input, actor, tx, refuse, audit } = ask
    const { roundId, mainLeaderId, deputyLeaderId, departmentId, reason } = input
    const round = await roundOf(tx, roundId)
    const names = await draftAreas(ask, round)
    const people = await answerable(ask, [mainLeaderId, deputyLeaderId])
    const department = (await organisationNames(tx, [departmentId])).get(departmentId)
    if (department === undefined) return refuse('unknown_department')
    await unchanged(ask, names)
    const codes = [...names.keys()]
    const three = { mainLeaderId, deputyLeaderId, departmentId }
    const written = await writeChains(tx, roundId, codes, three, actor.accountId)
    const params = {
      main: people.get(mainLeaderId) ?? '',
      deputy: people.get(deputyLeaderId) ?? '',
      department: department.name,
      reason,
    }
    for (const [areaCode, area] of names) {
      const subject = { type: 'chain', id: written.get(areaCode) ?? '', name: area, areaCode }
      await audit('chain.set', subject, { area, ...params })
    }
    const told = [mainLeaderId, deputyLeaderId].filter((one) => one !== actor.personId)
    await notify(tx, told, named(codes.length))
    if (!input.alsoOpenTasks) return { areas: codes.length, tasks: 0 }
    const tasks = await moveTasks(tx, roundId, codes, three, actor.accountId)
    const subject = { type: 'round', id: roundId, name: round.name, areaCode: actor.areaCode }
    await audit('chain.tasks_moved', subject, { areas: codes.length, n: tasks, reason })
    return { areas: codes.length, tasks }
  },

  succeed: async (ask) => {
    const { input, actor, tx, refuse, audit } = ask
    const { roundId, fromPersonId: from, toPersonId: to, reason } = input
    await roundOf(tx, roundId)
    if (from === to) refuse('same_person')
    const former = (await peopleNames(tx, [from])).get(from)
    if (former === undefined) return refuse('unknown_person')
    const names = await answerable(ask, [to])
    const move = { roundId, from, to, by: actor.accountId }
    const chains = await succeedInChains(tx, move)
    const tasks = await succeedInTasks(tx, move)
    if (chains + tasks === 0) refuse('nothing_held', { name: former })
    const subject = { type: 'person', id: from, name: former, areaCode: actor.areaCode }
    await audit('chain.succeeded', subject, {
      from: former,
      to: names.get(to) ?? '',
      ...{ chains, tasks, reason },
    })
    await notify(tx, [to], named(chains))
    return { chains, tasks }
  },
})
