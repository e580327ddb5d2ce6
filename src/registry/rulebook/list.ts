import type { z } from 'zod'
import { catalogue } from '#rules/catalogue.ts'
import { lawName, lawOf } from '#rules/citations.ts'
import { ruleIds, ruleText, settingsOfRule } from '#rules/library.ts'
import { ruleGroups } from '#rules/rule-terms.ts'
import { ruleSettings } from '#rules/settings.ts'
import { initialsOf } from '../initials.ts'
import type { ruleRow } from './contract.ts'

type Row = z.infer<typeof ruleRow>

/** Every rule of the catalogue in the library's order. */
export const listedRules: readonly string[] = ruleIds.filter((ruleId) => catalogue.has(ruleId))

function wordsOf(ruleId: string, group: Row['group']): string {
  const law = lawName(lawOf(ruleId) ?? '')
  const names = settingsOfRule(ruleId).map((key) => ruleSettings[key].name)
  const chinese = [law.zh, ruleGroups[group].zh, ...names.map(({ zh }) => zh)]
  const text = ruleText(ruleId)
  return [
    ruleId,
    ...chinese,
    ...chinese.map((name) => initialsOf(name)),
    ...[law.en, ruleGroups[group].en, ...names.map(({ en }) => en)],
    ...[text?.zh, text?.en],
  ]
    .join('\n')
    .toLowerCase()
}

const known = new Map<string, string>()

/** True where the search text stands in the rule's number, words, law, topic, settings, or their pinyin initials. */
export function matchesRule(row: Row, search: string | undefined): boolean {
  if (search === undefined || search === '') return true
  const words = known.get(row.ruleId) ?? wordsOf(row.ruleId, row.group)
  known.set(row.ruleId, words)
  return words.includes(search.toLowerCase())
}

type Ask = {
  readonly page: number
  readonly size: number
  readonly sort?: string | undefined
  readonly descending?: boolean | undefined
  readonly count?: boolean | undefined
}

const sortable: Readonly<Record<string, (row: Row) => string>> = {
  ruleId: (row) => row.ruleId,
  law: (row) => `${row.law} ${row.article.padStart(4, '0')}`,
  confidence: (row) => row.confidence,
  state: (row) => row.state,
}

/** The page asked for of rows that stand in the library's order, which also decides between equals. */
export function pageOf(rows: readonly Row[], ask: Ask) {
  const by = Object.hasOwn(sortable, ask.sort ?? '') ? sortable[ask.sort ?? ''] : undefined
  const sign = ask.descending === true ? -1 : 1
  const ordered = by === undefined ? rows : rows.toSorted((a, b) => sign * by(a).localeCompare(by(b)))
  const start = (ask.page - 1) * ask.size
  return {
    rows: ordered.slice(start, start + ask.size),
    more: ordered.length > start + ask.size,
    ...(ask.count === true ? { total: { count: rows.length, capped: false } } : {}),
  }
}
