import { constituenciesActions } from '#gates/procedure/constituencies/actions.ts'
import { constituenciesTopic } from '#gates/procedure/constituencies/contract.ts'
import { quotasActions } from '#gates/procedure/quotas/actions.ts'
import { quotasTopic } from '#gates/procedure/quotas/contract.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { addDays } from '#rules/dates.ts'
import { quota } from '#rules/quota.ts'
import { uploadPaper } from './papers.ts'

type Level = 'township' | 'county'
type Place = { readonly app: App; readonly coordinator: Actor; readonly roundId: string }

/** The day in the present term's round whose law fixed its numbers, and what has been added to the people since. */
const presentTermDay = '2016-09-20'
const growth = 0.978

function quotasOn({ app, coordinator }: Place, day: string) {
  const on = { ...app, clock: fixedClock(day) }
  return callAs(on, quotasTopic, quotasActions, coordinator)
}

function presentTermOf(level: Level, population: number): number | null {
  const verdict = quota({ level, population: Math.round(population * growth), date: presentTermDay })
  return verdict.ok ? verdict.value.ceiling : null
}

async function seenOf(place: Place, level: Level) {
  const { rows } = await quotasOn(place, '2021-10-18').sheet({ roundId: place.roundId, level })
  return rows
}

async function calculate(place: Place, level: Level): Promise<void> {
  const quotas = quotasOn(place, '2021-07-12')
  const rows = (await seenOf(place, level)).map(({ bodyId, version, registered }) => {
    return { bodyId, version, population: registered ?? 0 }
  })
  await quotas.setPopulations({ rows, source: '第七次全国人口普查', cutOffOn: '2020-11-01', note: '' })
  const counted = await seenOf(place, level)
  for (const { bodyId, version, population, ceiling } of counted) {
    const presentTerm = presentTermOf(level, population ?? 0)
    await quotas.propose({ bodyId, version, number: ceiling, presentTerm })
  }
}

type Decision = {
  readonly on: string
  readonly meeting: string
  readonly number: string
  readonly title: string
  readonly filedWith: string
  readonly filingNumber: string
}

const decisions: Readonly<Record<Level, Decision>> = {
  township: {
    on: '2021-08-26',
    meeting: '砚江自治县第十六届人民代表大会常务委员会第四十一次会议',
    number: '砚人常〔2021〕13号',
    title: '砚江自治县人民代表大会常务委员会关于乡镇人民代表大会代表名额的决定',
    filedWith: '临筠市人大常委会',
    filingNumber: '砚人常报〔2021〕9号',
  },
  county: {
    on: '2021-07-30',
    meeting: '示例省第十三届人大常委会第二十六次会议',
    number: '示人常〔2021〕33号',
    title: '示例省人民代表大会常务委员会关于县级人民代表大会代表名额的决定',
    filedWith: '全国人大常委会',
    filingNumber: '示人常报〔2021〕15号',
  },
}

async function decide(place: Place, level: Level): Promise<void> {
  const { on, meeting, number, title, filedWith, filingNumber } = decisions[level]
  const counted = await seenOf(place, level)
  const lines = counted.map((row) => `${row.areaName}：${row.number}名`)
  const fileId = await uploadPaper(place.app, place.coordinator, title, lines)
  const rows = counted.map(({ bodyId, version }) => ({ bodyId, version }))
  await quotasOn(place, on).decide({ rows, decidedOn: on, meeting, documentNumber: number, fileId })
  const filedOn = addDays(on, 7)
  const decided = (await seenOf(place, level)).map(({ bodyId, version }) => ({ bodyId, version }))
  const receipt = '备案材料已收悉'
  await quotasOn(place, filedOn).file({ rows: decided, filedOn, filedWith, filingNumber, receipt })
}

/** Proposes the constituencies of a level and publishes them a few days later. */
async function divide({ app, coordinator, roundId }: Place, level: Level): Promise<void> {
  const on = (day: string) =>
    callAs({ ...app, clock: fixedClock(day) }, constituenciesTopic, constituenciesActions, coordinator)
  await on('2021-09-22').proposeAll({ roundId, level })
  const { rows } = await on('2021-10-06').list({ roundId, level, size: 100 })
  for (const { bodyId, version, areaName, outside } of rows) {
    const publishedOn = '2021-10-06'
    await on(publishedOn).publish({
      ...{ bodyId, version, publishedOn, documentNumber: `${areaName}选委〔2021〕2号` },
      toleranceReason: outside > 0 ? '村寨分散、交通不便，按自然聚居划分选区' : '',
    })
  }
}

/** The numbers of delegates of the round's congresses, decided and filed, and their constituencies, published. */
export async function buildQuotas(app: App, coordinator: Actor, roundId: string): Promise<void> {
  const place: Place = { app, coordinator, roundId }
  for (const level of ['county', 'township'] as const) {
    await calculate(place, level)
    await decide(place, level)
    await divide(place, level)
  }
}
