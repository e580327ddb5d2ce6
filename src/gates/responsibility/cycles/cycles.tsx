import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useMay, useSession } from '#ui/session.tsx'
import { DueDate, type Status, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { cyclePath, cyclesApi, cyclesPath } from './api.tsx'
import { type Coverage, type PeriodRow, periodFilterSchema, type SheetLine } from './shapes.ts'
import { cycleKinds, periodStates } from './states.ts'
import { cyclesText } from './text.ts'
import { cycleScreensText } from './text-screens.ts'
import './cycles.css'

/** How a period’s and a sheet’s state is marked. */
export const periodMarks: Readonly<Record<PeriodRow['state'], Status>> = { open: 'active', closed: 'done' }
export const sheetMarks: Readonly<Record<SheetLine['state'], Status>> = {
  open: 'idle',
  submitted: 'review',
  returned: 'near',
  accepted: 'done',
}

/** The weeks and months of the round, and whether each has its sheet. */
export function CyclesScreen() {
  const s = useText(cycleScreensText)
  const t = useText(cyclesText)
  const round = useRound()
  const { search } = useUrl()
  const tabs = [
    { label: s('all'), to: cyclesPath },
    ...cycleKinds.map((kind) => ({ label: t(`kind.${kind}`), to: `${cyclesPath}?kind=${kind}` })),
  ]
  return (
    <Page
      title={s('title')}
      purpose={s('purpose')}
      gate="responsibility"
      tabs={round === null ? undefined : tabs}
      tab={search.kind === undefined ? cyclesPath : `${cyclesPath}?kind=${search.kind}`}
    >
      {round === null ? (
        <EmptyState title={s('noRound')} next={s('noRoundNext')} />
      ) : (
        <>
          <Covered round={round} />
          <Periods round={round} />
        </>
      )}
    </Page>
  )
}

/** Whether every week and month has been opened; if one is missing, the way to open it. */
function Covered(props: { readonly round: Round }) {
  const { round } = props
  const coverage = useQuery(cyclesApi.coverage.queryOptions({ input: { roundId: round.id } }))
  if (coverage.data === undefined) return null
  return <Counts round={round} coverage={coverage.data} />
}

function Counts(props: { readonly round: Round; readonly coverage: Coverage }) {
  const s = useText(cycleScreensText)
  const t = useText(cyclesText)
  const mayManage = useMay('cycle.manage')
  const { acting } = useSession()
  const open = useMutation(cyclesApi.open.mutationOptions())
  const { round, coverage } = props
  const { firstDay: from, lastDay: to, kinds } = coverage
  const isOffice = mayManage && acting !== null && round.areaCode.startsWith(acting.areaCode)
  const missing = kinds.some(({ expected, opened }) => opened < expected)
  return (
    <div className="cycle-cover">
      {kinds.map(({ kind, running, ...counted }) => (
        <p key={kind}>
          <AppLink to={`${cyclesPath}?kind=${kind}`}>
            {s('complete', { from, to, kind: t(`kind.${kind}`), kindEn: t(`kind.${kind}`), ...counted })}
          </AppLink>{' '}
          {running === null ? null : <AppLink to={cyclePath(running)}>{s('toRunning')}</AppLink>}
        </p>
      ))}
      <ActProblem error={open.error} />
      {missing && isOffice ? (
        <Notice tone="near">
          <Button disabled={open.isPending} onClick={() => open.mutate({ roundId: round.id })}>
            {s('openMissing')}
          </Button>
        </Notice>
      ) : null}
    </div>
  )
}

function Periods(props: { readonly round: Round }) {
  const s = useText(cycleScreensText)
  const t = useText(cyclesText)
  const said = useSaid()
  const mayManage = useMay('cycle.manage')
  const list = useListState(['kind', 'state'])
  const read = periodFilterSchema.safeParse(list.state.filters)
  const input = { ...list.ask, ...(read.success ? read.data : {}), roundId: props.round.id }
  const periods = useQuery({ ...cyclesApi.list.queryOptions({ input }), placeholderData: (before) => before })
  const rows = periods.data?.rows ?? []
  return (
    <DataTable
      id="cycles"
      caption={s('title')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => said(row.name)}
      rowLink={(row) => cyclePath(row.id, row.ownSheetId ?? undefined)}
      {...tableOf(list, periods)}
      filters={[
        {
          key: 'kind',
          label: s('kind'),
          kind: 'choice',
          options: cycleKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
        },
        {
          key: 'state',
          label: s('state'),
          kind: 'choice',
          options: periodStates.map((value) => ({ value, label: t(`period.${value}`) })),
        },
      ]}
      onExport={() => exportList('cycles', 'list', input)}
      bulk={mayManage ? (keys, clear) => <CloseMany keys={keys} rows={rows} onClear={clear} /> : undefined}
      empty={<EmptyState title={s('empty')} next={s('emptyNext')} />}
    />
  )
}

function CloseMany(props: {
  readonly keys: readonly string[]
  readonly rows: readonly PeriodRow[]
  readonly onClear: () => void
}) {
  const s = useText(cycleScreensText)
  const close = useMutation(cyclesApi.close.mutationOptions())
  const periods = props.rows
    .filter((row) => props.keys.includes(row.id))
    .map(({ id, version }) => ({ id, version }))
  return (
    <>
      <Button
        disabled={close.isPending || periods.length === 0}
        onClick={() => close.mutate({ periods }, { onSuccess: props.onClear })}
      >
        {s('closeMany')}
      </Button>
      <ActProblem error={close.error} />
    </>
  )
}

function useColumns(): readonly Column<PeriodRow>[] {
  const s = useText(cycleScreensText)
  const t = useText(cyclesText)
  const said = useSaid()
  return [
    {
      key: 'startsOn',
      title: s('name'),
      sortable: true,
      width: 230,
      mobile: 'title',
      render: (p) => said(p.name),
    },
    { key: 'kind', title: s('kind'), width: 110, mobile: 'hidden', render: (p) => t(`kind.${p.kind}`) },
    {
      key: 'dueOn',
      title: s('due'),
      sortable: true,
      width: 210,
      mobile: 'fact',
      render: (p) => <DueDate date={p.dueOn} finished={p.state === 'closed'} />,
    },
    {
      key: 'handedIn',
      title: s('handedIn'),
      width: 130,
      mobile: 'fact',
      render: (p) => s('handedInOf', { n: p.handedIn, units: p.units }),
    },
    {
      key: 'accepted',
      title: s('accepted'),
      align: 'right',
      width: 90,
      mobile: 'hidden',
      render: (p) => p.accepted,
    },
    {
      key: 'own',
      title: s('own'),
      width: 110,
      mobile: 'hidden',
      render: (p) =>
        p.ownState === null ? (
          <span className="quiet">{s('noSheet')}</span>
        ) : (
          <StatusMark status={sheetMarks[p.ownState]} word={t(`state.${p.ownState}`)} />
        ),
    },
    {
      key: 'state',
      title: s('state'),
      width: 110,
      mobile: 'fact',
      render: (p) => <StatusMark status={periodMarks[p.state]} word={said(p.stateWord)} />,
    },
  ]
}
