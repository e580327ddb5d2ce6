import { approvalsActions } from '#gates/procedure/approvals/actions.ts'
import { approvalsTopic } from '#gates/procedure/approvals/contract.ts'
import { documentsActions } from '#gates/procedure/documents/actions.ts'
import { documentsTopic } from '#gates/procedure/documents/contract.ts'
import { congressName, documentTemplates } from '#gates/procedure/templates/contract.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { holder } from './documents.ts'
import { organ } from './organisations.ts'
import { shortTownship } from './places.ts'
import type { DemoRegistry } from './registry.ts'
import type { AreaRow, DemoData } from './shapes.ts'
import { askFromMeeting } from './township-meetings.ts'

/** The township whose first request came back, and the one whose results are still being studied. */
const returned = '990221201'
const waiting = '990221206'
/** The township that keeps the meeting of its committee here. */
const recorded = '990221102'

const days = {
  drafted: '2021-06-29',
  sent: '2021-06-30',
  back: '2021-07-02',
  again: '2021-07-05',
  meeting: '2021-07-08',
  replied: '2021-07-09',
  received: '2021-07-12',
  congress: '2021-09-16',
  results: '2021-09-22',
  lateResults: '2021-10-09',
  resultsMeeting: '2021-09-28',
  lateMeeting: '2021-10-15',
  resultsReplied: '2021-09-29',
} as const

/** A township with those who make and sign its documents. */
type Town = {
  readonly area: AreaRow
  readonly organId: string
  readonly codeId: string
  readonly officer: Actor
  readonly secretary: Actor
}

/** The county's side, and calls as an actor on a day. */
type Office = {
  readonly app: App
  readonly demo: DemoData
  readonly registry: DemoRegistry
  readonly roundId: string
  readonly coordinator: Actor
  readonly secretary: Actor
  readonly organId: string
}

function desk(app: App, day: string, actor: Actor) {
  const on = { ...app, clock: fixedClock(day) }
  return {
    approvals: callAs(on, approvalsTopic, approvalsActions, actor),
    documents: callAs(on, documentsTopic, documentsActions, actor),
  }
}

async function townsOf(office: Office): Promise<Town[]> {
  const { app, demo, registry, coordinator } = office
  const county = desk(app, days.drafted, coordinator).documents
  const areas = demo.areas.filter((area) => area.level === 'township' && area.kind !== '街道')
  const towns: Town[] = []
  for (const area of areas) {
    const organId = registry.organisations.get(organ(area.code, 'DW')) ?? ''
    const { id: codeId } = await county.addCode({
      ...{ organisationId: organId, word: `${shortTownship(area.name)}党呈` },
      ...{ mark: `中共${area.name}委员会文件`, printOrganisationId: organId },
    })
    towns.push({
      ...{ area, organId, codeId, officer: holder(demo, registry, organ(area.code, 'DJ'), '党建办主任') },
      secretary: holder(demo, registry, organ(area.code, 'DW'), '党委书记'),
    })
  }
  return towns
}

/** Delegates by the size of a township, and candidates by at least a fifth more. */
function congressFacts({ area }: Town) {
  const delegates = 100 + Math.floor((area.population ?? 0) / 1000)
  const more = (seats: number) => seats + Math.ceil(seats / 5)
  return {
    ...{ area: area.name, place: area.name, opensOn: days.congress, days: 1 },
    ...{ agenda: documentTemplates.request_township_congress.standards.agenda },
    ...{ ordinal: 15, studiedOn: '2021-06-25', previousOn: '2016-08-18' },
    ...{ delegates, delegateCandidates: more(delegates) },
    ...{
      women: Math.ceil(delegates / 4),
      minorities: Math.ceil(delegates / 2),
      frontline: Math.ceil(delegates * 0.6),
    },
    ...{ committee: 7, committeeCandidates: more(7), deputies: 2 },
    ...{ discipline: 3, disciplineCandidates: more(3), disciplineDeputies: 1 },
  }
}

/** Has a township's document sent to its secretary, signed and issued. */
async function issueOf(office: Office, town: Town, documentId: string, day: string): Promise<void> {
  const maker = desk(office.app, day, town.officer).documents
  const signer = desk(office.app, day, town.secretary).documents
  const { version } = await maker.submit({ id: documentId, version: 1, signerId: town.secretary.personId })
  const signed = await signer.sign({ id: documentId, version, number: 1 })
  await maker.issue({ id: documentId, version: signed.version, codeId: town.codeId })
}

/** The county's office receives a request. */
async function receiveRequest({ app, coordinator, organId }: Office, id: string, day: string): Promise<void> {
  await desk(app, day, coordinator).documents.receive({ id, organisationId: organId })
}

