import { eq, or } from 'drizzle-orm'
import { circularsActions } from '#gates/responsibility/circulars/actions.ts'
import { circularsTopic } from '#gates/responsibility/circulars/contract.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { addDays } from '#rules/dates.ts'
import { holder } from './documents.ts'
import { lateTownship } from './late.ts'
import { countyBodies, organ } from './organisations.ts'
import type { DemoRegistry } from './registry.ts'
import type { DemoData } from './shapes.ts'

type Holder = { readonly postId: string; readonly organisationId: string; readonly name: string }

type Stage = {
  readonly app: App
  readonly coordinator: Actor
  readonly roundId: string
  readonly demo: DemoData
  readonly registry: DemoRegistry
  readonly townships: readonly string[]
  /** Who reads for an organisation: the first of its post holders. */
  readonly readerOf: (organisationId: string) => Holder | undefined
}

const discipline = {
  title: '关于严肃换届纪律确保换届风气清正的通知',
  body: [
    '各级党组织要把严肃换届纪律挺在前面，与换届工作一同谋划、一起部署、一并落实。',
    '一、压实责任。主要负责同志履行第一责任人责任，逐个环节明确监督和纪律要求。',
    '二、教育在先。组织学习“十严禁”换届纪律要求，相关人员逐人签订承诺书。',
    '三、严查快处。公布举报电话，对反映的问题优先办理、限时办结。',
  ].join('\n'),
}

const selfCheck = {
  title: '关于开展换届纪律落实情况自查的通知',
  body: [
    '各乡镇（街道）对照换届纪律要求开展自查，重点核查计划各环节纪律要求落实情况。',
    '自查发现的问题建立台账，明确整改责任人和时限，十月二十五日前报县换届办。',
  ].join('\n'),
}

/** The village on-time township, whose officer signs in by a card. */
const onTimeTownship = '990221102'

async function holders(app: App, county: string, townships: readonly string[]): Promise<Holder[]> {
  const where = or(eq(posts.areaCode, county), ...townships.map((code) => eq(posts.areaCode, code)))
  return app.data.transact(
    systemActor,
    (tx) =>
      tx
        .select({ postId: posts.id, organisationId: posts.organisationId, name: people.name })
        .from(posts)
        .innerJoin(people, eq(people.id, posts.personId))
        .where(where)
        .orderBy(posts.id),
    'read',
  )
}

function apiOn(stage: Stage, day: string, actor: Actor = stage.coordinator) {
  return callAs({ ...stage.app, clock: fixedClock(day) }, circularsTopic, circularsActions, actor)
}

type Sending = {
  readonly on: string
  readonly deadlineOn: string
  readonly addresseeIds: readonly string[]
  readonly words: { readonly title: string; readonly body: string }
}

async function send(stage: Stage, sending: Sending): Promise<string> {
  const api = apiOn(stage, sending.on)
  const { id } = await api.create({
    ...{ roundId: stage.roundId, organisationId: stage.coordinator.organisationId, ...sending.words },
    ...{ deadlineOn: sending.deadlineOn, readersWho: '主要负责同志', readersNeeded: 1 },
    addresseeIds: [...sending.addresseeIds],
  })
  await api.issue({ id, version: 1 })
  return id
}

/** Enters the paper returns of organisations, all read by who answers there. */
async function confirm(stage: Stage, id: string, organisationIds: readonly string[], on: string) {
  const returns = organisationIds.map((organisationId) => {
    const reader = stage.readerOf(organisationId)
    if (reader === undefined) throw new Error('an organisation without anybody')
    return { organisationId, receivedOn: on, receivedName: reader.name, readerPostIds: [reader.postId] }
  })
  await apiOn(stage, addDays(on, 1)).enterReturns({ id, returns })
}

/** A township signs in the system and its secretary confirms the reading. */
async function signInSystem(stage: Stage, id: string, township: string, on: string): Promise<void> {
  const { demo, registry } = stage
  const code = organ(township, 'DW')
  const organisationId = registry.organisations.get(code) ?? ''
  const officer = holder(demo, registry, code, undefined)
  const secretary = holder(demo, registry, code, '党委书记')
  const reader = (await apiOn(stage, on, officer).readers({ organisationId })).find(
    (one) => one.name === secretary.personName,
  )
  if (reader === undefined) throw new Error(`no secretary in ${township}`)
  await apiOn(stage, on, officer).receive({ id, organisationId, readerPostIds: [reader.postId] })
  await apiOn(stage, addDays(on, 1), secretary).read({ id })
}

/**
 * The county demo's circulars: one to all townships and organs, confirmed by all, by which every step got its discipline
 * requirement; and one of these days that two townships have still to sign for.
 */
export async function buildCirculars(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<void> {
  const county = coordinator.areaCode
  const townships = demo.areas.filter((area) => area.level === 'township').map((area) => area.code)
  const held = await holders(app, county, townships)
  const readerOf = (organisationId: string) => held.find((one) => one.organisationId === organisationId)
  const stage: Stage = { app, coordinator, roundId, demo, registry, townships, readerOf }
  const committees = townships.map((code) => registry.organisations.get(organ(code, 'DW')) ?? '')
  const organs = countyBodies.flatMap(({ key }) => registry.organisations.get(organ(county, key)) ?? [])
  const others = organs.filter((id) => id !== coordinator.organisationId)
  const first = await send(stage, {
    ...{ on: '2021-06-09', deadlineOn: '2021-06-15', words: discipline },
    addresseeIds: [...committees, ...others],
  })
  await apiOn(stage, '2021-06-09').adoptRequirements({ roundId, circularId: first })
  for (const township of [onTimeTownship, '990221101']) {
    await signInSystem(stage, first, township, '2021-06-09')
  }
  const signed = [onTimeTownship, '990221101'].map((code) => registry.organisations.get(organ(code, 'DW')))
  const rest = [...committees, ...others].filter((id) => !signed.includes(id))
  await confirm(stage, first, rest, '2021-06-11')
  const missing = [onTimeTownship, lateTownship].map((code) => registry.organisations.get(organ(code, 'DW')))
  const second = await send(stage, {
    ...{ on: '2021-10-12', deadlineOn: '2021-10-18', words: selfCheck, addresseeIds: committees },
  })
  const answered = committees.filter((id) => !missing.includes(id))
  await confirm(stage, second, answered, '2021-10-13')
  const office = apiOn(stage, '2021-10-14')
  const { version } = await office.show({ id: second })
  const rain = { deadlineOn: '2021-10-20', reason: '连日降雨，部分乡镇集中转移群众，统一顺延两天' }
  const moved = await office.moveDeadline({ id: second, version, ...rain })
  await office.moveDeadline({
    ...{ id: second, version: moved.version, deadlineOn: '2021-10-25', reason: '书面说明正在处置灾情' },
    organisationId: registry.organisations.get(organ(lateTownship, 'DW')) ?? '',
  })
  await apiOn(stage, '2021-10-15').remind({ id: second })
}
