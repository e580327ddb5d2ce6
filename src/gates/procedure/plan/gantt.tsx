import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId } from 'react'
import type { Said } from '#common/text.ts'
import { bodies, bodyKinds } from '#rules/bodies.ts'
import { useBodyKinds } from '#ui/bodies.tsx'
import { daysBetween } from '#ui/dates.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { GanttChart } from '#ui/gantt.tsx'
import { AppLink, useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { useRound } from '#ui/round.tsx'
import { CivilDate, type Status, StatusMark } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { wallText } from '#ui/words.ts'
import { planApi } from './api.tsx'
import type { GanttBar } from './contract.ts'
import { planText } from './text.ts'
import { planScreensText } from './text-screens.ts'
import './plan.css'

type Answer = {
  readonly today: string
  readonly electionDay: string | null
  readonly rows: readonly GanttBar[]
}

/** The round as bars: the steps of every kind, or the bodies of one kind by township. */
export function GanttScreen() {
  const t = useText(planText)
  const s = useText(planScreensText)
  const round = useRound()
  const { search } = useUrl()
  const kind = bodyKinds.find((one) => one === search.kind)
  const area = search.area
  const gantt = useQuery({
    ...planApi.gantt.queryOptions({
      input: { roundId: round?.id ?? '', ...(kind ? { kind } : {}), ...(area ? { area } : {}) },
    }),
    enabled: round !== null,
    placeholderData: (before) => before,
  })
  if (round === null) {
    return (
      <Page title={t('gantt')} purpose={s('ganttPurpose')} gate="procedure">
        <EmptyState
          title={t('noRound')}
          next={t('noRoundNext')}
          action={<AppLink to="/procedure/rounds">{t('toRounds')}</AppLink>}
        />
      </Page>
    )
  }
  return (
    <Page
      title={t('gantt')}
      purpose={s('ganttPurpose')}
      gate="procedure"
      action={<Button onClick={() => window.print()}>{s('print')}</Button>}
    >
      <KindChoice kind={kind ?? ''} />
      <Loaded query={gantt} lines={12}>
        {(answer) => <Bars answer={answer} kind={kind ?? null} title={`${round.name} ${t('gantt')}`} />}
      </Loaded>
    </Page>
  )
}

function KindChoice(props: { readonly kind: string }) {
  const s = useText(planScreensText)
  const said = useSaid()
  const id = useId()
  const { set } = useUrl()
  return (
    <div className="plan-line no-print">
      <label htmlFor={id}>{s('views')}</label>
      <select
        id={id}
        className="plain-select"
        value={props.kind}
        onChange={(event) => set({ kind: event.target.value, area: null })}
      >
        <option value="">{s('allKinds')}</option>
        {useBodyKinds().map((kind) => (
          <option key={kind} value={kind}>
            {said(bodies[kind].name)}
          </option>
        ))}
      </select>
    </div>
  )
}

function statusOf(bar: GanttBar, today: string): Status {
  if (bar.done === bar.tasks) return 'done'
  if (bar.overdue > 0) return 'overdue'
  if (bar.submitted > 0 && bar.submitted + bar.done === bar.tasks) return 'review'
  if (bar.done + bar.submitted + bar.started > 0) return 'active'
  const left = daysBetween(today, bar.to)
  return left >= 0 && left <= 3 ? 'near' : 'idle'
}

function Bars(props: { readonly answer: Answer; readonly kind: string | null; readonly title: string }) {
  const s = useText(planScreensText)
  const said = useSaid()
  const go = useGo()
  const { set, search } = useUrl()
  const { rows, today, electionDay } = props.answer
  if (rows.length === 0) return <EmptyState title={s('ganttEmpty')} />
  const label = (name: Said, bar: GanttBar) => {
    return `${s('progress', { done: bar.done, total: bar.tasks })} ${said(name)}`
  }
  function open(key: string) {
    const bar = rows.find((row) => row.key === key)
    if (bar?.bodyId) go(`/procedure/plan/${bar.bodyId}`)
    else if (bar?.parent === null && props.kind === null) set({ kind: key })
    else if (bar?.parent === null) set({ area: search.area === key ? null : key })
  }
  return (
    <div className="print-a3 data-table">
      {search.area ? (
        <button type="button" className="plain-button link-like" onClick={() => set({ area: null })}>
          {s('allTownships')}
        </button>
      ) : null}
      <GanttChart
        key={`${props.kind ?? ''}${search.area ?? ''}${rows.length}`}
        title={props.title}
        rows={rows.map((bar) => ({
          key: bar.key,
          label: label(bar.name, bar),
          from: bar.from,
          to: bar.to,
          status: statusOf(bar, today),
          parent: bar.parent ?? undefined,
        }))}
        electionDay={electionDay ?? undefined}
        onRow={open}
      />
      <details>
        <summary>{s('ganttTable')}</summary>
        <BarTable rows={rows} today={today} />
      </details>
    </div>
  )
}

function BarTable(props: { readonly rows: readonly GanttBar[]; readonly today: string }) {
  const t = useText(planText)
  const s = useText(planScreensText)
  const w = useText(wallText)
  const said = useSaid()
  const columns: readonly Column<GanttBar>[] = [
    {
      key: 'name',
      title: t('step'),
      width: 280,
      mobile: 'title',
      render: (bar) => (bar.parent === null ? <strong>{said(bar.name)}</strong> : said(bar.name)),
    },
    {
      key: 'from',
      title: t('start'),
      width: 140,
      mobile: 'fact',
      render: (bar) => <CivilDate date={bar.from} />,
    },
    { key: 'to', title: t('due'), width: 140, mobile: 'fact', render: (bar) => <CivilDate date={bar.to} /> },
    {
      key: 'done',
      title: s('state'),
      width: 120,
      mobile: 'fact',
      render: (bar) => <StatusMark status={statusOf(bar, props.today)} />,
    },
    {
      key: 'progress',
      title: t('task'),
      align: 'right',
      width: 120,
      render: (bar) => s('progress', { done: bar.done, total: bar.tasks }),
    },
    {
      key: 'overdue',
      title: s('overdue'),
      align: 'right',
      width: 90,
      render: (bar) => (bar.overdue > 0 ? w('overdueN', { n: bar.overdue }) : ''),
    },
  ]
  return (
    <PlainTable
      id="gantt-bars"
      caption={s('ganttTable')}
      columns={columns}
      rows={props.rows}
      rowKey={(bar) => bar.key}
      rowName={(bar) => said(bar.name)}
    />
  )
}
