import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import { appraisalGradeNames, assessmentOf } from '#gates/procedure/public.ts'
import { roundOf } from '#gates/procedure/rounds/public.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { notFound } from '#platform/failures.ts'
import { areas } from '#registry/areas/tables.ts'
import { ruleValuesFor } from '#registry/public.ts'
import { digestOf, type Nominee, nomineesOf, villagesOf } from './held.ts'
import { secretariesOf, townshipOf } from './secretaries.ts'
import type { ListToSign, MotionRecord, MotionRow, StudyView } from './shapes.ts'
import { signaturesOf } from './signatures.ts'
import type { MotionStanding, NomineePost } from './states.ts'
import { ruleOn } from './studying.ts'
import { motionStudies, motionStudyItems, motions } from './tables.ts'
import { motionsText } from './text.ts'

type Selected = Omit<MotionRow, 'stateWord' | 'signedWayWord'>

/** Villages of a round joined with their motions: relation `v`, village `a`, township `t`, motion `m`. */
export function motionRelation(roundId: string): SQL {
  return sql`${villagesOf(roundId)} join areas a on a.code = v.area_code
    left join areas t on t.code = left(v.area_code, 9)
    left join motions m on m.round_id = ${roundId} and m.area_code = v.area_code`
}

/** Rows of a list of villages with their motions. */
export async function motionRows(
  tx: Tx,
  page: {
    readonly roundId: string
    readonly where: SQL
    readonly order: SQL
    readonly limit: number
    readonly offset: number
  },
): Promise<MotionRow[]> {
  const found = await tx.execute<Selected>(sql`
    select v.area_code as "areaCode", a.name as "areaName", left(v.area_code, 9) as "townshipCode",
      coalesce(t.name, '') as "townshipName", coalesce(m.state, 'none') as state,
      coalesce(n.nominees, 0) as nominees, coalesce(n.summary, '') as summary, coalesce(n.concurrent, false) as concurrent,
      s.held_on as "studiedOn", to_char(g.signed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "signedOn",
      g.name as "signedBy", g.way as "signedWay", coalesce(m.version, 0) as version
    from ${motionRelation(page.roundId)}
      left join motion_studies s on s.id = m.study_id
      left join lateral (select i.signed_at, i.name, i.way from motion_signatures x join motion_signings i on i.id = x.signing_id
        where x.motion_id = m.id and x.voided_at is null limit 1) g on true
      left join lateral (select sum(p.posts)::int as nominees, string_agg(p.name, '、' order by p.place) as summary,
        bool_or(p.both) as concurrent from (select name, count(*) as posts, min(position) as place,
          bool_or(concurrent) as both from motion_nominees where motion_id = m.id
          group by coalesce(person_id, name), name) p) n on true
    where ${page.where} order by ${page.order} limit ${page.limit} offset ${page.offset}`)
  return found.rows.map((row) => ({
    ...row,
    stateWord: sayBoth(motionsText, `state.${row.state}`),
    signedWayWord: row.signedWay === null ? null : sayBoth(motionsText, `way.${row.signedWay}`),
  }))
}

async function studiesOf(tx: Tx, motion: typeof motions.$inferSelect): Promise<StudyView[]> {
  const found = await tx
    .select({ study: motionStudies, item: motionStudyItems })
    .from(motionStudyItems)
    .innerJoin(motionStudies, eq(motionStudies.id, motionStudyItems.studyId))
    .where(eq(motionStudyItems.motionId, motion.id))
    .orderBy(sql`${motionStudyItems.id} desc`)
  const views: StudyView[] = []
  for (const { study, item } of found) {
    const { id, kind, heldOn, chair, expected, present, recordedBy, recordedAt } = study
    const { values } = await ruleValuesFor(tx, motion.areaCode.slice(0, 6), heldOn)
    const verdict = ruleOn({ meeting: study, values }, item.votes?.for ?? 0)
    const { explain, citations, needs } = verdict.ok
      ? verdict.value
      : { explain: verdict.error.message, citations: [], needs: 0 }
    views.push({
      ...{ id, kind, heldOn, chair, expected, present, recordedBy, recordedAt },
      ...{ votes: item.votes, nominees: item.nominees, passed: item.passed, needs, explain },
      citation: citations[0] ?? null,
      inForce: motion.studyId === id,
    })
  }
  return views
}

function viewsOf(nominees: readonly Nominee[]): ListToSign['nominees'] {
  return nominees.map(({ id, name, personId, post, concurrent, note }) => {
    return { id, name, personId, post, concurrent, note }
  })
}

