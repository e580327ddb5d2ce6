import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { type BodyKind, bodyKinds, bodies as bodyNames } from '#rules/bodies.ts'
import type { GanttBar } from './contract.ts'

type Asked = {
  readonly roundId: string
  readonly kind?: BodyKind | undefined
  readonly area?: string | undefined
}
type Found = Omit<GanttBar, 'key' | 'parent' | 'bodyId'> & { readonly kind: BodyKind; readonly id: string }

function counts(today: string): SQL {
  return sql`min(t.start_on)::text as "from", max(t.due_on)::text as "to", count(*)::int as tasks,
    (count(*) filter (where t.state = 'done'))::int as done,
    (count(*) filter (where t.state = 'submitted'))::int as submitted,
    (count(*) filter (where t.state = 'in_progress'))::int as started,
    (count(*) filter (where t.state in ('not_started', 'in_progress') and t.due_on < ${today}))::int as overdue`
}

function source(asked: Asked): SQL {
  const kind = asked.kind === undefined ? sql`true` : sql`b.kind = ${asked.kind}`
  const area = asked.area === undefined ? sql`true` : sql`starts_with(t.area_code, ${asked.area})`
  return sql`from tasks t join bodies b on b.id = t.body_id
    left join areas w on length(b.area_code) = 12 and w.code = left(b.area_code, 9)
    where t.round_id = ${asked.roundId} and t.state <> 'not_applicable' and t.step_id is not null and ${kind} and ${area}`
}

function bar(found: Found, parent: string | null, bodyId: string | null): GanttBar {
  const { id, kind: _, ...counted } = found
  return { ...counted, key: id, parent, bodyId }
}

/** One bar over others: the whole span, the sum of the tasks. */
function over(key: string, name: GanttBar['name'], bars: readonly GanttBar[]): GanttBar {
  const sum = (of: (one: GanttBar) => number) => bars.reduce((all, one) => all + of(one), 0)
  const days = bars.flatMap((one) => [one.from, one.to]).sort()
  return {
    ...{ key, name, parent: null, bodyId: null, from: days[0] ?? '', to: days.at(-1) ?? '' },
    tasks: sum((one) => one.tasks),
    done: sum((one) => one.done),
    submitted: sum((one) => one.submitted),
    started: sum((one) => one.started),
    overdue: sum((one) => one.overdue),
  }
}

function grouped(
  bars: readonly GanttBar[],
  keyOf: (one: GanttBar) => string,
  nameOf: (key: string) => GanttBar['name'],
): GanttBar[] {
  const keys = [...new Set(bars.map(keyOf))]
  return keys.flatMap((key) => {
    const below = bars.filter((one) => keyOf(one) === key)
    return [over(key, nameOf(key), below), ...below.map((one) => ({ ...one, parent: key }))]
  })
}

/** The steps of every kind of body in a round, each kind a bar over its steps. */
async function stepBars(tx: Tx, asked: Asked, today: string): Promise<GanttBar[]> {
  const found = await tx.execute<Found>(sql`
    select b.kind, b.kind || '.' || t.step_id as id, (array_agg(t.title order by t.position))[1] as name, ${counts(today)}
    ${source(asked)} group by b.kind, t.step_id order by b.kind, max(t.due_on), min(t.position)`)
  const kinds = new Map(found.rows.map((row) => [row.id, row.kind]))
  const bars = found.rows.map((row) => bar(row, null, null))
  const kindOf = (one: GanttBar) => kinds.get(one.key) ?? ''
  const inOrder = bodyKinds.flatMap((kind) => bars.filter((one) => kindOf(one) === kind))
  return grouped(inOrder, kindOf, (key) => {
    const body = Object.values(bodyNames).find((one) => one.kind === key)
    return body?.name ?? { zh: key, en: key }
  })
}

/** The bodies of a kind, those of villages below their township. */
async function bodyBars(tx: Tx, asked: Asked, today: string): Promise<GanttBar[]> {
  const found = await tx.execute<Found & { township: string | null; townshipName: string | null }>(sql`
    select b.kind, b.id, w.code as township, w.name as "townshipName",
      jsonb_build_object('zh', b.name, 'en', b.name) as name, ${counts(today)}
    ${source(asked)} group by b.id, b.kind, b.area_code, b.name, w.code, w.name order by b.area_code`)
  const places = new Map(found.rows.map((row) => [row.id, row.township]))
  const names = new Map(found.rows.map((row) => [row.township, row.townshipName]))
  const bars = found.rows.map(({ township: _, townshipName: __, ...row }) => bar(row, null, row.id))
  if (found.rows.every((row) => row.township === null)) return bars
  return grouped(
    bars,
    (one) => places.get(one.key) ?? '',
    (key) => ({ zh: names.get(key) ?? key, en: names.get(key) ?? key }),
  )
}

/** Bars of a round's Gantt chart: steps by kind, or with a kind its bodies. */
export function ganttBars(tx: Tx, asked: Asked, today: string): Promise<GanttBar[]> {
  return asked.kind === undefined ? stepBars(tx, asked, today) : bodyBars(tx, asked, today)
}
