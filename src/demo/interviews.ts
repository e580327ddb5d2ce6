import { and, eq, inArray } from 'drizzle-orm'
import { interviewsActions } from '#gates/responsibility/interviews/actions.ts'
import { interviewsTopic } from '#gates/responsibility/interviews/contract.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { posts } from '#registry/posts/tables.ts'
import { addDays } from '#rules/dates.ts'
import { demoToday } from './days.ts'
import { organ } from './organisations.ts'
import type { DemoRegistry } from './registry.ts'
import type { DemoData } from './shapes.ts'

type Post = typeof posts.$inferSelect
/** Who arranges, talks and records, in which round, and the day on which the demo stands. */
export type InterviewStage = {
  readonly app: App
  readonly today: string
  readonly coordinator: Actor
  readonly roundId: string
  readonly talkerPostId: string
  readonly recorderId: string
}

const teams = [
  ['XW', '县委副书记'],
  ['RD', '县人大常委会主任'],
  ['ZF', '县长'],
  ['ZX', '县政协主席'],
] as const

/** What was said and promised in a talk; each person gets one of these in turn. */
const talksHeld = [
  {
    content: '强调履行换届第一责任人责任，带头严守换届纪律，管好班子、带好队伍。',
    response: '坚决服从组织安排，带头落实换届纪律要求，主动接受监督。',
    commitments: [{ text: '组织本单位班子成员学习换届纪律并逐人签订承诺书', days: 10 }],
  },
  {
    content: '指出班子中个别同志纪律意识不强，要求开展提醒谈话，防止打招呼、说情。',
    response: '诚恳接受提醒，立即组织自查自纠。',
    commitments: [{ text: '对班子成员逐一开展换届纪律提醒谈话', days: 15 }],
  },
  {
    content: '通报巡回督查发现的问题，要求对换届各环节纪律要求逐条对照整改。',
    response: '照单全收，倒排时间整改到位。',
    commitments: [
      { text: '督查反馈问题整改到位并报县换届办', days: 20 },
      { text: '公布换届监督举报电话和邮箱', days: 5 },
    ],
  },
] as const

function apiOn(stage: InterviewStage, day: string) {
  const app = { ...stage.app, clock: fixedClock(day) }
  return callAs(app, interviewsTopic, interviewsActions, stage.coordinator)
}

type Batch = { readonly title: string; readonly on: string; readonly place: string; readonly topics: string }

/** Plans a batch of talks with the holders of posts; its talks. */
export async function planInterviews(
  stage: InterviewStage,
  batch: Batch,
  kind: 'integrity' | 'accountability',
  postIds: readonly string[],
) {
  const { roundId, talkerPostId, recorderId } = stage
  const { title, on, place, topics } = batch
  const made = await apiOn(stage, addDays(on, -3)).create({
    ...{ roundId, kind, title, talkerPostId, recorderId, plannedOn: on, place, topics },
    postIds: [...postIds],
  })
  const { rows } = await apiOn(stage, on).list({ batchId: made.id, size: 100 })
  return rows
}

/** Holds a talk; what was promised by a day that is long over was kept. */
export async function holdInterview(
  stage: InterviewStage,
  talk: { id: string; version: number },
  on: string,
  place: number,
) {
  const said = talksHeld[place % talksHeld.length] ?? talksHeld[0]
  const api = apiOn(stage, on)
  let { version } = await api.hold({
    ...{ id: talk.id, version: talk.version, heldOn: on, content: said.content, response: said.response },
    commitments: said.commitments.map(({ text, days }) => ({ text, dueOn: addDays(on, days) })),
  })
  const { record } = await api.show({ id: talk.id })
  for (const { id: commitmentId, dueOn } of record?.commitments ?? []) {
    if (dueOn > addDays(stage.today, -10)) continue
    const doneOn = addDays(dueOn, -1)
    const close = { id: talk.id, version, commitmentId, result: '已按要求落实，台账留存备查。', doneOn }
    version = (await apiOn(stage, stage.today).closeCommitment(close)).version
  }
}

async function posted(app: App, areaCodes: readonly string[]): Promise<Post[]> {
  return app.data.transact(
    systemActor,
    (tx) =>
      tx
        .select()
        .from(posts)
        .where(and(inArray(posts.areaCode, [...areaCodes]), eq(posts.role, 'leader')))
        .orderBy(posts.id),
    'read',
  )
}

/**
 * The county demo's talks: the county's secretary with the heads of the four teams, all held; with the townships'
 * secretaries, of whom one is still to come and one was postponed.
 */
export async function buildInterviews(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<void> {
  const county = coordinator.areaCode
  const townships = demo.areas.filter((area) => area.level === 'township').map((area) => area.code)
  const leaders = await posted(app, [county, ...townships])
  const postOf = (area: string, key: string, title: string): Post => {
    const organisationId = registry.organisations.get(organ(area, key))
    const named = (post: Post) => post.title === title || (area !== county && post.title.endsWith(title))
    const found = leaders.find((post) => post.organisationId === organisationId && named(post))
    if (found === undefined) throw new Error(`nobody is ${title}`)
    return found
  }
  const secretary = postOf(county, 'XW', '县委书记')
  const stage: InterviewStage = {
    ...{
      app,
      today: demoToday,
      coordinator,
      roundId,
      talkerPostId: secretary.id,
      recorderId: coordinator.personId,
    },
  }
  const heads = {
    title: '书记约谈四家班子主要负责同志',
    ...{ on: '2021-06-17', place: '县委小会议室', topics: '压实换届纪律责任，落实一岗双责。' },
  }
  const four = teams.map(([key, title]) => postOf(county, key, title).id)
  for (const [place, talk] of (await planInterviews(stage, heads, 'integrity', four)).entries()) {
    await holdInterview(stage, talk, heads.on, place)
  }
  const below = {
    title: '书记约谈各乡镇（街道）党委（党工委）书记',
    ...{ on: '2021-09-28', place: '县委三楼会议室', topics: '通报督查情况，压实换届工作和纪律责任。' },
  }
  const secretaries = townships.map((code) => postOf(code, 'DW', '委书记').id)
  const talks = await planInterviews(stage, below, 'accountability', secretaries)
  for (const [place, talk] of talks.slice(0, -2).entries()) await holdInterview(stage, talk, below.on, place)
  const [postponed, absent] = talks.slice(-2)
  if (postponed === undefined || absent === undefined) throw new Error('too few townships')
  const api = apiOn(stage, below.on)
  await api.postpone({
    ...{ id: postponed.id, version: postponed.version, dueOn: '2021-10-22', reason: '参加省委党校培训' },
  })
  await api.miss({ id: absent.id, version: absent.version, reason: '因病住院，另行安排' })
}
