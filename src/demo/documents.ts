import type { ContractRouterClient } from '@orpc/contract'
import type { OfficialDocument } from '#common/official.ts'
import { documentsActions } from '#gates/procedure/documents/actions.ts'
import { documentsTopic } from '#gates/procedure/documents/contract.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { addDays } from '#rules/dates.ts'
import { codePlans, type DocumentPlan, documentPlans } from './document-plans.ts'
import { isStreet, organ } from './organisations.ts'
import type { DemoRegistry } from './registry.ts'
import type { DemoData } from './shapes.ts'

type Api = ContractRouterClient<(typeof documentsTopic)['contract']>

/** The demo's offices: who acts for an organ, and the topic as they use it on a day. */
type Office = {
  readonly app: App
  readonly roundId: string
  readonly county: string
  readonly registry: DemoRegistry
  /** Organisation ids for keys of organs; `*DW` are those of every township. */
  readonly organs: (keys: readonly string[]) => string[]
  readonly as: (key: string, day: string, title?: string) => Api
  readonly person: (key: string, title: string) => string
  readonly codes: ReadonlyMap<string, string>
}

/** Somebody who holds a post with a role in an organ, acting as after a sign-in. */
export function holder(
  demo: DemoData,
  registry: DemoRegistry,
  code: string,
  title: string | undefined,
): Actor {
  const held = demo.posts.filter((one) => one.organisationCode === code && one.role !== null)
  const named = held.find((one) => one.title === title)
  const post = title === undefined ? (held.find((one) => one.role !== 'leader') ?? held[0]) : named
  const person = demo.people.find((one) => one.number === post?.personNumber)
  const personId = registry.people.get(post?.personNumber ?? '')
  if (post?.role == null || person === undefined || personId === undefined) {
    throw new Error(`nobody acts for ${code} ${title ?? ''}`)
  }
  return {
    ...systemActor,
    ...{ role: post.role, areaCode: post.areaCode, personId, accountId: personId, personName: person.name },
    ...{ title: post.title, organisationId: registry.organisations.get(code) ?? '' },
    organisationName: demo.organisations.find((one) => one.code === code)?.shortName ?? '',
  }
}

function organsOf(demo: DemoData, registry: DemoRegistry, county: string) {
  return (keys: readonly string[]): string[] =>
    keys
      .flatMap((key) => {
        if (!key.startsWith('*')) return [organ(county, key)]
        // Sub-district offices have no congress of their own.
        const all = demo.areas.filter((area) => area.level === 'township')
        const towns = key === '*RD' ? all.filter((area) => !isStreet(area)) : all
        return towns.map((town) => organ(town.code, key.slice(1)))
      })
      .flatMap((code) => registry.organisations.get(code) ?? [])
}

async function registerCodes(api: Api, organs: Office['organs']): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const { word, mark, before, ...keys } of codePlans) {
    const [organisationId = '', printOrganisationId = ''] = organs([keys.organ, keys.printer])
    const { id } = await api.addCode({ word, mark, before, organisationId, printOrganisationId })
    ids.set(word, id)
  }
  return ids
}

/** The content with a paragraph before its last one. */
function withParagraph(content: OfficialDocument, text: string): OfficialDocument {
  const added = { kind: 'paragraph' as const, text, indent: true }
  return { ...content, body: content.body.toSpliced(-1, 0, added) }
}

/** Begins a document from its template, with later versions and the comments on them. */
async function write(office: Office, plan: DocumentPlan): Promise<string> {
  const api = office.as(plan.by, plan.drafted)
  const { roundId } = office
  const filled = await api.prefill({ roundId, templateKey: plan.template })
  const [issuingOrganisationId = ''] = office.organs([plan.issuer])
  const codeId = plan.code === null ? null : (office.codes.get(plan.code) ?? null)
  const { id, version } = await api.create({
    ...{ roundId, templateKey: plan.template, issuingOrganisationId, codeId },
    facts: { ...filled, ...plan.facts },
  })
  const { kind } = await api.show({ id })
  await api.edit({
    ...{ id, version, kind, issuingOrganisationId, codeId },
    ...{ recipients: office.organs(plan.to ?? []), copies: office.organs(plan.copies ?? []) },
  })
  let base = 1
  for (const { add, note } of plan.revised ?? []) {
    const { content } = await api.content({ id })
    base = (await api.save({ id, base, content: withParagraph(content, add), note })).number
  }
  return id
}

