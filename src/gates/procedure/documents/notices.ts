import { sql } from 'drizzle-orm'
import { type Params, sayBoth } from '#common/text.ts'
import type { Tx } from '#platform/data.ts'
import { notify } from '#platform/notices/actions.ts'
import type { Document, Doing } from './held.ts'
import { documentNotices } from './text.ts'

type Key = (typeof documentNotices)['keys'][number]

/** The address of a document's record page. */
export function documentLink(id: string): string {
  return `/procedure/documents/${id}`
}

/** Puts a message about a document before people; nobody is told of what they did themselves. */
export async function tell(
  ask: Doing,
  document: Pick<Document, 'id' | 'title'>,
  key: Key,
  people: readonly (string | null)[],
  params: Params = {},
): Promise<void> {
  const others = people.filter((one) => one !== null && one !== ask.actor.personId)
  const words = sayBoth(documentNotices, key, { title: document.title, ...params })
  await notify(
    ask.tx,
    others.filter((one) => one !== null),
    { kind: `document.${key}`, ...words, link: documentLink(document.id) },
  )
}

/** People who act for organisations: their granted posts, and in a township also those who stand for it as a whole. */
export async function peopleOf(tx: Tx, organisationIds: readonly string[]): Promise<string[]> {
  const found = await tx.execute<{ person_id: string }>(sql`
    select distinct p.person_id from organisations o join posts p
      on p.organisation_id = o.id or (p.area_code = o.area_code and p.role = 'township')
    where o.id in (select jsonb_array_elements_text(${JSON.stringify(organisationIds)}::jsonb))
      and p.grant_state = 'active' and p.role is not null and p.until_on is null`)
  return found.rows.map((row) => row.person_id)
}

/** People who make a document: those of its drafting organisation who may draft. */
export async function makersOf(tx: Tx, document: Document): Promise<string[]> {
  const found = await tx.execute<{ person_id: string }>(sql`
    select distinct person_id from posts
    where organisation_id = ${document.draftingOrganisationId}
      and role in ('coordinator', 'department', 'township') and grant_state = 'active' and until_on is null`)
  return found.rows.map((row) => row.person_id)
}

/** People who number and send it: those of its printing office, else of the issuing organ, and the area's coordinators. */
export async function issuersOf(tx: Tx, document: Document): Promise<string[]> {
  const office = document.printOrganisationId ?? document.issuingOrganisationId
  const found = await tx.execute<{ person_id: string }>(sql`
    select distinct person_id from posts
    where (organisation_id = ${office} or (area_code = ${document.areaCode} and role = 'coordinator'))
      and role in ('coordinator', 'department', 'township') and grant_state = 'active' and until_on is null`)
  return found.rows.map((row) => row.person_id)
}
