import type { Citation } from '#rules/citations.ts'
import { postEnd } from '#rules/mandates.ts'
import { type Said, said } from '#rules/said.ts'
import type { RuleValues } from '#rules/settings.ts'

/** Grades of a democratic appraisal (民主评议, 民主测评), the best first. */
export const appraisalGrades = ['excellent', 'competent', 'basic', 'incompetent'] as const
export type AppraisalGrade = (typeof appraisalGrades)[number]

/** The grades in words. */
export const appraisalGradeNames: Readonly<Record<AppraisalGrade, Said>> = {
  excellent: said('优秀', 'Excellent'),
  competent: said('称职', 'Competent'),
  basic: said('基本称职', 'Basically competent'),
  incompetent: said('不称职', 'Incompetent'),
}

/** What two appraisals in a row mean by law. */
export type PostEnds = { readonly citation: Citation; readonly explain: Said }

/**
 * What the law says where this appraisal and the one before were 不称职; null where they were not, or where no text in
 * force on the day ends the post.
 */
export function postEnds(
  result: { readonly lastGrade: AppraisalGrade | null; readonly grade: AppraisalGrade | null },
  where: { readonly community: boolean; readonly electionDay: string },
  values: RuleValues,
): PostEnds | null {
  if (result.lastGrade !== 'incompetent' || result.grade !== 'incompetent') return null
  const facts = { isIncapable: false, isSentenced: false, unfitInARow: 2 }
  const verdict = postEnd(where.community ? 'community' : 'village', facts, where.electionDay, values)
  if (!verdict.ok || !verdict.value.ends) return null
  const [citation] = verdict.value.citations
  return citation === undefined ? null : { citation, explain: verdict.value.explain }
}
