import { tasksActions } from '#gates/responsibility/tasks/actions.ts'
import { tasksTopic } from '#gates/responsibility/tasks/contract.ts'
import { townshipDutyActions } from '#gates/responsibility/township-duty/actions.ts'
import { visitColumns } from '#gates/responsibility/township-duty/columns.ts'
import { townshipDutyTopic } from '#gates/responsibility/township-duty/contract.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { posts } from '#registry/posts/tables.ts'
import { addDays } from '#rules/dates.ts'
import { demoToday } from './days.ts'
import { at, type Random, seeded } from './random.ts'
import type { DemoRegistry } from './registry.ts'
import type { AreaRow, DemoData } from './shapes.ts'
import { uploadSheet } from './sheets.ts'
import { demoFindings, demoPeople, demoSummaries } from './township-duty-data.ts'

const divided = '2021-06-20'
const changed = '2021-08-20'
const firstVisit = '2021-07-01'
const daysOfVisits = 104

/** A leader who covers a township, or some of its villages. */
type Leader = { readonly postId: string; readonly number: string; readonly villages: readonly AreaRow[] }
type Town = { readonly code: string; readonly leaders: readonly Leader[]; readonly all: readonly AreaRow[] }

/** The county's leaders in their order, each once, by staff number and post. */
async function leadersOf(app: App, demo: DemoData, registry: DemoRegistry, county: string) {
  const held = await app.data.transact(systemActor, (tx) => tx.select().from(posts), 'read')
  const seen = new Set<string>()
  return demo.posts.flatMap(({ personNumber, organisationCode, title, role, areaCode }) => {
    if (role !== 'leader' || areaCode !== county || seen.has(personNumber)) return []
    seen.add(personNumber)
    const personId = registry.people.get(personNumber)
    const organisationId = registry.organisations.get(organisationCode)
    const post = held.find(
      (one) => one.personId === personId && one.organisationId === organisationId && one.title === title,
    )
    return post === undefined ? [] : [{ postId: post.id, number: personNumber }]
  })
}

/** One leader for each township; the three largest have two, who share the villages. */
function townsOf(demo: DemoData, leaders: readonly { postId: string; number: string }[]): Town[] {
  const townships = demo.areas.filter(({ level }) => level === 'township')
  const villagesOf = (code: string) => demo.areas.filter(({ parentCode }) => parentCode === code)
  const sizes = townships.map(({ code }) => villagesOf(code).length).sort((a, b) => b - a)
  const large = sizes[2] ?? 0
  const spare = leaders.slice(townships.length)
  let shared = 0
  return townships.map(({ code }, place) => {
    const all = villagesOf(code)
    const first = at(leaders, place)
    if (all.length < large || shared === 3) return { code, all, leaders: [{ ...first, villages: all }] }
    const second = at(spare, shared)
    shared += 1
    const half = Math.ceil(all.length / 2)
    return {
      ...{ code, all },
      leaders: [
        { ...first, villages: all.slice(0, half) },
        { ...second, villages: all.slice(half) },
      ],
    }
  })
}

/** What is found on one visit in five, sometimes two things. */
function foundOn(random: Random): RowValues {
  if (!random.chance(0.22)) return {}
  const [first, second] = random.shuffle(demoFindings)
  const found = [first, random.chance(0.15) ? second : undefined]
  return Object.fromEntries(
    found.flatMap((one, place) =>
      one === undefined
        ? []
        : [
            [`class${place + 1}`, one[0]],
            [`severity${place + 1}`, one[1]],
            [`text${place + 1}`, one[2]],
          ],
    ),
  )
}

function visitRow(leader: Leader, code: string, day: string, random: Random): RowValues {
  const households = random.int(3, 12)
  return {
    ...{ code, number: leader.number, visitedOn: day, households },
    peopleMet: households * 2 + random.int(0, 9),
    ...{ peopleNotes: random.pick(demoPeople), summary: random.pick(demoSummaries) },
    ...foundOn(random),
  }
}

/** The county secretary also went to a few villages that others cover. */
function rowsElsewhere(towns: readonly Town[], random: Random): RowValues[] {
  const first = towns[0]?.leaders[0]
  if (first === undefined) return []
  return towns.slice(7, 10).flatMap(({ all }, place) => {
    const village = all[0]
    return village === undefined
      ? []
      : [visitRow(first, village.code, addDays(firstVisit, 20 + place * 30), random)]
  })
}

