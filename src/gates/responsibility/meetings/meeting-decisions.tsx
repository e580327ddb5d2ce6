import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { ApprovalMark, approvalPath } from '#gates/procedure/approvals/api.tsx'
import { searchAreas, searchOrganisations, searchPeople } from '#registry/searches.tsx'
import { ConfirmDialog, Dialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { AppLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { DueDate, type Status, StatusMark } from '#ui/status.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { meetingsApi } from './api.tsx'
import { meetingsTopic } from './contract.ts'
import { CirculateDecision, RequestDecision } from './decision-dialogs.tsx'
import { numberOf } from './meeting-dialogs.tsx'
import type { DecisionView, MeetingRecord } from './shapes.ts'
import { meetingText, meetingWords } from './text.ts'

const decideSchema = inputOf(meetingsTopic.contract.decide)
const taskSchema = inputOf(meetingsTopic.contract.taskDecision)
const closeSchema = inputOf(meetingsTopic.contract.closeDecision)

type Props = { readonly meeting: MeetingRecord }
type OneProps = Props & { readonly decision: DecisionView }

const marks: Readonly<Record<DecisionView['state'], Status>> = {
  open: 'idle',
  tasked: 'active',
  requested: 'active',
  circulated: 'active',
  done: 'done',
}

/** What the meeting decided, each with who answers, until when, and how far it is. */
export function MeetingDecisions(props: Props) {
  const r = useText(meetingText)
  const { set } = useUrl()
  const { meeting } = props
  const { decisionList, state } = meeting
  if (state === 'planned' || state === 'cancelled') return null
  return (
    <Section
      title={r('decisions')}
      note={r('decisionsNote', { n: meeting.decisions, done: meeting.decisionsDone })}
      action={
        meeting.mayEdit && state === 'held' ? (
          <Button onClick={() => set({ act: 'decide' })}>{r('decide')}</Button>
        ) : undefined
      }
    >
      {decisionList.length === 0 ? (
        <EmptyState title={r('decisionsEmpty')} next={r('decisionsNext')} />
      ) : null}
      <ol className="meeting-decisions">
        {decisionList.map((decision) => (
          <Decision key={decision.id} meeting={meeting} decision={decision} />
        ))}
      </ol>
      <DecisionDialogs meeting={meeting} />
    </Section>
  )
}

/** What follows a decision where the acting post may not see it. */
function hiddenWord(decision: DecisionView) {
  const { state, task, approval, circular } = decision
  if (state === 'tasked' && task === null) return 'hiddenTask'
  if (state === 'requested' && approval === null) return 'hiddenRequest'
  return state === 'circulated' && circular === null ? 'hiddenCircular' : null
}

function Decision(props: OneProps) {
  const r = useText(meetingText)
  const w = useText(meetingWords)
  const { meeting, decision } = props
  const { state, overdue, task, approval, circular } = decision
  const hidden = hiddenWord(decision)
  return (
    <li>
      <p>{decision.text}</p>
      <div className="meeting-decision-facts">
        <StatusMark
          status={overdue ? 'overdue' : marks[state]}
          word={overdue ? r('overdue') : w(`decision.${state}`)}
        />
        <span>{decision.organisation}</span>
        <DueDate date={task?.dueOn ?? decision.dueOn} finished={state === 'done'} />
        {task === null ? null : <AppLink to={`/responsibility/tasks/${task.id}`}>{r('task')}</AppLink>}
        {approval === null ? null : (
          <>
            <AppLink to={approvalPath(approval.id)}>{r('request')}</AppLink>
            <ApprovalMark state={approval.state} overdue={false} />
          </>
        )}
        {circular === null ? null : (
          <AppLink to={`/responsibility/circulars/${circular.id}`}>{r('circular')}</AppLink>
        )}
        {hidden === null ? null : <span className="quiet small">{r(hidden)}</span>}
        {meeting.mayEdit && state === 'open' ? <DecisionActs {...props} /> : null}
      </div>
      {decision.result === null ? null : (
        <p className="quiet small">
          {r('result')} {decision.doneOn} {decision.result}
        </p>
      )}
    </li>
  )
}

function DecisionActs(props: OneProps) {
  const r = useText(meetingText)
  const { set } = useUrl()
  const { meeting, decision } = props
  const name = decision.text
  const acts = [
    ['toTask', 'toTaskOf'],
    ['toRequest', 'toRequestOf'],
    ['toCircular', 'toCircularOf'],
    ['close', 'closeOf'],
    ...(meeting.state === 'held' ? ([['remove', 'removeOf']] as const) : []),
  ] as const
  return (
    <span className="meeting-acts">
      {acts.map(([act, of]) => (
        <Button
          key={act}
          size="small"
          aria-label={r(of, { name })}
          onClick={() => set({ act, decision: decision.id })}
        >
          {r(act)}
        </Button>
      ))}
    </span>
  )
}

/** The windows over decisions; which one is open, and for which, stands in the address. */
function DecisionDialogs(props: Props) {
  const { search, set } = useUrl()
  const { meeting } = props
  const onClose = () => set({ act: null, decision: null })
  if (!meeting.mayEdit) return null
  if (search.act === 'decide' && meeting.state === 'held')
    return <Decide meeting={meeting} onClose={onClose} />
  const decision = meeting.decisionList.find((one) => one.id === search.decision && one.state === 'open')
  if (decision === undefined) return null
  const given = { meeting, decision, onClose }
  if (search.act === 'toTask') return <GiveTask {...given} />
  if (search.act === 'toRequest') return <RequestDecision {...given} />
  if (search.act === 'toCircular') return <CirculateDecision {...given} />
  if (search.act === 'close') return <CloseDecision {...given} />
  return search.act === 'remove' && meeting.state === 'held' ? <RemoveDecision {...given} /> : null
}

type Closable = { readonly onClose: () => void }

function Decide(props: Props & Closable) {
  const r = useText(meetingText)
  const { meeting, onClose } = props
  const { id, version } = meeting
  const decide = useMutation(meetingsApi.decide.mutationOptions())
  return (
    <Dialog title={r('decide')} onClose={onClose}>
      <ZodForm
        schema={decideSchema}
        initial={{ id, version }}
        fields={[
          { name: 'text', label: r('decisionText'), kind: 'textarea', rows: 3, maxLength: 500 },
          {
            ...{ name: 'organisationId', label: r('responsible'), kind: 'organisation' },
            search: searchOrganisations,
          },
          { name: 'dueOn', label: r('due'), kind: 'date' },
        ]}
        submitLabel={r('decide')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => decide.mutateAsync(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}

function GiveTask(props: OneProps & Closable) {
  const r = useText(meetingText)
  const { meeting, decision, onClose } = props
  const give = useMutation(meetingsApi.taskDecision.mutationOptions())
  return (
    <Dialog title={r('toTask')} onClose={onClose} wide>
      <p>{decision.text}</p>
      <p className="quiet">
        {r('responsible')} {decision.organisation}
      </p>
      <ZodForm
        schema={taskSchema}
        initial={{
          ...{ id: meeting.id, version: meeting.version, decisionId: decision.id },
          ...{ title: decision.text.slice(0, 60), taskArea: meeting.areaCode, startOn: meeting.heldOn },
          ...(decision.dueOn === null ? {} : { dueOn: decision.dueOn }),
        }}
        labels={{ [meeting.areaCode]: meeting.areaName }}
        fields={[
          { name: 'title', label: r('taskTitle'), kind: 'text', maxLength: 60, wide: true },
          { name: 'taskArea', label: r('taskArea'), kind: 'area', search: searchAreas },
          { name: 'startOn', label: r('start'), kind: 'date' },
          { name: 'dueOn', label: r('due'), kind: 'date' },
          {
            ...{ name: 'mainLeaderId', label: r('mainLeader'), kind: 'person' },
            ...{ search: searchPeople, help: r('chainHelp') },
          },
          { name: 'deputyLeaderId', label: r('deputyLeader'), kind: 'person', search: searchPeople },
          { name: 'evidenceWanted', label: r('evidence'), kind: 'textarea', rows: 2, maxLength: 500 },
        ]}
        submitLabel={r('toTask')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => give.mutateAsync(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}

function CloseDecision(props: OneProps & Closable) {
  const r = useText(meetingText)
  const { meeting, decision, onClose } = props
  const close = useMutation(meetingsApi.closeDecision.mutationOptions())
  return (
    <Dialog title={r('close')} onClose={onClose}>
      <p>{decision.text}</p>
      <ZodForm
        schema={closeSchema}
        initial={{
          ...{ id: meeting.id, version: meeting.version, decisionId: decision.id, doneOn: meeting.today },
        }}
        fields={[
          { name: 'result', label: r('result'), kind: 'textarea', rows: 3, maxLength: 500 },
          { name: 'doneOn', label: r('doneOn'), kind: 'date' },
        ]}
        submitLabel={r('close')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => close.mutateAsync(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}

function RemoveDecision(props: OneProps & Closable) {
  const r = useText(meetingText)
  const { meeting, decision, onClose } = props
  const { id, version } = meeting
  const remove = useMutation(meetingsApi.removeDecision.mutationOptions())
  return (
    <ConfirmDialog
      title={r('removeOf', { name: decision.text })}
      confirmLabel={r('remove')}
      onConfirm={() => remove.mutateAsync({ id, version, decisionId: decision.id })}
      onClose={onClose}
    >
      <p>{decision.text}</p>
    </ConfirmDialog>
  )
}
