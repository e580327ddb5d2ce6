import { and, eq, inArray } from 'drizzle-orm'
import { leavingAuditsActions } from '#gates/procedure/leaving-audits/actions.ts'
import { findingColumns, progressColumns } from '#gates/procedure/leaving-audits/columns.ts'
import { leavingAuditsTopic } from '#gates/procedure/leaving-audits/contract.ts'
import { standingSubjects } from '#gates/procedure/leaving-audits/subjects.ts'
import { tasksActions } from '#gates/responsibility/tasks/actions.ts'
import { tasksTopic } from '#gates/responsibility/tasks/contract.ts'
import { tasks } from '#gates/responsibility/tasks/tables.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { officialClasses } from '#registry/posts/contract.ts'
import { addDays } from '#rules/dates.ts'
import { conclusions, findingWords, places, replies, summaries } from './audit-words.ts'
import { demoToday } from './days.ts'
import { lateTownship } from './late.ts'
import { organ } from './organisations.ts'
import { type Random, seeded } from './random.ts'
import type { AreaRow, DemoData } from './shapes.ts'
import { uploadSheet } from './sheets.ts'

type Stage = 'noticed' | 'auditing' | 'reported' | 'concluded' | 'published'

/** What the ledgers of the townships say of one village's audit on the demo's day. */
type Audit = {
  readonly village: AreaRow
  readonly stage: Stage | 'planned'
  readonly noticedOn: string
  readonly startedOn: string
  readonly reportedOn: string
  readonly repliedOn: string
  readonly concludedOn: string
  readonly publishedOn: string
  readonly findings: readonly RowValues[]
}

function stageOf(village: AreaRow, random: Random): Audit['stage'] {
  const dice = random.next()
  if (!village.code.startsWith(lateTownship))
    return dice < 0.93 ? 'published' : dice < 0.98 ? 'concluded' : 'reported'
  if (dice < 0.3) return 'published'
  if (dice < 0.5) return 'concluded'
  if (dice < 0.7) return 'reported'
  return dice < 0.85 ? 'auditing' : dice < 0.95 ? 'noticed' : 'planned'
}

function findingsOf(village: AreaRow, head: string, reportedOn: string, random: Random): RowValues[] {
  if (random.chance(0.62)) return []
  return random
    .shuffle(findingWords)
    .slice(0, random.int(1, 3))
    .map(([subject, kind, description, amounts, measure]): RowValues => {
      const amount = amounts === null ? null : random.int(amounts[0] * 2, amounts[1] * 2) / 2
      const dueOn = addDays(reportedOn, random.int(22, 48))
      const doneOn = random.chance(0.62) ? addDays(dueOn, -random.int(3, 14)) : null
      const done = doneOn !== null && doneOn <= demoToday
      return {
        ...{ code: village.code, subject, kind, description, amount, measure, dueOn },
        responsible: head,
        ...(done ? { doneOn, doneNote: '已按要求整改，佐证材料存村备查' } : {}),
        ...(kind === 'violation' && (amount ?? 0) > 20_000 ? { referredTo: '县纪委监委' } : {}),
      }
    })
}

function auditOf(village: AreaRow, head: string, random: Random): Audit {
  const noticedOn = addDays('2021-08-23', random.int(0, 9))
  const startedOn = addDays(noticedOn, random.int(3, 6))
  const reportedOn = addDays(startedOn, random.int(12, 16))
  const repliedOn = addDays(reportedOn, random.int(2, 8))
  const concludedOn = addDays(repliedOn, random.int(1, 5))
  const publishedOn = addDays(concludedOn, random.int(2, 8))
  return {
    ...{ village, noticedOn, startedOn, reportedOn, repliedOn, concludedOn, publishedOn },
    stage: stageOf(village, random),
    findings: findingsOf(village, head, reportedOn, random),
  }
}

const order: readonly Audit['stage'][] = [
  'planned',
  'noticed',
  'auditing',
  'reported',
  'concluded',
  'published',
]

/** What the form of progress says of a village, as far as its audit has come, but not beyond a stage. */
function progressRow(audit: Audit, until: Stage, number: string, random: Random): RowValues {
  const reached = (stage: Stage) => {
    const last = Math.min(order.indexOf(audit.stage), order.indexOf(until))
    return order.indexOf(stage) <= last
  }
  const found = new Set(audit.findings.map(({ subject }) => subject))
  const words = standingSubjects.map((subject) => {
    const [clean, faulty] = conclusions[subject as keyof typeof conclusions]
    return [subject, found.has(subject) ? faulty : clean] as const
  })
  return {
    code: audit.village.code,
    ...(reached('noticed') ? { noticedOn: audit.noticedOn } : {}),
    ...(reached('auditing') ? { startedOn: audit.startedOn } : {}),
    ...(reached('reported') ? { reportedOn: audit.reportedOn, ...Object.fromEntries(words) } : {}),
    ...(reached('concluded')
      ? {
          ...{ repliedOn: audit.repliedOn, reply: random.pick(replies), reportNumber: number },
          ...{ concludedOn: audit.concludedOn, summary: random.pick(summaries) },
        }
      : {}),
    ...(reached('published') ? { publishedOn: audit.publishedOn, publishedPlace: random.pick(places) } : {}),
  }
}

