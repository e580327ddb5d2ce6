import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { brokenNumber } from '#ui/api.tsx'
import { showDate } from '#ui/dates.ts'
import { ConfirmDialog, Dialog, ReasonDialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { refusedOrDone } from '#ui/submit.ts'
import { useLang, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { meetingsApi } from './api.tsx'
import { meetingsTopic } from './contract.ts'
import { convenersOf, factsForm, useFactsFields } from './meeting-form.tsx'
import type { MeetingRecord } from './shapes.ts'
import { meetingText } from './text.ts'

const issueSchema = inputOf(meetingsTopic.contract.issue)
const recordSchema = inputOf(meetingsTopic.contract.record)
const editSchema = factsForm.extend({ id: z.string(), version: z.number() })

type Props = { readonly meeting: MeetingRecord; readonly onClose: () => void }

/** A number to quote for a failure of a form. */
export function numberOf(failure: unknown): string | undefined {
  return brokenNumber(failure) ?? undefined
}

/** The windows of a meeting's moves and facts; which one is open stands in the address. */
export function MeetingDialogs(props: { readonly meeting: MeetingRecord }) {
  const { search, set } = useUrl()
  const { meeting } = props
  const { state } = meeting
  const given = { meeting, onClose: () => set({ act: null }) }
  if (!meeting.mayEdit) return null
  const planned = state === 'planned'
  if (search.act === 'edit' && (planned || state === 'held')) return <EditMeeting {...given} />
  if (search.act === 'hold' && planned) return <HoldMeeting {...given} />
  if (search.act === 'cancel' && planned) return <Because {...given} act="cancel" />
  if (search.act === 'withdraw' && state === 'minutes_issued') return <Because {...given} act="withdraw" />
  if (search.act === 'record' && state === 'held') return <WriteRecord {...given} />
  if (search.act === 'issue' && state === 'held') return <IssueMinutes {...given} />
  return null
}

function EditMeeting(props: Props) {
  const r = useText(meetingText)
  const { meeting, onClose } = props
  const fields = useFactsFields()
  const edit = useMutation(meetingsApi.edit.mutationOptions())
  const { id, version, kind, title, heldOn, startsAt, place, chairId, recorderId, convenerList } = meeting
  const [first, second, ...others] = convenerList
  return (
    <Dialog title={r('edit')} onClose={onClose} wide>
      <ZodForm
        schema={editSchema}
        initial={{
          ...{ id, version, kind, title, heldOn, startsAt, place, chairId, recorderId },
          ...(first === undefined ? {} : { convenerId: first.id }),
          ...(second === undefined ? {} : { coConvenerId: second.id }),
        }}
        labels={{
          ...Object.fromEntries(convenerList.map((one) => [one.id, one.name])),
          [chairId]: meeting.chair,
          [recorderId]: meeting.recorder,
        }}
        fields={fields}
        submitLabel={r('save')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async ({ convenerId, coConvenerId, ...facts }) => {
          const convenerIds = [...convenersOf({ convenerId, coConvenerId }), ...others.map((one) => one.id)]
          const refusal = await refusedOrDone(() => edit.mutateAsync({ ...facts, convenerIds }))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}

function HoldMeeting(props: Props) {
  const r = useText(meetingText)
  const lang = useLang()
  const { meeting, onClose } = props
  const { id, version, asked, attendees } = meeting
  const present = attendees.filter(({ attendance }) => attendance !== 'leave').length
  const hold = useMutation(meetingsApi.hold.mutationOptions())
  return (
    <ConfirmDialog
      title={r('hold')}
      confirmLabel={r('hold')}
      onConfirm={() => hold.mutateAsync({ id, version })}
      onClose={onClose}
    >
      <p>{r('holdNote', { day: showDate(meeting.heldOn, lang), asked, present })}</p>
    </ConfirmDialog>
  )
}

function Because(props: Props & { readonly act: 'cancel' | 'withdraw' }) {
  const r = useText(meetingText)
  const { meeting, onClose, act } = props
  const { id, version } = meeting
  const cancel = useMutation(meetingsApi.cancel.mutationOptions())
  const withdraw = useMutation(meetingsApi.withdraw.mutationOptions())
  const move = act === 'cancel' ? cancel : withdraw
  return (
    <ReasonDialog
      title={r(act)}
      label={r('reason')}
      submitLabel={r(act)}
      onReason={(reason) => move.mutateAsync({ id, version, reason })}
      onClose={onClose}
    />
  )
}

function WriteRecord(props: Props) {
  const r = useText(meetingText)
  const { meeting, onClose } = props
  const { id, version, discussion } = meeting
  const record = useMutation(meetingsApi.record.mutationOptions())
  return (
    <Dialog title={r('writeDiscussion')} onClose={onClose} wide>
      <ZodForm
        schema={recordSchema}
        initial={{ id, version, discussion }}
        draftKey={`meeting.record.${id}.${version}`}
        fields={[
          {
            ...{ name: 'discussion', label: r('discussion'), kind: 'textarea', help: r('discussionHelp') },
            ...{ rows: 10, maxLength: 10_000 },
          },
        ]}
        submitLabel={r('save')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => record.mutateAsync(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}

function IssueMinutes(props: Props) {
  const r = useText(meetingText)
  const { meeting, onClose } = props
  const { id, version, minutesNumber, copies, today } = meeting
  const issue = useMutation(meetingsApi.issue.mutationOptions())
  return (
    <Dialog title={r('issue')} onClose={onClose}>
      <ZodForm
        schema={issueSchema}
        initial={{ id, version, number: minutesNumber, copies, issuedOn: today }}
        fields={[
          { name: 'number', label: r('number'), kind: 'text', maxLength: 40, help: r('numberHelp') },
          { name: 'issuedOn', label: r('issuedOn'), kind: 'date' },
          { name: 'copies', label: r('copies'), kind: 'textarea', rows: 2, maxLength: 500 },
        ]}
        submitLabel={r('issue')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => issue.mutateAsync(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}