/** Nominees with the last term assessment of those who were assessed. */
async function withAssessments(tx: Tx, nominees: readonly Nominee[]): Promise<MotionRecord['nominees']> {
  const ids = nominees.flatMap(({ personId }) => (personId === null ? [] : [personId]))
  const known = await assessmentOf(tx, ids)
  return viewsOf(nominees).map((one) => {
    const last = known.get(one.personId ?? '')?.find(({ grade }) => grade !== null)
    if (last === undefined || last.grade === null) return { ...one, assessment: null }
    const { assessmentId, post, grade } = last
    const assessment = {
      id: assessmentId,
      post,
      word: appraisalGradeNames[grade],
      poor: grade === 'incompetent',
    }
    return { ...one, assessment }
  })
}

/** A village’s motion; NOT_FOUND outside of what the actor may see or of the round. */
export async function motionOf(
  tx: Tx,
  actor: Actor,
  { roundId, areaCode }: { readonly roundId: string; readonly areaCode: string },
  today: string,
): Promise<MotionRecord> {
  const round = (await roundOf(tx, roundId)) ?? notFound()
  const where = sql`v.area_code = ${areaCode} and starts_with(v.area_code, ${actor.areaCode})`
  const [row] = await motionRows(tx, { roundId, where, order: sql`1`, limit: 1, offset: 0 })
  if (row === undefined) return notFound()
  const { stateWord: _, summary: __, signedWayWord: ___, ...standing } = row
  const [motion] = await tx
    .select()
    .from(motions)
    .where(and(eq(motions.roundId, roundId), eq(motions.areaCode, areaCode)))
  const nominees = motion === undefined ? [] : ((await nomineesOf(tx, [motion.id])).get(motion.id) ?? [])
  const secretaries = await secretariesOf(tx, [townshipOf(areaCode)])
  const isOpen = round.state === 'open'
  return {
    ...standing,
    ...{ id: motion?.id ?? null, roundId, roundName: round.name, today },
    returnReason: motion?.returnReason ?? null,
    nominees: await withAssessments(tx, nominees),
    digest: motion === undefined ? null : digestOf(motion, nominees),
    studies: motion === undefined ? [] : await studiesOf(tx, motion),
    signatures: motion === undefined ? [] : await signaturesOf(tx, motion.id),
    mayEdit: isOpen && (actor.role === 'coordinator' || actor.role === 'township'),
    maySign: isOpen && secretaries.some(({ postId }) => postId === actor.postId),
  }
}

/** The studied lists of a township that no secretary has signed yet, as they stand. */
export async function listsToSign(
  tx: Tx,
  { roundId, areaCode }: { readonly roundId: string; readonly areaCode: string },
): Promise<ListToSign[]> {
  const waiting = await tx
    .select({ motion: motions, areaName: areas.name })
    .from(motions)
    .innerJoin(areas, eq(areas.code, motions.areaCode))
    .where(
      and(
        eq(motions.roundId, roundId),
        eq(motions.state, 'studied'),
        sql`starts_with(${motions.areaCode}, ${areaCode})`,
      ),
    )
    .orderBy(motions.areaCode)
  const lists = await nomineesOf(
    tx,
    waiting.map(({ motion }) => motion.id),
  )
  return waiting.map(({ motion, areaName }) => {
    const nominees = lists.get(motion.id) ?? []
    const { areaCode: code, version } = motion
    return {
      areaCode: code,
      areaName,
      version,
      digest: digestOf(motion, nominees),
      nominees: viewsOf(nominees),
    }
  })
}

/** A motion as other gates read it: how far it is, who is nominated for what, what study and signature it carries. */
export type MotionSummary = {
  readonly areaCode: string
  readonly state: MotionStanding
  readonly nominees: readonly {
    readonly name: string
    readonly personId: string | null
    readonly post: NomineePost
    readonly concurrent: boolean
  }[]
  readonly studiedOn: string | null
  readonly signedOn: string | null
  readonly signedBy: string | null
}

/** The motions of a round by village code, of one division where it is named; villages without one are left out. */
export async function motionsOf(
  tx: Tx,
  roundId: string,
  areaCode = '',
): Promise<ReadonlyMap<string, MotionSummary>> {
  const own = and(
    eq(motions.roundId, roundId),
    sql`${motions.areaCode} >= ${areaCode} and ${motions.areaCode} < ${`${areaCode}x`}`,
  )
  const known = await tx.select({ id: motions.id, areaCode: motions.areaCode }).from(motions).where(own)
  const lists = await nomineesOf(
    tx,
    known.map(({ id }) => id),
  )
  const where = inArray(
    sql`v.area_code`,
    known.map((one) => one.areaCode),
  )
  const rows =
    known.length === 0
      ? []
      : await motionRows(tx, { roundId, where, order: sql`1`, limit: known.length, offset: 0 })
  const idOf = new Map(known.map((one) => [one.areaCode, one.id]))
  return new Map(
    rows.map((row) => {
      const { state, studiedOn, signedOn, signedBy } = row
      const nominees = lists.get(idOf.get(row.areaCode) ?? '') ?? []
      return [row.areaCode, { areaCode: row.areaCode, state, nominees, studiedOn, signedOn, signedBy }]
    }),
  )
}
