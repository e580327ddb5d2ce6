import { useQuery } from '@tanstack/react-query'
import { fenOf, yuanText } from '#common/money.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { CivilDate, DueDate } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import { readRange } from '#ui/table-state.ts'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { auditPath, auditsApi } from './api.tsx'
import { AuditMark } from './audit-mark.tsx'
import { AuditPage } from './audit-tabs.tsx'
import type { AuditRow } from './shapes.ts'
import { auditStates } from './states.ts'
import { auditsText } from './text.ts'
import { auditScreensText } from './text-screens.ts'
import { useTownships } from './townships.tsx'

/** The audits of the round, village by village. */
export function AuditsScreen() {
  return (
    <AuditPage tab="/procedure/leaving-audits/list">
      {(round) => <AuditsTable roundId={round.id} />}
    </AuditPage>
  )
}

const keys = ['area', 'state', 'open', 'rectifying', 'published'] as const

function useAsked(roundId: string) {
  const list = useListState(keys)
  const { area, state, open, rectifying, published } = list.state.filters
  const [from, to] = readRange(published)
  const known = auditStates.find((one) => one === state)
  const which = (['open', 'overdue'] as const).find((one) => one === rectifying)
  const input = {
    ...list.ask,
    roundId,
    ...(area === undefined || !/^\d{6,12}$/.test(area) ? {} : { area }),
    ...(known === undefined ? {} : { state: known }),
    ...(open === 'true' || open === 'false' ? { open: open === 'true' } : {}),
    ...(which === undefined ? {} : { rectifying: which }),
    ...(from === '' ? {} : { publishedFrom: from }),
    ...(to === '' ? {} : { publishedTo: to }),
  }
  return { list, input }
}

function AuditsTable(props: { readonly roundId: string }) {
  const t = useText(auditsText)
  const s = useText(auditScreensText)
  const { list, input } = useAsked(props.roundId)
  const audits = useQuery({ ...auditsApi.list.queryOptions({ input }), placeholderData: (before) => before })
  return (
    <DataTable
      id="leaving-audits"
      caption={t('title')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.areaName}
      rowLink={(row) => auditPath(row.id)}
      {...tableOf(list, audits)}
      filters={useFilters(props.roundId)}
      onExport={() => exportList('leavingAudits', 'list', input)}
      empty={<EmptyState title={s('empty')} next={s('emptyNext')} />}
    />
  )
}

function useFilters(roundId: string): readonly TableFilter[] {
  const t = useText(auditsText)
  const s = useText(auditScreensText)
  return [
    { key: 'area', label: s('township'), kind: 'choice', options: useTownships(roundId) },
    {
      key: 'state',
      label: s('state'),
      kind: 'choice',
      options: auditStates.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      key: 'open',
      label: s('onlyOpen'),
      kind: 'choice',
      options: [
        { value: 'true', label: s('open') },
        { value: 'false', label: s('published') },
      ],
    },
    {
      key: 'rectifying',
      label: s('rectifying'),
      kind: 'choice',
      options: (['open', 'overdue'] as const).map((value) => ({ value, label: s(`rectifying.${value}`) })),
    },
    { key: 'published', label: s('publishedOn'), kind: 'date-range' },
  ]
}

function useColumns(): readonly Column<AuditRow>[] {
  const s = useText(auditScreensText)
  const day = (
    key: 'noticedOn' | 'startedOn' | 'reportedOn' | 'concludedOn',
    title: string,
  ): Column<AuditRow> => ({
    key,
    title,
    sortable: true,
    width: 150,
    mobile: 'hidden',
    render: (row) => <CivilDate date={row[key]} />,
  })
  return [
    {
      key: 'areaName',
      title: s('village'),
      sortable: true,
      width: 150,
      mobile: 'title',
      render: (row) => row.areaName,
    },
    { key: 'townshipName', title: s('township'), width: 100, render: (row) => row.townshipName },
    {
      key: 'state',
      title: s('state'),
      width: 130,
      mobile: 'fact',
      render: (row) => <AuditMark audit={row} />,
    },
    {
      key: 'publishedOn',
      title: s('publishedOn'),
      sortable: true,
      width: 150,
      mobile: 'fact',
      render: (row) =>
        row.publishedOn === null && row.state !== 'waived' ? (
          <span>
            <span className="quiet">{s('latestShort')}</span> <DueDate date={row.latestOn} nearDays={14} />
          </span>
        ) : (
          <CivilDate date={row.publishedOn} />
        ),
    },
    {
      key: 'officials',
      title: s('officials'),
      align: 'right',
      width: 90,
      defaultHidden: true,
      render: (row) => row.officials,
    },
    day('reportedOn', s('reported')),
    day('concludedOn', s('concluded')),
    { key: 'findings', title: s('findings'), align: 'right', width: 90, render: (row) => row.findings },
    {
      key: 'amount',
      title: s('amountShort'),
      align: 'right',
      width: 120,
      render: (row) => (row.amount === 0 ? '–' : yuanText(fenOf(row.amount))),
    },
    {
      key: 'openFindings',
      title: s('openFindings'),
      align: 'right',
      width: 80,
      mobile: 'fact',
      render: (row) => row.openFindings,
    },
    { key: 'lead', title: s('lead'), width: 150, defaultHidden: true, render: (row) => row.lead },
    { ...day('noticedOn', s('noticed')), defaultHidden: true },
    { ...day('startedOn', s('started')), defaultHidden: true },
  ]
}
