import { desc, eq } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { OfficialDocument } from '#common/official.ts'
import { type Said, sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import { refuse } from '#platform/failures.ts'
import { people } from '#registry/people/tables.ts'
import { compareDocuments } from './compare.ts'
import type { documentsTopic } from './contract.ts'
import { codeFor, insertRecipients, issuerFor, recipientLists, recipientsOf } from './create.ts'
import { digestOf } from './digest.ts'
import { change, checkEditable, type Document, type Doing, known, subjectOf } from './held.ts'
import { versionOf } from './queries.ts'
import type { ChangeCounts } from './shapes.ts'
import { documentRecipients, documentVersions } from './tables.ts'
import { changeText, type DocumentRefusal, documentsRefusals } from './text.ts'

type Part = Pick<Answers<typeof documentsTopic.contract, DocumentRefusal>, 'save' | 'edit'>

/** How much differs, as a sentence. */
export function changeWords(counts: ChangeCounts): Said {
  const parts = (['fields', 'changed', 'added', 'removed', 'moved'] as const)
    .filter((key) => counts[key] > 0)
    .map((key) => sayBoth(changeText, key, { n: counts[key] }))
  const between = sayBoth(changeText, 'between')
  return {
    zh: parts.map((part) => part.zh).join(between.zh),
    en: parts.map((part) => part.en).join(between.en),
  }
}

/** Tells the second of two writers who saved what meanwhile; nothing of theirs is overwritten. */
async function refuseSecond(ask: Doing, document: Document, base: number): Promise<never> {
  const { tx } = ask
  const [latest] = await tx
    .select({ version: documentVersions, who: people.name })
    .from(documentVersions)
    .leftJoin(people, eq(people.id, documentVersions.savedBy))
    .where(eq(documentVersions.documentId, document.id))
    .orderBy(desc(documentVersions.number))
    .limit(1)
  if (latest === undefined) throw new Error('a document without a version')
  const { version } = latest
  const before = await versionOf(tx, document.id, Math.max(1, base))
  const what = changeWords(compareDocuments(before.content, version.content).counts)
  return refuse(documentsRefusals, 'edited_meanwhile', {
    ...{ who: latest.who ?? '', when: shanghaiTime(version.savedAt), number: version.number },
    ...{ what: what.zh, whatEn: what.en },
  })
}

async function insertVersion(
  ask: Doing,
  document: Document,
  content: OfficialDocument,
  note: string,
): Promise<number> {
  const number = document.latest + 1
  await ask.tx.insert(documentVersions).values({
    ...{ id: newId(), documentId: document.id, number, content, digest: digestOf(content), note },
    ...{ savedBy: ask.actor.personId, savedAt: ask.app.clock.now() },
  })
  return number
}

/** Saving what is written and how it is to be issued. */
export const saving: Part = {
  save: async (ask) => {
    const { id, base, content, note } = ask.input
    const document = await known(ask.tx, id)
    checkEditable(ask, document)
    if (content.title.trim() === '') refuse(documentsRefusals, 'title_missing')
    if (document.latest !== base) return refuseSecond(ask, document, base)
    const before = await versionOf(ask.tx, id, base)
    if (before.digest === digestOf(content)) refuse(documentsRefusals, 'nothing_changed')
    const what = changeWords(compareDocuments(before.content, content).counts)
    const { title } = content
    const version = await change(ask, document, { latest: base + 1, title })
    const number = await insertVersion(ask, document, content, note)
    const words = { title, number, what: note || what.zh, whatEn: note || what.en }
    await ask.audit('document.saved', subjectOf({ ...document, title }), words)
    return { version, number }
  },

  edit: async (ask) => {
    const { id, version: seen, kind, issuingOrganisationId, recipients, copies } = ask.input
    const document = await known(ask.tx, id)
    checkEditable(ask, document)
    const issuer = await issuerFor(ask, issuingOrganisationId, document.areaCode)
    const code = await codeFor(ask, issuer.id, ask.input.codeId)
    const sent = await recipientsOf(ask, recipients, copies)
    const version = await change(
      ask,
      { ...document, version: seen },
      {
        ...{ kind, issuingOrganisationId, codeId: code?.id ?? null },
        printOrganisationId: code?.printOrganisationId ?? null,
        ...recipientLists(sent),
      },
    )
    await ask.tx.delete(documentRecipients).where(eq(documentRecipients.documentId, id))
    await insertRecipients(ask, id, sent)
    await ask.audit('document.edited', subjectOf(document), { title: document.title })
    return { version }
  },
}
