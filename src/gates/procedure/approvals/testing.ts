import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '#platform/actor.ts'
import { systemActor } from '#platform/actor.ts'
import { fixedClock } from '#platform/clock.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as } from '#platform/testing.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { documentsActions } from '../documents/actions.ts'
import { documentsTopic } from '../documents/contract.ts'
import { coordinator, county, loadCounty, procedureOf } from '../plan/testing.ts'
import { approvalsActions } from './actions.ts'
import { approvalsTopic } from './contract.ts'

/** A township with a congress, another one, and a third of the made-up county. */
export const towns = { first: '990221101', second: '990221102', third: '990221103' } as const

/** What an actor of the tests can do on a day. */
export type Desk = {
  readonly actor: Actor
  readonly approvals: ReturnType<typeof approvalsOf>
  readonly documents: ReturnType<typeof documentsOf>
}

const approvalsOf = (running: Pick<Running, 'app'>, actor: Actor | null) =>
  as(running, approvalsTopic, approvalsActions, actor)
const documentsOf = (running: Pick<Running, 'app'>, actor: Actor | null) =>
  as(running, documentsTopic, documentsActions, actor)

/** An actor's desk on a day. */
export function deskOf(running: Running, actor: Actor | null, day: string) {
  const on = { app: { ...running.app, clock: fixedClock(day) } }
  return { approvals: approvalsOf(on, actor), documents: documentsOf(on, actor) }
}

/** The organisation of a kind of an area. */
export async function organOf(running: Running, areaCode: string, kind: string): Promise<string> {
  const [found] = await running.app.data.transact(systemActor, (tx) =>
    tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(and(eq(organisations.areaCode, areaCode), eq(organisations.kind, kind)))
      .orderBy(organisations.code)
      .limit(1),
  )
  return found?.id ?? ''
}

/** The holder of a post with a role in an area, as after a sign-in; the title's beginning picks one of several. */
export async function holder(
  running: Running,
  areaCode: string,
  role: 'leader' | 'township',
  title: string,
): Promise<Actor> {
  const rows = await running.app.data.transact(systemActor, (tx) =>
    tx
      .select({ post: posts, name: people.name })
      .from(posts)
      .innerJoin(people, eq(people.id, posts.personId))
      .where(and(eq(posts.areaCode, areaCode), eq(posts.role, role), isNull(posts.untilOn))),
  )
  const found = rows.find(({ post }) => post.title.startsWith(title))
  if (found === undefined) throw new Error(`nobody is ${title} in ${areaCode}`)
  const { personId, organisationId } = found.post
  return actorFor(role, areaCode, { personId, organisationId, personName: found.name, title })
}

/** The county, a round with township congresses, and the organs that ask and answer. */
export async function approvalGround(running: Running) {
  await loadCounty(running.app)
  const { rounds } = procedureOf(running)
  const round = await rounds.open({
    areaCode: county,
    name: '2021年换届',
    year: 2021,
    bodies: [{ kind: 'party_congress_township', electionDay: '2021-09-16' }],
  })
  const countyOrgan = await organOf(running, county, '党委')
  const secretary = await holder(running, county, 'leader', '县委书记')
  const codes = documentsOf(running, coordinator)
  const word = (organisationId: string, text: string) =>
    codes.addCode({ organisationId, word: text, mark: `${text}文件`, printOrganisationId: organisationId })
  await word(countyOrgan, '砚委复')
  const places = new Map<string, { organ: string; officer: Actor; secretary: Actor }>()
  for (const [key, code] of Object.entries(towns)) {
    const organ = await organOf(running, code, '党委')
    await word(organ, `${key}呈`)
    places.set(code, {
      organ,
      officer: await holder(running, code, 'township', '党建办主任'),
      secretary: await holder(running, code, 'leader', '党委书记'),
    })
  }
  return { roundId: round.id, countyOrgan, secretary, places }
}

export type ApprovalGround = Awaited<ReturnType<typeof approvalGround>>

/** The facts of a request for a congress besides those that the records tell. */
export const congressFacts = {
  ordinal: 15,
  studiedOn: '2021-06-28',
  delegates: 150,
  delegateCandidates: 180,
  committee: 9,
  committeeCandidates: 11,
  deputies: 2,
  discipline: 5,
  disciplineCandidates: 6,
  disciplineDeputies: 1,
} as const

export const meeting = {
  kind: 'standing_committee',
  name: '县委常委会会议',
  heldOn: '2021-07-05',
  chair: '甲某',
  present: '乙某、丙某',
} as const

/** Signs and issues a document: sent to the signer by one, signed by the other, issued by the first. */
export async function issue(
  running: Running,
  documentId: string,
  who: { readonly maker: Actor; readonly signer: Actor; readonly day: string },
): Promise<string | null> {
  await sign(running, documentId, who)
  const { documents } = deskOf(running, who.maker, who.day)
  const { version, codeId } = await documents.show({ id: documentId })
  return (await documents.issue({ id: documentId, version, codeId })).numberText
}

/** Has a document signed. */
export async function sign(
  running: Running,
  documentId: string,
  who: { readonly maker: Actor; readonly signer: Actor; readonly day: string },
): Promise<void> {
  const maker = deskOf(running, who.maker, who.day).documents
  const { version } = await maker.show({ id: documentId })
  await maker.submit({ id: documentId, version, signerId: who.signer.personId })
  const signer = deskOf(running, who.signer, who.day).documents
  const sent = await signer.show({ id: documentId })
  await signer.sign({ id: documentId, version: sent.version, number: sent.latest })
}

/** Drafts a township's request for its congress; gives the approval and the document. */
export async function startCongress(running: Running, ground: ApprovalGround, town: string) {
  const place = ground.places.get(town)
  if (place === undefined) throw new Error('no such township')
  const { approvals } = deskOf(running, place.officer, '2021-06-29')
  const { roundId, countyOrgan } = ground
  const { facts } = await approvals.begin({ roundId, subject: 'township_congress' })
  const made = await approvals.start({
    ...{ roundId, subject: 'township_congress', requestingOrganisationId: place.organ },
    ...{ approvingOrganisationId: countyOrgan, facts: { ...facts, ...congressFacts } },
  })
  return { ...made, place }
}

/** Drafts and sends a township's request; gives the approval. */
export async function sendCongress(running: Running, ground: ApprovalGround, town: string) {
  const made = await startCongress(running, ground, town)
  const { officer, secretary } = made.place
  await issue(running, made.documentId, { maker: officer, signer: secretary, day: '2021-07-01' })
  return made
}
