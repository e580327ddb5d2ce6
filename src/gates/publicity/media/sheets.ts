import { sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { may } from '#common/roles.ts'
import type { Answers, Ask } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { type Draft, type Filled, previewOf, readFilled, rowsToTake } from '#registry/public.ts'
import { mediaColumns } from './columns.ts'
import type { mediaTopic } from './contract.ts'
import { roundOpen } from './held.ts'
import { unitLevels } from './kinds.ts'
import type { MediaForm } from './shapes.ts'
import { judgeForm } from './sheet-judge.ts'
import type { MediaRefusal } from './text.ts'
import { unitsOf } from './units.ts'

type Part = Pick<Answers<typeof mediaTopic.contract, MediaRefusal>, 'sheetRows' | 'checkSheet' | 'takeSheet'>
type SheetAsk = Ask<
  { readonly roundId: string; readonly form: MediaForm; readonly fileId: string },
  MediaRefusal
>

/** Placements are everybody's; issues and tones are for those who issue. */
function mayFillIn(ask: Pick<SheetAsk, 'actor' | 'refuse'>, form: MediaForm): void {
  const { role } = ask.actor
  if (form !== 'placements' && role !== 'system' && !may(role, 'media.issue')) ask.refuse('not_issuer')
}

async function judged(ask: SheetAsk): Promise<Filled> {
  const { input, tx, actor, app } = ask
  mayFillIn(ask, input.form)
  const filled = await readFilled(ask, input.fileId, mediaColumns[input.form])
  const scope = { tx, actor, roundId: input.roundId, today: app.clock.today(), filled }
  await judgeForm[input.form](scope)
  return filled
}

const rowsOf: Readonly<Record<MediaForm, (tx: Tx, actor: Actor, roundId: string) => Promise<RowValues[]>>> = {
  placements: async (tx, actor, roundId) => {
    const own = actor.role === 'department' ? sql`and p.organisation_id = ${actor.organisationId}` : sql``
    const found = await tx.execute<RowValues>(sql`
      select v.code, w.name as township, v.name as village, p.channel, p.title, p.place, p.from_on::text as "fromOn",
        p.to_on::text as "toOn", p.quantity, p.audience
      from areas v join areas w on w.code = left(v.code, 9)
        left join placements p on p.area_code = v.code and p.round_id = ${roundId} and p.withdrawn_on is null ${own}
      where v.level in ('village', 'township') and v.retired_on is null and v.code >= ${actor.areaCode}
        and v.code < ${actor.areaCode} || 'x' and (v.level = 'village' or p.id is not null)
      order by v.code, p.id limit 3000`)
    return found.rows
  },
  issues: async (tx, actor) => {
    const units = await unitsOf(tx, actor.areaCode, unitLevels)
    return units.map(({ code, shortName }): RowValues => ({ unitCode: code, unit: shortName }))
  },
  tones: async (tx, actor, roundId) => {
    const found = await tx.execute<RowValues>(sql`
      select n.number, n.name, t.enabled_on::text as "enabledOn" from ring_tones t join people n on n.id = t.person_id
      where t.round_id = ${roundId} and t.disabled_on is null and t.area_code >= ${actor.areaCode}
        and t.area_code < ${actor.areaCode} || 'x' order by t.area_code, n.number limit 3000`)
    return found.rows
  },
}

type Written = { readonly fresh: readonly Draft[]; readonly changed: readonly Draft[] }

function recordsOf(drafts: readonly Draft[]): string {
  return JSON.stringify(drafts.map(({ stored }) => ({ id: newId(), ...stored })))
}

const writes: Readonly<Record<MediaForm, (ask: SheetAsk, rows: Written) => Promise<void>>> = {
  placements: async ({ tx, actor, input }, { fresh, changed }) => {
    const own = actor.role === 'department' ? actor.organisationId : null
    await tx.execute(sql`
      insert into placements (id, round_id, area_code, channel, title, place, organisation_id, from_on, to_on, quantity,
        audience, updated_by)
      select s.id, ${input.roundId}, s.code, s.channel, s.title, s.place, coalesce(${own}::char(26), (
          select o.id from organisations o where o.area_code = s.code and o.kind in ('党委', '村级党组织') order by o.code limit 1)),
        s."fromOn", s."toOn", s.quantity, s.audience, ${actor.accountId}
      from jsonb_to_recordset(${recordsOf(fresh)}::jsonb) as s(id char(26), code text, channel text, title text,
        place text, "fromOn" date, "toOn" date, quantity int, audience int)`)
    await tx.execute(sql`
      update placements p set from_on = s."fromOn", to_on = s."toOn", quantity = s.quantity, audience = s.audience,
        version = p.version + 1, updated_by = ${actor.accountId}, updated_at = now()
      from jsonb_to_recordset(${recordsOf(changed)}::jsonb) as s("~id" char(26), "fromOn" date, "toOn" date,
        quantity int, audience int) where p.id = s."~id"`)
  },
  issues: async ({ tx, actor, input }, { fresh, changed }) => {
    await tx.execute(sql`
      insert into print_issues (id, round_id, area_code, organisation_id, kind, title, quantity, issued_on, receiver,
        issuer, updated_by)
      select s.id, ${input.roundId}, s."~area", s."~unit", s.kind, s.title, s.quantity, s."issuedOn", s.receiver,
        ${actor.personName}, ${actor.accountId}
      from jsonb_to_recordset(${recordsOf(fresh)}::jsonb) as s(id char(26), "~area" text, "~unit" char(26), kind text,
        title text, quantity int, "issuedOn" date, receiver text)`)
    await tx.execute(sql`
      update print_issues i set quantity = s.quantity, version = i.version + 1, updated_by = ${actor.accountId},
        updated_at = now()
      from jsonb_to_recordset(${recordsOf(changed)}::jsonb) as s("~id" char(26), quantity int) where i.id = s."~id"`)
  },
  tones: async ({ tx, actor, input }, { fresh, changed }) => {
    await tx.execute(sql`
      insert into ring_tones (id, round_id, person_id, organisation_id, area_code, enabled_on, updated_by)
      select s.id, ${input.roundId}, s."~person", s."~unit", s."~area", s."enabledOn", ${actor.accountId}
      from jsonb_to_recordset(${recordsOf([...fresh, ...changed])}::jsonb) as s(id char(26), "~person" char(26),
        "~unit" char(26), "~area" text, "enabledOn" date)
      on conflict (round_id, person_id) do update set enabled_on = excluded.enabled_on, disabled_on = null,
        version = ring_tones.version + 1, updated_by = excluded.updated_by, updated_at = now()`)
  },
}

/** Forms for many placements, issues or tones at once. */
export const sheets: Part = {
  sheetRows: async (ask) => {
    const { input, tx, actor } = ask
    mayFillIn(ask, input.form)
    return rowsOf[input.form](tx, actor, input.roundId)
  },

  checkSheet: async (ask) => previewOf(await judged(ask)),

  takeSheet: async (ask) => {
    const { input, actor } = ask
    await roundOpen(ask, input.roundId)
    const filled = await judged(ask)
    const rows = rowsToTake(ask, filled, input.seen)
    const fresh = rows.filter(({ outcome }) => outcome === 'new')
    const changed = rows.filter(({ outcome }) => outcome === 'changed')
    await writes[input.form](ask, { fresh, changed })
    const file = filled.fileName
    const subject = { type: 'placements', id: input.roundId, name: file, areaCode: actor.areaCode }
    const told = { added: fresh.length, changed: changed.length }
    await ask.audit('media.sheet_taken', subject, { file, ...told })
    return told
  },
}
