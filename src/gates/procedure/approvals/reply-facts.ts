import { eq } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { organisationNames } from '#registry/public.ts'
import { documents } from '../documents/tables.ts'
import { factsFor } from '../public.ts'
import { documentTemplates } from '../templates/contract.ts'
import type { Known } from './held.ts'
import type { MeetingInput, StudyItem } from './shapes.ts'
import { subjectRules } from './subjects.ts'

type Facts = Readonly<Record<string, unknown>>

/** Facts that are the request's own affair and do not go over into the reply. */
const ownOfRequest = [
  'issuer',
  'mark',
  'addressees',
  'signer',
  'contact',
  'phone',
  'date',
  'requirements',
  'items',
]

/** The title without the name of the organ, as a reply cites it: 《关于……的请示》. */
export function citedTitle(title: string, organ: string): string {
  return title.startsWith(organ) ? title.slice(organ.length) : title
}

/**
 * The facts of a reply: those of the request, the numbers that were changed, the request's title and number, and the
 * meeting that studied it. Whether they are complete is the template's to say.
 */
export async function replyFacts(
  tx: Tx,
  approval: Known,
  study: { readonly meeting: MeetingInput; readonly item: StudyItem; readonly today: string },
): Promise<Facts> {
  const { meeting, item, today } = study
  const [document] = await tx.select().from(documents).where(eq(documents.id, approval.requestId))
  const request = one([document].filter((found) => found !== undefined))
  const key = subjectRules[approval.subject].reply
  const names = new Set(documentTemplates[key].form.map((field) => field.name))
  const known = await factsFor(tx, {
    ...{ templateKey: key, roundId: approval.roundId, areaCode: approval.areaCode, today },
    ...(approval.bodyId === null ? {} : { bodyId: approval.bodyId }),
  })
  const short = (await organisationNames(tx, [approval.requestingOrganisationId])).get(
    approval.requestingOrganisationId,
  )
  const carried = Object.entries(request.facts).filter(
    ([name]) => names.has(name) && !ownOfRequest.includes(name),
  )
  const facts: Facts = {
    ...known,
    ...Object.fromEntries(carried),
    ...item.figures,
    ...(names.has('items') ? { items: `同意${String(request.facts.subject ?? '')}。` } : {}),
    ...{ issuer: approval.approver, addressees: short?.shortName ?? approval.requester },
    ...{
      requestTitle: citedTitle(request.title, approval.requester),
      requestNumber: request.numberText ?? '',
    },
    [names.has('researched') ? 'researched' : 'meeting']: meeting.name,
    studiedOn: meeting.heldOn,
    changes: item.result === 'agreed_with_changes' ? item.changes : '',
  }
  return Object.fromEntries(Object.entries(facts).filter(([name]) => names.has(name)))
}
