import { eq, inArray, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { notFound, one } from '#platform/failures.ts'
import { notify } from '#platform/notices/actions.ts'
import { organisationNames } from '#registry/public.ts'
import type { channelsTopic } from './contract.ts'
import { type ChannelAsk, kindWords } from './publish.ts'
import { unitsIn } from './queries.ts'
import { channelPublications, reportingChannels } from './tables.ts'
import { type ChannelRefusal, channelsText } from './text.ts'

type Part = Pick<Answers<typeof channelsTopic.contract, ChannelRefusal>, 'check' | 'findWrong' | 'remind'>
type Publication = typeof channelPublications.$inferSelect
type Seen = { readonly id: string; readonly version: number }

/** Publications for a check: not changed by another, recorded by somebody else; locked until the end. */
async function publicationsFor(ask: ChannelAsk, seen: readonly Seen[]): Promise<Publication[]> {
  const { tx, actor, refuse } = ask
  const versions = new Map(seen.map(({ id, version }) => [id, version]))
  const ids = [...versions.keys()]
  const own = inArray(channelPublications.id, ids)
  const found = await tx
    .select()
    .from(channelPublications)
    .where(own)
    .orderBy(channelPublications.id)
    .for('update')
  if (found.length < ids.length) notFound()
  const mine = found.find((publication) => publication.publishedBy === actor.personId)
  if (mine !== undefined) refuse('same_person', { unit: await unitName(ask, mine) })
  const changed = found.find(({ id, version }) => version !== versions.get(id))
  if (changed !== undefined) refuse('changed_meanwhile', await lastChange(tx, 'channels', changed.roundId))
  return found
}

async function unitName({ tx }: ChannelAsk, publication: Publication): Promise<string> {
  const { organisationId } = publication
  return (await organisationNames(tx, [organisationId])).get(organisationId)?.shortName ?? ''
}

async function whyNot(ask: ChannelAsk, publications: readonly Publication[]): Promise<void> {
  const contents = await ask.tx
    .select({ id: reportingChannels.id })
    .from(reportingChannels)
    .where(sql`${reportingChannels.untilOn} is null`)
  const inForce = new Set(contents.map(({ id }) => id))
  for (const publication of publications) {
    const { finding, channelId, checkedOn, fileId, kind } = publication
    const code =
      finding !== ''
        ? 'found_wrong'
        : !inForce.has(channelId)
          ? 'outdated'
          : checkedOn !== null
            ? 'checked_already'
            : fileId === null
              ? 'no_photo'
              : null
    if (code !== null) ask.refuse(code, { unit: await unitName(ask, publication), ...kindWords(kind) })
  }
}

/** The second person: right, or to be put right; and reminders. */
export const checking: Part = {
  check: async (ask) => {
    const { input, tx, actor, app } = ask
    const found = await publicationsFor(ask, input.publications)
    await whyNot(ask, found)
    await tx
      .update(channelPublications)
      .set({
        ...{ checkedOn: app.clock.today(), checker: actor.personName },
        ...{
          version: sql`${channelPublications.version} + 1`,
          updatedBy: actor.accountId,
          updatedAt: sql`now()`,
        },
      })
      .where(
        inArray(
          channelPublications.id,
          found.map(({ id }) => id),
        ),
      )
    const subject = {
      type: 'channels',
      id: found[0]?.roundId ?? '',
      name: '举报渠道',
      areaCode: actor.areaCode,
    }
    await ask.audit('channel.checked', subject, { n: found.length })
    return { n: found.length }
  },

  findWrong: async (ask) => {
    const { input, tx, actor, app, refuse } = ask
    const { finding, rectifyBy } = input
    const today = app.clock.today()
    if (rectifyBy < today) refuse('past_day', { day: rectifyBy, today })
    const publication = one(await publicationsFor(ask, [input]))
    const version = publication.version + 1
    const found = { finding, rectifyBy, checkedOn: today, checker: actor.personName, version }
    await tx
      .update(channelPublications)
      .set({ ...found, updatedBy: actor.accountId, updatedAt: sql`now()` })
      .where(eq(channelPublications.id, publication.id))
    const unit = await unitName(ask, publication)
    const { roundId, areaCode, kind } = publication
    const subject = { type: 'channels', id: roundId, name: unit, areaCode }
    await ask.audit('channel.found_wrong', subject, { unit, finding, due: rectifyBy, ...kindWords(kind) })
    return { version }
  },

  remind: async (ask) => {
    const { input, tx, actor, refuse } = ask
    const { roundId, lack, area } = input
    const within = area?.startsWith(actor.areaCode) ? area : actor.areaCode
    const found = await tx.execute<{ people: string[] | null }>(sql`
      select (select array_agg(distinct p.person_id::text) from posts p where p.organisation_id = s."organisationId"
        and p.grant_state = 'active' and p.role is not null and p.until_on is null) as people
      from ${unitsIn({ roundId, area: within, lack })}`)
    if (found.rows.length === 0) refuse('nobody_to_remind')
    const told = [...new Set(found.rows.flatMap(({ people }) => people ?? []))]
    const words = sayBoth(channelsText, lack === 'wrong' ? 'remindWrong' : 'remindUnpublished')
    await notify(tx, told, { ...words, kind: 'channel.reminder', link: '/publicity/media/channels' })
    const subject = { type: 'channels', id: roundId, name: '举报渠道', areaCode: within }
    await ask.audit('channel.reminded', subject, { units: found.rows.length })
    return { units: found.rows.length, told: told.length }
  },
}
