import type { trainingsTopic } from '#gates/publicity/trainings/contract.ts'
import { useText } from '#ui/text.tsx'
import { actionsOf } from './call.tsx'
import { trainingText } from './training-text.tsx'

export const trainings = actionsOf<typeof trainingsTopic>('trainings')
export type OwnTraining = Awaited<ReturnType<typeof trainings.mine>>['trainings'][number]
export type TrainingView = Awaited<ReturnType<typeof trainings.asked>>

/** True where the person came, or read it. */
export function came({ attendance }: Pick<OwnTraining, 'attendance'>): boolean {
  return attendance === 'present' || attendance === 'late'
}

/** What came of a training for the person, in words; nothing before it. */
export function useOutcome(training: OwnTraining, today: string): string {
  const t = useText(trainingText)
  const { state, kind, attendance, signedAt, readOn, result, heldOn, leave } = training
  if (state === 'cancelled') return t('cancelled', { reason: training.cancelReason })
  if (kind === 'self_study') return readOn === null ? '' : `${t('read')} ${readOn}`
  if (attendance === 'present' || attendance === 'late') {
    const signed = signedAt === null ? [] : [t('signedAt', { time: signedAt })]
    return [t(attendance), ...signed, ...(result === null ? [] : [t(result)])].join(' · ')
  }
  const { madeUpOn } = training
  if (attendance !== 'expected') {
    return `${t(attendance)} · ${madeUpOn === null ? t('makeUp') : t('madeUpOn', { day: madeUpOn })}`
  }
  if (leave?.state === 'waiting') return t('leaveState.waiting')
  if (leave?.state === 'refused') return t('leaveState.refused', { why: leave.decision })
  return heldOn < today ? t('noRecord') : ''
}
