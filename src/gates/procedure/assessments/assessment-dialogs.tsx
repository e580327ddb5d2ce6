import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { ConfirmDialog, Dialog, ReasonDialog } from '#ui/dialog.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { assessmentsApi } from './api.tsx'
import { assessmentsTopic } from './contract.ts'
import { DecideGrade, FillResult } from './result-dialogs.tsx'
import type { AssessmentRecord } from './shapes.ts'
import { assessmentScreensText, assessmentText } from './text-screens.ts'

const contract = assessmentsTopic.contract
const meetingSchema = inputOf(contract.meeting)
const announceSchema = inputOf(contract.announce)
const chosenSchema = z.object({ post: z.string() })

export type DialogProps = { readonly assessment: AssessmentRecord; readonly onClose: () => void }

/** The record as it was seen, for every act. */
export function seenOf({ id, version }: AssessmentRecord) {
  return { id, version }
}

/** The windows over an assessment's page; which one is open stands in the address. */
export function AssessmentDialogs(props: { readonly assessment: AssessmentRecord }) {
  const { search, set } = useUrl()
  const { assessment } = props
  const given = { assessment, onClose: () => set({ act: null, result: null }) }
  const result = assessment.results.find(({ id }) => id === search.result)
  const allowed = assessment.moves.some(({ move, allowed: may }) => may && move === search.act)
  if (allowed) return <MoveDialog {...given} act={search.act ?? ''} />
  if (!assessment.mayFill) return null
  if (search.act === 'meeting') return <MeetingDialog {...given} />
  if (search.act === 'person') return <AddPerson {...given} />
  if (result === undefined) return null
  if (search.act === 'fill') return <FillResult {...given} result={result} />
  if (search.act === 'decide') return <DecideGrade {...given} result={result} />
  return search.act === 'remove' ? <RemovePerson {...given} result={result} /> : null
}

function MoveDialog(props: DialogProps & { readonly act: string }) {
  const r = useText(assessmentText)
  const { assessment, onClose, act } = props
  const submit = useMutation(assessmentsApi.submit.mutationOptions())
  const confirm = useMutation(assessmentsApi.confirm.mutationOptions())
  const back = useMutation(assessmentsApi.return.mutationOptions())
  const reopen = useMutation(assessmentsApi.reopen.mutationOptions())
  const seen = seenOf(assessment)
  if (act === 'announce') return <Announce assessment={assessment} onClose={onClose} />
  if (act === 'submit' || act === 'confirm') {
    const run = act === 'submit' ? submit : confirm
    return (
      <ConfirmDialog
        title={r(`move.${act}`)}
        confirmLabel={r(`move.${act}`)}
        onConfirm={() => run.mutateAsync(seen)}
        onClose={onClose}
      >
        <p>{r(act === 'submit' ? 'submitNote' : 'confirmNote')}</p>
      </ConfirmDialog>
    )
  }
  const move = act === 'return' ? 'return' : 'reopen'
  const run = move === 'return' ? back : reopen
  return (
    <ReasonDialog
      title={r(`move.${move}`)}
      label={r('reason')}
      submitLabel={r(`move.${move}`)}
      onReason={(reason) => run.mutateAsync({ ...seen, reason })}
      onClose={onClose}
    />
  )
}

function Announce({ assessment, onClose }: DialogProps) {
  const s = useText(assessmentScreensText)
  const r = useText(assessmentText)
  const announce = useMutation(assessmentsApi.announce.mutationOptions())
  return (
    <FormDialog
      title={r('move.announce')}
      schema={announceSchema}
      initial={{ ...seenOf(assessment), announcedOn: assessment.today, announcedPlace: r('place') }}
      fields={[
        { name: 'announcedOn', label: s('announcedOn'), kind: 'date' },
        { name: 'announcedPlace', label: r('announcedPlace'), kind: 'text', maxLength: 100 },
      ]}
      submitLabel={r('move.announce')}
      act={(values) => announce.mutateAsync(values)}
      onClose={onClose}
    />
  )
}

function MeetingDialog({ assessment, onClose }: DialogProps) {
  const s = useText(assessmentScreensText)
  const r = useText(assessmentText)
  const meeting = useMutation(assessmentsApi.meeting.mutationOptions())
  const { heldOn, participants, issued, returned } = assessment
  return (
    <FormDialog
      title={r('editMeeting')}
      schema={meetingSchema}
      initial={{
        ...seenOf(assessment),
        ...(heldOn === null ? {} : { heldOn }),
        ...(participants === null ? {} : { participants }),
        ...(issued === null ? {} : { issued }),
        ...(returned === null ? {} : { returned }),
      }}
      fields={[
        { name: 'heldOn', label: s('heldOn'), kind: 'date' },
        { name: 'participants', label: s('participants'), kind: 'number' },
        { name: 'issued', label: r('issued'), kind: 'number' },
        { name: 'returned', label: r('returnedForms'), kind: 'number' },
      ]}
      submitLabel={r('save')}
      act={(values) => meeting.mutateAsync(values)}
      onClose={onClose}
    />
  )
}

function AddPerson({ assessment, onClose }: DialogProps) {
  const r = useText(assessmentText)
  const add = useMutation(assessmentsApi.addPerson.mutationOptions())
  if (assessment.posts.length === 0) {
    return (
      <Dialog title={r('addPerson')} onClose={onClose}>
        <p>{r('noPosts')}</p>
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={r('addPerson')}
      schema={chosenSchema}
      fields={[
        {
          name: 'post',
          label: r('fromPosts'),
          kind: 'select',
          wide: true,
          options: assessment.posts.map(({ name, title }, place) => ({
            value: String(place),
            label: `${name} · ${title}`,
          })),
        },
      ]}
      submitLabel={r('addPerson')}
      act={async ({ post }) => {
        const chosen = assessment.posts[Number(post)]
        if (chosen === undefined) return
        const { personId, title } = chosen
        await add.mutateAsync({ ...seenOf(assessment), personId, post: title })
      }}
      onClose={onClose}
    />
  )
}

function RemovePerson(props: DialogProps & { readonly result: AssessmentRecord['results'][number] }) {
  const r = useText(assessmentText)
  const { assessment, onClose, result } = props
  const remove = useMutation(assessmentsApi.removePerson.mutationOptions())
  return (
    <ReasonDialog
      title={r('removeOf', { name: result.name })}
      label={r('reason')}
      submitLabel={r('remove')}
      onReason={(reason) => remove.mutateAsync({ ...seenOf(assessment), resultId: result.id, reason })}
      onClose={onClose}
    />
  )
}
