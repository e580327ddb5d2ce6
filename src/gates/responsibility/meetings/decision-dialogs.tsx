import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AskForm, SubjectChoice } from '#gates/procedure/approvals/api.tsx'
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
import './meetings.css'

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

/** Sends a decision up as a request, of a subject that the area may ask for; its page opens to be signed and issued. */
export function RequestDecision(props: Props) {
  const r = useText(meetingText)
  const { meeting, decision, onClose } = props
  const [subject, setSubject] = useState<Parameters<typeof AskForm>[0]['subject'] | null>(null)
  const { roundId } = meeting
  return (
    <Dialog title={r('toRequest')} onClose={onClose} wide>
      <div className="meeting-request">
        <p>{decision.text}</p>
        <p className="quiet">
          {r('requestNote', { day: officialDay(meeting.heldOn), meeting: meeting.title })}
        </p>
        {subject === null ? (
          <>
            <strong>{r('requestSubject')}</strong>
            <SubjectChoice roundId={roundId} onChoose={setSubject} />
          </>
        ) : (
          <DecisionRequest {...props} subject={subject} />
        )}
      </div>
    </Dialog>
  )
}

function DecisionRequest(props: Props & { readonly subject: Parameters<typeof AskForm>[0]['subject'] }) {
  const r = useText(meetingText)
  const { meeting, decision, subject, onClose } = props
  const { roundId, convenerList, heldOn } = meeting
  const request = useMutation(meetingsApi.requestDecision.mutationOptions())
  const seen = { id: meeting.id, version: meeting.version, decisionId: decision.id }
  const studied = r('requestReasonsText', { day: officialDay(heldOn), meeting: meeting.title })
  return (
    <AskForm
      {...{ roundId, subject, onCancel: onClose }}
      requester={convenerList[0]?.id}
      given={{
        ...{ studiedOn: heldOn, subject: decision.text.slice(0, 120), items: decision.text },
        reasons: subject === 'delegate_quota' ? decision.text : studied,
      }}
      submitLabel={r('toRequest')}
      start={async ({ facts, ...organs }) => {
        const made = await request.mutateAsync({ ...seen, subject, ...organs, facts: { ...facts } })
        return made.approvalId
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
