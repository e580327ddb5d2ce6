import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { trainingsApi } from './api.tsx'
import type { TrainingRecord } from './shapes.ts'
import { trainingScreensText } from './text-screens.ts'

/** What waits for the organiser of a training: leave to decide, people to remind of a reading, materials to add. */
export function ToDecide(props: { readonly training: TrainingRecord }) {
  const s = useText(trainingScreensText)
  const { training } = props
  const { id, waitingLeaves, kind, state, materials, mayEdit } = training
  const bare = kind === 'self_study' && state === 'planned' && materials.length === 0
  return (
    <>
      {waitingLeaves === 0 ? null : (
        <Notice tone="near">
          <AppLink to={`/publicity/trainings/${id}/leaves?state=waiting`}>
            {s('leavesWaiting', { n: waitingLeaves })}
          </AppLink>
        </Notice>
      )}
      {bare && mayEdit ? <Notice tone="near">{s('bareReading')}</Notice> : null}
      {kind === 'self_study' && mayEdit ? <Remind training={training} /> : null}
    </>
  )
}

/** Reminds those who have not read; the button stands with the other acts. */
function Remind(props: { readonly training: TrainingRecord }) {
  const s = useText(trainingScreensText)
  const { search, set } = useUrl()
  const remind = useMutation(trainingsApi.remind.mutationOptions())
  const { id, expected } = props.training
  return (
    <>
      {remind.data === undefined ? null : <Notice tone="done">{s('reminded', remind.data)}</Notice>}
      {search.act === 'remind' ? (
        <ConfirmDialog
          title={s('remind')}
          confirmLabel={s('remind')}
          onConfirm={() => remind.mutateAsync({ id })}
          onClose={() => set({ act: null })}
        >
          <p>{s('remindNote', { n: expected })}</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}

/** The acts of a reading while it runs. */
export function ReadingActs(props: { readonly training: TrainingRecord }) {
  const s = useText(trainingScreensText)
  const { set } = useUrl()
  const { heldOn, endsOn, today, expected, mayEdit } = props.training
  if (heldOn > today || (endsOn ?? today) < today || expected === 0) return null
  return (
    <Button type="primary" disabled={!mayEdit} onClick={() => set({ act: 'remind' })}>
      {s('remind')}
    </Button>
  )
}
