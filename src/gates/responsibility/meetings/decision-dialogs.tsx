import { useMutation, useQuery } from '@tanstack/react-query'
import { approvalsApi } from '#gates/procedure/approvals/api.tsx'
import { dayNumber, fromDayNumber } from '#ui/dates.ts'
import { Dialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { circularsApi } from '../circulars/api.tsx'
import { meetingsApi } from './api.tsx'
import { meetingsTopic } from './contract.ts'
import { numberOf } from './meeting-dialogs.tsx'
import type { DecisionView, MeetingRecord } from './shapes.ts'
import { meetingText } from './text.ts'

const requestSchema = inputOf(meetingsTopic.contract.requestDecision)
const circulateSchema = inputOf(meetingsTopic.contract.circulateDecision)

type Props = {
  readonly meeting: MeetingRecord
  readonly decision: DecisionView
  readonly onClose: () => void
}
type Named = { readonly id: string; readonly name: string }

/** Days that organisations usually get to confirm a circular. */
const usualDays = 7

/** A day as official documents write it: 2021年10月14日. */
function officialDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

function choices(all: readonly Named[]) {
  return all.map(({ id, name }) => ({ value: id, label: name }))
}

/** Sends a decision up as a request; its draft opens to be signed and issued. */
export function RequestDecision(props: Props) {
  const r = useText(meetingText)
  const { meeting, onClose } = props
  const input = { roundId: meeting.roundId, subject: 'other' as const }
  const begin = useQuery(approvalsApi.begin.queryOptions({ input }))
  return (
    <Dialog title={r('toRequest')} onClose={onClose} wide>
      <p>{props.decision.text}</p>
      <Loaded query={begin} lines={6}>
        {({ requesters, approvers }) => (
          <RequestForm {...props} requesters={requesters} approvers={approvers} />
        )}
      </Loaded>
    </Dialog>
  )
}

function RequestForm(
  props: Props & { readonly requesters: readonly Named[]; readonly approvers: readonly Named[] },
) {
  const r = useText(meetingText)
  const go = useGo()
  const { meeting, decision, requesters, approvers, onClose } = props
  const request = useMutation(meetingsApi.requestDecision.mutationOptions())
  const asking = requesters.find((one) => one.id === decision.organisationId) ?? requesters[0]
  const day = officialDay(meeting.heldOn)
  return (
    <ZodForm
      schema={requestSchema}
      initial={{
        ...{ id: meeting.id, version: meeting.version, decisionId: decision.id, subject: 'other' },
        ...(asking === undefined ? {} : { requestingOrganisationId: asking.id }),
        ...{ title: decision.text.slice(0, 120), items: decision.text },
        reasons: r('requestReasonsText', { day, meeting: meeting.title }),
      }}
      fields={[
        {
          ...{ name: 'requestingOrganisationId', label: r('requester'), kind: 'select' },
          options: choices(requesters),
        },
        {
          ...{ name: 'approvingOrganisationId', label: r('approver'), kind: 'select' },
          options: choices(approvers),
        },
        {
          ...{ name: 'subject', label: r('requestSubject'), kind: 'select' },
          options: [
            { value: 'other', label: r('requestOther') },
            { value: 'village_results', label: r('requestVillage') },
          ],
        },
        {
          ...{ name: 'title', label: r('requestTitle'), kind: 'text', maxLength: 120, wide: true },
          help: r('requestTitleHelp'),
        },
        {
          ...{ name: 'reasons', label: r('requestReasons'), kind: 'textarea' },
          ...{ rows: 3, maxLength: 1000, wide: true },
        },
        {
          ...{ name: 'items', label: r('requestItems'), kind: 'textarea' },
          ...{ rows: 4, maxLength: 2000, wide: true },
        },
      ]}
      submitLabel={r('toRequest')}
      numberOf={numberOf}
      onCancel={onClose}
      onSubmit={async (values) => {
        let made: string | null = null
        const refusal = await refusedOrDone(async () => {
          made = (await request.mutateAsync(values)).approvalId
        })
        if (made !== null) go(`/procedure/approvals/${made}`)
        return refusal
      }}
    />
  )
}

/** Sends a decision out as a circular; its draft opens to be addressed and sent. */
export function CirculateDecision(props: Props) {
  const r = useText(meetingText)
  const { decision, onClose } = props
  const senders = useQuery(circularsApi.senders.queryOptions({ input: {} }))
  return (
    <Dialog title={r('toCircular')} onClose={onClose}>
      <p>{decision.text}</p>
      <p className="quiet">{r('circularNext')}</p>
      <Loaded query={senders} lines={4}>
        {(found) => <CircularForm {...props} senders={found} />}
      </Loaded>
    </Dialog>
  )
}

function CircularForm(props: Props & { readonly senders: readonly Named[] }) {
  const r = useText(meetingText)
  const go = useGo()
  const { meeting, decision, senders, onClose } = props
  const { convenerList, today } = meeting
  const circulate = useMutation(meetingsApi.circulateDecision.mutationOptions())
  const sender = senders.find((one) => convenerList.some(({ id }) => id === one.id)) ?? senders[0]
  const due = decision.dueOn !== null && decision.dueOn >= today ? decision.dueOn : null
  return (
    <ZodForm
      schema={circulateSchema}
      initial={{
        ...{ id: meeting.id, version: meeting.version, decisionId: decision.id },
        ...(sender === undefined ? {} : { organisationId: sender.id }),
        title: r('circularTitleText', { meeting: meeting.title }),
        deadlineOn: due ?? fromDayNumber(dayNumber(today) + usualDays),
        readersWho: r('circularReadersText'),
      }}
      fields={[
        {
          ...{ name: 'organisationId', label: r('sender'), kind: 'select', wide: true },
          options: choices(senders),
        },
        { name: 'title', label: r('circularTitle'), kind: 'text', maxLength: 120, wide: true },
        { name: 'deadlineOn', label: r('circularDeadline'), kind: 'date' },
        { name: 'readersWho', label: r('circularReaders'), kind: 'text', maxLength: 60 },
      ]}
      submitLabel={r('toCircular')}
      numberOf={numberOf}
      onCancel={onClose}
      onSubmit={async (values) => {
        let made: string | null = null
        const refusal = await refusedOrDone(async () => {
          made = (await circulate.mutateAsync(values)).circularId
        })
        if (made !== null) go(`/responsibility/circulars/${made}`)
        return refusal
      }}
    />
  )
}
