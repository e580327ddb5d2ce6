import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { areasOf, organisationNames, peopleNames } from '#registry/public.ts'
import { groupMembersOn } from '../../responsibility/public.ts'
import type { campaignsTopic } from './contract.ts'
import type { FoundPost } from './finder.ts'
import { type Campaign, change, classesOf, editable, subjectOf } from './held.ts'
import { changesOf, type HeldPlace, type PeopleChange, type PersonPlace, placePeople } from './places.ts'
import type { PeoplePreview } from './shapes.ts'
import { campaignPeople, campaigns } from './tables.ts'
import type { CampaignRefusal } from './text.ts'

type Part = Pick<Answers<typeof campaignsTopic.contract, CampaignRefusal>, 'preview' | 'refresh'>

/** Rows that a preview shows at most. */
const shownRows = 500
const rowsAtOnce = 1000

/** Posts in force on a day in a campaign's area, a person's main post first: the one at home, then the longest registered. */
async function postsIn(tx: Tx, areaCode: string, on: string): Promise<FoundPost[]> {
  const found = await tx.execute<FoundPost>(sql`
    select t.person_id as "personId", t.organisation_id as "organisationId", o.kind as "organisationKind",
      o.area_code as "areaCode", t.title, t.role
    from posts t join organisations o on o.id = t.organisation_id join people p on p.id = t.person_id
    where o.area_code >= ${areaCode} and o.area_code < ${areaCode} || 'x'
      and (t.from_on is null or t.from_on <= ${on}) and (t.until_on is null or t.until_on > ${on})
    order by t.area_code = p.area_code desc, t.id`)
  return found.rows
}

async function listedIn(tx: Tx, campaignId: string) {
  const found = await tx.execute<{ classId: string; personId: string; areaCode: string }>(sql`
    select l.class_id as "classId", l.person_id as "personId", p.area_code as "areaCode"
    from campaign_listed l join people p on p.id = l.person_id where l.campaign_id = ${campaignId} order by l.id`)
  return found.rows
}

/** The people whom a campaign's classes find on a day, and what that changes. */
async function findPeople(tx: Tx, campaign: Campaign, today: string): Promise<PeopleChange[]> {
  const classes = await classesOf({ tx }, campaign.id)
  const posts = await postsIn(tx, campaign.areaCode, today)
  const groups = await groupMembersOn(tx, { roundId: campaign.roundId, on: today })
  const listed = await listedIn(tx, campaign.id)
  const found = placePeople({
    classes: classes.map(({ id, finder }) => {
      const own = listed.filter(({ classId }) => classId === id)
      return { id, finder, listed: new Set(own.map(({ personId }) => personId)) }
    }),
    posts,
    groups: groups.filter(({ areaCode }) => areaCode.startsWith(campaign.areaCode)),
    homes: new Map(
      listed
        .filter(({ areaCode }) => areaCode.startsWith(campaign.areaCode))
        .map(({ personId, areaCode }) => [personId, areaCode]),
    ),
  })
  const held = await tx.execute<HeldPlace>(sql`
    select id, person_id as "personId", class_id as "classId", organisation_id as "organisationId",
      area_code as "areaCode", post_title as "postTitle"
    from campaign_people where campaign_id = ${campaign.id} and left_on is null`)
  return changesOf(held.rows, found, new Set(posts.map(({ personId }) => personId)))
}

function countsOf(changes: readonly PeopleChange[]): PeoplePreview['counts'] {
  const counts = { join: 0, leave: 0, move: 0, title: 0 }
  for (const { kind } of changes) counts[kind] += 1
  return counts
}

function seenOf(changes: readonly PeopleChange[]): string {
  return createHash('sha256').update(JSON.stringify(changes)).digest('hex').slice(0, 24)
}

function ofChange(change: PeopleChange): { from: HeldPlace | null; to: PersonPlace | null } {
  return { from: change.kind === 'join' ? null : change.from, to: change.kind === 'leave' ? null : change.to }
}

