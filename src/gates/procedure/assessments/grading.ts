import { type Said, sayBoth } from '#common/text.ts'
import { type AppraisalGrade, appraisalGradeNames } from './grades.ts'
import { gradingText } from './text.ts'

/** An indicator (考核指标) with its weight in percent. */
export type Indicator = { readonly key: string; readonly name: string; readonly weight: number }

/**
 * From which score and which share of the valid forms a grade is proposed: settings of the scheme. Scores 0–100, shares
 * in percent.
 */
export type Thresholds = {
  readonly excellentScore: number
  readonly excellentPercent: number
  readonly competentScore: number
  readonly competentPercent: number
  readonly failScore: number
  readonly failPercent: number
}

/** The thresholds with which a new scheme begins; a county sets its own. */
export const usualThresholds: Thresholds = {
  ...{ excellentScore: 90, excellentPercent: 60 },
  ...{ competentScore: 75, competentPercent: 70 },
  ...{ failScore: 60, failPercent: 34 },
}

/** How many forms gave each grade. */
export type Counts = Readonly<Record<AppraisalGrade, number>>

/** Scores by indicator; whole numbers from 0 to 100. */
export type Scores = Readonly<Record<string, number>>

/** A proposed grade with the sums from which it came: a proposal, never a decision. */
export type Proposal = {
  readonly grade: AppraisalGrade
  /** The weighted score in hundredths. */
  readonly score: number
  readonly explain: readonly Said[]
}

/** The forms on which a grade was given. */
export function validForms(counts: Counts): number {
  return counts.excellent + counts.competent + counts.basic + counts.incompetent
}

/** The weighted score in hundredths, or null while an indicator has no score. */
export function weightedScore(indicators: readonly Indicator[], scores: Scores): number | null {
  let sum = 0
  for (const { key, weight } of indicators) {
    const score = scores[key]
    if (score === undefined) return null
    sum += score * weight
  }
  return sum
}

/** A weighted score as it is read: 88.5. */
export function scoreText(hundredths: number): string {
  return String(hundredths / 100)
}

function shareText(part: number, whole: number): string {
  return `${Math.round((part * 1000) / whole) / 10}%`
}

function gradeOf(score: number, counts: Counts, limits: Thresholds): AppraisalGrade {
  const valid = validForms(counts)
  const reaches = (n: number, percent: number) => n * 100 >= percent * valid
  if (score < limits.failScore * 100 || reaches(counts.incompetent, limits.failPercent)) return 'incompetent'
  const good = score >= limits.excellentScore * 100 && reaches(counts.excellent, limits.excellentPercent)
  if (good) return 'excellent'
  const passes = counts.excellent + counts.competent
  return score >= limits.competentScore * 100 && reaches(passes, limits.competentPercent)
    ? 'competent'
    : 'basic'
}

function ruleFor(grade: AppraisalGrade, limits: Thresholds): Said {
  return sayBoth(gradingText, `rule.${grade}`, { ...limits })
}

/** The grade that the scheme proposes and how it comes out; null while scores or forms are missing. */
export function proposeGrade(
  indicators: readonly Indicator[],
  limits: Thresholds,
  scores: Scores,
  counts: Counts,
): Proposal | null {
  const score = weightedScore(indicators, scores)
  const valid = validForms(counts)
  if (score === null || valid === 0) return null
  const sum = indicators.map(({ key, weight }) => `${scores[key]}×${weight}%`).join('＋')
  const shares = Object.fromEntries(
    (['excellent', 'competent', 'basic', 'incompetent'] as const).flatMap((grade) => [
      [grade, counts[grade]],
      [`${grade}Share`, shareText(counts[grade], valid)],
    ]),
  )
  const grade = gradeOf(score, counts, limits)
  const name = appraisalGradeNames[grade]
  return {
    grade,
    score,
    explain: [
      sayBoth(gradingText, 'score', { sum, score: scoreText(score) }),
      sayBoth(gradingText, 'shares', { valid, ...shares }),
      ruleFor(grade, limits),
      sayBoth(gradingText, 'proposed', { grade: name.zh, gradeEn: name.en }),
    ],
  }
}

/** What is wrong with the numbers of an appraisal meeting: more forms issued than people, or returned than issued. */
export function formsFault(forms: {
  readonly participants: number
  readonly issued: number
  readonly returned: number
}): 'issued_too_many' | 'returned_too_many' | null {
  if (forms.issued > forms.participants) return 'issued_too_many'
  return forms.returned > forms.issued ? 'returned_too_many' : null
}
