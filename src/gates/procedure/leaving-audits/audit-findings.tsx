import { useQuery } from '@tanstack/react-query'
import { fenOf, yuanText } from '#common/money.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { CivilDate, DueDate } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { auditPath, auditsApi } from './api.tsx'
import { StandingMark } from './audit-mark.tsx'
import { AuditPage } from './audit-tabs.tsx'
import { findingKinds } from './finding-kinds.ts'
import { type FindingRow, standingFilters } from './shapes.ts'
import { auditSubjectKeys } from './subjects.ts'
import { auditsText } from './text.ts'
import { auditScreensText } from './text-screens.ts'
import { useTownships } from './townships.tsx'

/** The findings of all audits and how far they are rectified. */
export function AuditFindingsScreen() {
  return (
    <AuditPage tab="/procedure/leaving-audits/findings">
      {(round) => <FindingsTable roundId={round.id} />}
    </AuditPage>
  )
}

function FindingsTable(props: { readonly roundId: string }) {
  const s = useText(auditScreensText)
  const list = useListState(['area', 'subject', 'kind', 'standing'])
  const { filters } = list.state
  const subject = auditSubjectKeys.find((one) => one === filters.subject)
  const kind = findingKinds.find((one) => one === filters.kind)
  const standing = standingFilters.find((one) => one === filters.standing)
  const input = {
    ...list.ask,
    roundId: props.roundId,
    ...(filters.area === undefined || !/^\d{6,12}$/.test(filters.area) ? {} : { area: filters.area }),
    ...(subject === undefined ? {} : { subject }),
    ...(kind === undefined ? {} : { kind }),
    ...(standing === undefined ? {} : { standing }),
  }
  const rows = useQuery({
    ...auditsApi.findings.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="audit-findings"
      caption={s('findings')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.description}
      rowLink={(row) => auditPath(row.auditId)}
      {...tableOf(list, rows)}
      filters={useFilters(props.roundId)}
      onExport={() => exportList('leavingAudits', 'findings', input)}
      empty={<EmptyState title={s('emptyFindings')} />}
    />
  )
}

function useFilters(roundId: string): readonly TableFilter[] {
  const t = useText(auditsText)
  const s = useText(auditScreensText)
  return [
    { key: 'area', label: s('township'), kind: 'choice', options: useTownships(roundId) },
    {
      key: 'subject',
      label: s('subject'),
      kind: 'choice',
      options: auditSubjectKeys.map((value) => ({ value, label: t(`subject.${value}`) })),
    },
    {
      key: 'kind',
      label: s('kind'),
      kind: 'choice',
      options: findingKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    {
      key: 'standing',
      label: s('standing'),
      kind: 'choice',
      options: standingFilters.map((value) => ({ value, label: t(`standing.${value}`) })),
    },
  ]
}

function useColumns(): readonly Column<FindingRow>[] {
  const t = useText(auditsText)
  const s = useText(auditScreensText)
  return [
    {
      key: 'description',
      title: s('description'),
      width: 280,
      mobile: 'title',
      render: (row) => row.description,
    },
    {
      key: 'areaName',
      title: s('village'),
      sortable: true,
      width: 160,
      mobile: 'fact',
      render: (row) => `${row.townshipName} ${row.areaName}`,
    },
    {
      key: 'standing',
      title: s('standing'),
      width: 110,
      mobile: 'fact',
      render: (row) => <StandingMark standing={row.standing} />,
    },
    {
      key: 'subject',
      title: s('subject'),
      width: 150,
      mobile: 'hidden',
      render: (row) => t(`subject.${row.subject}`),
    },
    { key: 'kind', title: s('kind'), width: 110, mobile: 'hidden', render: (row) => t(`kind.${row.kind}`) },
    {
      key: 'amount',
      title: s('amountShort'),
      sortable: true,
      align: 'right',
      width: 120,
      mobile: 'fact',
      render: (row) => (row.amount === null ? '–' : yuanText(fenOf(row.amount))),
    },
    { key: 'responsible', title: s('responsible'), width: 90, render: (row) => row.responsible || '–' },
    {
      key: 'measure',
      title: s('measure'),
      width: 200,
      defaultHidden: true,
      render: (row) => row.measure || '–',
    },
    {
      key: 'dueOn',
      title: s('due'),
      sortable: true,
      width: 170,
      render: (row) => <DueDate date={row.dueOn} finished={row.doneOn !== null} />,
    },
    {
      key: 'doneOn',
      title: s('doneOn'),
      sortable: true,
      width: 150,
      render: (row) => <CivilDate date={row.doneOn} />,
    },
    {
      key: 'referredTo',
      title: s('referredTo'),
      width: 120,
      defaultHidden: true,
      render: (row) => row.referredTo || '–',
    },
  ]
}
