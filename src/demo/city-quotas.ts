import { quotasActions } from '#gates/procedure/quotas/actions.ts'
import { quotasTopic } from '#gates/procedure/quotas/contract.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { distributeSeats } from '#rules/distribution.ts'
import { uploadPaper } from './papers.ts'

const enteredOn = '2016-10-09'
const decidedOn = '2016-10-12'
const filedOn = '2016-10-14'
const allocatedOn = '2016-10-24'
const meeting = '示例省第十二届人大常委会第二十五次会议'
const title = '示例省人民代表大会常务委员会关于设区的市人民代表大会代表名额的决定'
/** Delegates whom the armed forces stationed in the city elect by themselves. */
const army = { unitCode: null, name: '驻军', population: null, seats: 7 }

/** The number of delegates of the city's congress, fixed by the province and filed, and their allocation to the counties by people. */
export async function buildCityQuota(app: App, coordinator: Actor, roundId: string): Promise<void> {
  const on = (day: string) =>
    callAs({ ...app, clock: fixedClock(day) }, quotasTopic, quotasActions, coordinator)
  const level = 'prefecture' as const
  const [city] = (await on(enteredOn).sheet({ roundId, level })).rows
  if (city === undefined) throw new Error('the round renews no congress of the city')
  const { bodyId } = city
  const shown = async () => {
    const { version, ceiling, units } = await on(enteredOn).show({ bodyId })
    return { seen: { bodyId, version }, number: ceiling ?? 0, units }
  }
  const people = { rows: [{ bodyId, version: city.version, population: city.registered ?? 0 }], note: '' }
  await on(enteredOn).setPopulations({ ...people, source: '公安户籍年报', cutOffOn: '2015-12-31' })
  const counted = await shown()
  await on(enteredOn).propose({ ...counted.seen, number: counted.number, presentTerm: counted.number - 2 })
  const fileId = await uploadPaper(app, coordinator, title, [`${city.areaName}：${counted.number}名`])
  const proposed = await shown()
  await on(decidedOn).decide({
    ...{ rows: [proposed.seen], decidedOn, meeting, documentNumber: '示人常〔2016〕31号', fileId },
  })
  const filing = {
    filedOn,
    filedWith: '全国人大常委会',
    filingNumber: '示人常报〔2016〕17号',
    receipt: '备案材料已收悉',
  }
  await on(filedOn).file({ rows: [(await shown()).seen], ...filing })
  const decided = await shown()
  const counties = decided.units.map(({ unitCode, population }) => {
    return { id: unitCode ?? '', population: population ?? 0 }
  })
  const shared = distributeSeats(counties, decided.number - army.seats, { date: decidedOn, least: 1 })
  if (!shared.ok) throw new Error(shared.error.message.zh)
  const seats = new Map(shared.value.units.map((unit) => [unit.id, unit.seats]))
  const units = decided.units.map((unit) => ({ ...unit, seats: seats.get(unit.unitCode ?? '') ?? 0 }))
  await on(allocatedOn).allocate({ ...decided.seen, units: [...units, army] })
}
