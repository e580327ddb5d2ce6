import { trainingsActions } from '#gates/publicity/trainings/actions.ts'
import { trainingsTopic } from '#gates/publicity/trainings/contract.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { demoToday } from './days.ts'
import { type Random, seeded } from './random.ts'
import type { DemoRegistry } from './registry.ts'
import type { DemoData } from './shapes.ts'

type Api = ReturnType<typeof callAs<typeof trainingsTopic.contract>>
type Kind = 'central' | 'business' | 'meeting' | 'online' | 'film' | 'self_study'
type Moment = 'mobilisation' | 'nomination' | 'inspection' | 'election'
type Level = 'county' | 'township' | 'village'

/** A training or a screening of a demo. */
export type DemoTraining = {
  readonly kind: Kind
  readonly title: string
  readonly moment?: Moment
  readonly heldOn: string
  /** Of a reading, its last day. */
  readonly endsOn?: string
  readonly instructions?: string
  readonly startsAt: string
  readonly place: string
  readonly organ: string
  readonly lecturer: string
  readonly levels: readonly Level[]
  readonly tested?: boolean
  /** When the missing were taught again; absent where that is still to be done. */
  readonly madeUpOn?: string
}

/** Trainings and screenings of the county in their order; the last ones are still to come. */
const plannedTrainings: readonly DemoTraining[] = [
  {
    ...{ kind: 'meeting', title: '县乡领导班子换届工作动员暨培训会', moment: 'mobilisation' },
    ...{ heldOn: '2021-07-02', startsAt: '09:00', place: '县委礼堂', organ: 'ZZB' },
    ...{ lecturer: '县委组织部', levels: ['county', 'township'], madeUpOn: '2021-07-06' },
  },
  {
    ...{ kind: 'film', title: '《换届之戒》', moment: 'mobilisation' },
    ...{ heldOn: '2021-07-02', startsAt: '15:00', place: '县委礼堂', organ: 'JW', lecturer: '' },
    ...{ levels: ['county', 'township'], madeUpOn: '2021-07-06' },
  },
  {
    ...{ kind: 'business', title: '村（社区）“两委”换届业务培训会', tested: true },
    ...{ heldOn: '2021-08-18', startsAt: '08:30', place: '县委党校', organ: 'MZJ' },
    ...{ lecturer: '县民政局', levels: ['township', 'village'], madeUpOn: '2021-08-24' },
  },
  {
    ...{ kind: 'central', title: '“十严禁”换届纪律专题学习', moment: 'nomination' },
    ...{ heldOn: '2021-09-23', startsAt: '09:00', place: '各乡镇会议室', organ: 'ZZB' },
    ...{ lecturer: '县委组织部', levels: ['county', 'township'] },
  },
  {
    ...{ kind: 'film', title: '《越线的代价》', moment: 'inspection' },
    ...{ heldOn: '2021-09-27', startsAt: '15:00', place: '各乡镇会议室', organ: 'JW', lecturer: '' },
    ...{ levels: ['village'] },
  },
  {
    ...{ kind: 'self_study', title: '换届纪律学习材料', moment: 'inspection' },
    ...{
      heldOn: '2021-09-22',
      endsOn: '2021-09-28',
      startsAt: '09:00',
      place: '各单位',
      organ: 'ZZB',
      lecturer: '',
    },
    ...{ levels: ['county', 'township', 'village'], madeUpOn: '2021-10-08' },
  },
  {
    ...{ kind: 'business', title: '选举工作人员业务培训会' },
    ...{ heldOn: demoToday, startsAt: '14:30', place: '县委党校', organ: 'HJB' },
    ...{ lecturer: '县换届办', levels: ['township'], instructions: '携带选举工作手册和笔记本。' },
  },
  {
    ...{ kind: 'online', title: '选举法律法规网络学习', moment: 'election' },
    ...{ heldOn: '2021-10-25', startsAt: '09:00', place: '网络学习平台', organ: 'HJB' },
    ...{ lecturer: '', levels: ['county', 'township'] },
    instructions: '请提前登录网络学习平台，阅读选举法相关章节。',
  },
]

const reasons = ['参加上级会议', '病假', '驻村防汛', '外出招商'] as const

