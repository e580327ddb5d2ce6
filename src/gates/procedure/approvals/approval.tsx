import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { CitationChip } from '#ui/citation.tsx'
import { showDate } from '#ui/dates.ts'
import { Notice } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { CivilDate, DueDate, StatusMark } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useLang, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { ApprovalDialogs, dialogActs } from './approval-dialogs.tsx'
import { lookOf } from './approval-mark.tsx'
import { approvalsApi } from './client.tsx'
import { NextStepBox } from './next-step.tsx'
import type { ApprovalDocument, ApprovalRecord, FigureView } from './shapes.ts'
import { isAwaited } from './states.ts'
import { approvalWords } from './text.ts'
import { approvalsText, recordText } from './text-screens.ts'
import { Thread } from './thread.tsx'
import './approvals.css'

/** A request with its whole thread: what comes next for both sides, history, numbers, documents. */
export function ApprovalScreen() {
  const { params } = useUrl()
  const approval = useQuery(approvalsApi.show.queryOptions({ input: { id: params.approvalId ?? '' } }))
  return <Loaded query={approval}>{(found) => <ApprovalPage approval={found} />}</Loaded>
}

function ApprovalPage(props: { readonly approval: ApprovalRecord }) {
  const t = useText(approvalsText)
  const r = useText(recordText)
  const w = useText(approvalWords)
  const { approval } = props
  const returned = approval.state === 'returned' || approval.state === 'withdrawn'
  return (
    <RecordPage
      title={approval.title}
      purpose={[w(`subject.${approval.subject}`), approval.areaName].join(' · ')}
      gate="procedure"
      crumbs={[{ label: t('title'), to: '/procedure/approvals' }, { label: approval.title }]}
      status={lookOf(approval.state, approval.overdue)}
      statusWord={w(`state.${approval.state}`)}
      steps={useLife(approval)}
      action={<Acts approval={approval} />}
      side={<Side approval={approval} />}
    >
      {returned && approval.reason !== null ? (
        <Notice tone="near">
          {r(approval.state === 'returned' ? 'returnReason' : 'withdrawReason')}：{approval.reason}
        </Notice>
      ) : null}
      <NextStepBox approval={approval} />
      {approval.figures.length === 0 ? null : (
        <Section title={r('figures')} note={r('figuresNote')}>
          <Figures figures={approval.figures} />
        </Section>
      )}
      <Thread entries={approval.entries} />
      <ApprovalDialogs approval={approval} />
    </RecordPage>
  )
}

function useLife(approval: ApprovalRecord): readonly LifeStep[] {
  const r = useText(recordText)
  const lang = useLang()
  const { state, submittedOn, repliedOn, receivedOn, entries } = approval
  const day = (date: string | null | undefined) => (date ? showDate(date, lang) : undefined)
  const drafted: LifeStep = {
    ...{ key: 'drafted', label: r('life.drafted'), at: state === 'drafting' ? 'now' : 'done' },
    note: day(entries[0]?.onDay),
  }
  const submitted: LifeStep = {
    ...{ key: 'submitted', label: r('life.submitted'), note: day(submittedOn) },
    at: state === 'drafting' ? 'next' : 'done',
  }
  if (state === 'withdrawn') {
    const passed = submittedOn === null ? [drafted] : [drafted, submitted]
    return [...passed, { key: 'withdrawn', label: r('life.withdrawn'), at: 'now' }]
  }
  const meeting = entries.findLast((entry) => entry.kind !== 'start' && entry.meeting !== null)?.meeting
  const studied: LifeStep =
    state === 'returned'
      ? { key: 'returned', label: r('life.returned'), at: 'now' }
      : {
          ...{ key: 'studied', label: r('life.studied'), note: day(meeting?.heldOn) },
          at: state === 'replied' ? 'done' : isAwaited(state) ? 'now' : 'next',
        }
  return [
    drafted,
    submitted,
    studied,
    {
      key: 'replied',
      label: r('life.replied'),
      at: state === 'replied' ? 'done' : 'next',
      note: day(repliedOn),
    },
    {
      ...{ key: 'received', label: r('life.received'), note: day(receivedOn) },
      at: receivedOn === null ? (state === 'replied' ? 'now' : 'next') : 'done',
    },
  ]
}

