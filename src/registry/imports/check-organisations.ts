import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { monotonicFactory } from 'ulid'
import type { Tx } from '#platform/data.ts'
import { initialsOf } from '../initials.ts'
import { organisations } from '../organisations/tables.ts'
import {
  type Checker,
  compare,
  covers,
  type Draft,
  fault,
  findTwice,
  type Scope,
  sees,
  textOf,
  textsOf,
} from './draft.ts'
import { checkArea, knownAreas } from './known.ts'

const nextId = monotonicFactory()
const above = alias(organisations, 'above')

function look(tx: Tx, codes: readonly string[]) {
  return tx
    .select({
      id: organisations.id,
      code: organisations.code,
      name: organisations.name,
      shortName: organisations.shortName,
      kind: organisations.kind,
      areaCode: organisations.areaCode,
      parentCode: above.code,
      version: organisations.version,
    })
    .from(organisations)
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(sql`${organisations.code} = any(${sql.param(codes)}::text[])`)
}

type Current = Awaited<ReturnType<typeof look>>[number]

/** Marks the rows whose parents in the file lead back to themselves. */
function findCircles(file: ReadonlyMap<string, Draft>, scope: Scope): void {
  const free = new Set<string>()
  for (const [start, draft] of file) {
    const path = [start]
    let parent = textOf(draft.given, 'parentCode')
    while (parent !== '' && !free.has(parent) && !path.includes(parent)) {
      path.push(parent)
      const next = file.get(parent)
      parent = next === undefined ? '' : textOf(next.given, 'parentCode')
    }
    if (parent === start) {
      fault(draft, scope, 'parentCode', 'circular', { path: [...path, parent].join(' → ') })
    } else if (parent === '' || free.has(parent)) {
      for (const code of path) free.add(code)
    }
  }
}

/** Organisations: unique codes, known divisions within one's own area, parents without circles. */
export const checkOrganisations: Checker = (drafts, scope) => {
  const file = findTwice(drafts, scope, 'code', (given) => textOf(given, 'code'))
  findCircles(file, scope)
  return {
    look: async (tx, chunk) => {
      const areas = await knownAreas(tx, chunk)
      const rows = await look(tx, textsOf(chunk, 'code', 'parentCode'))
      const current = new Map(rows.map((row) => [row.code, row]))
      return (draft) => {
        checkArea(draft, scope, areas)
        checkParent(draft, scope, file, current)
        judge(draft, scope, current.get(textOf(draft.given, 'code')))
      }
    },
  }
}

function checkParent(
  draft: Draft,
  scope: Scope,
  file: ReadonlyMap<string, Draft>,
  current: ReadonlyMap<string, Current>,
): void {
  const code = textOf(draft.given, 'parentCode')
  if (code === '' || file.has(code)) return
  const parent = current.get(code)
  if (parent === undefined || !sees(scope.actor, parent.areaCode)) {
    fault(draft, scope, 'parentCode', 'parent_unknown', { code })
  }
}

function judge(draft: Draft, scope: Scope, current: Current | undefined): void {
  const { given } = draft
  if (current !== undefined && !covers(scope.actor, current.areaCode)) fault(draft, scope, 'code', 'taken')
  const wanted = {
    code: given.code ?? null,
    name: given.name ?? null,
    shortName: given.shortName ?? null,
    kind: given.kind ?? null,
    areaCode: given.areaCode ?? null,
    parentCode: given.parentCode ?? null,
  }
  compare(draft, wanted, current)
  draft.stored['~id'] = current?.id ?? nextId()
  draft.stored['~initials'] = initialsOf(textOf(given, 'name'))
}
