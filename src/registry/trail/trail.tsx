import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { auditRow } from '#platform/audit/contract.ts'
import { trailText } from '#platform/audit/text.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Moment } from '#ui/moment.tsx'
import { Page } from '#ui/page.tsx'
import { DataTable } from '#ui/table.tsx'
import { readRange } from '#ui/table-state.ts'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useLang, useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { trailApi } from './api.tsx'
import { trailScreenText } from './text.ts'
import './trail.css'

type Row = z.infer<typeof auditRow>

const address = '/admin/trail'

/** The whole trail for the audit administrator: by event, time and division, of any record, of any person. */
export function TrailScreen() {
  const t = useText(trailText)
  const { search } = useUrl()
  const whole = search.person !== undefined && search.whole === 'true'
  return (
    <Page title={t('auditTitle')} purpose={t('purpose')}>
      <Only />
      {whole ? <PersonTable person={search.person ?? ''} /> : <EventTable />}
    </Page>
  )
}

function of(row: Pick<Row, 'personId' | 'personName'>): string {
  return `${address}?person=${row.personId}&name=${encodeURIComponent(row.personName)}`
}

function about(row: Row): string {
  const record = `type=${encodeURIComponent(row.subjectType)}&id=${encodeURIComponent(row.subjectId)}`
  return `${address}?${record}&name=${encodeURIComponent(row.subjectName)}`
}

/** Whose or which record's trail is shown, and the way back to all of it. */
function Only() {
  const t = useText(trailScreenText)
  const { search } = useUrl()
  const name = search.name ?? ''
  const person = search.person
  if (person === undefined && search.id === undefined) return null
  const whole = search.whole === 'true'
  return (
    <p className="trail-only notice info">
      <strong>
        {person === undefined ? t('onlyRecord', { name }) : t('onlyPerson', { name: name || person })}
      </strong>
      {person === undefined ? null : (
        <AppLink to={`${of({ personId: person, personName: name })}${whole ? '' : '&whole=true'}`}>
          {t(whole ? 'acts' : 'whole')}
        </AppLink>
      )}
      <AppLink to={address}>{t('clear')}</AppLink>
    </p>
  )
}

function useFilters(): readonly TableFilter[] {
  const t = useText(trailText)
  const s = useText(trailScreenText)
  const lang = useLang()
  const catalogue = useQuery({ ...trailApi.events.queryOptions({ input: {} }), staleTime: 3_600_000 })
  const options = (catalogue.data ?? []).map((one) => ({
    value: one.event,
    label: one[lang].replaceAll(/\{\{\w+\}\}/g, '…'),
  }))
  return [
    { key: 'event', label: t('event'), kind: 'choice', options },
    { key: 'when', label: s('when'), kind: 'date-range' },
    { key: 'area', label: s('areaFilter'), kind: 'text' },
  ]
}

function EventTable() {
  const t = useText(trailText)
  const { search } = useUrl()
  const list = useListState(['event', 'when', 'area'])
  const { event, when, area } = list.state.filters
  const [from, until] = readRange(when)
  const input = {
    ...list.ask,
    ...(event ? { event } : {}),
    ...(area && /^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(area) ? { area } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...(search.person ? { person: search.person } : {}),
    ...(search.type && search.id ? { type: search.type, id: search.id } : {}),
  }
  const events = useQuery({
    ...trailApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="audit"
      caption={t('auditTitle')}
      columns={useColumns()}
      rowKey={(row) => String(row.seq)}
      rowName={(row) => String(row.seq)}
      {...tableOf(list, events)}
      filters={useFilters()}
      onExport={() => exportList('trail', 'list', input)}
      empty={<EmptyState title={t('empty')} />}
    />
  )
}

function PersonTable(props: { readonly person: string }) {
  const t = useText(trailText)
  const list = useListState([])
  const input = { ...list.ask, person: props.person }
  const events = useQuery({
    ...trailApi.ofPerson.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="audit"
      caption={t('auditTitle')}
      columns={useColumns()}
      rowKey={(row) => String(row.seq)}
      rowName={(row) => String(row.seq)}
      {...tableOf(list, events)}
      onExport={() => exportList('trail', 'ofPerson', input)}
      empty={<EmptyState title={t('empty')} />}
    />
  )
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(trailText)
  const s = useText(trailScreenText)
  const said = useSaid()
  return [
    { key: 'at', title: t('at'), width: 180, sortable: true, render: (row) => <Moment at={row.at} /> },
    {
      key: 'sentence',
      title: t('sentence'),
      render: (row) => said(row.sentence),
      width: 380,
      mobile: 'title',
    },
    {
      key: 'personName',
      title: t('who'),
      width: 120,
      render: (row) =>
        row.personId === '' ? (
          row.personName
        ) : (
          <AppLink to={of(row)} title={s('show', { name: row.personName })}>
            {row.personName}
          </AppLink>
        ),
    },
    { key: 'postTitle', title: t('post'), render: (row) => row.postTitle, width: 150, mobile: 'hidden' },
    { key: 'organisationName', title: t('organisation'), render: (row) => row.organisationName, width: 180 },
    {
      key: 'subjectName',
      title: t('subject'),
      width: 180,
      mobile: 'hidden',
      render: (row) => (
        <AppLink to={about(row)} title={s('showRecord')}>
          {row.subjectName || row.subjectType}
        </AppLink>
      ),
    },
    {
      key: 'areaCode',
      title: t('area'),
      width: 140,
      mobile: 'hidden',
      render: (row) => (/^\d/.test(row.areaCode) ? row.areaCode : ''),
    },
    { key: 'ip', title: t('ip'), render: (row) => row.ip, width: 130, mobile: 'hidden', defaultHidden: true },
  ]
}
