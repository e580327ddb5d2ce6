import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useId, useState } from 'react'
import { holidaysText } from '#platform/settings/text.ts'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { useMay, useSession } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { holidaysApi } from './api.tsx'
import { HolidayDialog } from './holiday-dialog.tsx'
import { ProposalDialog } from './proposal-dialog.tsx'

type Row = Awaited<ReturnType<typeof holidaysApi.list.call>>[number]

/** The year's days off and shifted working days, and loading the published arrangement. */
export function HolidaysScreen() {
  const t = useText(holidaysText)
  const { search, set } = useUrl()
  const { today } = useSession()
  const mayEdit = useMay('settings.edit')
  const year = asYear(search.year, Number(today.slice(0, 4)))
  const [changed, setChanged] = useState(false)
  const list = useQuery(holidaysApi.list.queryOptions({ input: { year } }))
  const load = <Button onClick={() => set({ load: String(year) })}>{t('load', { year })}</Button>
  const action = mayEdit ? (
    <>
      {load}
      <Button type="primary" onClick={() => set({ day: 'new' })}>
        {t('add')}
      </Button>
    </>
  ) : null
  const onChanged = () => setChanged(true)
  return (
    <Page title={t('title')} purpose={t('purpose')} action={action}>
      {changed ? (
        <Notice tone="near">
          {t('changedPlans')} <AppLink to="/procedure/replan">{t('toReplan')}</AppLink>
        </Notice>
      ) : null}
      <YearChoice year={year} today={today} />
      <Loaded query={list}>
        {(rows) => (
          <>
            {rows.length === 0 ? (
              <EmptyState title={t('empty', { year })} next={t('emptyNext')} action={mayEdit ? load : null} />
            ) : (
              <Days rows={rows} />
            )}
            <Dialogs rows={rows} year={year} onChanged={onChanged} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function asYear(text: string | undefined, fallback: number): number {
  const year = Number(text)
  return Number.isInteger(year) && year >= 1980 && year <= 2100 ? year : fallback
}

function YearChoice(props: { readonly year: number; readonly today: string }) {
  const t = useText(holidaysText)
  const { set } = useUrl()
  const id = useId()
  const now = Number(props.today.slice(0, 4))
  const years = new Set([now - 1, now, now + 1, now + 2, props.year])
  return (
    <div className="table-tools">
      <span className="filter">
        <label htmlFor={id}>{t('year')}</label>
        <select
          id={id}
          className="plain-select"
          value={props.year}
          onChange={(event) => set({ year: event.target.value })}
        >
          {[...years].sort().map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </span>
    </div>
  )
}

function Days(props: { readonly rows: readonly Row[] }) {
  const t = useText(holidaysText)
  const mayEdit = useMay('settings.edit')
  const { set } = useUrl()
  const act: Column<Row> = {
    key: 'act',
    title: t('act'),
    width: 150,
    mobile: 'fact',
    render: (row) => (
      <span className="table-tools">
        <Button size="small" aria-label={`${t('edit')} ${row.day}`} onClick={() => set({ day: row.day })}>
          {t('edit')}
        </Button>
        <Button
          size="small"
          aria-label={`${t('remove')} ${row.day}`}
          onClick={() => set({ remove: row.day })}
        >
          {t('remove')}
        </Button>
      </span>
    ),
  }
  const columns: readonly Column<Row>[] = [
    {
      key: 'day',
      title: t('day'),
      width: 160,
      mobile: 'title',
      render: (row) => <CivilDate date={row.day} />,
    },
    {
      key: 'kind',
      title: t('kind'),
      width: 120,
      mobile: 'fact',
      render: (row) => (row.kind === 'work' ? <strong>{t('kind.work')}</strong> : t('kind.off')),
    },
    { key: 'name', title: t('name'), width: 160, mobile: 'fact', render: (row) => row.name },
    { key: 'by', title: t('changedBy'), width: 140, render: (row) => row.changedBy },
    ...(mayEdit ? [act] : []),
  ]
  return (
    <PlainTable
      id="holidays"
      caption={t('title')}
      columns={columns}
      rows={props.rows}
      rowKey={(row) => row.day}
      rowName={(row) => `${row.day} ${row.name}`}
    />
  )
}

function Dialogs(props: {
  readonly rows: readonly Row[]
  readonly year: number
  readonly onChanged: () => void
}) {
  const t = useText(holidaysText)
  const { search, set } = useUrl()
  const { message } = App.useApp()
  const remove = useMutation(holidaysApi.remove.mutationOptions())
  const { rows, year, onChanged } = props
  const edited = rows.find((row) => row.day === search.day) ?? null
  const removed = rows.find((row) => row.day === search.remove)
  return (
    <>
      {search.day ? (
        <HolidayDialog
          key={search.day}
          row={edited}
          year={year}
          onSaved={onChanged}
          onClose={() => set({ day: null })}
        />
      ) : null}
      {removed ? (
        <ConfirmDialog
          title={t('remove')}
          confirmLabel={t('remove')}
          onClose={() => set({ remove: null })}
          onConfirm={async () => {
            const { day, kind, name } = removed
            await remove.mutateAsync({ day, seen: { kind, name } })
            onChanged()
            void message.success(t('removed', { day }))
          }}
        >
          <p>{t('removeAsk', { day: removed.day, name: removed.name })}</p>
        </ConfirmDialog>
      ) : null}
      {search.load ? (
        <ProposalDialog year={year} onLoaded={onChanged} onClose={() => set({ load: null })} />
      ) : null}
    </>
  )
}
