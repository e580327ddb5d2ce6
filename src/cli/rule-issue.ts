import type { z } from 'zod'
import { type Params, say } from '#common/text.ts'
import { ruleText } from './rule-text.ts'

type Issue = z.core.$ZodIssue
type Key = (typeof ruleText)['keys'][number]

/** What a line that has no answer gets instead of one. `path` is the field, with dots; empty for the line itself. */
export type LineError = { readonly code: string; readonly path: string; readonly message: string }

/** An error in both languages on one line. */
export function lineError(code: string, key: Key, path = '', params: Params = {}): LineError {
  const all = { path, ...params }
  return { code, path, message: `${say(ruleText, key, 'zh', all)} · ${say(ruleText, key, 'en', all)}` }
}

const wrongTypes: Readonly<Record<string, Key>> = {
  string: 'not_text',
  number: 'not_number',
  array: 'not_list',
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at instanceof Object ? Reflect.get(at, key) : undefined), value)
}

function ofType({ expected }: z.core.$ZodIssueInvalidType, path: string, value: unknown): LineError {
  if (path === '') return lineError('not_object', 'not_object')
  if (value === undefined) return lineError('missing_field', 'missing_field', path)
  if (expected === 'int') return lineError('not_whole', 'not_whole', path)
  // JSON has numbers that no computer holds: 1e999 is read as infinite.
  if (typeof value === 'number' && expected === 'number') {
    return lineError('out_of_range', 'too_big', path, { bound: Number.MAX_SAFE_INTEGER })
  }
  return lineError('wrong_type', wrongTypes[expected] ?? 'not_group', path)
}

function ofBound(
  { code, ...issue }: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  path: string,
): LineError {
  const bound = String('maximum' in issue ? issue.maximum : issue.minimum)
  return issue.origin === 'string'
    ? lineError('out_of_range', 'too_long', path, { bound })
    : lineError('out_of_range', code, path, { bound })
}

/** What is wrong with a value that a rule cannot read; of several faults the field that the rule does not know. */
export function lineErrorOf(issues: readonly Issue[], value: unknown): LineError {
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  const path = issue === undefined ? '' : issue.path.join('.')
  switch (issue?.code) {
    case 'unrecognized_keys':
      return lineError('unknown_field', 'unknown_field', [...issue.path, ...issue.keys.slice(0, 1)].join('.'))
    case 'invalid_type':
      return ofType(issue, path, valueAt(value, issue.path))
    case 'invalid_value': {
      if (valueAt(value, issue.path) === undefined) return lineError('missing_field', 'missing_field', path)
      return lineError('unknown_value', 'unknown_value', path, { choices: issue.values.join(', ') })
    }
    case 'too_small':
    case 'too_big':
      return ofBound(issue, path)
    case 'invalid_format':
      return lineError('blank', 'blank', path)
    default:
      return lineError('not_a_date', 'not_a_date', path)
  }
}
