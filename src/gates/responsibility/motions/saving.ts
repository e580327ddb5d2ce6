import { inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { recordEvents } from '#platform/audit/record.ts'
import { notify } from '#platform/notices/actions.ts'
import { peopleNames } from '#registry/public.ts'
import type { motionsTopic } from './contract.ts'
import { type MotionAsk, seenVillages, subjectOf, type Village, voidSignatures } from './held.ts'
import type { NomineeInput } from './shapes.ts'
import { motionNominees, motions } from './tables.ts'
import { type MotionRefusal, motionNotices } from './text.ts'

type Part = Pick<Answers<typeof motionsTopic.contract, MotionRefusal>, 'save'>
type Named = NomineeInput & { readonly name: string }
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

/** Says whose signatures ended with the change, in the trail and to those who had signed. */
async function tellVoided(
  ask: MotionAsk,
  lists: readonly Listed[],
  ended: Awaited<ReturnType<typeof voidSignatures>>,
): Promise<void> {
  for (const { village, id } of lists) {
    const signing = ended.get(id)
    if (signing === undefined) continue
    const words = { area: village.name, name: signing.name }
    await ask.audit('motion.signature_voided', subjectOf(village, id), words)
    const link = `/responsibility/motions/${village.areaCode}`
    await notify(ask.tx, [signing.signedBy], {
      ...sayBoth(motionNotices, 'voided', words),
      kind: 'motion.voided',
      link,
    })
  }
}

/** Writing lists of nominees. */
export const saving: Part = {
  save: async (ask) => {
    const { input, tx, actor, audit } = ask
    const villages = await seenVillages(ask, input.roundId, input.lists)
    const named = await namedOf(ask, input.lists)
    const lists = villages.map((village, place): Listed => {
      const nominees = (input.lists[place]?.nominees ?? []).map(named)
      return { village, id: village.motion?.id ?? newId(), nominees }
    })
    for (const one of lists) check(ask, one)
    await store(ask, input.roundId, lists)
    const ended = await voidSignatures(
      ask,
      villages.flatMap(({ motion }) => motion?.id ?? []),
      'voided',
    )
    const [first, ...rest] = lists.map(({ village, id, nominees }) => {
      return { subject: subjectOf(village, id), params: { area: village.name, n: nominees.length } }
    })
    if (first !== undefined) await audit('motion.list_saved', first.subject, first.params)
    await recordEvents(tx, actor, 'motion.list_saved', rest)
    await tellVoided(ask, lists, ended)
    return { saved: lists.length, voided: ended.size }
  },
}
