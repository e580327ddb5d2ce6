import { and, eq, inArray, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import { roundClosed } from '#gates/procedure/rounds/public.ts'
import type { Ask } from '#platform/action.ts'
import { canonical } from '#platform/audit/canonical.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { sm3 } from '#platform/crypto/vault.ts'
import type { Tx } from '#platform/data.ts'
import { type MotionMove, type MotionState, moveMotion } from './states.ts'
import { motionNominees, motionSignatures, motions } from './tables.ts'
import { type MotionRefusal, motionsText } from './text.ts'

/** What a function of this topic needs of the call that it serves. */
export type MotionAsk = Pick<Ask<unknown, MotionRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>
export type Motion = typeof motions.$inferSelect
export type Nominee = typeof motionNominees.$inferSelect
export type Seen = { readonly areaCode: string; readonly version: number }

/** A village of the round with its motion, where it has one; locked. */
export type Village = {
  readonly areaCode: string
  readonly name: string
  readonly township: string
  readonly motion: Motion | null
}

const villageKinds = sql`('village_party', 'community_party', 'village_committee', 'community_committee')`

/** Villages and communities of a round, as a relation `v` with `area_code`. */
export function villagesOf(roundId: string) {
  return sql`(select distinct b.area_code from bodies b where b.round_id = ${roundId} and b.kind in ${villageKinds}) v`
}

/** The village’s motion as the subject of an audit event. */
export function subjectOf(village: Village, id: string) {
  return { type: 'motion', id, name: `${village.name}提名动议`, areaCode: village.areaCode }
}

/**
 * The villages for a change, each with its motion as it was seen: of an open round, not changed by another, none twice.
 * They come in the order in which they were asked for.
 */
export async function seenVillages(
  ask: MotionAsk,
  roundId: string,
  seen: readonly Seen[],
): Promise<Village[]> {
  const { tx, actor, refuse } = ask
  const codes = seen.map(({ areaCode }) => areaCode)
  if (new Set(codes).size < codes.length) refuse('same_village_twice')
  if (await roundClosed(tx, roundId)) refuse('round_closed')
  const found = await tx.execute<{ areaCode: string; name: string; township: string }>(sql`
    select v.area_code as "areaCode", a.name, coalesce(t.name, '') as township
    from ${villagesOf(roundId)} join areas a on a.code = v.area_code left join areas t on t.code = left(v.area_code, 9)
    where starts_with(v.area_code, ${actor.areaCode})
      and v.area_code in (select jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb))`)
  const places = new Map(found.rows.map((row) => [row.areaCode, row]))
  const locked = await tx
    .select()
    .from(motions)
    .where(and(eq(motions.roundId, roundId), inArray(motions.areaCode, codes)))
    .orderBy(motions.areaCode)
    .for('update')
  const known = new Map(locked.map((motion) => [motion.areaCode, motion]))
  const villages: Village[] = []
  for (const { areaCode, version } of seen) {
    const place = places.get(areaCode) ?? refuse('not_in_round')
    const motion = known.get(areaCode) ?? null
    if ((motion?.version ?? 0) !== version) {
      const { who, when } = await lastChange(tx, 'motion', motion?.id ?? '')
      refuse('changed_meanwhile', { area: place.name, who, when })
    }
    villages.push({ ...place, motion })
  }
  return villages
}

/** The state after a move; refused where the present one does not allow it. */
export function after(ask: Pick<MotionAsk, 'refuse'>, village: Village, move: MotionMove): MotionState {
  const state = village.motion?.state ?? 'draft'
  const next = moveMotion(state, move)
  if (next !== null) return next
  const [now, word] = [sayBoth(motionsText, `state.${state}`), sayBoth(motionsText, `move.${move}`)]
  return ask.refuse('state_not_allowed', {
    ...{ area: village.name, state: now.zh, stateEn: now.en, move: word.zh, moveEn: word.en },
  })
}

/** The nominees of motions, by motion and in their order. */
export async function nomineesOf(
  tx: Tx,
  motionIds: readonly string[],
): Promise<ReadonlyMap<string, Nominee[]>> {
  if (motionIds.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(motionNominees)
    .where(inArray(motionNominees.motionId, [...motionIds]))
    .orderBy(motionNominees.motionId, motionNominees.position)
  return Map.groupBy(rows, ({ motionId }) => motionId)
}

type Signed = { readonly areaCode: string; readonly studyId: string | null }

/** SM3 of what a secretary signs: the village, the study, and every nominee with the post. */
export function digestOf(motion: Signed, nominees: readonly Nominee[]): string {
  const list = nominees.map(({ name, personId, post, concurrent, note }) => {
    return { name, personId, post, concurrent, note }
  })
  return sm3(canonical({ areaCode: motion.areaCode, studyId: motion.studyId, nominees: list }))
}

/** Ends the signatures in force of motions; whom each belonged to, by motion. */
export async function voidSignatures(
  ask: MotionAsk,
  motionIds: readonly string[],
  reason: 'voided' | 'restudied',
): Promise<ReadonlyMap<string, { readonly signedBy: string; readonly name: string }>> {
  if (motionIds.length === 0) return new Map()
  const { tx, app } = ask
  const ended = await tx
    .update(motionSignatures)
    .set({ voidedAt: app.clock.now(), voidReason: sayBoth(motionsText, reason).zh })
    .where(and(inArray(motionSignatures.motionId, [...motionIds]), sql`${motionSignatures.voidedAt} is null`))
    .returning({ motionId: motionSignatures.motionId, signingId: motionSignatures.signingId })
  if (ended.length === 0) return new Map()
  const ids = JSON.stringify(ended.map(({ signingId }) => signingId))
  const acts = await tx.execute<{ id: string; signedBy: string; name: string }>(sql`
    select id, signed_by as "signedBy", name from motion_signings
    where id in (select one::char(26) from jsonb_array_elements_text(${ids}::jsonb) as one)`)
  const byId = new Map(acts.rows.map((act) => [act.id, act]))
  return new Map(
    ended.flatMap(({ motionId, signingId }) => {
      const act = byId.get(signingId)
      return act === undefined ? [] : [[motionId, act] as const]
    }),
  )
}
