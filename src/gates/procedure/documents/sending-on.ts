import { eq } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import { refuse } from '#platform/failures.ts'
import { mayIssue, stateWords } from './allowed.ts'
import type { documentsTopic } from './contract.ts'
import { insertRecipients, recipientsOf } from './create.ts'
import { change, known, staleRefused, subjectOf } from './held.ts'
import { numberWords } from './issue.ts'
import { organisationNames } from './names.ts'
import { peopleOf, tell } from './notices.ts'
import { documentRecipients } from './tables.ts'
import { type DocumentRefusal, documentsRefusals } from './text.ts'

type Part = Pick<Answers<typeof documentsTopic.contract, DocumentRefusal>, 'sendOn'>

/** Sending an issued document to further organisations (增发): its text, number and digest stay as they were issued. */
export const sendingOn: Part = {
  sendOn: async (ask) => {
    const { input, tx, actor, app } = ask
    const { copy } = input
    const document = await known(tx, input.id)
    if (!mayIssue(actor, document)) refuse(documentsRefusals, 'issue_not_yours')
    await staleRefused(tx, document, input.version)
    if (document.state !== 'issued') {
      const words = { move: '增发', moveEn: 'send to more' }
      refuse(documentsRefusals, 'state_not_allowed', { ...stateWords(document.state), ...words })
    }
    if (document.kind === 'request' && !copy) refuse(documentsRefusals, 'one_addressee')
    const held = await tx
      .select({ id: documentRecipients.organisationId })
      .from(documentRecipients)
      .where(eq(documentRecipients.documentId, document.id))
    const has = new Set(held.map((row) => row.id))
    const ids = [...new Set(input.organisationIds)].filter((id) => !has.has(id))
    if (ids.length === 0) refuse(documentsRefusals, 'nobody_new')
    const recipients = await recipientsOf(ask, copy ? [] : ids, copy ? ids : [])
    const addedOn = app.clock.today()
    await insertRecipients(
      ask,
      document.id,
      recipients.map((one) => ({ ...one, addedOn })),
    )
    const version = await change(ask, document, {
      recipientIds: [...document.recipientIds, ...ids],
      recipientAreas: [...new Set([...document.recipientAreas, ...recipients.map((one) => one.areaCode)])],
    })
    const numbers = numberWords(document.numberText)
    const organisations = (await organisationNames(tx, ids)).join('、')
    const { title } = document
    await ask.audit('document.sent_on', subjectOf(document), {
      ...{ title, ...numbers, n: ids.length, organisations },
    })
    await tell(ask, document, 'issued', await peopleOf(tx, ids), numbers)
    return { version, added: ids.length }
  },
}
