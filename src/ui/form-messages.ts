import type { z } from 'zod'
import { type Lang, say } from '#common/text.ts'
import type { Field, Values } from './form-types.ts'
import { formText } from './words.ts'

type Issue = z.core.$ZodIssue
type FormKey = (typeof formText)['keys'][number]

const picked: readonly Field['kind'][] = ['select', 'person', 'area', 'organisation', 'date', 'dates', 'file']

/** A schema's complaint about a field in plain words. */
export function issueWords(
  issue: Issue,
  field: Pick<Field, 'label' | 'kind'>,
  missing: boolean,
  lang: Lang,
): string {
  const { label } = field
  const tell = (key: FormKey, n?: number | bigint) => say(formText, key, lang, { label, n: String(n ?? '') })
  if (missing) return tell(picked.includes(field.kind) ? 'choose' : 'need')
  switch (issue.code) {
    case 'too_small':
      return tell(smallKey(issue.origin, issue.inclusive), issue.minimum)
    case 'too_big':
      return tell(bigKey(issue.origin, issue.inclusive), issue.maximum)
    case 'invalid_type':
      return tell(issue.expected === 'int' ? 'integer' : issue.expected === 'number' ? 'number' : 'invalid')
    case 'invalid_format':
      return tell(issue.format === 'date' ? 'date' : 'format')
    case 'invalid_value':
      return tell('choose')
    case 'custom':
      return bothWords(issue.params, lang) ?? tell('invalid')
    default:
      return tell('invalid')
  }
}

/** The first complaint of each field, by name; complaints about no shown field stand under the empty name. */
export function issuesByField(
  issues: readonly Issue[],
  fields: readonly Field[],
  values: Values,
  lang: Lang,
): ReadonlyMap<string, string> {
  const out = new Map<string, string>()
  for (const issue of issues) {
    const name = String(issue.path[0] ?? '')
    const field = fields.find((f) => f.name === name)
    const key = field ? name : ''
    if (out.has(key)) continue
    const missing = field !== undefined && isBlank(values[name]) && issue.code !== 'custom'
    out.set(key, issueWords(issue, field ?? { label: name, kind: 'text' }, missing, lang))
  }
  return out
}

/** Nothing was entered. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function smallKey(origin: string, inclusive: boolean | undefined): FormKey {
  if (origin === 'string') return 'tooShort'
  if (origin === 'array' || origin === 'set') return 'tooFew'
  return inclusive === false ? 'tooSmallOpen' : 'tooSmall'
}

function bigKey(origin: string, inclusive: boolean | undefined): FormKey {
  if (origin === 'string') return 'tooLong'
  if (origin === 'array' || origin === 'set') return 'tooMany'
  return inclusive === false ? 'tooBigOpen' : 'tooBig'
}

function bothWords(params: Record<string, unknown> | undefined, lang: Lang): string | null {
  const words = params?.[lang]
  return typeof words === 'string' ? words : null
}
