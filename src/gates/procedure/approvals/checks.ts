import type { Citation } from '#rules/citations.ts'
import type { CivilDate } from '#rules/dates.ts'
import type { Said } from '#rules/said.ts'
import type { RuleValues } from '#rules/settings.ts'
import { checkSize, type SizedBody } from '#rules/sizes.ts'
import { surplus } from '#rules/surplus.ts'
import type { FigureKey, Figures } from './subjects.ts'

/** How a number stands to its rule: as it should be, lawful but unusual (to be explained), or unlawful. */
export const figureStandings = ['usual', 'unusual', 'unlawful'] as const

/** A number measured by its rule. */
export type FigureCheck = {
  readonly citation: Citation
  readonly explain: Said
  readonly standing: (typeof figureStandings)[number]
}

const sizes: Readonly<Partial<Record<FigureKey, SizedBody>>> = {
  delegates: 'party_delegates_basic',
  committee: 'party_township_committee',
  discipline: 'party_township_discipline',
}
const seatsOf: Readonly<Partial<Record<FigureKey, FigureKey>>> = {
  delegateCandidates: 'delegates',
  committeeCandidates: 'committee',
  disciplineCandidates: 'discipline',
}

/**
 * A number of a township Party congress measured by 基层组织选举工作条例 and 农村基层组织工作条例: how many delegates and
 * committee members, and how many more candidates. Null for a number without a rule, or where the text in force on the
 * day is not held.
 */
export function checkFigure(
  key: FigureKey,
  figures: Figures,
  on: { readonly date: CivilDate; readonly values: RuleValues },
): FigureCheck | null {
  const number = figures[key]
  if (number === undefined) return null
  const body = sizes[key]
  const seats = figures[seatsOf[key] ?? key]
  if (body !== undefined) return checkBody(body, number, on)
  if (seatsOf[key] === undefined || seats === undefined || seats < 1) return null
  const answer = surplus({ election: 'party_grassroots_committee', seats, date: on.date }, on.values)
  const citation = answer.ok ? answer.value.citations[0] : undefined
  if (!answer.ok || citation === undefined) return null
  const { min, explain } = answer.value
  return { citation, explain, standing: number < min ? 'unlawful' : 'usual' }
}

function checkBody(
  body: SizedBody,
  size: number,
  on: { readonly date: CivilDate; readonly values: RuleValues },
): FigureCheck | null {
  const answer = checkSize({ body, size, date: on.date }, on.values)
  const citation = answer.ok ? answer.value.citations[0] : undefined
  if (!answer.ok || citation === undefined) return null
  const { lawful, usual, explain } = answer.value
  return { citation, explain, standing: usual ? 'usual' : lawful ? 'unusual' : 'unlawful' }
}

/**
 * The first number that the law itself forbids; a bar that is a setting (confidence C or D) is shown, not enforced.
 */
export function forbidden(
  figures: Figures,
  on: { readonly date: CivilDate; readonly values: RuleValues },
): (FigureCheck & { readonly key: FigureKey }) | null {
  for (const key of measured) {
    const check = checkFigure(key, figures, on)
    if (check?.standing !== 'unlawful') continue
    if (check.citation.confidence === 'A' || check.citation.confidence === 'B') return { ...check, key }
  }
  return null
}

const measured: readonly FigureKey[] = [
  'delegates',
  'delegateCandidates',
  'committee',
  'committeeCandidates',
  'discipline',
  'disciplineCandidates',
]
