import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useText } from '#ui/text.tsx'
import { assessmentsApi } from './api.tsx'
import { type DialogProps, seenOf } from './assessment-dialogs.tsx'
import { Arithmetic } from './assessment-results.tsx'
import { appraisalGrades } from './grades.ts'
import { gradeSchema, type ResultView, resultInput } from './shapes.ts'
import { assessmentsText } from './text.ts'
import { assessmentScreensText, assessmentText } from './text-screens.ts'

type Props = DialogProps & { readonly result: ResultView }

const score = z.number().int().min(0).max(100)
const scoreName = (key: string) => `s.${key}`

/** What a result holds, as the act takes it. */
function held({ scores, gradeReason, lastGrade, ...result }: ResultView) {
  const { excellent, competent, basic, incompetent } = result
  return {
    ...{ excellent, competent, basic, incompetent, scores, gradeReason },
    ...(lastGrade === null ? {} : { lastGrade }),
  }
}

/** Forms by grade and scores by indicator; the grade is decided anew afterwards. */
export function FillResult({ assessment, onClose, result }: Props) {
  const t = useText(assessmentsText)
  const s = useText(assessmentScreensText)
  const r = useText(assessmentText)
  const record = useMutation(assessmentsApi.result.mutationOptions())
  const { teamIndicators, personIndicators } = assessment.scheme
  const indicators = result.personId === null ? teamIndicators : personIndicators
  const shape: Record<string, z.ZodType> = {
    ...Object.fromEntries(appraisalGrades.map((grade) => [grade, resultInput.excellent])),
    ...Object.fromEntries(indicators.map(({ key }) => [scoreName(key), score])),
    lastGrade: resultInput.lastGrade,
  }
  const scored = indicators.flatMap(({ key }) => {
    const value = result.scores[key]
    return value === undefined ? [] : [[scoreName(key), value] as const]
  })
  const { lastGrade, ...known } = held(result)
  return (
    <FormDialog
      title={r('fillOf', { name: result.name })}
      schema={z.object(shape)}
      initial={{
        ...Object.fromEntries(appraisalGrades.map((grade) => [grade, known[grade]])),
        ...Object.fromEntries(scored),
        ...(lastGrade === undefined ? {} : { lastGrade }),
      }}
      fields={[
        ...appraisalGrades.map((grade) => ({
          name: grade,
          label: r('formsOf', { name: t(`grade.${grade}`) }),
          kind: 'number' as const,
        })),
        ...indicators.map(({ key, name, weight }) => ({
          name: scoreName(key),
          label: r('scoreOf', { name }),
          kind: 'number' as const,
          help: r('schemeLine', { name, weight }),
        })),
        ...(result.personId === null
          ? []
          : [
              {
                name: 'lastGrade' as const,
                label: s('lastGrade'),
                kind: 'select' as const,
                options: appraisalGrades.map((value) => ({ value, label: t(`grade.${value}`) })),
              },
            ]),
      ]}
      submitLabel={r('save')}
      act={async (typed) => {
        const values: Readonly<Record<string, unknown>> = typed
        const number = (key: string) => Number(values[key] ?? 0)
        const scores = Object.fromEntries(indicators.map(({ key }) => [key, number(scoreName(key))]))
        const last = gradeSchema.safeParse(values.lastGrade)
        await record.mutateAsync({
          ...{ ...seenOf(assessment), resultId: result.id, scores },
          ...{ excellent: number('excellent'), competent: number('competent') },
          ...{ basic: number('basic'), incompetent: number('incompetent') },
          ...(last.success ? { lastGrade: last.data } : {}),
        })
      }}
      onClose={onClose}
    >
      <p>{r('fillNote')}</p>
    </FormDialog>
  )
}

const decision = z.object({ grade: gradeSchema, gradeReason: resultInput.gradeReason })

/** The grade, decided by people beside the proposal and its arithmetic. */
export function DecideGrade({ assessment, onClose, result }: Props) {
  const t = useText(assessmentsText)
  const s = useText(assessmentScreensText)
  const r = useText(assessmentText)
  const record = useMutation(assessmentsApi.result.mutationOptions())
  const { proposal, grade, gradeReason } = result
  return (
    <FormDialog
      title={r('decideOf', { name: result.name })}
      schema={decision}
      initial={{ ...(grade === null ? {} : { grade }), gradeReason }}
      fields={[
        {
          name: 'grade',
          label: s('grade'),
          kind: 'select',
          options: appraisalGrades.map((value) => ({ value, label: t(`grade.${value}`) })),
        },
        { name: 'gradeReason', label: r('gradeReason'), kind: 'textarea', rows: 2, maxLength: 200 },
      ]}
      submitLabel={r('decideGrade')}
      act={(values) =>
        record.mutateAsync({ ...seenOf(assessment), resultId: result.id, ...held(result), ...values })
      }
      onClose={onClose}
    >
      {proposal === null ? (
        <p className="quiet">{r('noProposal')}</p>
      ) : (
        <Arithmetic explain={proposal.explain} />
      )}
    </FormDialog>
  )
}