type Subject = 'township_congress' | 'election_results'
type Facts = Readonly<Record<string, unknown>>

/** Drafts a request of a township. */
function draft(
  office: Office,
  town: Town,
  how: { readonly subject: Subject; readonly day: string; readonly facts: Facts },
) {
  const { roundId, organId: approvingOrganisationId } = office
  return desk(office.app, how.day, town.officer).approvals.start({
    ...{ roundId, subject: how.subject, requestingOrganisationId: town.organId, approvingOrganisationId },
    facts: how.facts,
  })
}

async function askCongresses(office: Office, towns: readonly Town[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const town of towns) {
    const facts = congressFacts(town)
    const short = town.area.code === returned ? { delegateCandidates: facts.delegates + 5 } : {}
    const asked = { ...facts, ...short }
    const made =
      town.area.code === recorded
        ? await askFromMeeting(office.app, {
            ...{ ...town, roundId: office.roundId, approvingOrganisationId: office.organId },
            ...{ heldOn: facts.studiedOn, draftedOn: days.drafted, facts: asked },
          })
        : await draft(office, town, { subject: 'township_congress', day: days.drafted, facts: asked })
    await issueOf(office, town, made.documentId, days.sent)
    await receiveRequest(office, made.documentId, days.sent)
    ids.set(town.area.code, made.id)
    if (town.area.code === returned) await comeBack(office, town, { id: made.id, facts })
  }
  return ids
}

/** One request goes back for its numbers and is sent again. */
async function comeBack(
  office: Office,
  town: Town,
  request: { readonly id: string; readonly facts: Facts },
): Promise<void> {
  const { id, facts } = request
  const county = desk(office.app, days.back, office.coordinator).approvals
  const { version } = await county.show({ id })
  const reason = '代表候选人差额比例不足20%，请重新核算候选人名额后再报'
  await county.return({ id, version, reason })
  const again = desk(office.app, days.again, town.officer).approvals
  const back = await again.show({ id })
  const made = await again.redraft({
    ...{ id, version: back.version, facts: { ...back.facts, ...facts, studiedOn: '2021-07-03' } },
  })
  await issueOf(office, town, made.documentId, days.again)
  await receiveRequest(office, made.documentId, days.again)
}

type Item = {
  readonly id: string
  readonly version: number
  readonly result: 'agreed' | 'agreed_with_changes' | 'continue'
}
type Meeting = {
  readonly heldOn: string
  /** Code word of the first replies; later ones follow. */
  readonly codeId?: string
  readonly items: readonly (Item & Partial<Record<'opinion' | 'changes', string>>)[]
}

type Studied = { readonly id: string; readonly version: number; readonly replyId: string | null }

async function meet(office: Office, { heldOn, items, codeId }: Meeting): Promise<readonly Studied[]> {
  const { app, demo, coordinator, secretary } = office
  const seats = demo.posts.filter(
    ({ title, areaCode }) => title === '县委常委' && areaCode === coordinator.areaCode,
  )
  const numbers = new Set(seats.map(({ personNumber }) => personNumber))
  const names = demo.people.filter(({ number }) => numbers.has(number)).map(({ name }) => name)
  const { done } = await desk(app, heldOn, coordinator).approvals.study({
    meeting: {
      ...{ kind: 'standing_committee', name: '县委常委会会议', heldOn },
      ...{ chair: secretary.personName, present: names.join('、') },
    },
    items: [...items],
    ...(codeId === undefined ? {} : { codeId }),
  })
  return done
}

/** Has the drafted replies signed and issued together. */
async function answerAll(office: Office, studied: readonly Studied[], day: string): Promise<void> {
  const { app, coordinator, secretary } = office
  const county = desk(app, day, coordinator)
  const leader = desk(app, day, secretary).documents
  for (const { replyId } of studied) {
    if (replyId === null) continue
    const sent = await county.documents.submit({ id: replyId, version: 1, signerId: secretary.personId })
    await leader.sign({ id: replyId, version: sent.version, number: 1 })
  }
  await county.approvals.reply({ items: studied.map(({ id, version }) => ({ id, version })) })
}

/** The townships receive their replies. */
async function receiveAll(
  office: Office,
  towns: readonly Town[],
  answered: { readonly studied: readonly Studied[]; readonly ids: ReadonlyMap<string, string> },
): Promise<void> {
  for (const town of towns) {
    const approvalId = answered.ids.get(town.area.code)
    const id = answered.studied.find((one) => one.id === approvalId)?.replyId
    if (id === null || id === undefined) continue
    const { documents } = desk(office.app, days.received, town.officer)
    await documents.receive({ id, organisationId: town.organId })
  }
}

