import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import { answer } from '../action.ts'
import type { Tx } from '../data.ts'
import { holidaysTopic } from './contract.ts'
import { publishedDays } from './published.ts'
import { holidays } from './tables.ts'
import { holidaysRefusals } from './text.ts'

type Entry = { readonly kind: 'off' | 'work'; readonly name: string }
type Row = typeof holidays.$inferSelect

const kindNames = { off: ['放假', 'a day off'], work: ['调休上班', 'worked in exchange'] } as const

function ofYear(tx: Tx, year: number): Promise<Row[]> {
  return tx
    .select()
    .from(holidays)
    .where(and(gte(holidays.day, `${year}-01-01`), lte(holidays.day, `${year}-12-31`)))
    .orderBy(asc(holidays.day))
}

/** Days are few: one lock on the table keeps two editors of one day apart, also where the day has no row yet. */
async function heldDay(tx: Tx, day: string): Promise<Row | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('holidays'))`)
  const [row] = await tx.select().from(holidays).where(eq(holidays.day, day))
  return row
}

function sameEntry(a: Entry | null | undefined, b: Entry | null | undefined): boolean {
  return a?.kind === b?.kind && a?.name === b?.name
}

function changedWords(day: string, row: Row | undefined) {
  if (row === undefined)
    return { day, who: '他人', whoEn: 'Somebody else', what: '无设定', whatEn: 'no entry' }
  const [zh, en] = kindNames[row.kind]
  return {
    day,
    who: row.updatedBy,
    whoEn: row.updatedBy,
    what: `${zh} ${row.name}`,
    whatEn: `${en}, ${row.name}`,
  }
}

function subject(day: string, name: string) {
  return { type: 'holiday', id: day, name, areaCode: '' }
}

async function proposed(tx: Tx, year: number) {
  const present = new Map((await ofYear(tx, year)).map((row) => [row.day, row]))
  return publishedDays(year).map((one) => {
    const row = present.get(one.day)
    const change = row === undefined ? 'add' : sameEntry(row, one) ? 'same' : 'change'
    return { ...one, change, present: row === undefined ? null : { kind: row.kind, name: row.name } } as const
  })
}

export const holidaysActions = answer(holidaysTopic, holidaysRefusals, {
  list: async ({ input, tx }) =>
    (await ofYear(tx, input.year)).map(({ updatedBy, ...row }) => ({ ...row, changedBy: updatedBy })),

  set: async ({ input, actor, tx, refuse, audit }) => {
    const { day, kind, name } = input
    const row = await heldDay(tx, day)
    if (!sameEntry(row, input.seen)) refuse('changed_meanwhile', changedWords(day, row))
    if (sameEntry(row, input)) refuse('unchanged', { day })
    const values = { kind, name, updatedBy: actor.personName }
    await tx
      .insert(holidays)
      .values({ day, ...values })
      .onConflictDoUpdate({ target: holidays.day, set: values })
    const [zh, en] = kindNames[kind]
    await audit('holiday.set', subject(day, name), { day, name, kind: zh, kindEn: en })
    return {}
  },

  remove: async ({ input, tx, refuse, audit }) => {
    const row = await heldDay(tx, input.day)
    if (row === undefined || !sameEntry(row, input.seen)) {
      return refuse('changed_meanwhile', changedWords(input.day, row))
    }
    await tx.delete(holidays).where(eq(holidays.day, input.day))
    await audit('holiday.removed', subject(row.day, row.name), { day: row.day, name: row.name })
    return {}
  },

  proposal: async ({ input, tx }) => {
    const days = await proposed(tx, input.year)
    return { known: days.length > 0, days }
  },

  load: async ({ input, actor, tx, refuse, audit }) => {
    const { year } = input
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('holidays'))`)
    const days = await proposed(tx, year)
    if (days.length === 0) refuse('year_unknown', { year })
    const fresh = days.filter((one) => one.change !== 'same')
    if (fresh.length === 0) refuse('nothing_new', { year })
    await tx
      .insert(holidays)
      .values(fresh.map(({ day, kind, name }) => ({ day, kind, name, updatedBy: actor.personName })))
      .onConflictDoUpdate({
        target: holidays.day,
        set: { kind: sql`excluded.kind`, name: sql`excluded.name`, updatedBy: sql`excluded.updated_by` },
      })
    const added = fresh.filter((one) => one.change === 'add').length
    const counts = { added, changed: fresh.length - added }
    await audit('holiday.loaded', subject(String(year), `${year}年节假日`), { year, ...counts })
    return counts
  },
})
