import { CivilDate, DueDate } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { ApprovalMark } from './approval-mark.tsx'
import type { ApprovalRow } from './shapes.ts'
import { isAwaited } from './states.ts'
import { approvalWords } from './text.ts'
import { approvalsText } from './text-screens.ts'

/** The columns of the list of requests. */
export function useApprovalColumns(): readonly Column<ApprovalRow>[] {
  return [...useStandingColumns(), ...usePartyColumns()]
}

/** What the request is and how it stands. */
function useStandingColumns(): readonly Column<ApprovalRow>[] {
  const t = useText(approvalsText)
  const w = useText(approvalWords)
  return [
    {
      key: 'title',
      title: t('request'),
      width: 300,
      sortable: true,
      mobile: 'title',
      render: (row) => row.title,
    },
    {
      key: 'areaName',
      title: t('area'),
      width: 110,
      sortable: true,
      mobile: 'fact',
      render: (row) => row.areaName,
    },
    {
      key: 'state',
      title: t('state'),
      width: 110,
      sortable: true,
      mobile: 'fact',
      render: (row) => <ApprovalMark state={row.state} overdue={row.overdue} />,
    },
    {
      key: 'dueOn',
      title: t('dueOn'),
      width: 200,
      sortable: true,
      mobile: 'fact',
      render: (row) =>
        row.dueOn === null ? (
          <span className="quiet">–</span>
        ) : (
          <DueDate date={row.dueOn} finished={!isAwaited(row.state)} />
        ),
    },
    { key: 'subject', title: t('subject'), width: 140, render: (row) => w(`subject.${row.subject}`) },
  ]
}

/** Its dates, numbers and parties. */
function usePartyColumns(): readonly Column<ApprovalRow>[] {
  const t = useText(approvalsText)
  const w = useText(approvalWords)
  return [
    {
      key: 'submittedOn',
      title: t('submittedOn'),
      width: 130,
      sortable: true,
      render: (row) => <CivilDate date={row.submittedOn} />,
    },
    {
      key: 'daysOpen',
      title: t('daysOpen'),
      width: 90,
      align: 'right',
      render: (row) => row.daysOpen ?? '–',
    },
    {
      key: 'attempt',
      title: t('attempt'),
      width: 90,
      align: 'right',
      defaultHidden: true,
      render: (row) => row.attempt,
    },
    {
      key: 'requestNumber',
      title: t('requestNumber'),
      width: 190,
      render: (row) => row.requestNumber ?? '–',
    },
    {
      key: 'outcome',
      title: t('outcome'),
      width: 150,
      render: (row) => (row.outcome === null ? '–' : w(`outcome.${row.outcome}`)),
    },
    { key: 'replyNumber', title: t('replyNumber'), width: 190, render: (row) => row.replyNumber ?? '–' },
    {
      key: 'repliedOn',
      title: t('repliedOn'),
      width: 130,
      sortable: true,
      render: (row) => <CivilDate date={row.repliedOn} />,
    },
    {
      key: 'receivedOn',
      title: t('receivedOn'),
      width: 130,
      defaultHidden: true,
      render: (row) => <CivilDate date={row.receivedOn} />,
    },
    {
      key: 'requestingOrganisation',
      title: t('requester'),
      width: 200,
      defaultHidden: true,
      render: (row) => row.requestingOrganisation,
    },
    {
      key: 'approvingOrganisation',
      title: t('approver'),
      width: 200,
      defaultHidden: true,
      render: (row) => row.approvingOrganisation,
    },
    {
      key: 'approvingLeader',
      title: t('leader'),
      width: 100,
      defaultHidden: true,
      render: (row) => row.approvingLeader ?? '–',
    },
  ]
}
