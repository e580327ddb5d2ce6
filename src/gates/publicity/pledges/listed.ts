import { and, eq, ilike, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { notFound } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { type Concerned, concerned } from '../public.ts'
import type { pledgesTopic } from './contract.ts'
import { pledgeOf, selectRows, textsByClass, worded } from './queries.ts'
import { pledges } from './tables.ts'
import type { PledgesRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof pledgesTopic.contract, PledgesRefusal>,
  'list' | 'missing' | 'units' | 'counts' | 'show'
>

type Page = {
  readonly page: number
  readonly size: number
  readonly sort?: string | undefined
  readonly descending?: boolean | undefined
  readonly count?: boolean | undefined
}

/** A page of rows that are all at hand, sorted as asked. */
function pageOf<T extends Record<string, unknown>>(input: Page, all: readonly T[]) {
  const { sort } = input
  const compare = (a: T, b: T): number => {
    const [x, y] = [a[sort ?? ''], b[sort ?? '']]
    if (typeof x === 'number' && typeof y === 'number') return x - y
    return String(x).localeCompare(String(y), 'zh')
  }
  const sorted = sort === undefined || !(sort in (all[0] ?? {})) ? [...all] : all.toSorted(compare)
  if (sort !== undefined && input.descending === true) sorted.reverse()
  const from = (input.page - 1) * input.size
  const rows = sorted.slice(from, from + input.size + 1)
  return paged(input, rows, async () => ({ count: all.length, capped: false }))
}

type Narrow = {
  readonly roundId?: string | undefined
  readonly classKey?: string | undefined
  readonly below?: string | undefined
  readonly organisation?: string | undefined
}

/** Who owes a pledge; nobody where no round was chosen. */
async function owing(tx: Tx, ask: Narrow, missingOnly = false): Promise<Concerned[]> {
  const { roundId, classKey, below, organisation } = ask
  if (roundId === undefined) return []
  const place = { classKey, areaCode: below, organisationId: organisation }
  return concerned(tx, { roundId, kind: 'pledge', missingOnly, ...place })
}

/** Pledges in force of a round by person. */
async function waysOf(tx: Tx, roundId: string): Promise<ReadonlyMap<string, 'phone' | 'paper'>> {
  const rows = await tx
    .select({ personId: pledges.personId, way: pledges.way })
    .from(pledges)
    .where(and(eq(pledges.roundId, roundId), eq(pledges.state, 'in_force')))
  return new Map(rows.map(({ personId, way }) => [personId, way]))
}

const outside = '（未编入单位）'

/** What is asked about pledges. */
export const listed: Part = {
  list: async ({ input, tx }) => {
    const pattern = containing(input.search ?? '')
    const where =
      and(
        input.roundId ? eq(pledges.roundId, input.roundId) : undefined,
        input.kind ? eq(pledges.kind, input.kind) : undefined,
        input.way ? eq(pledges.way, input.way) : undefined,
        input.state ? eq(pledges.state, input.state) : undefined,
        input.below ? sql`starts_with(${pledges.areaCode}, ${input.below})` : undefined,
        input.organisation ? eq(pledges.organisationId, input.organisation) : undefined,
        input.batch ? eq(pledges.batchId, input.batch) : undefined,
        input.person ? eq(pledges.personId, input.person) : undefined,
        input.scanned === 'yes' ? isNotNull(pledges.scanFileId) : undefined,
        input.scanned === 'no' ? and(eq(pledges.way, 'paper'), isNull(pledges.scanFileId)) : undefined,
        input.search
          ? or(
              ilike(pledges.personName, pattern),
              sql`exists (select from organisations u where u.id = ${pledges.organisationId} and u.name ilike ${pattern})`,
            )
          : undefined,
      ) ?? sql`true`
    const sortable = {
      ...{ personName: pledges.personName, areaName: pledges.areaCode, className: pledges.className },
      ...{ edition: pledges.edition, signedOn: pledges.signedOn, organisationName: pledges.organisationId },
    }
    const rows = await selectRows(tx)
      .where(where)
      .orderBy(...orderOf(input, sortable, { by: pledges.signedOn, descending: true, unique: pledges.id }))
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows.map(worded), () => countUpTo(tx, sql`${pledges} where ${where}`))
  },

  missing: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const texts = input.roundId === undefined ? new Map() : await textsByClass(tx, input.roundId)
    const found = (await owing(tx, input, true)).filter(
      (one) => !input.search || `${one.name} ${one.organisationName} ${one.postTitle}`.includes(input.search),
    )
    const rows = found.map((one) => ({
      ...{ id: one.personId, personName: one.name, organisationName: one.organisationName },
      ...{ areaName: one.areaName, className: one.className, postTitle: one.postTitle, dueOn: one.dueOn },
      ...{ overdue: one.dueOn < today, ready: texts.has(one.classKey) },
    }))
    return pageOf(input, rows)
  },

  units: async ({ input, tx }) => {
    const { roundId } = input
    const ways = roundId === undefined ? new Map() : await waysOf(tx, roundId)
    const people = await owing(tx, input)
    const byUnit = Map.groupBy(people, (one) => one.organisationId ?? '')
    const rows = [...byUnit].flatMap(([unit, own]) => {
      const [first] = own
      if (first === undefined) return []
      const signed = own.filter(({ done }) => done)
      const by = (way: 'phone' | 'paper') => signed.filter((one) => ways.get(one.personId) === way).length
      return [
        {
          id: unit || first.personId,
          ...{ organisationName: unit === '' ? outside : first.organisationName, areaName: first.areaName },
          ...{ owed: own.length, signed: signed.length, missing: own.length - signed.length },
          ...{ phone: by('phone'), paper: by('paper') },
        },
      ]
    })
    const found = rows.filter((row) => !input.search || row.organisationName.includes(input.search))
    return pageOf(input, found)
  },

  counts: async ({ input, tx, app }) => {
    const today = app.clock.today()
    const people = await owing(tx, input)
    const missing = people.filter(({ done }) => !done)
    const inForce = and(eq(pledges.roundId, input.roundId), eq(pledges.state, 'in_force'))
    const [counted] = await tx
      .select({
        phone: sql<number>`(count(*) filter (where ${pledges.way} = 'phone'))::int`,
        paper: sql<number>`(count(*) filter (where ${pledges.way} = 'paper'))::int`,
        unscanned: sql<number>`(count(*) filter (where ${pledges.way} = 'paper' and ${pledges.scanFileId} is null))::int`,
      })
      .from(pledges)
      .where(inForce)
    return {
      ...{ owed: people.length, signed: people.length - missing.length, missing: missing.length },
      overdue: missing.filter(({ dueOn }) => dueOn < today).length,
      ...(counted ?? { phone: 0, paper: 0, unscanned: 0 }),
    }
  },

  show: async ({ input, tx, actor }) => {
    const pledge = await pledgeOf(tx, actor, eq(pledges.id, input.id))
    if (pledge !== null) return { pledge, batch: 0 }
    const [counted] = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(pledges)
      .where(eq(pledges.batchId, input.id))
    const batch = counted?.n ?? 0
    return batch === 0 ? notFound() : { pledge: null, batch }
  },
}
