import { useMutation } from '@tanstack/react-query'
import { civilDate } from '#common/contract.ts'
import { searchOrganisations } from '#registry/searches.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import type { Field } from '#ui/form-types.ts'
import { useGo } from '#ui/link.tsx'
import { useToday } from '#ui/providers.tsx'
import type { Round } from '#ui/round.tsx'
import { useText } from '#ui/text.tsx'
import { trainingsApi } from './api.tsx'
import { type TrainingRecord, trainingFacts } from './shapes.ts'
import { trainingMoments } from './states.ts'
import { trainingsText } from './text.ts'
import { trainingScreensText } from './text-screens.ts'

/** What a reading (自学学习材料) needs: it has days instead of an hour and a hall. */
const readingFacts = trainingFacts
  .pick({ title: true, moment: true, heldOn: true, organiserId: true, instructions: true })
  .extend({ endsOn: civilDate })

/** A reading is read all day long, wherever the reader is. */
function useAllDay() {
  const s = useText(trainingScreensText)
  return {
    ...{ startsAt: '00:00', lateAfter: '23:59', place: s('anywhere') },
    ...{ kind: 'self_study' as const, lecturer: '', walkIns: false, tested: false },
  }
}

function useReadingFields(): readonly Field<keyof (typeof readingFacts)['shape']>[] {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  return [
    { name: 'title', label: s('readingTitle'), kind: 'text', maxLength: 60 },
    {
      name: 'moment',
      label: s('moment'),
      kind: 'select',
      options: trainingMoments.map((value) => ({ value, label: t(`moment.${value}`) })),
    },
    { name: 'heldOn', label: s('firstDay'), kind: 'date' },
    { name: 'endsOn', label: s('lastDay'), kind: 'date', help: s('lastDayHelp') },
    { name: 'organiserId', label: s('organiser'), kind: 'organisation', search: searchOrganisations },
    { name: 'instructions', label: s('readingNote'), kind: 'textarea', maxLength: 300, rows: 3 },
  ]
}

/** Plans a reading. */
export function PlanReadingDialog(props: {
  readonly round: Round
  readonly areaCode: string
  readonly onClose: () => void
}) {
  const s = useText(trainingScreensText)
  const go = useGo()
  const today = useToday()
  const allDay = useAllDay()
  const plan = useMutation(trainingsApi.plan.mutationOptions())
  const { round, areaCode, onClose } = props
  return (
    <FormDialog
      title={s('planReading')}
      wide
      schema={readingFacts}
      initial={{ heldOn: today }}
      fields={useReadingFields()}
      submitLabel={s('planReading')}
      act={async (facts) => {
        const { id } = await plan.mutateAsync({ ...allDay, ...facts, roundId: round.id, areaCode })
        go(`/publicity/trainings/${id}`)
      }}
      onClose={onClose}
    >
      <p>{s('planReadingNote')}</p>
    </FormDialog>
  )
}

/** Changes what was planned of a reading. */
export function EditReadingDialog(props: {
  readonly training: TrainingRecord
  readonly onClose: () => void
}) {
  const s = useText(trainingScreensText)
  const allDay = useAllDay()
  const edit = useMutation(trainingsApi.edit.mutationOptions())
  const { training, onClose } = props
  const { id, version, title, moment, heldOn, endsOn, organiserId, organiser, instructions } = training
  return (
    <FormDialog
      title={s('edit')}
      wide
      schema={readingFacts}
      initial={{
        ...{ title, heldOn, organiserId, instructions, endsOn: endsOn ?? heldOn },
        ...(moment === null ? {} : { moment }),
      }}
      labels={{ [organiserId]: organiser }}
      fields={useReadingFields()}
      submitLabel={s('save')}
      act={(facts) => edit.mutateAsync({ ...allDay, ...facts, id, version })}
      onClose={onClose}
    />
  )
}

const againFacts = readingFacts.pick({ heldOn: true, endsOn: true })

/** A make-up round of a reading: the same materials on other days. */
export function ReadAgainDialog(props: { readonly training: TrainingRecord; readonly onClose: () => void }) {
  const s = useText(trainingScreensText)
  const { startsAt, lateAfter, place } = useAllDay()
  const makeUp = useMutation(trainingsApi.makeUp.mutationOptions())
  const { training, onClose } = props
  const { id, version, invited, covered, today } = training
  return (
    <FormDialog
      title={s('makeUp')}
      schema={againFacts}
      initial={{ heldOn: today }}
      fields={[
        { name: 'heldOn', label: s('firstDay'), kind: 'date' },
        { name: 'endsOn', label: s('lastDay'), kind: 'date' },
      ]}
      submitLabel={s('makeUp')}
      act={(days) => makeUp.mutateAsync({ id, version, startsAt, lateAfter, place, ...days })}
      onClose={onClose}
    >
      <p>{s('readAgainNote', { n: invited - covered })}</p>
    </FormDialog>
  )
}
