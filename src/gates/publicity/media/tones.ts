import { inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { notFound } from '#platform/failures.ts'
import { type Invited, peopleByPost } from '../public.ts'
import type { mediaTopic } from './contract.ts'
import { inReach, type MediaAsk, notLater, roundOpen } from './held.ts'
import { ringTones } from './tables.ts'
import type { MediaRefusal } from './text.ts'

type Part = Pick<Answers<typeof mediaTopic.contract, MediaRefusal>, 'enableTones' | 'disableTones'>

/** A tone to be recorded: whose, in which unit, since when. */
export type Tone = Pick<Invited, 'personId' | 'organisationId'> & {
  readonly areaCode: string
  readonly enabledOn: string
}

/** Records tones; one that ended begins anew, one that is on stays as it is. Gives how many are new. */
export async function recordTones(ask: MediaAsk, roundId: string, tones: readonly Tone[]): Promise<number> {
  if (tones.length === 0) return 0
  const rows = tones.map((tone) => ({ id: newId(), ...tone }))
  const made = await ask.tx.execute(sql`
    insert into ring_tones (id, round_id, person_id, organisation_id, area_code, enabled_on, updated_by)
    select s.id, ${roundId}, s."personId", s."organisationId", s."areaCode", s."enabledOn", ${ask.actor.accountId}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(id char(26), "personId" char(26),
      "organisationId" char(26), "areaCode" text, "enabledOn" date)
    on conflict (round_id, person_id) do update set enabled_on = excluded.enabled_on, disabled_on = null,
      version = ring_tones.version + 1, updated_by = excluded.updated_by, updated_at = now()
      where ring_tones.disabled_on is not null
    returning 1`)
  return made.rows.length
}

function toneSubject(ask: MediaAsk, id: string) {
  return { type: 'ring_tones', id, name: '彩铃', areaCode: ask.actor.areaCode }
}

/** Ring-back tones of key people. */
export const tones: Part = {
  enableTones: async (ask) => {
    const { input, tx, actor, refuse } = ask
    const { roundId, enabledOn } = input
    if (input.by === 'area') inReach(ask, input.areaCode)
    await roundOpen(ask, roundId)
    notLater(ask, enabledOn)
    const found = await peopleByPost(tx, input, enabledOn)
    const reached = found.filter(({ unitAreaCode }) => unitAreaCode.startsWith(actor.areaCode))
    if (input.by === 'people' && reached.length < new Set(input.personIds).size) refuse('unknown_person')
    const wanted = reached.map(({ personId, organisationId, unitAreaCode }) => {
      return { personId, organisationId, areaCode: unitAreaCode, enabledOn }
    })
    const n = await recordTones(ask, roundId, wanted)
    if (n === 0) refuse('nothing_new')
    await ask.audit('tone.enabled', toneSubject(ask, roundId), { n })
    return { n }
  },

  disableTones: async (ask) => {
    const { input, tx, actor, refuse } = ask
    const { disabledOn } = input
    notLater(ask, disabledOn)
    const seen = new Map(input.tones.map(({ id, version }) => [id, version]))
    const ids = [...seen.keys()]
    const found = await tx
      .select()
      .from(ringTones)
      .where(inArray(ringTones.id, ids))
      .orderBy(ringTones.id)
      .for('update')
    if (found.length < ids.length) notFound()
    for (const tone of found) {
      if (tone.version !== seen.get(tone.id))
        refuse('changed_meanwhile', await lastChange(tx, 'ring_tones', tone.roundId))
      if (tone.disabledOn !== null) refuse('disabled_already')
      if (disabledOn < tone.enabledOn) refuse('before_start', { day: disabledOn, from: tone.enabledOn })
    }
    await tx
      .update(ringTones)
      .set({
        ...{ disabledOn, version: sql`${ringTones.version} + 1` },
        ...{ updatedBy: actor.accountId, updatedAt: sql`now()` },
      })
      .where(inArray(ringTones.id, ids))
    await ask.audit('tone.disabled', toneSubject(ask, found[0]?.roundId ?? ''), { n: ids.length })
    return { n: ids.length }
  },
}
