import { cyclesActions } from '#gates/responsibility/cycles/actions.ts'
import { cyclesTopic } from '#gates/responsibility/cycles/contract.ts'
import { openCycles } from '#gates/responsibility/cycles/opening.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { demoToday } from './days.ts'
import { type Random, seeded } from './random.ts'

type Api = ReturnType<typeof callAs<typeof cyclesTopic.contract>>
type Period = Awaited<ReturnType<Api['show']>>
type Sheet = Period['sheets'][number]

/** What the county's office asked for, month by month: what units worked on, and what came next. */
const themes: Readonly<Record<string, readonly (readonly [done: string, next: string])[]>> = {
  '2021-06': [
    ['召开动员部署会，成立换届工作领导小组', '组织业务骨干培训，摸清班子和党员底数'],
    ['完成村（社区）班子运行情况摸底', '梳理重点难点村，逐村制定整顿措施'],
  ],
  '2021-07': [
    ['开展“两委”班子分析研判，走访党员群众', '建立后备力量台账，联系在外优秀人才'],
    ['梳理难点村并落实包村领导', '开展换届政策宣传，解答群众疑问'],
  ],
  '2021-08': [
    ['配合做好离任经济责任审计进点工作', '督促完善审计资料，公开审计结果'],
    ['召开党委会研究代表名额和选举单位划分', '按程序报批党代会请示事项'],
  ],
  '2021-09': [
    ['召开任期考核民主测评会，汇总测评结果', '抓好乡镇党代会后续工作，公示考核结果'],
    ['完成党代表选举和资格审查', '核对选民登记底册，准备选民登记'],
  ],
  '2021-10': [
    ['开展村党组织换届“两推”，研究提名人选', '组织县级联审，公示初步人选'],
    ['推选村民选举委员会，开展选民登记', '张榜公布选民名单，受理申诉'],
  ],
}

const departmentThemes: readonly (readonly [done: string, next: string])[] = [
  ['按职责完成本单位承担的换届任务，派员到乡镇指导', '继续跟进所联系乡镇，及时反馈问题'],
  ['会同县委组织部开展业务指导，汇总政策咨询', '做好资格联审准备，配合督导检查'],
]

/** A sentence of the figures, then what the unit worked on. */
function written({ figures, unitArea }: Sheet, month: string, random: Random) {
  const all = unitArea === null ? departmentThemes : (themes[month] ?? departmentThemes)
  const [done, next] = random.pick(all)
  const { due, due_done: dueDone, signed_off: signedOff, overdue } = figures
  const counted =
    due === 0 && signedOff === 0 ? '' : `应完成任务${due}项，已完成${dueDone}项，销号${signedOff}项。`
  const late = overdue === 0 ? '' : `期末有${overdue}项任务逾期，已逐项明确责任人。`
  const catchUp = overdue === 0 ? '' : '限期补齐逾期任务；'
  return { progress: `${done}。${counted}${late}`, nextSteps: `${catchUp}${next}。` }
}

async function enterAll(api: Api, period: Period, random: Random, keep: (sheet: Sheet) => boolean) {
  const month = period.startsOn < '2021-06-01' ? '2021-06' : period.startsOn.slice(0, 7)
  const sheets = period.sheets.filter(keep).map((sheet) => {
    return { id: sheet.id, version: sheet.version, ...written(sheet, month, random) }
  })
  if (sheets.length > 0) await api.enter({ id: period.id, sheets })
}

/** The county's remarks on a month that is over. */
const overviews = [
  '全县换届工作起步平稳，三个领导小组及办公室组建到位，动员部署、业务培训全面展开。',
  '各乡镇集中开展分析研判，重点难点村逐村落实县领导包联，后备力量台账基本建立。',
  '离任经济责任审计全面进点，乡镇党代会各项请示批复有序推进。',
  '任期考核测评如期完成，乡镇党代会全部召开，县乡人大代表选举准备工作启动。',
] as const

/**
 * Every week and month of the round up to the demo's day: opened by the product, entered for all units, closed with
 * its figures. The month that runs has sheets in part; the week begins on the demo's own day.
 */
export async function buildCycles(app: App, coordinator: Actor, roundId: string): Promise<void> {
  const now = { ...app, clock: fixedClock(demoToday) }
  const api = callAs(now, cyclesTopic, cyclesActions, coordinator)
  const random = seeded(2105)
  await openCycles(now)
  const { rows } = await api.list({ roundId, size: 200, sort: 'startsOn' })
  const over = rows.filter(({ endsOn }) => endsOn < demoToday)
  for (const { id } of over) await enterAll(api, await api.show({ id }), random, () => true)
  const months = over.filter(({ kind }) => kind === 'month')
  for (const [place, { id, version, dueOn }] of months.entries()) {
    const overview = overviews[place] ?? ''
    await api.compose({
      id,
      version,
      dueOn,
      overview,
      arrangements: '坚持一周一调度、一月一小结，盯紧关键节点，倒排工期抓落实。',
    })
  }
  const ready = await api.list({ roundId, size: 200 })
  const closing = ready.rows.filter(({ endsOn }) => endsOn < demoToday)
  await api.close({ periods: closing.map(({ id, version }) => ({ id, version })) })
  const running = rows.find(({ kind, endsOn }) => kind === 'month' && endsOn >= demoToday)
  if (running === undefined) return
  const month = await api.show({ id: running.id })
  const [first, second] = month.sheets
  await enterAll(api, month, random, (sheet) => sheet.id === first?.id || sheet.id === second?.id)
}
