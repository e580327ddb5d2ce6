import { and, eq, ne, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { say } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { notFound, one } from '#platform/failures.ts'
import { roundClosed } from '../../procedure/rounds/public.ts'
import type { campaignsTopic } from './contract.ts'
import {
  type Campaign,
  type CampaignAsk,
  change,
  classesOf,
  classOf,
  editable,
  notAllowed,
  seenCampaign,
  subjectOf,
} from './held.ts'
import { type ClassDraft, standardClasses } from './standard.ts'
import { moveCampaign } from './states.ts'
import { campaignClasses, campaignDuties, campaignListed, campaigns } from './tables.ts'
import { type CampaignRefusal, campaignWords } from './text.ts'

type Part = Pick<
  Answers<typeof campaignsTopic.contract, CampaignRefusal>,
  'create' | 'edit' | 'setClass' | 'removeClass' | 'orderClasses' | 'move'
>

type Days = { readonly startsOn: string; readonly endsOn: string }

function checkDays(ask: CampaignAsk, { startsOn, endsOn }: Days): void {
  if (endsOn < startsOn) ask.refuse('dates_wrong')
}

function checkDue(ask: CampaignAsk, days: Days, duties: readonly { title: string; dueOn: string }[]): void {
  const outside = duties.find(({ dueOn }) => dueOn < days.startsOn || dueOn > days.endsOn)
  if (outside !== undefined) ask.refuse('due_outside', { title: outside.title, day: outside.dueOn })
}

/** The classes of an earlier scheme that the actor sees; its lists of names stay with it. */
async function classesBefore(ask: CampaignAsk, id: string): Promise<readonly ClassDraft[]> {
  one(await ask.tx.select({ id: campaigns.id }).from(campaigns).where(eq(campaigns.id, id)))
  const duties = await ask.tx.select().from(campaignDuties).where(eq(campaignDuties.campaignId, id))
  return (await classesOf(ask, id)).map(({ id: classId, key, name, finder }) => ({
    ...{ key, name, finder },
    duties: duties.filter((duty) => duty.classId === classId),
  }))
}

/** Writes the classes and duties of a new scheme, all due on its last day. */
async function storeClasses(
  ask: CampaignAsk,
  campaign: Pick<Campaign, 'id' | 'areaCode' | 'endsOn'>,
  drafts: readonly ClassDraft[],
): Promise<void> {
  const { tx } = ask
  const place = { campaignId: campaign.id, areaCode: campaign.areaCode }
  const classes = drafts.map((draft, position) => ({ draft, position, id: newId() }))
  if (classes.length === 0) return
  await tx.insert(campaignClasses).values(
    classes.map(({ id, position, draft: { key, name, finder } }) => ({
      ...{ id, position, key, name, finder },
      ...place,
    })),
  )
  const duties = classes.flatMap(({ id: classId, draft }) =>
    draft.duties.map(({ kind, title, needed }) => ({
      ...{ id: newId(), classId, kind, title, needed, dueOn: campaign.endsOn },
      ...place,
    })),
  )
  if (duties.length > 0) await tx.insert(campaignDuties).values(duties)
}

/** Refuses to begin a scheme that says nothing yet, or beside another one. */
async function checkBegin(ask: CampaignAsk, campaign: Campaign): Promise<void> {
  const { tx, refuse } = ask
  const classes = await classesOf(ask, campaign.id)
  if (classes.length === 0) refuse('no_classes')
  const duties = await tx
    .select({ classId: campaignDuties.classId })
    .from(campaignDuties)
    .where(eq(campaignDuties.campaignId, campaign.id))
  const bare = classes.find(({ id }) => !duties.some(({ classId }) => classId === id))
  if (bare !== undefined) refuse('no_duties', { name: bare.name })
  const people = await tx.execute<{ some: boolean }>(sql`
    select exists (select from campaign_people where campaign_id = ${campaign.id} and left_on is null) as some`)
  if (!one(people.rows).some) refuse('no_people')
}

async function checkAlone(ask: CampaignAsk, campaign: Campaign): Promise<void> {
  const others = and(
    eq(campaigns.roundId, campaign.roundId),
    eq(campaigns.state, 'in_force'),
    ne(campaigns.id, campaign.id),
  )
  const [other] = await ask.tx.select({ title: campaigns.title }).from(campaigns).where(others)
  if (other !== undefined) ask.refuse('already_in_force', { title: other.title })
}

/** Drawing up a scheme and its life. */
export const scheme: Part = {
  create: async (ask) => {
    const { input, actor, tx, refuse, audit } = ask
    const { roundId, title, startsOn, endsOn } = input
    const found = await tx.execute<{ areaCode: string }>(
      sql`select area_code as "areaCode" from rounds where id = ${roundId}`,
    )
    const { areaCode } = one(found.rows)
    if (!areaCode.startsWith(actor.areaCode)) refuse('outside')
    if (await roundClosed(tx, roundId)) refuse('round_closed')
    checkDays(ask, input)
    const copyOf = input.from === 'campaign' ? (input.copyOf ?? notFound()) : null
    const before = copyOf === null ? null : await classesBefore(ask, copyOf)
    const campaign = { id: newId(), roundId, areaCode, title, startsOn, endsOn }
    await tx.insert(campaigns).values({ ...campaign, state: 'drafting', updatedBy: actor.accountId })
    await storeClasses(ask, campaign, before ?? (input.from === 'standard' ? standardClasses : []))
    await audit('campaign.created', subjectOf(campaign), { title })
    return { id: campaign.id }
  },

  edit: async (ask) => {
    const { input, tx, audit } = ask
    const campaign = await editable(ask, input)
    checkDays(ask, input)
    const duties = await tx
      .select({ title: campaignDuties.title, dueOn: campaignDuties.dueOn })
      .from(campaignDuties)
      .where(eq(campaignDuties.campaignId, campaign.id))
    checkDue(ask, input, duties)
    const { title, startsOn, endsOn } = input
    const version = await change(ask, campaign, { title, startsOn, endsOn })
    const params = { title, from: startsOn, to: endsOn }
    await audit('campaign.edited', subjectOf({ ...campaign, title }), params)
    return { version }
  },

  setClass: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const campaign = await editable(ask, input)
    const { name, finder, duties } = input
    if (new Set(duties.map(({ kind }) => kind)).size < duties.length) refuse('kind_twice')
    checkDue(ask, campaign, duties)
    const empty = (one: readonly unknown[]) => one.length === 0
    if (finder.posts !== null && Object.values(finder.posts).every(empty)) refuse('finder_empty')
    const place = { campaignId: campaign.id, areaCode: campaign.areaCode }
    const classId = input.classId ?? newId()
    if (input.classId === undefined) {
      const position = (await classesOf(ask, campaign.id)).length
      await tx.insert(campaignClasses).values({ id: classId, ...place, key: classId, name, position, finder })
    } else {
      await classOf(ask, campaign.id, classId)
      await tx.update(campaignClasses).set({ name, finder }).where(eq(campaignClasses.id, classId))
      await tx.delete(campaignDuties).where(eq(campaignDuties.classId, classId))
    }
    if (duties.length > 0) {
      await tx
        .insert(campaignDuties)
        .values(duties.map((duty) => ({ ...duty, ...place, id: newId(), classId })))
    }
    const version = await change(ask, campaign, {})
    const params = { title: campaign.title, name, n: duties.length }
    await audit('campaign.class_set', subjectOf(campaign), params)
    return { version, classId }
  },

  removeClass: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const campaign = await editable(ask, input)
    const { id: classId, name } = await classOf(ask, campaign.id, input.classId)
    const inClass = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from campaign_people where class_id = ${classId}`,
    )
    const { n } = one(inClass.rows)
    if (n > 0) refuse('class_in_use', { name, n })
    await tx.delete(campaignListed).where(eq(campaignListed.classId, classId))
    await tx.delete(campaignDuties).where(eq(campaignDuties.classId, classId))
    await tx.delete(campaignClasses).where(eq(campaignClasses.id, classId))
    const version = await change(ask, campaign, {})
    await audit('campaign.class_removed', subjectOf(campaign), { title: campaign.title, name })
    return { version }
  },

  orderClasses: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const campaign = await editable(ask, input)
    const known = (await classesOf(ask, campaign.id)).map(({ id }) => id)
    const wanted = [...new Set(input.classIds)]
    if (wanted.length !== known.length || !known.every((id) => wanted.includes(id)))
      refuse('order_incomplete')
    const places = JSON.stringify(wanted.map((id, position) => ({ id, position })))
    await tx.execute(sql`
      update campaign_classes k set position = g.position
      from jsonb_to_recordset(${places}::jsonb) g(id char(26), position int) where k.id = g.id`)
    const version = await change(ask, campaign, {})
    await audit('campaign.classes_ordered', subjectOf(campaign), { title: campaign.title })
    return { version }
  },

  move: async (ask) => {
    const { input, audit } = ask
    const campaign = await seenCampaign(ask, input)
    const state = moveCampaign(campaign.state, input.move) ?? notAllowed(ask, campaign.state, input.move)
    if (input.move === 'begin') await checkBegin(ask, campaign)
    if (state === 'in_force') await checkAlone(ask, campaign)
    const version = await change(ask, campaign, { state })
    await audit('campaign.moved', subjectOf(campaign), {
      title: campaign.title,
      move: say(campaignWords, `move.${input.move}`, 'zh'),
      moveEn: say(campaignWords, `move.${input.move}`, 'en'),
    })
    return { version, state }
  },
}
