import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { sayBoth } from '#common/text.ts'
import type { Answers, Ask } from '#platform/action.ts'
import { notFound } from '#platform/failures.ts'
import { attachFiles } from '#platform/files/attach.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { photoFault } from '../public.ts'
import type { channelsTopic } from './contract.ts'
import type { ReportingKind } from './kinds.ts'
import { channelPublications, reportingChannels } from './tables.ts'
import { type ChannelRefusal, channelsText } from './text.ts'

type Part = Pick<Answers<typeof channelsTopic.contract, ChannelRefusal>, 'set' | 'publish'>
export type ChannelAsk = Pick<Ask<unknown, ChannelRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>

/** A kind of channel in the sentences of audit and refusals. */
export function kindWords(kind: ReportingKind) {
  const { zh, en } = sayBoth(channelsText, `kind.${kind}`)
  return { kind: zh, kindEn: en }
}

/** The round in which something is recorded; refuses one that is over. */
export async function openRound(ask: ChannelAsk, roundId: string): Promise<string> {
  const found = await ask.tx.execute<{ state: string; area: string }>(
    sql`select state, area_code as area from rounds where id = ${roundId}`,
  )
  const { state, area } = found.rows[0] ?? notFound()
  if (state === 'closed') ask.refuse('round_closed')
  return area
}

/** The contents in force by kind; refuses a kind whose contents are not set. */
export async function contentsOf(
  ask: ChannelAsk,
  roundId: string,
  kinds: readonly ReportingKind[],
): Promise<ReadonlyMap<ReportingKind, string>> {
  const found = await ask.tx
    .select({ kind: reportingChannels.kind, id: reportingChannels.id })
    .from(reportingChannels)
    .where(and(eq(reportingChannels.roundId, roundId), isNull(reportingChannels.untilOn)))
  const byKind = new Map(found.map(({ kind, id }) => [kind, id]))
  const missing = kinds.find((kind) => !byKind.has(kind))
  if (missing !== undefined) ask.refuse('channel_not_set', kindWords(missing))
  return byKind
}

/** A publication to be recorded. */
export type Published = {
  readonly organisationId: string
  readonly areaCode: string
  readonly kind: ReportingKind
  readonly channelId: string
  readonly place: string
  readonly publishedOn: string
  readonly fileId: string | null
  readonly fileName: string
}

/** Writes publications; what stood there is replaced, waits for its check again, and a finding counts as put right. */
export async function recordPublications(
  ask: ChannelAsk,
  roundId: string,
  rows: readonly Published[],
): Promise<void> {
  const { tx, actor, audit } = ask
  const records = rows.map((row) => ({ id: newId(), ...row }))
  await tx.execute(sql`
    insert into channel_publications (id, round_id, kind, channel_id, organisation_id, area_code, place, published_on,
      file_id, file_name, published_by, publisher, updated_by)
    select s.id, ${roundId}, s.kind, s."channelId", s."organisationId", s."areaCode", s.place, s."publishedOn", s."fileId",
      s."fileName", ${actor.personId}, ${actor.personName}, ${actor.accountId}
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as s(id char(26), kind text, "channelId" char(26),
      "organisationId" char(26), "areaCode" text, place text, "publishedOn" date, "fileId" char(26), "fileName" text)
    on conflict (round_id, organisation_id, kind) do update set channel_id = excluded.channel_id, place = excluded.place,
      published_on = excluded.published_on, file_id = coalesce(excluded.file_id, channel_publications.file_id),
      file_name = case when excluded.file_id is null then channel_publications.file_name else excluded.file_name end,
      published_by = excluded.published_by, publisher = excluded.publisher, checked_on = null, checker = '',
      rectified = channel_publications.rectified + case when channel_publications.finding = '' then 0 else 1 end,
      finding = '', rectify_by = null, version = channel_publications.version + 1, updated_by = excluded.updated_by,
      updated_at = now()`)
  const subject = { type: 'channels', id: roundId, name: '举报渠道', areaCode: actor.areaCode }
  await audit('channel.published', subject, { n: rows.length })
}

