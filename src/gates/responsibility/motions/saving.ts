import { inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { recordEvents } from '#platform/audit/record.ts'
import { notify } from '#platform/notices/actions.ts'
import { peopleNames } from '#registry/public.ts'
import type { motionsTopic } from './contract.ts'
import { type MotionAsk, seenVillages, subjectOf, type Village, voidSignatures } from './held.ts'
import { townshipOf } from './secretaries.ts'
import type { NomineeInput } from './shapes.ts'
import { motionNominees, motions } from './tables.ts'
import { type MotionRefusal, motionNotices } from './text.ts'

type Part = Pick<Answers<typeof motionsTopic.contract, MotionRefusal>, 'save'>
/** A nominee with the name, whether of the registry or not. */
export type Named = NomineeInput & { readonly name: string }
type Listed = { readonly village: Village; readonly id: string; readonly nominees: readonly Named[] }

/** The nominees with their names: those of the registry by its name. */
async function namedOf(ask: MotionAsk, lists: readonly { readonly nominees: readonly NomineeInput[] }[]) {
  const wanted = lists.flatMap(({ nominees }) => nominees.flatMap(({ personId }) => personId ?? []))
  const names = await peopleNames(ask.tx, wanted)
  return (nominee: NomineeInput): Named => {
    if (nominee.personId === undefined) return nominee
    return { ...nominee, name: names.get(nominee.personId) ?? ask.refuse('unknown_person') }
  }
}

function check(ask: MotionAsk, { village, nominees }: Listed): void {
  const area = village.name
  const seen = new Set<string>()
  for (const { name, personId, post, concurrent } of nominees) {
    if (name === '') ask.refuse('name_missing', { area })
    const key = `${post} ${personId ?? name}`
    if (seen.has(key)) ask.refuse('twice', { area, name })
    seen.add(key)
    if (concurrent && post !== 'party_secretary') ask.refuse('concurrent_needs_secretary', { area, name })
  }
}

/** Writes the lists; every earlier study is no longer in force. */
async function store(ask: MotionAsk, roundId: string, lists: readonly Listed[]): Promise<void> {
  const { tx, actor } = ask
  const rows = lists.map(({ village, id }) => ({
    ...{ id, roundId, areaCode: village.areaCode, state: 'draft' as const, updatedBy: actor.accountId },
  }))
  await tx
    .insert(motions)
    .values(rows)
    .onConflictDoUpdate({
      target: [motions.roundId, motions.areaCode],
      set: {
        ...{ state: 'draft', studyId: null, returnReason: null, updatedBy: actor.accountId },
        version: sql`${motions.version} + 1`,
        updatedAt: sql`now()`,
      },
    })
  await tx.delete(motionNominees).where(
    inArray(
      motionNominees.motionId,
      lists.map(({ id }) => id),
    ),
  )
  const nominees = lists.flatMap(({ village, id: motionId, nominees: named }) =>
    named.map(({ personId, name, post, concurrent, note }, position) => ({
      ...{ id: newId(), motionId, areaCode: village.areaCode, position, personId: personId ?? null },
      ...{ name, post, concurrent, note },
    })),
  )
  if (nominees.length > 0) await tx.insert(motionNominees).values(nominees)
}

type Ended = Awaited<ReturnType<typeof voidSignatures>>

/** Says whose signatures ended with the change, in the trail and, once for all lists, to each who had signed. */
async function tellVoided(ask: MotionAsk, lists: readonly Listed[], ended: Ended): Promise<void> {
  const { tx, actor } = ask
  const voided = lists.flatMap(({ village, id }) => {
    const signed = ended.get(id)
    return signed === undefined ? [] : [{ village, id, ...signed }]
  })
  const events = voided.map(({ village, id, name }) => {
    return { subject: subjectOf(village, id), params: { area: village.name, name } }
  })
  await recordEvents(tx, actor, 'motion.signature_voided', events)
  for (const [signedBy, own] of Map.groupBy(voided, (one) => one.signedBy)) {
    const [first] = own
    if (first === undefined) continue
    const { areaCode, name } = first.village
    const [words, link] =
      own.length === 1
        ? [sayBoth(motionNotices, 'voided', { area: name }), `/responsibility/motions/${areaCode}`]
        : [
            sayBoth(motionNotices, 'voidedMany', { n: own.length }),
            `/responsibility/motions?area=${townshipOf(areaCode)}&state=draft`,
          ]
    await notify(tx, [signedBy], { ...words, kind: 'motion.voided', link })
  }
}

/** Writes lists as a whole after checking them; studies and signatures end. How many signatures those were. */
export async function writeLists(
  ask: MotionAsk,
  roundId: string,
  wanted: readonly { readonly village: Village; readonly nominees: readonly Named[] }[],
) {
  const lists = wanted.map((one): Listed => ({ ...one, id: one.village.motion?.id ?? newId() }))
  for (const one of lists) check(ask, one)
  await store(ask, roundId, lists)
  const changed = lists.flatMap(({ village }) => village.motion?.id ?? [])
  const ended = await voidSignatures(ask, changed, 'voided')
  await tellVoided(ask, lists, ended)
  const events = lists.map(({ village, id, nominees }) => {
    return { subject: subjectOf(village, id), params: { area: village.name, n: nominees.length } }
  })
  return { voided: ended.size, events }
}

/** Writing lists of nominees. */
export const saving: Part = {
  save: async (ask) => {
    const { input, tx, actor, audit } = ask
    const villages = await seenVillages(ask, input.roundId, input.lists)
    const named = await namedOf(ask, input.lists)
    const lists = villages.map((village, place) => {
      return { village, nominees: (input.lists[place]?.nominees ?? []).map(named) }
    })
    const { voided, events } = await writeLists(ask, input.roundId, lists)
    const [first, ...rest] = events
    if (first !== undefined) await audit('motion.list_saved', first.subject, first.params)
    await recordEvents(tx, actor, 'motion.list_saved', rest)
    return { saved: lists.length, voided }
  },
}
