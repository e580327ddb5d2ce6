import { and, eq, inArray, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { organisationNames } from '#registry/public.ts'
import { citationFor } from '#rules/citations.ts'
import { disciplineTexts } from '#rules/discipline-texts.ts'
import { campaignClasses, campaigns } from '../campaigns/tables.ts'
import { countedPapers } from './counted.ts'
import { lacking } from './paper.ts'
import { lawDay, outdatedIn, poolOf } from './pool.ts'
import type { TestRecord, TestRow } from './shapes.ts'
import type { TestState } from './states.ts'
import { tests } from './tables.ts'
import { testsText } from './text.ts'

type Listed = Omit<TestRow, 'stateWord'>

const fields = sql`t.id, t.title, t.area_code as "areaCode", coalesce(a.short_name, t.area_code) as "areaName",
  t.starts_on::text as "startsOn", t.ends_on::text as "endsOn", t.state, t.full_mark as "fullMark",
  t.pass_mark as "passMark", t.minutes, t.version, k.takers, c.took, c.passed, k.takers - c.took as missing,
  x.times as "personTimes"`

const joined = sql`tests t left join areas a on a.code = t.area_code
  cross join lateral (select count(*)::int as takers from test_takers w where w.test_id = t.id) k
  cross join lateral (select count(*)::int as times from test_papers w where w.test_id = t.id
    and w.handed_in_at is not null) x
  cross join lateral (select count(*)::int as took, count(*) filter (where w.passed)::int as passed
    from ${countedPapers(sql`p.test_id = t.id`)} w) c`

/** A row with the word of its state. */
export function worded(row: Listed): TestRow {
  return { ...row, stateWord: sayBoth(testsText, `state.${row.state}`) }
}

type ListInput = Parameters<typeof window>[0] & {
  readonly search?: string | undefined
  readonly roundId?: string | undefined
  readonly state?: TestState | undefined
}

/** Tests with how they go, the newest first. */
export async function testsListed(tx: Tx, input: ListInput) {
  const where = sql.join(
    [
      sql`true`,
      ...(input.roundId ? [sql`t.round_id = ${input.roundId}`] : []),
      ...(input.state ? [sql`t.state = ${input.state}`] : []),
      ...(input.search ? [sql`t.title ilike ${containing(input.search)}`] : []),
    ],
    sql` and `,
  )
  const columns = ['title', 'startsOn', 'endsOn', 'takers', 'took', 'passed', 'missing', 'personTimes']
  const sortable = Object.fromEntries(columns.map((key) => [key, sql`${sql.identifier(key)}`]))
  const order = orderOf(input, sortable, { by: sql`"startsOn"`, descending: true, unique: sql`id` })
  const { limit, offset } = window(input)
  const found = await tx.execute<Listed>(sql`
    select * from (select ${fields} from ${joined} where ${where}) listed
    order by ${sql.join(order, sql`, `)} limit ${limit} offset ${offset}`)
  return paged(input, found.rows.map(worded), () => countUpTo(tx, sql`tests t where ${where}`))
}

/** How the tests of a round go in all. */
export async function totalsOf(tx: Tx, roundId: string) {
  const found = await tx.execute<{
    tests: number
    takers: number
    took: number
    passed: number
    personTimes: number
  }>(sql`
    select count(*)::int as tests, coalesce(sum(takers), 0)::int as takers, coalesce(sum(took), 0)::int as took,
      coalesce(sum(passed), 0)::int as passed, coalesce(sum("personTimes"), 0)::int as "personTimes"
    from (select ${fields} from ${joined} where t.round_id = ${roundId}) listed`)
  return one(found.rows)
}

/** Classes of the round's campaign in force and units of the area, with how many people each has. */
export async function choicesOf(tx: Tx, roundId: string, areaCode: string, today: string) {
  const units = await tx.execute<{ id: string; name: string; people: number }>(sql`
    select o.id, o.short_name as name, count(distinct p.person_id)::int as people
    from organisations o join posts p on p.organisation_id = o.id and (p.until_on is null or p.until_on > ${today}::date)
    where starts_with(o.area_code, ${areaCode}) group by o.id order by o.area_code, o.code`)
  return { classes: await classesOf(tx, roundId), organisations: units.rows }
}

async function classesOf(tx: Tx, roundId: string) {
  const found = await tx.execute<{ key: string; name: string; people: number }>(sql`
    select k.key, k.name, (select count(*)::int from campaign_people p where p.class_id = k.id and p.left_on is null)
      as people
    from campaign_classes k join campaigns c on c.id = k.campaign_id
    where c.round_id = ${roundId} and c.state = 'in_force' order by k.position`)
  return found.rows
}

/** The names of classes of a round's campaign; a key that it no longer has stands for itself. */
async function classNames(tx: Tx, roundId: string, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const known = await tx
    .select({ key: campaignClasses.key, name: campaignClasses.name })
    .from(campaignClasses)
    .innerJoin(campaigns, eq(campaigns.id, campaignClasses.campaignId))
    .where(and(eq(campaigns.roundId, roundId), inArray(campaignClasses.key, [...keys])))
  const names = new Map(known.map(({ key, name }) => [key, name]))
  return keys.map((key) => names.get(key) ?? key)
}

/** Who arranges a test of an area. */
export function arranges(actor: Actor, areaCode: string): boolean {
  const may = actor.role === 'coordinator' || actor.role === 'township'
  return may && areaCode.startsWith(actor.areaCode)
}

function disciplineOf(day: string): TestRecord['discipline'] {
  const text = disciplineTexts.findLast(({ from }) => from <= day)
  const citation = text === undefined ? null : citationFor(text.ruleId, day)
  return text === undefined || citation === null ? null : { name: text.name, citation }
}

/** A test with its settings and what the bank has for it; NOT_FOUND outside of what the actor may see. */
export async function testOf(tx: Tx, actor: Actor, id: string, today: string): Promise<TestRecord> {
  const test = one(await tx.select().from(tests).where(eq(tests.id, id)))
  const listed = await tx.execute<Listed>(sql`select ${fields} from ${joined} where t.id = ${id}`)
  const day = lawDay(test, today)
  const pool = await poolOf(tx, test.areaCode, day)
  const names = await organisationNames(tx, test.organisationIds)
  const { parts, partialPercent, maxAttempts, waitHours, counts, showAnswers, classKeys } = test
  return {
    ...worded(one(listed.rows)),
    ...{ parts, partialPercent, maxAttempts, waitHours, counts, showAnswers, classKeys },
    ...{ roundId: test.roundId, organisationIds: test.organisationIds },
    classNames: await classNames(tx, test.roundId, classKeys),
    organisationNames: test.organisationIds.map((one) => names.get(one)?.shortName ?? one),
    lacking: lacking(pool, parts),
    outdated: await outdatedIn(tx, test.areaCode, day),
    usable: pool.length,
    ...{ day, today, discipline: disciplineOf(day) },
    mayEdit: arranges(actor, test.areaCode),
    mayEnter: actor.role === 'coordinator' || actor.role === 'township',
  }
}