/** Acts besides the next step; only those that the post and the state allow. */
function Acts(props: { readonly approval: ApprovalRecord }) {
  const r = useText(recordText)
  const { set } = useUrl()
  const allowed = dialogActs.filter((act) =>
    props.approval.acts.some((one) => one.act === act && one.allowed),
  )
  return allowed.map((act) => (
    <Button key={act} onClick={() => set({ act })}>
      {r(`act.${act}`)}
    </Button>
  ))
}

function Figures(props: { readonly figures: readonly FigureView[] }) {
  const r = useText(recordText)
  const w = useText(approvalWords)
  const columns: readonly Column<FigureView>[] = [
    {
      key: 'figure',
      title: r('figure'),
      width: 220,
      mobile: 'title',
      render: (row) => w(`figure.${row.key}`),
    },
    {
      key: 'asked',
      title: r('asked'),
      width: 110,
      align: 'right',
      mobile: 'fact',
      render: (row) => row.asked ?? '–',
    },
    {
      key: 'approved',
      title: r('approved'),
      width: 110,
      align: 'right',
      mobile: 'fact',
      render: (row) =>
        row.approved === null || row.approved === row.asked ? (
          (row.approved ?? '–')
        ) : (
          <strong>{row.approved}</strong>
        ),
    },
    {
      key: 'basis',
      title: r('basis'),
      width: 260,
      mobile: 'fact',
      render: (row) => <Basis figure={row} />,
    },
  ]
  return (
    <PlainTable
      id="approval-figures"
      caption={r('figures')}
      columns={columns}
      rows={props.figures}
      rowKey={(row) => row.key}
      rowName={(row) => w(`figure.${row.key}`)}
    />
  )
}

/** The rule that a number is measured by, how it comes out, and where it does not fit. */
function Basis(props: { readonly figure: FigureView }) {
  const r = useText(recordText)
  const { citation, explain, standing } = props.figure
  if (citation === null) return '–'
  return (
    <span className="approval-basis">
      <CitationChip citation={citation} explain={explain ?? undefined} />
      {standing === 'unusual' ? <StatusMark status="near" word={r('standing.unusual')} /> : null}
      {standing === 'unlawful' ? <StatusMark status="overdue" word={r('standing.unlawful')} /> : null}
    </span>
  )
}

function Side(props: { readonly approval: ApprovalRecord }) {
  const t = useText(approvalsText)
  const r = useText(recordText)
  const w = useText(approvalWords)
  const { approval } = props
  const { dueOn } = approval
  return (
    <>
      <Section title={r('facts')}>
        <Facts
          facts={[
            [r('round'), approval.roundName],
            [t('requester'), approval.requestingOrganisation],
            [t('approver'), approval.approvingOrganisation],
            [t('leader'), approval.approvingLeader ?? '–'],
            [t('attempt'), r('times', { n: approval.attempt })],
            [t('submittedOn'), <CivilDate key="sent" date={approval.submittedOn} />],
            [
              t('dueOn'),
              dueOn === null ? '–' : <DueDate key="due" date={dueOn} finished={!isAwaited(approval.state)} />,
            ],
            [t('daysOpen'), approval.daysOpen ?? '–'],
            ...(approval.outcome === null
              ? []
              : ([[t('outcome'), w(`outcome.${approval.outcome}`)]] as const)),
          ]}
        />
      </Section>
      <Section title={r('documents')}>
        <Paper label={r('requestDocument')} document={approval.request} />
        <Paper label={r('replyDocument')} document={approval.reply} />
      </Section>
      <RecordTrail type="approval" id={approval.id} />
    </>
  )
}

function Paper(props: { readonly label: string; readonly document: ApprovalDocument | null }) {
  const r = useText(recordText)
  const { label, document } = props
  if (document === null) {
    return (
      <p>
        {label}：<span className="quiet">{r('noDocument')}</span>
      </p>
    )
  }
  const { receivedOn, receivedBy } = document
  return (
    <p>
      {label}：
      <AppLink to={`/procedure/documents/${document.id}`}>{document.numberText ?? document.title}</AppLink>
      <br />
      <span className="quiet small">
        {receivedOn === null ? r('notReceived') : r('received', { day: receivedOn, who: receivedBy ?? '' })}
      </span>
    </p>
  )
}
