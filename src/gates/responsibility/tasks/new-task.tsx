import { useMutation } from '@tanstack/react-query'
import { searchAreas, searchOrganisations, searchPeople } from '#registry/searches.tsx'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { useGo } from '#ui/link.tsx'
import { useToday } from '#ui/providers.tsx'
import type { Round } from '#ui/round.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { tasksApi } from './api.tsx'
import { newTask } from './shapes.ts'
import { taskPath } from './task-mark.tsx'
import { recordText, tasksText } from './text.ts'

/** Gives a task by hand: what, where, until when; the chain is that of the area unless another is named. */
export function NewTaskDialog(props: { readonly round: Round; readonly onClose: () => void }) {
  const t = useText(tasksText)
  const r = useText(recordText)
  const go = useGo()
  const today = useToday()
  const create = useMutation(tasksApi.create.mutationOptions())
  const chainHelp = t('chainHelp')
  return (
    <Dialog title={t('create')} onClose={props.onClose} wide>
      <p className="quiet">{t('createPurpose')}</p>
      <ZodForm
        schema={newTask}
        initial={{ roundId: props.round.id, startOn: today }}
        draftKey={`task.new.${props.round.id}`}
        fields={[
          { name: 'title', label: t('taskTitle'), kind: 'text', maxLength: 60, wide: true },
          { name: 'areaCode', label: t('area'), kind: 'area', search: searchAreas },
          { name: 'startOn', label: t('start'), kind: 'date' },
          { name: 'dueOn', label: t('due'), kind: 'date' },
          {
            name: 'evidenceWanted',
            label: r('wanted'),
            kind: 'textarea',
            rows: 3,
            maxLength: 500,
            help: t('evidenceHelp'),
          },
          { name: 'discipline', label: r('discipline'), kind: 'textarea', rows: 2, maxLength: 500 },
          {
            name: 'mainLeaderId',
            label: t('mainLeader'),
            kind: 'person',
            search: searchPeople,
            help: chainHelp,
          },
          { name: 'deputyLeaderId', label: t('deputyLeader'), kind: 'person', search: searchPeople },
          { name: 'departmentId', label: t('department'), kind: 'person', search: searchOrganisations },
          { name: 'titleEn', label: t('taskTitleEn'), kind: 'text', maxLength: 120 },
        ]}
        submitLabel={t('create')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={props.onClose}
        onSubmit={async (values) => {
          let made: string | null = null
          const refusal = await refusedOrDone(async () => {
            made = (await create.mutateAsync(values)).id
          })
          if (made !== null) go(taskPath(made))
          return refusal
        }}
      />
    </Dialog>
  )
}
