import { sql } from 'drizzle-orm'
import type { Answers, Ask } from '#platform/action.ts'
import { recordEvents } from '#platform/audit/record.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { type Draft, type Filled, previewOf, readFilled, rowsToTake, textOf } from '#registry/public.ts'
import { mayFill } from './allowed.ts'
import { type AssessmentForm, columnsOf } from './columns.ts'
import type { assessmentsTopic } from './contract.ts'
import { nameOf } from './fill.ts'
import { subjectOf } from './held.ts'
import { type Scheme, schemeOf } from './scheme.ts'
import { judgeForm, type Place, placesOf, resultIn, valuesOf } from './sheet-judge.ts'
import type { AssessmentRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof assessmentsTopic.contract, AssessmentRefusal>,
  'sheetRows' | 'checkSheet' | 'takeSheet'
>
type Wanted = { readonly roundId: string; readonly form: AssessmentForm }
type SheetAsk = Ask<Wanted & { readonly fileId: string }, AssessmentRefusal>
type Judged = { filled: Filled; scheme: Scheme; places: ReadonlyMap<string, Place> }

async function judged(ask: SheetAsk): Promise<Judged> {
  const { input, tx, actor, app, refuse } = ask
  const { roundId, form } = input
  const scheme = await schemeOf(tx, roundId)
  if (scheme === null) return refuse('no_scheme')
  const filled = await readFilled(ask, input.fileId, columnsOf(form, scheme))
  const scope = { filled, actor, scheme, today: app.clock.today() }
  return { filled, scheme, places: await judgeForm(tx, form, roundId, scope) }
}

type Row = { readonly draft: Draft; readonly place: Place }

async function writeResults(ask: SheetAsk, scheme: Scheme, rows: readonly Row[]): Promise<void> {
  const records = rows.flatMap(({ draft, place }) => {
    const result = place.results.find(({ id }) => id === draft.stored['~result'])
    if (result === undefined) return []
    const {
      proposal: _proposal,
      differs,
      gradeReason,
      grade,
      lastGrade,
      ...rest
    } = resultIn(scheme, result, draft.stored)
    return [
      {
        ...{ id: result.id, ...rest, grade, grade_reason: differs ? gradeReason : '' },
        last_grade: result.personId === null ? null : lastGrade,
      },
    ]
  })
  await ask.tx.execute(sql`
    update assessment_results r set excellent = s.excellent, competent = s.competent, basic = s.basic,
      incompetent = s.incompetent, scores = s.scores, grade = s.grade, grade_reason = s.grade_reason,
      last_grade = s.last_grade
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as s(id char(26), excellent int, competent int,
      basic int, incompetent int, scores jsonb, grade text, grade_reason text, last_grade text)
    where r.id = s.id`)
}

/** Writes the next version of every assessment that a form touches, with the meeting's numbers from a form of teams. */
async function writeMeetings(ask: SheetAsk, rows: readonly Row[]): Promise<void> {
  const { tx, actor, input } = ask
  const number = ({ stored }: Draft, key: string) => (stored[key] === null ? null : Number(stored[key]))
  const byAssessment = new Map(rows.map((row) => [row.place.assessment?.id ?? '', row]))
  const records = [...byAssessment].map(([id, { draft }]) => ({
    id,
    ...(input.form === 'teams'
      ? {
          held_on: textOf(draft.stored, 'heldOn') || null,
          participants: number(draft, 'participants'),
          issued: number(draft, 'issued'),
          returned: number(draft, 'returned'),
        }
      : {}),
  }))
  await tx.execute(sql`
    update assessments l set held_on = coalesce(s.held_on, l.held_on),
      participants = coalesce(s.participants, l.participants), issued = coalesce(s.issued, l.issued),
      returned = coalesce(s.returned, l.returned), version = l.version + 1, updated_by = ${actor.accountId},
      updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as s(id char(26), held_on date, participants int,
      issued int, returned int)
    where l.id = s.id`)
}

async function recordRows(ask: SheetAsk, file: string, rows: readonly Row[]): Promise<void> {
  const byPlace = Map.groupBy(rows, ({ place }) => place.areaCode)
  await recordEvents(
    ask.tx,
    ask.actor,
    'assessment.entered',
    [...byPlace.values()].flatMap((own) => {
      const place = own[0]?.place
      if (place === undefined || place.assessment === null) return []
      const { village, areaCode } = place
      const subject = subjectOf({ id: place.assessment.id, village, areaCode })
      return [{ subject, params: { file, village, n: own.length } }]
    }),
  )
}

/** Forms for many villages at once. */
export const sheets: Part = {
  sheetRows: async ({ input, tx, actor, refuse }) => {
    const scheme = await schemeOf(tx, input.roundId)
    if (scheme === null) return refuse('no_scheme')
    const places = [...(await placesOf(tx, input.roundId)).values()]
    return places.flatMap(({ areaCode, village, township, assessment, results }): RowValues[] => {
      if (assessment === null || !mayFill(actor, areaCode)) return []
      const own = results.filter(({ personId }) => (personId === null) === (input.form === 'teams'))
      return own.map((result) => ({
        ...{ code: areaCode, township, village },
        ...(input.form === 'people' ? { name: nameOf(result), post: result.post } : {}),
        ...valuesOf(scheme, assessment, result),
      }))
    })
  },

  checkSheet: async (ask) => previewOf((await judged(ask)).filled),

  takeSheet: async (ask) => {
    const { input, actor } = ask
    const { filled, scheme, places } = await judged(ask)
    const rows = rowsToTake(ask, filled, input.seen).flatMap((draft) => {
      const place = places.get(textOf(draft.given, 'code'))
      return place === undefined ? [] : [{ draft, place }]
    })
    const file = filled.fileName
    await writeMeetings(ask, rows)
    await writeResults(ask, scheme, rows)
    await recordRows(ask, file, rows)
    const subject = { type: 'assessments', id: input.roundId, name: file, areaCode: actor.areaCode }
    await ask.audit('assessment.sheet_taken', subject, { file, changed: rows.length })
    return { added: 0, changed: rows.length }
  },
}
