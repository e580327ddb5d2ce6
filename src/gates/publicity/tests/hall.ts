import { and, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { type Said, sayBoth } from '#common/text.ts'
import type { Tx } from '#platform/data.ts'
import { peopleNames } from '#registry/public.ts'
import { renewDuties, type Test } from './settle.ts'
import { testPapers, testTakers } from './tables.ts'
import { testRowFaults } from './text.ts'

/** A result of a paper written in a hall. */
export type HallResult = { readonly personId: string; readonly score: number; readonly takenOn: string }

type Held = {
  readonly id: string
  readonly attempt: number
  readonly source: string
  readonly takenOn: string
}

/** What is known of the people of hall results: their place on the list, their papers so far. */
export type HallGround = {
  readonly takers: ReadonlyMap<string, { readonly organisationId: string | null; readonly areaCode: string }>
  readonly papers: ReadonlyMap<string, readonly (Held & { readonly score: number | null })[]>
  readonly names: ReadonlyMap<string, string>
}

/** Reads what judging and writing results of these people needs. */
export async function hallGround(tx: Tx, test: Test, personIds: readonly string[]): Promise<HallGround> {
  const ids = [...new Set(personIds)]
  const takers = await tx
    .select()
    .from(testTakers)
    .where(and(eq(testTakers.testId, test.id), inArray(testTakers.personId, ids)))
  const papers = await tx
    .select()
    .from(testPapers)
    .where(and(eq(testPapers.testId, test.id), inArray(testPapers.personId, ids)))
  return {
    takers: new Map(takers.map((one) => [one.personId, one])),
    papers: Map.groupBy(papers, ({ personId }) => personId),
    names: await peopleNames(tx, ids),
  }
}

/** The paper of a hall that a result would change: the same person on the same day. */
export function sameHallPaper(
  ground: HallGround,
  { personId, takenOn }: Pick<HallResult, 'personId' | 'takenOn'>,
) {
  return ground.papers.get(personId)?.find((one) => one.source === 'hall' && one.takenOn === takenOn)
}

/** What is wrong with a result, in words; null where nothing is. */
export function faultOf(test: Test, ground: HallGround, result: HallResult, today: string): Said | null {
  const { personId, score, takenOn } = result
  const told = (code: Parameters<typeof sayBoth<(typeof testRowFaults)['keys'][number]>>[1], params = {}) =>
    sayBoth(testRowFaults, code, params)
  if (!ground.takers.has(personId)) return told('not_taker')
  if (score > test.fullMark) return told('score_high', { full: test.fullMark })
  if (takenOn > today) return told('future_day', { today })
  if (takenOn < test.startsOn || takenOn > test.endsOn) {
    return told('outside_period', { from: test.startsOn, until: test.endsOn })
  }
  const held = ground.papers.get(personId) ?? []
  if (sameHallPaper(ground, result) === undefined && held.length >= test.maxAttempts) {
    return told('attempts_used', { n: test.maxAttempts })
  }
  return null
}

/** Writes results of a hall: a paper each, or the corrected score of the paper of that day. */
export async function writeHall(
  tx: Tx,
  test: Test,
  ground: HallGround,
  results: readonly HallResult[],
): Promise<void> {
  const rows = results.map((result) => {
    const { personId, score, takenOn } = result
    const taker = ground.takers.get(personId)
    const same = sameHallPaper(ground, result)
    return {
      ...{ id: same?.id ?? newId(), person: personId, score, day: takenOn, passed: score >= test.passMark },
      ...{ organisation: taker?.organisationId ?? null, area: taker?.areaCode ?? '' },
      attempt: same?.attempt ?? (ground.papers.get(personId)?.length ?? 0) + 1,
      at: `${takenOn}T12:00:00+08:00`,
    }
  })
  await tx.execute(sql`
    insert into test_papers (id, test_id, person_id, organisation_id, area_code, attempt, source, taken_on,
      started_at, due_at, items, answers, handed_in_at, score, passed)
    select r.id, ${test.id}, r.person, r.organisation, r.area, r.attempt, 'hall', r.day, r.at, r.at, '[]', '{}', r.at,
      r.score, r.passed
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(id char(26), person char(26), organisation char(26),
      area text, attempt int, day date, at timestamptz, score float8, passed boolean)
    on conflict (id) do update set score = excluded.score, passed = excluded.passed`)
  await renewDuties(
    tx,
    test,
    results.map(({ personId }) => personId),
  )
}
