import type { ContractRouterClient } from '@orpc/contract'
import { type SQL, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { type OfficialDocument, officialDocument } from '#common/official.ts'
import { county, type SmallCounty, smallCounty } from '#gates/responsibility/tasks/testing.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { Running } from '#platform/start.ts'
import { as } from '#platform/testing.ts'
import { rounds } from '../rounds/tables.ts'
import { documentsActions } from './actions.ts'
import { documentsTopic } from './contract.ts'

export type DocumentsApi = ContractRouterClient<typeof documentsTopic.contract>

/** A small county with a round; actors by key, the topic as any of them. */
export type DocumentsGround = {
  readonly small: SmallCounty
  readonly roundId: string
  readonly api: (who: string | Actor | null) => DocumentsApi
  readonly organisation: (key: string) => string
  /** Events of a document in their order. */
  readonly eventsOf: (id: string) => Promise<string[]>
  /** Kinds of the messages that an actor got about a document, in their order. */
  readonly toldOf: (id: string, who: string) => Promise<string[]>
}

async function texts(running: Running, question: SQL, actor: Actor = systemActor): Promise<string[]> {
  const found = await running.app.data.transact(actor, (tx) => tx.execute<{ text: string }>(question))
  return found.rows.map((row) => row.text)
}

/** Lays the ground on which documents are made. */
export async function documentsGround(running: Running): Promise<DocumentsGround> {
  const small = await smallCounty(running.app)
  const roundId = newId()
  await running.app.data.transact(systemActor, (tx) =>
    tx.insert(rounds).values({
      ...{ id: roundId, areaCode: county, name: '2021年换届', year: 2021, state: 'open' },
      ...{ openedOn: '2021-03-01', updatedBy: 'test' },
    }),
  )
  return {
    small,
    roundId,
    api: (who) =>
      as(running, documentsTopic, documentsActions, typeof who === 'string' ? small.actor(who) : who),
    organisation: (key) => small.organisations.get(key) ?? '',
    eventsOf: (id) =>
      texts(
        running,
        sql`select event as text from audit_events where subject_id = ${id} and subject_type = 'document' order by seq`,
      ),
    toldOf: (id, who) => {
      const actor = small.actor(who)
      const link = `/procedure/documents/${id}`
      return texts(running, sql`select kind as text from notices where link = ${link} order by id`, actor)
    },
  }
}

/** A document with paragraphs. */
export function written(title: string, ...paragraphs: string[]): OfficialDocument {
  return officialDocument.parse({
    ...{ layout: 'file', title, addressees: '各乡镇党委', organs: ['中共砚江县委员会'] },
    body: paragraphs.map((text) => ({ kind: 'paragraph', text })),
  })
}

/** Begins a document of the term change office and writes its text. */
export async function draft(
  ground: DocumentsGround,
  title: string,
  how: { readonly codeId?: string | null; readonly recipients?: readonly string[] } = {},
) {
  const api = ground.api('coordinator')
  const { id } = await api.create({
    ...{ roundId: ground.roundId, templateKey: 'blank', facts: { title, kind: 'notice' } },
    ...(how.codeId === undefined ? {} : { codeId: how.codeId }),
  })
  const saved = await api.save({ id, base: 1, content: written(title, '为做好换届工作，通知如下。') })
  const { version } = await api.edit({
    ...{ id, version: saved.version, kind: 'notice', codeId: how.codeId ?? null, copies: [] },
    issuingOrganisationId: ground.organisation('office'),
    recipients: [...(how.recipients ?? [])],
  })
  return { id, version, api }
}

/** Brings a document to its signature. */
export async function signed(ground: DocumentsGround, title: string, how: Parameters<typeof draft>[2] = {}) {
  const { id, version, api } = await draft(ground, title, how)
  const signerId = ground.small.actor('secretary').personId
  const sent = await api.submit({ id, version, signerId })
  const leader = await ground.api('secretary').sign({ id, version: sent.version, number: 2 })
  return { id, version: leader.version, api }
}