function checkContent(ask: ChannelAsk, kind: ReportingKind, content: string): void {
  const digits = content.replaceAll('-', '')
  if ((kind === 'telephone' || kind === 'sms') && !/^\d{3,12}$/.test(digits)) ask.refuse('no_such_number')
  if (kind === 'web' && !(/^https?:\/\//.test(content) && URL.canParse(content)))
    ask.refuse('no_such_address')
}

/** Setting the contents, and recording where they are published. */
export const publishing: Part = {
  set: async (ask) => {
    const { input, tx, actor, app, refuse, audit } = ask
    const { roundId, kind, content } = input
    const areaCode = await openRound(ask, roundId)
    if (!areaCode.startsWith(actor.areaCode)) refuse('outside')
    checkContent(ask, kind, content)
    const current = and(
      eq(reportingChannels.roundId, roundId),
      eq(reportingChannels.kind, kind),
      isNull(reportingChannels.untilOn),
    )
    const [before] = await tx.select().from(reportingChannels).where(current).for('update')
    if (before?.content === content) refuse('same_content')
    const today = app.clock.today()
    await tx.update(reportingChannels).set({ untilOn: today }).where(current)
    const id = newId()
    const by = { fromOn: today, setBy: actor.personName }
    await tx.insert(reportingChannels).values({ id, roundId, areaCode, kind, content, ...by })
    const subject = { type: 'channels', id: roundId, name: content, areaCode }
    await audit('channel.set', subject, { content, ...kindWords(kind) })
    return { id }
  },

  publish: async (ask) => {
    const { input, tx, actor, app, refuse } = ask
    const { roundId, entries } = input
    await openRound(ask, roundId)
    const contents = await contentsOf(
      ask,
      roundId,
      entries.flatMap(({ kinds }) => kinds),
    )
    const today = app.clock.today()
    const ids = [...new Set(entries.map(({ organisationId }) => organisationId))]
    const found = await tx.select().from(organisations).where(inArray(organisations.id, ids))
    const units = new Map(found.map((unit) => [unit.id, unit]))
    const wrong = await tx
      .select({ organisationId: channelPublications.organisationId, kind: channelPublications.kind })
      .from(channelPublications)
      .where(and(eq(channelPublications.roundId, roundId), sql`${channelPublications.finding} <> ''`))
    const isWrong = new Set(wrong.map((one) => `${one.organisationId} ${one.kind}`))
    const wanted = entries.map((entry) => {
      const unit = units.get(entry.organisationId)
      if (unit === undefined || !unit.areaCode.startsWith(actor.areaCode))
        return refuse('unknown_organisation')
      if (actor.role === 'department' && unit.id !== actor.organisationId) refuse('not_own_unit')
      if (entry.publishedOn > today) refuse('future_day', { day: entry.publishedOn, today })
      const again = entry.kinds.some((kind) => isWrong.has(`${unit.id} ${kind}`))
      if (again && entry.fileId === undefined) refuse('photo_needed', { unit: unit.shortName })
      return { ...entry, areaCode: unit.areaCode }
    })
    const photos = await attachFiles(
      tx,
      actor,
      wanted.flatMap(({ fileId, areaCode }) => (fileId === undefined ? [] : [{ fileId, areaCode }])),
    )
    const rows = wanted.flatMap(({ kinds, fileId = null, organisationId, areaCode, place, publishedOn }) => {
      const photo = fileId === null ? undefined : photos.get(fileId)
      const fault = fileId === null ? null : photoFault(photo)
      if (fault !== null) refuse(fault.code, fault.params)
      const fileName = photo?.name ?? ''
      const row = { organisationId, areaCode, place, publishedOn, fileId, fileName }
      return [...new Set(kinds)].map((kind) => ({ ...row, kind, channelId: contents.get(kind) ?? '' }))
    })
    await recordPublications(ask, roundId, rows)
    return { n: rows.length }
  },
}
