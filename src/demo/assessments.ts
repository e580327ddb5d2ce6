import { assessmentsActions } from '#gates/procedure/assessments/actions.ts'
import { type AssessmentForm, columnsOf, scoreKey } from '#gates/procedure/assessments/columns.ts'
import { assessmentsTopic } from '#gates/procedure/assessments/contract.ts'
import type { AppraisalGrade } from '#gates/procedure/assessments/grades.ts'
import { type Counts, proposeGrade, type Scores } from '#gates/procedure/assessments/grading.ts'
import type { Scheme } from '#gates/procedure/assessments/scheme.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { addDays } from '#rules/dates.ts'
import { lateTownship } from './late.ts'
import { type Random, seeded } from './random.ts'
import type { DemoData } from './shapes.ts'
import { uploadSheet } from './sheets.ts'

type Api = ReturnType<typeof callAs<typeof assessmentsTopic.contract>>
type Meeting = { readonly heldOn: string; readonly participants: number; readonly returned: number }

/** How good a team or a member is, 0 to 1: what scores and forms are made of. */
function quality(code: string, random: Random): number {
  const base = code.startsWith(lateTownship) ? 0.45 : 0.62
  return Math.min(1, base + random.next() * 0.38)
}

function countsFor(merit: number, returned: number, random: Random): Counts {
  const valid = returned - random.int(0, Math.min(2, returned))
  const share = (part: number) => Math.floor(valid * part)
  const excellent = share(Math.max(0.05, merit * 1.05 - 0.2))
  const incompetent = share(Math.max(0, 0.42 - merit) * 1.6)
  const basic = Math.min(valid - excellent - incompetent, share(Math.max(0, 0.85 - merit) * 0.35))
  return { excellent, competent: valid - excellent - basic - incompetent, basic, incompetent }
}

function scoresFor(merit: number, indicators: Scheme['teamIndicators'], random: Random): Scores {
  const middle = 62 + Math.round(merit * 34)
  return Object.fromEntries(indicators.map(({ key }) => [key, Math.min(100, middle + random.int(-4, 4))]))
}

const reasons = ['重点任务完成不理想', '任职时间较短', '群众反映工作主动性不够'] as const
const below: Readonly<Partial<Record<AppraisalGrade, AppraisalGrade>>> = {
  excellent: 'competent',
  competent: 'basic',
}

/** A result as it is filled in: forms, scores and the grade that the township decided, mostly the proposed one. */
function resultRow(
  scheme: Scheme,
  indicators: Scheme['teamIndicators'],
  merit: number,
  returned: number,
  random: Random,
): RowValues {
  const counts = countsFor(merit, returned, random)
  const scores = scoresFor(merit, indicators, random)
  const proposed = proposeGrade(indicators, scheme.thresholds, scores, counts)?.grade ?? 'competent'
  const lower = below[proposed]
  const differs = lower !== undefined && random.chance(0.025)
  return {
    ...counts,
    ...Object.fromEntries(indicators.map((one) => [scoreKey(one), scores[one.key] ?? 0])),
    grade: differs ? lower : proposed,
    ...(differs ? { gradeReason: random.pick(reasons) } : {}),
  }
}

async function takeForm(
  app: App,
  actor: Actor,
  roundId: string,
  form: AssessmentForm,
  scheme: Scheme,
  rows: readonly RowValues[],
): Promise<void> {
  const api = callAs(app, assessmentsTopic, assessmentsActions, actor)
  const name = form === 'teams' ? '村（社区）班子考核表' : '村（社区）成员考核表'
  const columns = columnsOf(form, scheme)
  const fileId = await uploadSheet(app, actor, { name, purpose: 'sheet', columns, rows })
  const wanted = { roundId, form, fileId }
  const preview = await api.checkSheet(wanted)
  const wrong = preview.rows.find(({ outcome }) => outcome === 'wrong')
  if (wrong !== undefined) throw new Error(`${name} ${wrong.line}: ${wrong.errors[0]?.zh ?? ''}`)
  await api.takeSheet({ ...wanted, seen: preview.seen })
}

const atOnce = 500

async function advance(api: Api, roundId: string): Promise<void> {
  const all = async (state: 'open' | 'submitted' | 'confirmed') => {
    const { rows } = await api.list({ roundId, state, size: atOnce })
    return rows.map(({ id, version, areaCode }) => ({ id, version, late: areaCode.startsWith(lateTownship) }))
  }
  const plain = (rows: Awaited<ReturnType<typeof all>>) => rows.map(({ id, version }) => ({ id, version }))
  const open = await all('open')
  await api.advanceMany({
    move: 'submit',
    assessments: plain(open.filter(({ late }, at) => !late || at % 7 !== 0)),
  })
  const handed = await all('submitted')
  await api.advanceMany({
    move: 'confirm',
    assessments: plain(handed.filter(({ late }, at) => !late || at % 3 !== 0)),
  })
  const confirmed = await all('confirmed')
  await api.advanceMany({
    move: 'announce',
    assessments: plain(confirmed.filter(({ late }) => !late)),
    ...{ announcedOn: '2021-09-30', announcedPlace: '村务公开栏' },
  })
}

/** Scheme, appraisals and grades of all village teams and their members, by the townships' filled-in forms. */
export async function buildAssessments(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  roundId: string,
): Promise<void> {
  const api = callAs(app, assessmentsTopic, assessmentsActions, coordinator)
  const offered = await api.scheme({ roundId })
  const { name, teamIndicators, personIndicators, thresholds } = offered
  await api.saveScheme({ roundId, name, teamIndicators, personIndicators, thresholds, version: 0 })
  await api.begin({ roundId, areaCode: coordinator.areaCode })
  const random = seeded(demo.year + 25)
  const meetings = new Map<string, Meeting>()
  const teams = (await api.sheetRows({ roundId, form: 'teams' })).map((row): RowValues => {
    const code = String(row.code)
    const participants = random.int(38, 76)
    const returned = participants - random.int(0, 2)
    const meeting = { heldOn: addDays('2021-09-06', random.int(0, 14)), participants, returned }
    meetings.set(code, meeting)
    const merit = quality(code, random)
    return {
      code,
      ...meeting,
      issued: participants,
      ...resultRow(offered, teamIndicators, merit, returned, random),
    }
  })
  await takeForm(app, coordinator, roundId, 'teams', offered, teams)
  const people = (await api.sheetRows({ roundId, form: 'people' })).map((row): RowValues => {
    const code = String(row.code)
    const weak = code.startsWith(lateTownship) && random.chance(0.04)
    const merit = weak ? 0.12 : quality(code, random)
    const returned = meetings.get(code)?.returned ?? 0
    const lastGrade = weak ? 'incompetent' : random.chance(0.3) ? 'excellent' : 'competent'
    return {
      code,
      number: row.number ?? null,
      lastGrade,
      ...resultRow(offered, personIndicators, merit, returned, random),
    }
  })
  await takeForm(app, coordinator, roundId, 'people', offered, people)
  await advance(api, roundId)
}