/** A change in words: the class, unit and post before and after. */
async function worded(tx: Tx, campaignId: string, changes: readonly PeopleChange[]) {
  const both = changes.map((change) => ({ change, ...ofChange(change) }))
  const places = both.flatMap(({ from, to }) => [from, to].filter((one) => one !== null))
  const names = await peopleNames(
    tx,
    places.map(({ personId }) => personId),
  )
  const units = await organisationNames(
    tx,
    places.flatMap(({ organisationId }) => organisationId ?? []),
  )
  const homes = await areasOf(
    tx,
    places.map(({ areaCode }) => areaCode),
  )
  const classes = new Map((await classesOf({ tx }, campaignId)).map(({ id, name }) => [id, name]))
  const say = (place: PersonPlace | null) => {
    if (place === null) return ''
    const unit = units.get(place.organisationId ?? '')?.shortName ?? homes.get(place.areaCode)?.name ?? ''
    return [classes.get(place.classId) ?? '', `${unit}${place.postTitle}`]
      .filter((one) => one !== '')
      .join('：')
  }
  return both.map(({ change, from, to }) => {
    const personId = to?.personId ?? from?.personId ?? ''
    const reason = change.kind === 'leave' || change.kind === 'move' ? change.reason : null
    const name = names.get(personId) ?? ''
    return { personId, name, change: change.kind, reason, from: say(from), to: say(to) }
  })
}

async function leave(tx: Tx, changes: readonly PeopleChange[], today: string): Promise<void> {
  const gone = changes.flatMap((change) =>
    change.kind === 'leave' || change.kind === 'move' ? [{ id: change.from.id, reason: change.reason }] : [],
  )
  if (gone.length === 0) return
  await tx.execute(sql`
    update campaign_people c set left_on = ${today}, leave_reason = g.reason
    from jsonb_to_recordset(${JSON.stringify(gone)}::jsonb) g(id char(26), reason text) where c.id = g.id`)
}

async function join(
  tx: Tx,
  campaign: Campaign,
  changes: readonly PeopleChange[],
  today: string,
): Promise<void> {
  const rows = changes.flatMap((change) =>
    change.kind === 'join' || change.kind === 'move'
      ? [{ id: newId(), campaignId: campaign.id, ...change.to, joinedOn: today }]
      : [],
  )
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await tx.insert(campaignPeople).values(rows.slice(from, from + rowsAtOnce))
  }
}

/** Those who changed unit keep what they have done: it counts in the unit where they are now. */
async function carry(tx: Tx, campaign: Campaign, changes: readonly PeopleChange[]): Promise<void> {
  const moved = changes.flatMap((change) =>
    change.kind === 'move' || change.kind === 'join' ? [change.to] : [],
  )
  if (moved.length > 0) {
    await tx.execute(sql`
      update fulfilments f set organisation_id = g."organisationId", area_code = g."areaCode"
      from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb)
        g("personId" char(26), "organisationId" char(26), "areaCode" text)
      where f.round_id = ${campaign.roundId} and f.person_id = g."personId"`)
  }
  const renamed = changes.flatMap((change) =>
    change.kind === 'title' ? [{ id: change.from.id, title: change.to.postTitle }] : [],
  )
  if (renamed.length === 0) return
  await tx.execute(sql`
    update campaign_people c set post_title = g.title
    from jsonb_to_recordset(${JSON.stringify(renamed)}::jsonb) g(id char(26), title text) where c.id = g.id`)
}

/** Finding the people anew: looked at first, then taken as it was seen. */
export const people: Part = {
  preview: async ({ input, tx, app }) => {
    const campaign = one(await tx.select().from(campaigns).where(eq(campaigns.id, input.id)))
    const changes = await findPeople(tx, campaign, app.clock.today())
    const rows = await worded(tx, campaign.id, changes.slice(0, shownRows))
    return { counts: countsOf(changes), seen: seenOf(changes), rows }
  },

  refresh: async (ask) => {
    const { input, tx, app, refuse, audit } = ask
    const campaign = await editable(ask, input)
    const today = app.clock.today()
    const changes = await findPeople(tx, campaign, today)
    if (input.seen !== undefined && input.seen !== seenOf(changes)) refuse('people_changed')
    if (changes.length === 0 && campaign.peopleOn !== null) refuse('nothing_to_refresh')
    await leave(tx, changes, today)
    await join(tx, campaign, changes, today)
    await carry(tx, campaign, changes)
    const version = await change(ask, campaign, { peopleOn: today })
    const counts = countsOf(changes)
    await audit('campaign.people_refreshed', subjectOf(campaign), { ...counts, title: campaign.title })
    return { version, counts }
  },
}
