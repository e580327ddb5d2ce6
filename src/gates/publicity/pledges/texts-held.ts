import { and, desc, eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { hasEmoji } from '#common/signature.ts'
import type { Answers, Ask } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { campaignClasses, campaigns } from '../campaigns/tables.ts'
import { roundOf, unfulfilMany } from '../public.ts'
import type { pledgesTopic } from './contract.ts'
import { movePledge } from './states.ts'
import { pledges, pledgeTexts } from './tables.ts'
import type { PledgesRefusal } from './text.ts'
import { hashOf, proposedText, usualClasses } from './texts.ts'

type Part = Pick<
  Answers<typeof pledgesTopic.contract, PledgesRefusal>,
  'texts' | 'draft' | 'edit' | 'discard' | 'publish'
>
type Text = typeof pledgeTexts.$inferSelect

/** Classes of the round's campaigns; those of the one in force first. */
async function classesOf(tx: Tx, roundId: string): Promise<{ key: string; name: string }[]> {
  const rows = await tx
    .select({ key: campaignClasses.key, name: campaignClasses.name })
    .from(campaignClasses)
    .innerJoin(campaigns, eq(campaigns.id, campaignClasses.campaignId))
    .where(eq(campaigns.roundId, roundId))
    .orderBy(sql`${campaigns.state} = 'in_force' desc`, campaignClasses.position)
  return [...new Map(rows.map((row) => [row.key, row])).values()]
}

const subjectOf = (text: Pick<Text, 'id' | 'title' | 'areaCode'>) => ({
  type: 'pledge_text',
  id: text.id,
  name: text.title,
  areaCode: text.areaCode,
})

async function heldDraft(
  ask: Ask<{ readonly id: string; readonly version: number }, PledgesRefusal>,
): Promise<Text> {
  const { tx, input, refuse } = ask
  const text = one(await tx.select().from(pledgeTexts).where(eq(pledgeTexts.id, input.id)).for('update'))
  if (text.version !== input.version)
    refuse('changed_meanwhile', await lastChange(tx, 'pledge_text', text.id))
  if (text.state !== 'drafting') refuse('not_a_draft')
  return text
}

/** Whoever signed an earlier edition owes the pledge again; returns how many. */
async function askAgain(tx: Tx, text: Text, today: string): Promise<number> {
  const state = movePledge('in_force', 'supersede') ?? 'superseded'
  const ended = await tx
    .update(pledges)
    .set({ state, endedOn: today, endReason: '文本更新，须重新签订', version: sql`${pledges.version} + 1` })
    .where(and(eq(pledges.roundId, text.roundId), eq(pledges.kind, text.kind), eq(pledges.state, 'in_force')))
    .returning({ id: pledges.id })
  await unfulfilMany(tx, { sourceTopic: 'pledges', sourceIds: ended.map(({ id }) => id) })
  return ended.length
}

/** Refuses a text for nobody, and one for a class that signs another text. */
async function refuseClasses({ tx, refuse }: Ask<unknown, PledgesRefusal>, text: Text): Promise<void> {
  if (text.classKeys.length === 0) refuse('no_class')
  const others = await tx
    .select()
    .from(pledgeTexts)
    .where(
      and(
        eq(pledgeTexts.roundId, text.roundId),
        eq(pledgeTexts.state, 'published'),
        sql`${pledgeTexts.kind} <> ${text.kind}`,
      ),
    )
  const taken = others.flatMap(({ classKeys }) => classKeys).find((key) => text.classKeys.includes(key))
  if (taken === undefined) return
  const named = (await classesOf(tx, text.roundId)).find(({ key }) => key === taken)
  refuse('class_taken', { name: named?.name ?? taken })
}

/** Texts are drafted, edited and put in force. */
export const textsHeld: Part = {
  texts: async ({ input, tx, actor }) => {
    const rows = await tx
      .select({
        text: pledgeTexts,
        signed: sql<number>`(select count(*)::int from pledges p where p.text_id = pledge_texts.id and p.state = 'in_force')`,
      })
      .from(pledgeTexts)
      .where(eq(pledgeTexts.roundId, input.roundId))
      .orderBy(pledgeTexts.kind, desc(pledgeTexts.edition))
    return {
      texts: rows.map(({ text, signed }) => ({ ...text, signed })),
      classes: await classesOf(tx, input.roundId),
      mayEdit:
        actor.role === 'coordinator' && rows.every(({ text }) => text.areaCode.startsWith(actor.areaCode)),
    }
  },

  draft: async ({ input, tx, actor, app, refuse, audit }) => {
    const round = await roundOf(tx, input.roundId)
    if (round === undefined || !round.areaCode.startsWith(actor.areaCode)) return refuse('unknown_round')
    const proposed = proposedText(input.kind, app.clock.today())
    if (proposed === null) return refuse('no_discipline')
    const ofKind = and(eq(pledgeTexts.roundId, input.roundId), eq(pledgeTexts.kind, input.kind))
    const [last] = await tx
      .select()
      .from(pledgeTexts)
      .where(ofKind)
      .orderBy(desc(pledgeTexts.edition))
      .limit(1)
    if (last?.state === 'drafting') refuse('draft_exists')
    // A new edition begins with the words in force; the first one with the proposal.
    const { title, text } = last ?? proposed
    const there = (await classesOf(tx, round.id)).map(({ key }) => key)
    const classKeys = last?.classKeys ?? usualClasses[input.kind].filter((key) => there.includes(key))
    const row = {
      ...{ id: newId(), roundId: round.id, areaCode: round.areaCode, kind: input.kind },
      ...{ edition: (last?.edition ?? 0) + 1, title, text, hash: hashOf(title, text) },
      ...{ citation: proposed.citation, classKeys, state: 'drafting' as const },
      updatedBy: actor.accountId,
    }
    await tx.insert(pledgeTexts).values(row)
    await audit('pledge.text_drafted', subjectOf(row), { title, edition: row.edition })
    return { id: row.id }
  },

  edit: async (ask) => {
    const { input, tx, actor, refuse, audit } = ask
    const held = await heldDraft(ask)
    const { title, text, classKeys } = input
    if (hasEmoji(title + text)) refuse('emoji')
    const version = held.version + 1
    await tx
      .update(pledgeTexts)
      .set({
        ...{ title, text, hash: hashOf(title, text), classKeys: [...new Set(classKeys)], version },
        ...{ updatedBy: actor.accountId, updatedAt: sql`now()` },
      })
      .where(eq(pledgeTexts.id, held.id))
    await audit('pledge.text_edited', subjectOf({ ...held, title }), { title, edition: held.edition })
    return { version }
  },

  discard: async (ask) => {
    const held = await heldDraft(ask)
    await ask.tx.delete(pledgeTexts).where(eq(pledgeTexts.id, held.id))
    await ask.audit('pledge.text_discarded', subjectOf(held), { title: held.title, edition: held.edition })
    return {}
  },

  publish: async (ask) => {
    const { input, tx, app, actor, audit } = ask
    const held = await heldDraft(ask)
    await refuseClasses(ask, held)
    const today = app.clock.today()
    const ofKind = and(eq(pledgeTexts.roundId, held.roundId), eq(pledgeTexts.kind, held.kind))
    await tx
      .update(pledgeTexts)
      .set({ state: 'superseded', version: sql`${pledgeTexts.version} + 1` })
      .where(and(ofKind, eq(pledgeTexts.state, 'published')))
    const version = held.version + 1
    const own = { state: 'published' as const, publishedOn: today, askAgain: input.askAgain, version }
    await tx
      .update(pledgeTexts)
      .set({ ...own, updatedBy: actor.accountId, updatedAt: sql`now()` })
      .where(eq(pledgeTexts.id, held.id))
    const askedAgain = input.askAgain ? await askAgain(tx, held, today) : 0
    const { title, edition, hash } = held
    await audit('pledge.text_published', subjectOf(held), { title, edition, hash, n: askedAgain })
    return { version, askedAgain }
  },
}