/** Every village once, about half of them again later, and now and then the township itself. */
function visitRows(towns: readonly Town[], random: Random): RowValues[] {
  const day = () => addDays(firstVisit, random.int(0, daysOfVisits))
  return towns.flatMap((town) =>
    town.leaders.flatMap((leader) => {
      const own = leader.villages.flatMap(({ code }) => {
        const first = day()
        const again = addDays(first, random.int(14, 40))
        const rows = [visitRow(leader, code, first, random)]
        if (random.chance(0.45) && again < demoToday) rows.push(visitRow(leader, code, again, random))
        return rows
      })
      return [...own, visitRow(leader, town.code, day(), random)]
    }),
  )
}

type Api = ReturnType<typeof callAs<typeof townshipDutyTopic.contract>>

/** Follows what was found: settled on the spot where the village could, four things given as tasks, one of them done. */
async function follow(app: App, coordinator: Actor, api: Api, roundId: string): Promise<void> {
  const { rows } = await api.findings({ roundId, size: 500 })
  const onePerVisit = [...new Map(rows.map((row) => [row.visitId, row])).values()].reverse()
  const settled = onePerVisit.filter(({ severity, visitedOn }) => {
    return severity === 'ordinary' && visitedOn < '2021-09-20'
  })
  for (const row of settled) {
    const result = demoFindings.find(([, , text]) => text === row.text)?.[3] ?? '已现场解决'
    const doneOn = addDays(row.visitedOn, 5)
    await api.closeFinding({ id: row.visitId, version: 1, findingId: row.id, result, doneOn })
  }
  const grave = onePerVisit.filter(({ severity }) => severity !== 'ordinary').slice(0, 5)
  for (const [place, row] of grave.entries()) {
    const dueOn = addDays(demoToday, place * 6 - 10)
    const title = `解决${row.areaName}走访发现的${row.className}`
    const task = { id: row.visitId, version: 1, findingId: row.id, title, dueOn, evidenceWanted: row.text }
    const { taskId } = await api.taskFinding(task)
    if (place > 1) continue
    const work = callAs(app, tasksTopic, tasksActions, coordinator)
    const doneOn = addDays(dueOn, -2)
    await work.backfill({ tasks: [{ id: taskId, doneOn }], note: '走访发现问题办理台账' })
  }
}

/** The duty of the county's leaders, their visits to every village, and what they found. */
export async function buildTownshipDuty(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<void> {
  const now = { ...app, clock: fixedClock(demoToday) }
  const api = callAs(now, townshipDutyTopic, townshipDutyActions, coordinator)
  const leaders = await leadersOf(app, demo, registry, coordinator.areaCode)
  const towns = townsOf(demo, leaders)
  const townships = towns.map(({ code, leaders: own }) => ({
    ...{ areaCode: code, seen: [] },
    leaders: own.map(({ postId, villages }) => ({
      postId,
      villageCodes: own.length === 1 ? null : villages.map((village) => village.code),
    })),
  }))
  // The last township first had another leader.
  const last = at(townships, townships.length - 1)
  const before = {
    ...last,
    leaders: [{ postId: at(leaders, leaders.length - 1).postId, villageCodes: null }],
  }
  await api.assign({ roundId, fromOn: divided, reason: '', townships: [...townships.slice(0, -1), before] })
  const { townships: grid } = await api.grid({ roundId })
  const seen = grid.find(({ areaCode }) => areaCode === last.areaCode)?.leaders.map(({ id }) => id) ?? []
  const reason = '原包乡领导工作调整'
  await api.assign({ roundId, fromOn: changed, reason, townships: [{ ...last, seen }] })
  const random = seeded(demo.year + 6)
  const rows = [...visitRows(towns, random), ...rowsElsewhere(towns, random)].map((row) => {
    const early = String(row.code).startsWith(last.areaCode) && String(row.visitedOn) < changed
    return early ? { ...row, visitedOn: addDays(changed, random.int(1, 50)) } : row
  })
  const once = [...new Map(rows.map((row) => [`${row.number} ${row.code} ${row.visitedOn}`, row])).values()]
  const sheet = { name: '走访台账', purpose: 'sheet' as const, columns: visitColumns, rows: once }
  const fileId = await uploadSheet(now, coordinator, sheet)
  const preview = await api.checkSheet({ roundId, fileId })
  const wrong = preview.rows.find(({ errors }) => errors.length > 0)
  if (wrong !== undefined)
    throw new Error(`row ${wrong.line} of ${preview.fileName}: ${wrong.errors[0]?.zh ?? ''}`)
  await api.takeSheet({ roundId, fileId, seen: preview.seen })
  await follow(now, coordinator, api, roundId)
}