/** Minutes later on the same day. */
function later(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const all = hour * 60 + minute + minutes
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`
}

/** Everybody on a training's list. */
async function listed(api: Api, trainingId: string): Promise<string[]> {
  const people: string[] = []
  for (let page = 1; ; page += 1) {
    const { rows, more } = await api.people({ trainingId, page, size: 500 })
    people.push(...rows.map(({ personId }) => personId))
    if (!more) return people
  }
}

/** Who came on time, came late, was on leave: a few of each hundred; the others were absent. */
function shares(people: readonly string[], random: Random) {
  const drawn = people.map((personId) => ({ personId, lot: random.next() }))
  const between = (from: number, to: number) =>
    drawn.filter(({ lot }) => lot >= from && lot < to).map(({ personId }) => personId)
  return { present: between(0, 0.93), late: between(0.93, 0.96), leave: between(0.96, 0.985) }
}

/** Records who came, who came late, who was on leave, and ends the training; its version. */
export async function holdTraining(
  api: Api,
  id: string,
  seen: number,
  one: DemoTraining,
  random: Random,
): Promise<number> {
  const { present, late, leave } = shares(await listed(api, id), random)
  let version = seen
  const mark = async (personIds: string[], attendance: 'present' | 'late' | 'leave', leaveReason = '') => {
    if (personIds.length === 0) return
    version = (await api.mark({ id, version, personIds, attendance, leaveReason })).version
  }
  await mark(present, 'present')
  await mark(late, 'late')
  await mark(leave, 'leave', random.pick(reasons))
  const passed = [...present, ...late].filter(() => !one.tested || random.chance(0.98))
  if (one.tested) {
    version = (await api.setResults({ id, version, personIds: passed, result: 'passed' })).version
    const failed = [...present, ...late].filter((personId) => !passed.includes(personId))
    if (failed.length > 0)
      version = (await api.setResults({ id, version, personIds: failed, result: 'failed' })).version
  }
  return (await api.close({ id, version })).version
}

/** Holds the make-up round where one was held: everybody comes. */
export async function makeUpTraining(
  api: Api,
  id: string,
  version: number,
  one: DemoTraining,
): Promise<void> {
  const { madeUpOn: heldOn, startsAt, place } = one
  if (heldOn === undefined) return
  const when = { heldOn, startsAt, lateAfter: later(startsAt, 5), place }
  const endsOn = one.endsOn === undefined ? {} : { endsOn: heldOn }
  const round = await api.makeUp({ id, version, ...when, ...endsOn })
  const personIds = await listed(api, round.id)
  let seen = (await api.mark({ id: round.id, version: 1, personIds, attendance: 'present' })).version
  if (one.tested) {
    seen = (await api.setResults({ id: round.id, version: seen, personIds, result: 'passed' })).version
  }
  await api.close({ id: round.id, version: seen })
}

/** Who arranges trainings, in which round, and the day on which the demo stands. */
type TrainingStage = {
  readonly app: App
  readonly today: string
  readonly coordinator: Actor
  readonly registry: DemoRegistry
  readonly roundId: string
}

/** Plans a training; its id, and the actions as they are called when its last round is held. */
export async function planTraining(
  { app, today, coordinator, registry, roundId }: TrainingStage,
  one: DemoTraining,
): Promise<{ id: string; api: Api }> {
  const { kind, title, moment, heldOn, endsOn, startsAt, place, organ, lecturer } = one
  const { tested = false, instructions = '' } = one
  const { areaCode } = coordinator
  const organiserId = registry.organisations.get(`${areaCode}-${organ}`) ?? ''
  const on = { ...app, clock: fixedClock(heldOn < today ? (one.madeUpOn ?? heldOn) : today) }
  const api = callAs(on, trainingsTopic, trainingsActions, coordinator)
  const when = { heldOn, endsOn, startsAt, lateAfter: later(startsAt, 5), place }
  const facts = { kind, title, moment, ...when, lecturer, instructions }
  const { id } = await api.plan({ roundId, areaCode, organiserId, ...facts, tested, walkIns: false })
  return { id, api }
}

/** The trainings and screenings of the demo with who came, and the make-up rounds until everybody has done them. */
export async function buildTrainings(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<void> {
  const random = seeded(demo.year + 11)
  const { areaCode } = coordinator
  const stage = { app, today: demoToday, coordinator, registry, roundId }
  for (const one of plannedTrainings) {
    const { id, api } = await planTraining(stage, one)
    const invited = await api.invite({ id, version: 1, by: 'area', areaCode, levels: [...one.levels] })
    if (one.heldOn >= demoToday) continue
    const version = await holdTraining(api, id, invited.version, one, random)
    await makeUpTraining(api, id, version, one)
  }
}
