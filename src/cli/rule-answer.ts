import type { z } from 'zod'
import { calendar } from '#rules/calendar.ts'
import { checkCalendar } from '#rules/calendar-check.ts'
import type { Citation } from '#rules/citations.ts'
import { judgeIdentityNumber } from '#rules/identity.ts'
import { kinship } from '#rules/kinship.ts'
import { outcome } from '#rules/outcome.ts'
import { quota } from '#rules/quota.ts'
import { surplus } from '#rules/surplus.ts'
import type { Reasoned, Verdict } from '#rules/verdict.ts'
import {
  calendarCheckInput,
  calendarInput,
  identityInput,
  kinshipInput,
  outcomeInput,
  quotaInput,
  surplusInput,
} from './rule-input.ts'
import { type LineError, lineError, lineErrorOf } from './rule-issue.ts'

/** What is written for a line, and whether it is an error. */
export type Answered = { readonly text: string; readonly failed: boolean }

/** Answers one line of JSON. */
export type AnswerLine = (line: string) => Answered

/** The longest line that is read, in characters. */
export const longestLine = 10_000_000

type Place = { readonly law: string; readonly edition: string; readonly article: string }

function placeOf({ law, edition, article }: Citation): Place {
  return { law, edition, article }
}

/** As it is printed: citations by law, edition and article; beside them each rule's id and how sure it is. */
function printed<T extends Reasoned>(value: T): object {
  const rules = value.citations.map(({ ruleId, confidence }) => ({ id: ruleId, confidence }))
  return { ...value, citations: value.citations.map(placeOf), rules }
}

/** Steps and violations carry a citation of their own, printed alike. */
function withPlace<T extends { readonly citation: Citation | null }>(item: T): object {
  return { ...item, citation: item.citation === null ? null : placeOf(item.citation) }
}

function failure(error: LineError): Answered {
  return { text: JSON.stringify({ error }), failed: true }
}

/** The error for a line that was too long to be read. */
export function tooLong(): Answered {
  return failure(lineError('line_too_long', 'line_too_long', '', { most: longestLine }))
}

function answering<T, V extends object>(
  schema: z.ZodType<T>,
  rule: (input: T) => Verdict<V>,
  print: (value: V & Reasoned) => object = printed,
): AnswerLine {
  return (line) => {
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      const code = line.trim() === '' ? 'empty_line' : 'not_json'
      return failure(lineError(code, code))
    }
    const read = schema.safeParse(value)
    if (!read.success) return failure(lineErrorOf(read.error.issues, value))
    const verdict = rule(read.data)
    if (verdict.ok) return { text: JSON.stringify(print(verdict.value)), failed: false }
    const { code, path, message } = verdict.error
    return failure({ code, path, message: `${message.zh} · ${message.en}` })
  }
}

/** The rules that the command line answers, by name. */
export const ruleAnswers: ReadonlyMap<string, AnswerLine> = new Map([
  ['quota', answering(quotaInput, (input) => quota(input))],
  ['surplus', answering(surplusInput, (input) => surplus(input))],
  [
    'calendar',
    answering(calendarInput, calendar, (value) => printed({ ...value, steps: value.steps.map(withPlace) })),
  ],
  [
    'calendar-check',
    answering(calendarCheckInput, checkCalendar, (value) =>
      printed({ ...value, violations: value.violations.map(withPlace) }),
    ),
  ],
  ['outcome', answering(outcomeInput, (input) => outcome(input))],
  ['id-number', answering(identityInput, ({ id }) => judgeIdentityNumber(id))],
  ['kinship', answering(kinshipInput, kinship)],
])
