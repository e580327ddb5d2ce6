import { and, eq, gte, lte, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { may, type Permission } from '#common/roles.ts'
import type { Answers } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import type { documentsTopic } from './contract.ts'
import { type DocumentBucket, documentBuckets } from './shapes.ts'
import { documents } from './tables.ts'
import type { DocumentRefusal } from './text.ts'

type Part = Pick<Answers<typeof documentsTopic.contract, DocumentRefusal>, 'list' | 'todo' | 'register'>

const drafting = alias(organisations, 'drafting')
const issuing = alias(organisations, 'issuing')

const counted = (from: SQL) => sql<number>`(select count(*)::int from ${from})`
const asked = sql`document_countersigns k where k.document_id = ${documents.id}`
const sent = sql`document_recipients r where r.document_id = ${documents.id}`

/** What a row of a list shows. */
export const rowFields = {
  id: documents.id,
  title: documents.title,
  kind: documents.kind,
  state: documents.state,
  numberText: documents.numberText,
  issuedOn: documents.issuedOn,
  areaCode: documents.areaCode,
  areaName: sql<string>`coalesce(${areas.name}, ${documents.areaCode})`,
  draftingOrganisation: sql<string>`coalesce(${drafting.shortName}, '')`,
  issuingOrganisation: sql<string>`coalesce(${issuing.shortName}, '')`,
  drafter: sql<string>`coalesce(${people.name}, '')`,
  latest: documents.latest,
  asked: counted(asked),
  answered: counted(sql`${asked} and k.answer is not null`),
  recipients: counted(sent),
  received: counted(sql`${sent} and r.received_at is not null`),
  reason: documents.reason,
  updatedAt: documents.updatedAt,
  version: documents.version,
}

/** Rows of documents with the names of area, organs and drafter. */
export function selectRows(tx: Tx) {
  return tx
    .select(rowFields)
    .from(documents)
    .leftJoin(areas, eq(areas.code, documents.areaCode))
    .leftJoin(drafting, eq(drafting.id, documents.draftingOrganisationId))
    .leftJoin(issuing, eq(issuing.id, documents.issuingOrganisationId))
    .leftJoin(people, eq(people.id, documents.drafterId))
}

/** True for a post that stands for its whole area. */
function standing(actor: Actor): boolean {
  return actor.role === 'coordinator' || actor.role === 'township'
}

/** What a post must be allowed to do for a document to wait for it. */
const needed: Readonly<Record<DocumentBucket, Permission>> = {
  returned: 'document.draft',
  countersign: 'document.countersign',
  sign: 'document.sign',
  issue: 'document.issue',
  receive: 'document.receive',
}

/** Documents that wait for the acting post in one way. */
function inBucket(bucket: DocumentBucket, actor: Actor): SQL | undefined {
  if (actor.role !== 'system' && !may(actor.role, needed[bucket])) return sql`false`
  const org = actor.organisationId
  const area = standing(actor) ? sql`${documents.areaCode} = ${actor.areaCode}` : sql`false`
  switch (bucket) {
    case 'returned':
      return and(
        eq(documents.state, 'draft'),
        sql`${documents.reason} is not null`,
        or(eq(documents.draftingOrganisationId, org), area),
      )
    case 'countersign':
      return and(
        eq(documents.state, 'circulating'),
        sql`exists (select from ${asked} and k.organisation_id = ${org} and k.answer is null)`,
      )
    case 'sign':
      return and(eq(documents.state, 'to_sign'), eq(documents.signerId, actor.personId))
    case 'issue':
      return and(
        eq(documents.state, 'signed'),
        or(eq(documents.issuingOrganisationId, org), eq(documents.printOrganisationId, org), area),
      )
    case 'receive': {
      const own = standing(actor)
        ? sql`or (r.area_code = ${actor.areaCode} and r.area_code <> ${documents.areaCode})`
        : sql``
      return and(
        eq(documents.state, 'issued'),
        sql`exists (select from ${sent} and r.received_at is null and (r.organisation_id = ${org} ${own}))`,
      )
    }
  }
}

function matching(search: string | undefined): SQL | undefined {
  if (search === undefined || search === '') return undefined
  const pattern = containing(search)
  return sql`(${documents.title} ilike ${pattern} or ${documents.numberText} ilike ${pattern})`
}

/** How many documents wait for the acting post, by what they wait for. */
export async function todoOf(tx: Tx, actor: Actor): Promise<Record<DocumentBucket, number>> {
  const columns = documentBuckets.map(
    (bucket) => sql`count(*) filter (where ${inBucket(bucket, actor)})::int as ${sql.identifier(bucket)}`,
  )
  const found = await tx.execute<Record<DocumentBucket, number>>(
    sql`select ${sql.join(columns, sql`, `)} from ${documents} where ${documents.state} not in ('withdrawn', 'void')`,
  )
  return found.rows[0] ?? { returned: 0, countersign: 0, sign: 0, issue: 0, receive: 0 }
}

/** How many documents wait for the acting post in any way. */
export async function waitingDocuments(tx: Tx, actor: Actor): Promise<number> {
  return Object.values(await todoOf(tx, actor)).reduce((sum, n) => sum + n, 0)
}

/** Lists of documents: all that may be seen, what waits, and the register of numbers. */
export const lists: Part = {
  list: async ({ input, actor, tx }) => {
    const organ = input.organisationId
    const where = and(
      input.roundId ? eq(documents.roundId, input.roundId) : undefined,
      input.kind ? eq(documents.kind, input.kind) : undefined,
      input.state ? eq(documents.state, input.state) : undefined,
      input.area ? sql`starts_with(${documents.areaCode}, ${input.area})` : undefined,
      input.from ? gte(documents.issuedOn, input.from) : undefined,
      input.until ? lte(documents.issuedOn, input.until) : undefined,
      organ
        ? or(eq(documents.issuingOrganisationId, organ), eq(documents.draftingOrganisationId, organ))
        : undefined,
      input.bucket ? inBucket(input.bucket, actor) : undefined,
      matching(input.search),
    )
    const sortable = {
      title: documents.title,
      kind: documents.kind,
      state: documents.state,
      issuedOn: documents.issuedOn,
      numberText: documents.numberText,
      updatedAt: documents.updatedAt,
    }
    const rows = await selectRows(tx)
      .where(where)
      .orderBy(...orderOf(input, sortable, { by: documents.id, descending: true, unique: documents.id }))
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows, () => countUpTo(tx, sql`${documents} where ${where ?? sql`true`}`))
  },

  todo: ({ tx, actor }) => todoOf(tx, actor),

  register: async ({ input, tx }) => {
    const where = and(
      sql`${documents.number} is not null`,
      input.codeId ? eq(documents.codeId, input.codeId) : undefined,
      input.year ? eq(documents.year, input.year) : undefined,
      input.state ? eq(documents.state, input.state) : undefined,
      input.roundId ? eq(documents.roundId, input.roundId) : undefined,
      matching(input.search),
    )
    const person = (id: SQL) => sql<string>`coalesce((select p.name from people p where p.id = ${id}), '')`
    const signed = sql`(select s.signed_by from document_signatures s
      where s.document_id = ${documents.id} and s.voided_at is null limit 1)`
    const order = input.descending === false ? sql`asc` : sql`desc`
    const rows = await tx
      .select({
        id: documents.id,
        numberText: sql<string>`${documents.numberText}`,
        number: sql<number>`${documents.number}`,
        year: sql<number>`${documents.year}`,
        title: documents.title,
        kind: documents.kind,
        state: sql<'issued' | 'void'>`${documents.state}`,
        issuingOrganisation: sql<string>`coalesce(${issuing.shortName}, '')`,
        signer: person(signed),
        issuedOn: sql<string>`${documents.issuedOn}`,
        issuedBy: person(sql`${documents.issuedBy}`),
        recipients: rowFields.recipients,
        received: rowFields.received,
        reason: documents.reason,
      })
      .from(documents)
      .leftJoin(issuing, eq(issuing.id, documents.issuingOrganisationId))
      .where(where)
      .orderBy(
        sql`${documents.year} ${order}`,
        sql`${documents.codeId}`,
        sql`${documents.number} ${order}`,
        documents.id,
      )
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows, () => countUpTo(tx, sql`${documents} where ${where ?? sql`true`}`))
  },
}