/** The name of who holds a post in an organ, by the beginning or the end of its title. */
function holder(demo: DemoData, organisationCode: string, title: string): string {
  const post = demo.posts.find((one) => {
    return one.organisationCode === organisationCode && one.title.endsWith(title)
  })
  return demo.people.find(({ number }) => number === post?.personNumber)?.name ?? ''
}

type Audits = ReturnType<typeof callAs<typeof leavingAuditsTopic.contract>>

async function planTownships(audits: Audits, demo: DemoData, roundId: string): Promise<void> {
  for (const town of demo.areas.filter(({ level }) => level === 'township')) {
    const leader =
      holder(demo, organ(town.code, 'DW'), '纪委书记') || holder(demo, organ(town.code, 'DW'), '纪工委书记')
    await audits.plan({
      ...{ roundId, areaCode: town.code, officials: [...officialClasses] },
      teamLeader: `${leader}（${town.shortName}纪检）`,
      teamMembers: `${holder(demo, organ(town.code, 'DJ'), '换届专干')}（${town.shortName}党建办）\n县农业农村局派员`,
      ...{ periodFrom: '2018-12-01', periodTo: '2021-08-20' },
      ...{ plannedStartOn: '2021-08-26', plannedEndOn: '2021-10-15' },
    })
  }
}

/** Fills in a form as its office would: uploaded, checked, taken; throws with the first fault of a row. */
async function takeForm(
  app: App,
  actor: Actor,
  roundId: string,
  form: 'progress' | 'findings',
  rows: readonly RowValues[],
): Promise<void> {
  const audits = callAs(app, leavingAuditsTopic, leavingAuditsActions, actor)
  const name = form === 'progress' ? '离任审计进度表' : '审计发现问题清单'
  const columns = form === 'progress' ? progressColumns : findingColumns
  const fileId = await uploadSheet(app, actor, { name, purpose: 'sheet', columns, rows })
  const wanted = { roundId, form, fileId }
  const preview = await audits.checkSheet(wanted)
  const wrong = preview.rows.find(({ outcome }) => outcome === 'wrong')
  if (wrong !== undefined) throw new Error(`${name} ${wrong.line}: ${wrong.errors[0]?.zh ?? ''}`)
  await audits.takeSheet({ ...wanted, seen: preview.seen })
}

/** The leaving audits of all villages: planned by township, and carried on by the townships' own ledgers. */
export async function buildAudits(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  roundId: string,
): Promise<void> {
  const audits = callAs(app, leavingAuditsTopic, leavingAuditsActions, coordinator)
  await planTownships(audits, demo, roundId)
  const random = seeded(demo.year + 24)
  const towns = new Map(demo.areas.map((area) => [area.code, area]))
  const villages = demo.areas.filter(({ level }) => level === 'village')
  const all = villages.map((village) =>
    auditOf(village, holder(demo, organ(village.code, 'CW'), '主任'), random),
  )
  const numbers = new Map<string, number>()
  const numbered = all.map((audit) => {
    const town = towns.get(audit.village.parentCode ?? '')
    const n = (numbers.get(town?.code ?? '') ?? 0) + 1
    numbers.set(town?.code ?? '', n)
    return { audit, number: `${town?.shortName ?? ''}审报〔2021〕${n}号` }
  })
  const rowsUntil = (until: Stage) =>
    numbered.map(({ audit, number }) => progressRow(audit, until, number, random))
  await takeForm(app, coordinator, roundId, 'progress', rowsUntil('reported'))
  const found = all.filter(({ stage }) => stage !== 'planned' && stage !== 'noticed')
  await takeForm(
    app,
    coordinator,
    roundId,
    'findings',
    found.flatMap(({ findings }) => findings),
  )
  await takeForm(app, coordinator, roundId, 'progress', rowsUntil('published'))
}

/** Signs off the plan's audit step where the result has been public for some days. */
export async function signOffAudits(app: App, coordinator: Actor, roundId: string): Promise<void> {
  const audits = callAs(app, leavingAuditsTopic, leavingAuditsActions, coordinator)
  const { rows } = await audits.list({ roundId, state: 'published', size: 500 })
  const days = new Map(rows.map((row) => [row.areaCode, row.publishedOn ?? demoToday]))
  const open = await app.data.transact(
    systemActor,
    (tx) =>
      tx
        .select({ id: tasks.id, areaCode: tasks.areaCode })
        .from(tasks)
        .where(
          and(
            eq(tasks.roundId, roundId),
            eq(tasks.stepId, 'audit'),
            inArray(tasks.state, ['not_started', 'in_progress']),
          ),
        )
        .orderBy(tasks.areaCode),
    'read',
  )
  const done = open.flatMap(({ id, areaCode }) => {
    const day = days.get(areaCode)
    return day === undefined || day > addDays(demoToday, -6) ? [] : [{ id, doneOn: addDays(day, 1) }]
  })
  const work = callAs(app, tasksTopic, tasksActions, coordinator)
  await work.backfill({ tasks: done, note: '审计报告和公布照片存乡镇备查，经县换届办核对' })
}
