import { and, eq, gt, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one, refuse } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { isTaken } from '#registry/unique.ts'
import type { documentsTopic } from './contract.ts'
import type { Doing } from './held.ts'
import type { CodeView } from './shapes.ts'
import { documentCodes, documentCounters } from './tables.ts'
import { type DocumentRefusal, documentsRefusals } from './text.ts'

type Part = Pick<Answers<typeof documentsTopic.contract, DocumentRefusal>, 'codes' | 'addCode' | 'editCode'>
type Code = typeof documentCodes.$inferSelect

/** Code words that the actor sees, with the last number of a year. */
export async function codesOf(tx: Tx, year: number): Promise<CodeView[]> {
  const found = await tx.execute<CodeView>(sql`
    select c.id, c.area_code as "areaCode", c.organisation_id as "organisationId", coalesce(o.name, '') as organisation,
      c.word, c.mark, c.print_organisation_id as "printOrganisationId", coalesce(p.name, '') as "printOrganisation",
      c.active, c.version, ${year}::int as year, coalesce((
        select n.last from document_counters n where n.code_id = c.id and n.year = ${year}), 0)::int as last
    from document_codes c left join organisations o on o.id = c.organisation_id
      left join organisations p on p.id = c.print_organisation_id
    order by c.area_code, c.id`)
  return found.rows
}

/** The organ and its printing office; refuses unknown ones and those of another area. */
async function organsOf(ask: Doing, organisationId: string, printOrganisationId: string) {
  const found = await ask.tx
    .select()
    .from(organisations)
    .where(sql`${organisations.id} in (${organisationId}, ${printOrganisationId})`)
  const organ = found.find((row) => row.id === organisationId)
  const printer = found.find((row) => row.id === printOrganisationId)
  if (organ === undefined || printer === undefined) return refuse(documentsRefusals, 'unknown_organisation')
  const outside = [organ, printer].some((row) => !row.areaCode.startsWith(ask.actor.areaCode))
  if (outside) refuse(documentsRefusals, 'outside')
  return organ
}

function subjectOf(code: Pick<Code, 'id' | 'word' | 'areaCode'>) {
  return { type: 'document_code', id: code.id, name: code.word, areaCode: code.areaCode }
}

function taken(failure: unknown, word: string): never {
  if (isTaken(failure)) refuse(documentsRefusals, 'word_taken', { word })
  throw failure
}

/** Registering code words (发文机关代字); one that numbers were given under keeps its word and its organ. */
export const codes: Part = {
  codes: ({ tx, app }) => codesOf(tx, Number(app.clock.today().slice(0, 4))),

  addCode: async (ask) => {
    const { before, ...facts } = ask.input
    const organ = await organsOf(ask, facts.organisationId, facts.printOrganisationId)
    const { areaCode } = organ
    const code = { id: newId(), areaCode, ...facts, updatedBy: ask.actor.accountId }
    await ask.tx
      .insert(documentCodes)
      .values(code)
      .catch((failure: unknown) => taken(failure, facts.word))
    if (before > 0) {
      const year = Number(ask.app.clock.today().slice(0, 4))
      await ask.tx.insert(documentCounters).values({ codeId: code.id, year, areaCode, before, last: before })
    }
    const words = { organisation: organ.name, word: facts.word }
    await ask.audit('document.code_added', subjectOf(code), words)
    return { id: code.id }
  },

  editCode: async (ask) => {
    const { id, version: seen, ...facts } = ask.input
    const { tx } = ask
    const code = one(await tx.select().from(documentCodes).where(eq(documentCodes.id, id)))
    if (!code.areaCode.startsWith(ask.actor.areaCode)) refuse(documentsRefusals, 'outside')
    if (code.version !== seen) {
      refuse(documentsRefusals, 'changed_meanwhile', await lastChange(tx, 'document_code', id))
    }
    await organsOf(ask, facts.organisationId, facts.printOrganisationId)
    const [used] = await tx
      .select({ last: documentCounters.last })
      .from(documentCounters)
      .where(and(eq(documentCounters.codeId, id), gt(documentCounters.last, documentCounters.before)))
      .limit(1)
    const other = facts.word !== code.word || facts.organisationId !== code.organisationId
    if (used !== undefined && other) refuse(documentsRefusals, 'word_used', { word: code.word })
    const version = code.version + 1
    const changed = await tx
      .update(documentCodes)
      .set({ ...facts, version, updatedBy: ask.actor.accountId, updatedAt: sql`now()` })
      .where(and(eq(documentCodes.id, id), eq(documentCodes.version, seen)))
      .returning({ id: documentCodes.id })
      .catch((failure: unknown) => taken(failure, facts.word))
    if (changed.length === 0) {
      refuse(documentsRefusals, 'changed_meanwhile', await lastChange(tx, 'document_code', id))
    }
    await ask.audit('document.code_edited', subjectOf({ ...code, word: facts.word }), { word: facts.word })
    return { version }
  },
}
