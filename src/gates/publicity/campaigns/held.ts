import { and, asc, eq, sql } from 'drizzle-orm'
import { say } from '#common/text.ts'
import type { Ask } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import { one } from '#platform/failures.ts'
import { roundClosed } from '../../procedure/rounds/public.ts'
import type { CampaignMove, CampaignState } from './states.ts'
import { campaignClasses, campaigns } from './tables.ts'
import { type CampaignRefusal, campaignWords } from './text.ts'

/** What a function of this topic needs of the call that it serves. */
export type CampaignAsk = Pick<Ask<unknown, CampaignRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>
export type Campaign = typeof campaigns.$inferSelect
export type CampaignClass = typeof campaignClasses.$inferSelect
type Seen = { readonly id: string; readonly version: number }

/** The scheme as the subject of an audit event. */
export function subjectOf(campaign: Pick<Campaign, 'id' | 'title' | 'areaCode'>) {
  return { type: 'campaign', id: campaign.id, name: campaign.title, areaCode: campaign.areaCode }
}

/** Refuses because of the state that the scheme is in. */
export function notAllowed(ask: CampaignAsk, state: CampaignState, act: CampaignMove | 'edit'): never {
  return ask.refuse('state_not_allowed', {
    state: say(campaignWords, `state.${state}`, 'zh'),
    stateEn: say(campaignWords, `state.${state}`, 'en'),
    move: say(campaignWords, `move.${act}`, 'zh'),
    moveEn: say(campaignWords, `move.${act}`, 'en'),
  })
}

/** A scheme of the actor's area in a round that is open; locked until the end. */
export async function ownCampaign(ask: CampaignAsk, id: string): Promise<Campaign> {
  const { tx, actor, refuse } = ask
  const seen = one(await tx.select().from(campaigns).where(eq(campaigns.id, id)))
  if (!seen.areaCode.startsWith(actor.areaCode)) refuse('outside')
  const campaign = one(await tx.select().from(campaigns).where(eq(campaigns.id, id)).for('update'))
  if (await roundClosed(tx, campaign.roundId)) refuse('round_closed')
  return campaign
}

/** The scheme for a change: of the actor's area, in an open round, not changed by another; locked until the end. */
export async function seenCampaign(ask: CampaignAsk, seen: Seen): Promise<Campaign> {
  const campaign = await ownCampaign(ask, seen.id)
  if (campaign.version !== seen.version)
    ask.refuse('changed_meanwhile', await lastChange(ask.tx, 'campaign', campaign.id))
  return campaign
}

/** The scheme for an edit: one that is closed can't be edited. */
export async function editable(ask: CampaignAsk, seen: Seen): Promise<Campaign> {
  const campaign = await seenCampaign(ask, seen)
  if (campaign.state === 'closed') notAllowed(ask, campaign.state, 'edit')
  return campaign
}

/** Writes a change of a scheme, and that it changed; its new version. */
export async function change(ask: CampaignAsk, campaign: Campaign, set: Partial<Campaign>): Promise<number> {
  const version = campaign.version + 1
  await ask.tx
    .update(campaigns)
    .set({ ...set, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
    .where(eq(campaigns.id, campaign.id))
  return version
}

/** The classes of a scheme in their order. */
export function classesOf(ask: Pick<CampaignAsk, 'tx'>, campaignId: string): Promise<CampaignClass[]> {
  return ask.tx
    .select()
    .from(campaignClasses)
    .where(eq(campaignClasses.campaignId, campaignId))
    .orderBy(asc(campaignClasses.position), asc(campaignClasses.id))
}

/** A class of a scheme; NOT_FOUND where there is none. */
export async function classOf(
  ask: Pick<CampaignAsk, 'tx'>,
  campaignId: string,
  classId: string,
): Promise<CampaignClass> {
  const own = and(eq(campaignClasses.campaignId, campaignId), eq(campaignClasses.id, classId))
  return one(await ask.tx.select().from(campaignClasses).where(own))
}
