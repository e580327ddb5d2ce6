import { electoralUnitsActions } from '#gates/procedure/electoral-units/actions.ts'
import { electoralUnitsTopic } from '#gates/procedure/electoral-units/contract.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { distributeSeats } from '#rules/distribution.ts'
import { uploadPaper } from './papers.ts'
import type { AreaRow, DemoData } from './shapes.ts'

type Unit = { readonly name: string; readonly organisationId: string | null; readonly members: number }

/** Party members of the county's organs and systems, which are no townships. */
const systems: readonly (readonly [name: string, members: number])[] = [
  ['县直机关工委', 1486],
  ['政法系统党委', 612],
  ['教育系统党委', 1138],
  ['卫生健康系统党委', 547],
  ['县属国有企业党委', 328],
  ['离退休干部党工委', 463],
]
/** Members among the people of a place. */
const membersAmongPeople = 0.047

const countySource = '临委组发〔2021〕22号通知'
const townshipSource = '砚委组发〔2021〕31号通知'
const aims = [
  { key: 'women', name: '妇女', percent: 30, share: 0.28 },
  { key: 'minorities', name: '少数民族', percent: 45, share: 0.49 },
  { key: 'front_line', name: '生产和工作一线', percent: 52, share: 0.56 },
  { key: 'age_45', name: '45岁以下', percent: 50, share: 0.55 },
  { key: 'college', name: '大专以上学历', percent: 60, share: 0.69 },
] as const

function conditions(source: string) {
  return aims.map(({ key, name, percent }) => {
    return { key, name, percent, comparison: 'at_least' as const, source }
  })
}

/** Delegates who fulfil each condition, the unit's place moving the shares a little. */
function countsOf(seats: number, at: number, lift: number): Record<string, number> {
  const sway = ((at * 37) % 9) / 200
  return Object.fromEntries(
    aims.map(({ key, share }) => [key, Math.min(seats, Math.round(seats * (share + sway + lift)))]),
  )
}

function membersOf(area: AreaRow): number {
  return Math.max(12, Math.round((area.population ?? 0) * membersAmongPeople))
}

type Congress = {
  readonly bodyId: string
  readonly total: number
  readonly units: readonly Unit[]
  readonly kind: 'party_county' | 'party_township'
  readonly source: string
  /** Units from this place on have not told their delegates yet. */
  readonly countedUntil: number
  readonly drawnOn: string
  readonly approvedOn: string
  readonly approval: string
  readonly title: string
}

async function buildCongress(app: App, coordinator: Actor, congress: Congress): Promise<void> {
  const { bodyId, total, units, kind, drawnOn, approvedOn, approval, title } = congress
  const on = (day: string) =>
    callAs({ ...app, clock: fixedClock(day) }, electoralUnitsTopic, electoralUnitsActions, coordinator)
  const sizes = units.map(({ members }, at) => ({ id: String(at), population: members }))
  const shared = distributeSeats(sizes, total, { date: drawnOn, kind, least: 1 })
  if (!shared.ok) throw new Error(shared.error.message.zh)
  const rows = units.map((unit, at) => {
    const seats = shared.value.units[at]?.seats ?? 0
    return {
      id: null,
      ...unit,
      seats,
      counts: at < congress.countedUntil ? countsOf(seats, at, kind === 'party_county' ? 0 : 0.06) : {},
    }
  })
  const draft = { bodyId, version: 0, total, units: rows, conditions: conditions(congress.source) }
  const { version } = await on(drawnOn).save(draft)
  const fileId = await uploadPaper(app, coordinator, title, [
    `同意代表名额为${total}名，按所报方案分配到各选举单位。`,
  ])
  await on(approvedOn).approve({ bodyId, version, approvedOn, documentNumber: approval, fileId })
}

/** Units of the county congress: the townships' committees, then the county's systems. */
function countyUnits(demo: DemoData, organisations: ReadonlyMap<string, string>): Unit[] {
  const townships = demo.areas.filter((area) => area.level === 'township')
  return [
    ...townships.map((area) => ({
      name: area.kind === '街道' ? `${area.name}党工委` : `${area.name}党委`,
      organisationId: organisations.get(`${area.code}-DW`) ?? null,
      members: membersOf(area),
    })),
    ...systems.map(([name, members]) => ({ name, organisationId: null, members })),
  ]
}

/** Units of a township congress: its villages' Party organisations and its own organs. */
function townshipUnits(demo: DemoData, organisations: ReadonlyMap<string, string>, code: string): Unit[] {
  const villages = demo.areas.filter((area) => area.level === 'village' && area.code.startsWith(code))
  const organs = { name: '机关和站所党支部', organisationId: null, members: 46 }
  return [
    ...villages.map((area) => ({
      name: `${area.name}党组织`,
      organisationId: organisations.get(`${area.code}-DZ`) ?? null,
      members: membersOf(area),
    })),
    organs,
  ]
}

/** The delegates to the county's Party congress, most of them elected, and to those of the townships, all of them. */
export async function buildPartyDelegates(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  organisations: ReadonlyMap<string, string>,
  roundId: string,
): Promise<void> {
  const topic = callAs(app, electoralUnitsTopic, electoralUnitsActions, coordinator)
  const { rows } = await topic.list({ roundId, size: 100 })
  for (const [nth, { bodyId, areaCode, areaName, level }] of rows.entries()) {
    if (level === 'county') {
      const units = countyUnits(demo, organisations)
      await buildCongress(app, coordinator, {
        ...{
          bodyId,
          total: 268,
          units,
          kind: 'party_county',
          source: countySource,
          countedUntil: units.length - 2,
        },
        ...{ drawnOn: '2021-08-18', approvedOn: '2021-09-03', approval: '临委复〔2021〕26号' },
        title: '中共临筠市委关于砚江自治县第十四次党代表大会代表名额的批复',
      })
      continue
    }
    const units = townshipUnits(demo, organisations, areaCode)
    const members = units.reduce((sum, unit) => sum + unit.members, 0)
    await buildCongress(app, coordinator, {
      ...{ bodyId, total: Math.min(200, 100 + 2 * Math.floor(members / 60)), units, kind: 'party_township' },
      ...{
        source: townshipSource,
        countedUntil: units.length,
        drawnOn: '2021-07-14',
        approvedOn: '2021-07-27',
      },
      approval: `砚委复〔2021〕${20 + nth}号`,
      title: `中共砚江自治县委关于${areaName}党代表大会代表名额的批复`,
    })
  }
}
