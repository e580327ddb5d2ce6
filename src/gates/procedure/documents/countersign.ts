import { and, eq, inArray } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { one, refuse } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import type { documentsTopic } from './contract.ts'
import { change, checkEditable, forMove, known, subjectOf } from './held.ts'
import { organisationNames } from './names.ts'
import { makersOf, peopleOf, tell } from './notices.ts'
import { documentCountersigns } from './tables.ts'
import { type DocumentRefusal, documentsRefusals, documentsText } from './text.ts'

type Part = Pick<
  Answers<typeof documentsTopic.contract, DocumentRefusal>,
  'circulate' | 'countersign' | 'settle' | 'release'
>
type Countersign = typeof documentCountersigns.$inferSelect

/** What countersigning still lacks before a document can go on to be signed. */
export type Lacking = {
  readonly waiting: readonly Countersign[]
  readonly overdue: readonly Countersign[]
  readonly objected: readonly Countersign[]
}

/** Who has not answered in time yet, who no longer will, and whose objection nobody replied to. */
export function lackingOf(rows: readonly Countersign[], today: string): Lacking {
  const open = rows.filter((row) => row.answer === null)
  return {
    waiting: open.filter((row) => row.dueOn >= today),
    overdue: open.filter((row) => row.dueOn < today),
    objected: rows.filter((row) => row.answer === 'objected' && row.reply === ''),
  }
}

/** Who was asked to countersign, in the order asked. */
export function countersignsOf(tx: Tx, documentId: string): Promise<Countersign[]> {
  return tx
    .select()
    .from(documentCountersigns)
    .where(eq(documentCountersigns.documentId, documentId))
    .orderBy(documentCountersigns.id)
}

/** Countersigning (会签): asking organisations, their answers, and what was done about objections. */
export const countersigning: Part = {
  circulate: async (ask) => {
    const { input, tx, actor, app } = ask
    const [document, state] = await forMove(ask, input, 'circulate')
    const today = app.clock.today()
    if (input.dueOn < today) refuse(documentsRefusals, 'day_past', { today })
    const ids = [...new Set(input.organisationIds)]
    if (ids.includes(document.draftingOrganisationId)) refuse(documentsRefusals, 'own_organisation')
    const found = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(inArray(organisations.id, ids))
    if (found.length < ids.length) refuse(documentsRefusals, 'unknown_organisation')
    const before = await countersignsOf(tx, document.id)
    const left = before.filter((row) => !ids.includes(row.organisationId)).map((row) => row.organisationId)
    const version = await change(ask, document, { state, askedIds: [...left, ...ids] })
    // Who is asked again answers anew, about the version of now.
    await tx
      .delete(documentCountersigns)
      .where(
        and(
          eq(documentCountersigns.documentId, document.id),
          inArray(documentCountersigns.organisationId, ids),
        ),
      )
    await tx.insert(documentCountersigns).values(
      ids.map((organisationId) => ({
        ...{ id: newId(), documentId: document.id, organisationId, dueOn: input.dueOn },
        ...{ askedBy: actor.personId, askedAt: app.clock.now() },
      })),
    )
    const { title, latest: number } = document
    const names = (await organisationNames(tx, ids)).join('、')
    const words = { title, number, organisations: names, day: input.dueOn }
    await ask.audit('document.circulated', subjectOf(document), words)
    await tell(ask, document, 'circulated', await peopleOf(tx, ids), { day: input.dueOn })
    return { version }
  },

  countersign: async (ask) => {
    const { input, tx, actor, app } = ask
    const document = await known(tx, input.id)
    const rows = await countersignsOf(tx, document.id)
    const own = rows.find((row) => row.organisationId === actor.organisationId)
    if (own === undefined) return refuse(documentsRefusals, 'not_asked')
    if (document.state !== 'circulating') refuse(documentsRefusals, 'not_circulating')
    if (input.number !== document.latest) {
      refuse(documentsRefusals, 'newer_version', { number: document.latest })
    }
    if (input.answer === 'objected' && input.opinion === '') refuse(documentsRefusals, 'opinion_missing')
    await tx
      .update(documentCountersigns)
      .set({
        ...{ answer: input.answer, opinion: input.opinion, number: input.number },
        ...{ answeredBy: actor.personId, answeredAt: app.clock.now() },
        ...{ reply: '', repliedBy: null, repliedAt: null },
      })
      .where(eq(documentCountersigns.id, own.id))
    const answer = sayBoth(documentsText, `answer.${input.answer}`)
    const [organisation = ''] = await organisationNames(tx, [actor.organisationId])
    await ask.audit('document.countersigned', subjectOf(document), {
      ...{ title: document.title, number: input.number, organisation },
      ...{ answer: answer.zh, answerEn: answer.en },
    })
    await tell(ask, document, input.answer, await makersOf(tx, document), { organisation })
    return {}
  },

  release: async (ask) => {
    const { input, tx } = ask
    const document = await known(tx, input.id)
    checkEditable(ask, document)
    const asked = one((await countersignsOf(tx, document.id)).filter((row) => row.id === input.countersignId))
    const [organisation = ''] = await organisationNames(tx, [asked.organisationId])
    if (asked.answer !== null) refuse(documentsRefusals, 'answered_already', { organisation })
    await tx.delete(documentCountersigns).where(eq(documentCountersigns.id, asked.id))
    const askedIds = document.askedIds.filter((id) => id !== asked.organisationId)
    const version = await change(ask, { ...document, version: input.version }, { askedIds })
    const words = { title: document.title, organisation }
    await ask.audit('document.countersign_released', subjectOf(document), words)
    return { version }
  },

  settle: async (ask) => {
    const { input, tx, actor, app } = ask
    const document = await known(tx, input.id)
    checkEditable(ask, document)
    const asked = one((await countersignsOf(tx, document.id)).filter((row) => row.id === input.countersignId))
    if (asked.answer !== 'objected') refuse(documentsRefusals, 'no_objection')
    await tx
      .update(documentCountersigns)
      .set({ reply: input.reply, repliedBy: actor.personId, repliedAt: app.clock.now() })
      .where(eq(documentCountersigns.id, asked.id))
    const [organisation = ''] = await organisationNames(tx, [asked.organisationId])
    await ask.audit('document.objection_settled', subjectOf(document), {
      title: document.title,
      organisation,
    })
    return {}
  },
}