function resultFacts(demo: DemoData, { area }: Town): Facts {
  const named = (title: string) => {
    const post = demo.posts.find((one) => one.areaCode === area.code && one.title === title)
    return demo.people.find(({ number }) => number === post?.personNumber)?.name ?? ''
  }
  const secretary = named('党委书记')
  const deputies = [named(`${area.kind}长`), named('组织委员')]
  const discipline = [named('纪委书记'), named('党建办主任'), named('换届专干')]
  const delegates = 100 + Math.floor((area.population ?? 0) / 1000)
  return {
    ...{ body: `中国共产党${area.name}委员会`, heldOn: days.congress },
    meeting: congressName({ area: area.name, ordinal: 15 }),
    ...{ entitled: delegates, present: delegates - (delegates % 4) },
    ...{ secretary, deputies: deputies.join('、') },
    members: [secretary, ...deputies, named('人大主席'), ...discipline].join('、'),
    disciplineSecretary: discipline[0] ?? '',
    disciplineDeputies: discipline[1] ?? '',
    disciplineMembers: discipline.join('、'),
  }
}

/**
 * After the congresses the results go up: those of the towns are answered, one township reports late and is still being
 * studied, the others have not reported yet.
 */
async function reportResults(office: Office, towns: readonly Town[]): Promise<void> {
  const ids = new Map<string, string>()
  const prompt = towns.filter(({ area }) => area.kind === '镇')
  const late = towns.filter(({ area }) => area.code === waiting)
  for (const town of [...prompt, ...late]) {
    const day = town.area.code === waiting ? days.lateResults : days.results
    const made = await draft(office, town, {
      ...{ subject: 'election_results', day, facts: resultFacts(office.demo, town) },
    })
    await issueOf(office, town, made.documentId, day)
    ids.set(town.area.code, made.id)
  }
  const items = await seenOf(office, prompt, ids)
  const studied = await meet(office, { heldOn: days.resultsMeeting, items })
  await answerAll(office, studied, days.resultsReplied)
  const opinion = '会议原则同意，待补充到会人数说明后批复'
  const open = await seenOf(office, late, ids)
  await meet(office, {
    heldOn: days.lateMeeting,
    items: open.map((item) => ({ ...item, result: 'continue', opinion })),
  })
}

/** The requests of townships as they stand, each agreed to. */
async function seenOf(
  office: Office,
  towns: readonly Town[],
  ids: ReadonlyMap<string, string>,
): Promise<Item[]> {
  const codes = new Set(towns.map(({ area }) => ids.get(area.code)))
  const { roundId, app, coordinator } = office
  const county = desk(app, days.resultsMeeting, coordinator).approvals
  const { rows } = await county.list({ roundId, state: 'submitted', size: 100, sort: 'areaName' })
  return rows.filter((row) => codes.has(row.id)).map(({ id, version }) => ({ id, version, result: 'agreed' }))
}

/**
 * Every township with a Party congress asks for it and is answered; one request came back first. After the congresses
 * the results are reported, and one of them is still being studied.
 */
export async function buildApprovals(
  app: App,
  demo: DemoData,
  registry: DemoRegistry,
  round: { readonly roundId: string; readonly coordinator: Actor },
): Promise<void> {
  const { roundId, coordinator } = round
  const organId = registry.organisations.get(organ(coordinator.areaCode, 'XW')) ?? ''
  const secretary = holder(demo, registry, organ(coordinator.areaCode, 'XW'), '县委书记')
  const office: Office = { app, demo, registry, roundId, coordinator, secretary, organId }
  const printOrganisationId = registry.organisations.get(organ(coordinator.areaCode, 'WB')) ?? organId
  const name = demo.organisations.find(({ code }) => code === organ(coordinator.areaCode, 'XW'))?.name ?? ''
  const { id: codeId } = await desk(app, days.drafted, coordinator).documents.addCode({
    ...{ organisationId: organId, word: '砚委复', mark: `${name}文件`, printOrganisationId },
  })
  const towns = await townsOf(office)
  const ids = await askCongresses(office, towns)
  const items = (await seenOf(office, towns, ids)).map((item) =>
    item.id === ids.get(returned)
      ? {
          ...item,
          result: 'agreed_with_changes' as const,
          changes: '增加的候选人名额应当用于生产和工作一线。',
        }
      : item,
  )
  const studied = await meet(office, { heldOn: days.meeting, items, codeId })
  await answerAll(office, studied, days.replied)
  await receiveAll(office, towns, { studied, ids })
  await reportResults(office, towns)
}
