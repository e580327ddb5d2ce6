import { sql } from 'drizzle-orm'
import { say } from '#common/text.ts'
import { type AreaLevel, areas } from '../areas/tables.ts'
import { areasText } from '../areas/text.ts'
import { initialsOf } from '../initials.ts'
import {
  type Checker,
  compare,
  covers,
  type Draft,
  fault,
  findTwice,
  type Scope,
  textOf,
  textsOf,
} from './draft.ts'

const levelByDigits: Readonly<Record<number, AreaLevel>> = {
  2: 'province',
  4: 'prefecture',
  6: 'county',
  9: 'township',
  12: 'village',
}
const parentDigits: Readonly<Record<number, number>> = { 4: 2, 6: 4, 9: 6, 12: 9 }

/** The level of a division by the length of its code; undefined for no length of a code. */
export function levelOf(code: string): AreaLevel | undefined {
  return /^\d+$/.test(code) ? levelByDigits[code.length] : undefined
}

/** The code of the division above; '' for a province. */
function prefixOf(code: string): string {
  return code.slice(0, parentDigits[code.length] ?? 0)
}

function parentOf(draft: Draft): string {
  return textOf(draft.given, 'parentCode') || prefixOf(textOf(draft.given, 'code'))
}

/** The codes from a row up its given parents until one repeats; null where the way ends. */
function circleOf(draft: Draft, file: ReadonlyMap<string, Draft>, free: Set<string>): string[] | null {
  const path = [textOf(draft.given, 'code')]
  for (let at: Draft | undefined = draft; at !== undefined; ) {
    const above = parentOf(at)
    if (above === '' || free.has(above)) break
    if (path.includes(above)) return above === path[0] ? [...path, above] : null
    path.push(above)
    at = file.get(above)
  }
  for (const code of path) free.add(code)
  return null
}

function checkCode(draft: Draft, scope: Scope): void {
  const code = textOf(draft.given, 'code')
  if (code === '') return
  const level = levelOf(code)
  if (level === undefined) {
    fault(draft, scope, 'code', 'code_shape')
    return
  }
  if (!covers(scope.actor, code)) fault(draft, scope, 'code', 'outside', { area: scope.actor.areaCode })
  const given = textOf(draft.given, 'level')
  if (given === '' || given === level) return
  const name = (lang: 'zh' | 'en') => say(areasText, `level.${level}`, lang)
  fault(draft, scope, 'level', 'level_mismatch', {
    digits: code.length,
    level: { zh: name('zh'), en: name('en') },
  })
}

function checkParent(draft: Draft, scope: Scope, circle: readonly string[] | null, known: Set<string>): void {
  const code = textOf(draft.given, 'code')
  const level = levelOf(code)
  if (level === undefined) return
  if (circle !== null) {
    fault(draft, scope, 'parentCode', 'circular', { path: circle.join(' → ') })
    return
  }
  const expected = prefixOf(code)
  const given = textOf(draft.given, 'parentCode')
  if (given !== '' && given !== expected) {
    fault(draft, scope, 'parentCode', 'parent_prefix', { expected: expected || '空（none）' })
    return
  }
  // The top of the actor's own area may stand alone: what lies above belongs to another list.
  if (expected === '' || code === scope.actor.areaCode || known.has(expected)) return
  fault(draft, scope, 'parentCode', 'parent_unknown', { code: expected })
}

/** Divisions: codes 2-2-2-3-3, levels, parents, own area. */
export const checkAreas: Checker = (drafts, scope) => {
  const file = findTwice(drafts, scope, 'code', (given) => textOf(given, 'code'))
  const free = new Set<string>()
  const circles = new Map<Draft, readonly string[]>()
  for (const draft of drafts) {
    checkCode(draft, scope)
    const circle = circleOf(draft, file, free)
    if (circle !== null) circles.set(draft, circle)
  }
  return {
    look: async (tx, chunk) => {
      const wanted = [...textsOf(chunk, 'code'), ...chunk.map(parentOf)]
      const rows = await tx
        .select()
        .from(areas)
        .where(sql`${areas.code} = any(${sql.param(wanted)}::text[])`)
      const current = new Map(rows.map((row) => [row.code, row]))
      const known = new Set([...file.keys(), ...current.keys()])
      return (draft) => {
        checkParent(draft, scope, circles.get(draft) ?? null, known)
        judge(draft, scope, current.get(textOf(draft.given, 'code')))
      }
    },
  }
}

function judge(draft: Draft, scope: Scope, current: typeof areas.$inferSelect | undefined): void {
  const { given } = draft
  const code = textOf(given, 'code')
  if (current !== undefined && current.retiredOn !== null) fault(draft, scope, 'code', 'retired')
  const wanted = {
    code,
    name: given.name ?? null,
    shortName: given.shortName ?? null,
    level: levelOf(code) ?? null,
    kind: given.kind ?? null,
    parentCode: prefixOf(code) || null,
    population: given.population ?? null,
    households: given.households ?? null,
  }
  const before = current && {
    code: current.code,
    name: current.name,
    shortName: current.shortName,
    level: current.level,
    kind: current.kind,
    parentCode: current.parentCode,
    population: current.population,
    households: current.households,
    version: current.version,
  }
  compare(draft, wanted, before)
  draft.stored['~initials'] = initialsOf(textOf(given, 'name'))
}
