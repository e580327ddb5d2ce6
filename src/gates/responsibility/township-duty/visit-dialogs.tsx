import { useMutation } from '@tanstack/react-query'
import { searchAreas, searchOrganisations, searchPeople } from '#registry/searches.tsx'
import { ConfirmDialog, ReasonDialog } from '#ui/dialog.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { useGo } from '#ui/link.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { townshipDutyApi } from './api.tsx'
import { townshipDutyTopic } from './contract.ts'
import { dutyPath } from './duty-page.tsx'
import type { FindingView, VisitRecord } from './shapes.ts'
import { dutyText, visitText } from './text-screens.ts'
import { useFindingFields, useVisitFields } from './visit-form.tsx'

const editSchema = inputOf(townshipDutyTopic.contract.edit)
const findSchema = inputOf(townshipDutyTopic.contract.addFinding)
const taskSchema = inputOf(townshipDutyTopic.contract.taskFinding)
const closeSchema = inputOf(townshipDutyTopic.contract.closeFinding)

type Props = { readonly visit: VisitRecord; readonly onClose: () => void }
type OneProps = Props & { readonly finding: FindingView }

/** The windows of a visit; which one is open, and for which finding, stands in the address. */
export function VisitDialogs(props: { readonly visit: VisitRecord }) {
  const { search, set } = useUrl()
  const { visit } = props
  const given = { visit, onClose: () => set({ act: null, finding: null }) }
  if (!visit.mayEdit) return null
  if (search.act === 'edit') return <EditVisit {...given} />
  if (search.act === 'removeVisit') return <RemoveVisit {...given} />
  if (search.act === 'find') return <AddFinding {...given} />
  const finding = visit.findingList.find(({ id, state }) => id === search.finding && state === 'open')
  if (finding === undefined) return null
  if (search.act === 'toTask') return <GiveTask {...given} finding={finding} />
  if (search.act === 'close') return <CloseFinding {...given} finding={finding} />
  return search.act === 'remove' ? <RemoveFinding {...given} finding={finding} /> : null
}

function EditVisit(props: Props) {
  const t = useText(dutyText)
  const v = useText(visitText)
  const { visit, onClose } = props
  const facts = useVisitFields()
  const edit = useMutation(townshipDutyApi.edit.mutationOptions())
  const { id, version, areaCode, visitedOn, peopleMet, households, peopleNotes, summary, photoList } = visit
  return (
    <FormDialog
      title={v('edit')}
      wide
      schema={editSchema}
      initial={{
        ...{ id, version, areaCode, visitedOn, peopleMet, households, peopleNotes, summary },
        fileIds: photoList.map((photo) => photo.id),
      }}
      labels={{
        [areaCode]: visit.areaName,
        ...Object.fromEntries(photoList.map((photo) => [photo.id, photo.name])),
      }}
      fields={[{ name: 'areaCode', label: t('place'), kind: 'area', search: searchAreas }, ...facts]}
      submitLabel={v('save')}
      act={(values) => edit.mutateAsync(values)}
      onClose={onClose}
    />
  )
}

function RemoveVisit(props: Props) {
  const v = useText(visitText)
  const go = useGo()
  const { visit, onClose } = props
  const { id, version } = visit
  const remove = useMutation(townshipDutyApi.remove.mutationOptions())
  return (
    <ReasonDialog
      title={v('removeVisit')}
      label={v('reason')}
      submitLabel={v('removeVisit')}
      onReason={async (reason) => {
        await remove.mutateAsync({ id, version, reason })
        go(`${dutyPath}/visits`)
      }}
      onClose={onClose}
    />
  )
}

function AddFinding(props: Props) {
  const v = useText(visitText)
  const said = useSaid()
  const { visit, onClose } = props
  const { id, version } = visit
  const fields = useFindingFields(visit.classes.map(({ name, word }) => ({ value: name, label: said(word) })))
  const add = useMutation(townshipDutyApi.addFinding.mutationOptions())
  return (
    <FormDialog
      title={v('add')}
      schema={findSchema}
      initial={{ id, version }}
      fields={fields}
      submitLabel={v('add')}
      act={(values) => add.mutateAsync(values)}
      onClose={onClose}
    />
  )
}

function GiveTask(props: OneProps) {
  const v = useText(visitText)
  const { visit, finding, onClose } = props
  const give = useMutation(townshipDutyApi.taskFinding.mutationOptions())
  const { id, version } = visit
  return (
    <FormDialog
      title={v('toTask')}
      wide
      schema={taskSchema}
      initial={{ id, version, findingId: finding.id, title: finding.text.slice(0, 60) }}
      fields={[
        { name: 'title', label: v('taskTitle'), kind: 'text', maxLength: 60, wide: true },
        { name: 'dueOn', label: v('due'), kind: 'date' },
        { name: 'evidenceWanted', label: v('evidence'), kind: 'textarea', rows: 2, maxLength: 500 },
        {
          ...{ name: 'mainLeaderId', label: v('mainLeader'), kind: 'person' },
          ...{ search: searchPeople, help: v('chainHelp') },
        },
        { name: 'deputyLeaderId', label: v('deputyLeader'), kind: 'person', search: searchPeople },
        {
          ...{ name: 'departmentId', label: v('department'), kind: 'organisation' },
          search: searchOrganisations,
        },
      ]}
      submitLabel={v('toTask')}
      act={(values) => give.mutateAsync(values)}
      onClose={onClose}
    >
      <p>{finding.text}</p>
    </FormDialog>
  )
}

function CloseFinding(props: OneProps) {
  const v = useText(visitText)
  const { visit, finding, onClose } = props
  const close = useMutation(townshipDutyApi.closeFinding.mutationOptions())
  const { id, version, today } = visit
  return (
    <FormDialog
      title={v('close')}
      schema={closeSchema}
      initial={{ id, version, findingId: finding.id, doneOn: today }}
      fields={[
        { name: 'result', label: v('result'), kind: 'textarea', rows: 3, maxLength: 500 },
        { name: 'doneOn', label: v('doneOn'), kind: 'date' },
      ]}
      submitLabel={v('close')}
      act={(values) => close.mutateAsync(values)}
      onClose={onClose}
    >
      <p>{finding.text}</p>
    </FormDialog>
  )
}

function RemoveFinding(props: OneProps) {
  const v = useText(visitText)
  const { visit, finding, onClose } = props
  const { id, version } = visit
  const remove = useMutation(townshipDutyApi.removeFinding.mutationOptions())
  return (
    <ConfirmDialog
      title={v('removeOf', { name: finding.text })}
      confirmLabel={v('remove')}
      onConfirm={() => remove.mutateAsync({ id, version, findingId: finding.id })}
      onClose={onClose}
    >
      <p>{finding.text}</p>
    </ConfirmDialog>
  )
}