async function circulate(office: Office, plan: DocumentPlan, id: string): Promise<void> {
  if (plan.asked === undefined) return
  const { organs, dueOn, answers } = plan.asked
  const api = office.as(plan.by, plan.drafted)
  const { version, latest } = await api.show({ id })
  await api.circulate({ id, version, dueOn, organisationIds: office.organs(organs) })
  for (const { organ: key, answer, opinion } of answers) {
    await office.as(key, addDays(plan.drafted, 1)).countersign({ id, number: latest, answer, opinion })
  }
  const { countersigns } = await api.show({ id })
  for (const { organ: key, reply } of answers) {
    const [organisationId] = office.organs([key])
    const row = countersigns.find((one) => one.organisationId === organisationId)
    if (reply !== undefined && row !== undefined) await api.settle({ id, countersignId: row.id, reply })
  }
}

async function comment(office: Office, plan: DocumentPlan, id: string): Promise<void> {
  for (const { by, words, anchor } of plan.comments ?? []) {
    const api = office.as(by, addDays(plan.drafted, 1))
    const { latest } = await api.show({ id })
    await api.comment({ id, number: latest, anchor, words })
  }
}

/** From the finished draft to where the document stands on the demo's day. */
async function send(office: Office, plan: DocumentPlan, id: string): Promise<void> {
  const api = office.as(plan.by, plan.drafted)
  const version = async () => (await api.show({ id })).version
  if (plan.withdrawn !== undefined) {
    await api.withdraw({ id, version: await version(), reason: plan.withdrawn })
  }
  if (plan.signer === undefined) return
  const [key, title] = plan.signer
  const sent = addDays(plan.drafted, plan.asked === undefined ? 0 : 3)
  await office.as(plan.by, sent).submit({ id, version: await version(), signerId: office.person(key, title) })
  const { latest } = await api.show({ id })
  if (plan.returned !== undefined) {
    await office.as(key, sent, title).return({ id, version: await version(), reason: plan.returned })
  }
  if (plan.signed === undefined) return
  await office
    .as(key, plan.signed, title)
    .sign({ id, version: await version(), number: latest, opinion: '同意。' })
  if (plan.issued === undefined) return
  const codeId = plan.code === null ? null : (office.codes.get(plan.code) ?? null)
  const numberer = office.as('HJB', plan.issued)
  const issued = await numberer.issue({ id, version: await version(), codeId })
  if (plan.voided === undefined) await receive(office, plan, id)
  else await numberer.void({ id, version: issued.version, reason: plan.voided })
}

/** Receipt by everyone but the last few, the next working days. */
async function receive(office: Office, plan: DocumentPlan, id: string): Promise<void> {
  const { sentTo } = await office.as('HJB', plan.issued ?? plan.drafted).show({ id })
  const codes = new Map([...office.registry.organisations].map(([code, one]) => [one, code]))
  const received = sentTo.slice(0, sentTo.length - (plan.open ?? 0))
  for (const [place, { organisationId }] of received.entries()) {
    const code = codes.get(organisationId) ?? ''
    const day = addDays(plan.issued ?? plan.drafted, place % 3)
    await office.as(code, day).receive({ id, organisationId })
  }
}

/**
 * A dozen documents of the county in every state, drafted from templates, countersigned, signed, numbered and received
 * by the people of the demo.
 */
export async function buildDocuments(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<void> {
  const county = coordinator.areaCode
  const codeOf = (key: string) => (key.includes('-') ? key : organ(county, key))
  const actor = (key: string, title?: string) => holder(demo, registry, codeOf(key), title)
  const as = (key: string, day: string, title?: string): Api => {
    const then = { ...app, clock: fixedClock(day) }
    return callAs(then, documentsTopic, documentsActions, actor(key, title))
  }
  const organs = organsOf(demo, registry, county)
  const codes = await registerCodes(as('HJB', '2021-06-01'), organs)
  const person = (key: string, title: string) => actor(key, title).personId
  const office: Office = { app, roundId, county, registry, organs, as, person, codes }
  for (const plan of documentPlans) {
    const id = await write(office, plan)
    await circulate(office, plan, id)
    await comment(office, plan, id)
    await send(office, plan, id)
  }
}
