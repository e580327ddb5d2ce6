import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, type Status, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { motionsApi, motionsPath } from './api.tsx'
import { MotionBulk } from './bulk.tsx'
import { NomineesTable } from './nominees.tsx'
import { type MotionRow, motionFilterSchema, type TownshipCount } from './shapes.ts'
import { MotionSheet } from './sheet.tsx'
import { type MotionStanding, motionStandings } from './states.ts'
import { motionsText } from './text.ts'
import { motionScreensText } from './text-screens.ts'
import './motions.css'

/** How a motion’s state is marked. */
export const motionMarks: Readonly<Record<MotionStanding, Status>> = {
  none: 'idle',
  draft: 'active',
  studied: 'review',
  signed: 'done',
}

const views = ['townships', 'people', 'sheet'] as const

/** The villages of the round with their nominees, study and signature; by township, and person by person. */
export function MotionsScreen() {
  const s = useText(motionScreensText)
  const round = useRound()
  const { search } = useUrl()
  const mayEdit = useMay('motion.edit')
  const address = (view: string) => `${motionsPath}?view=${view}`
  const tabs = [
    { label: s('villages'), to: motionsPath },
    { label: s('byTownship'), to: address('townships') },
    { label: s('people'), to: address('people') },
    ...(mayEdit ? [{ label: s('sheet'), to: address('sheet') }] : []),
  ]
  const view = views.find((one) => one === search.view && (one !== 'sheet' || mayEdit)) ?? null
  return (
    <Page
      title={s('title')}
      purpose={s('purpose')}
      gate="responsibility"
      tabs={round === null ? undefined : tabs}
      tab={view === null ? motionsPath : address(view)}
    >
      {round === null ? <EmptyState title={s('noRound')} next={s('noRoundNext')} /> : null}
      {round !== null && view === null ? <Villages round={round} /> : null}
      {round !== null && view === 'townships' ? <Townships round={round} /> : null}
      {round !== null && view === 'people' ? <NomineesTable roundId={round.id} /> : null}
      {round !== null && view === 'sheet' ? <MotionSheet roundId={round.id} /> : null}
    </Page>
  )
}

/** Townships as choices of a filter; none where the post has only one. */
export function useTownshipFilter(roundId: string): readonly TableFilter[] {
  const s = useText(motionScreensText)
  const counts = useQuery(motionsApi.townships.queryOptions({ input: { roundId } }))
  const townships = counts.data ?? []
  if (townships.length < 2) return []
  const options = townships.map(({ code, name }) => ({ value: code, label: name }))
  return [{ key: 'area', label: s('township'), kind: 'choice', options }]
}

/** The filter of states. */
export function useStateFilter(): TableFilter {
  const s = useText(motionScreensText)
  const t = useText(motionsText)
  const options = motionStandings.map((value) => ({ value, label: t(`state.${value}`) }))
  return { key: 'state', label: s('state'), kind: 'choice', options }
}

function Villages(props: { readonly round: Round }) {
  const s = useText(motionScreensText)
  const list = useListState(['area', 'state'])
  const mayEdit = useMay('motion.edit')
  const maySign = useMay('motion.sign')
  const [done, setDone] = useState<string | null>(null)
  const { round } = props
  const read = motionFilterSchema.safeParse(list.state.filters)
  const input = { ...list.ask, ...(read.success ? read.data : {}), roundId: round.id }
  const motions = useQuery({
    ...motionsApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const rows = motions.data?.rows ?? []
  return (
    <>
      {done === null ? null : <Notice tone="done">{done}</Notice>}
      <DataTable
        id="motions"
        caption={s('title')}
        columns={useColumns()}
        rowKey={(row) => row.areaCode}
        rowName={(row) => row.areaName}
        rowLink={(row) => `${motionsPath}/${row.areaCode}`}
        {...tableOf(list, motions)}
        filters={[...useTownshipFilter(round.id), useStateFilter()]}
        onExport={() => exportList('motions', 'list', input)}
        bulk={
          mayEdit || maySign
            ? (keys, clear) => (
                <MotionBulk
                  roundId={round.id}
                  rows={rows.filter((row) => keys.includes(row.areaCode))}
                  onDone={(told) => {
                    setDone(told)
                    clear()
                  }}
                />
              )
            : undefined
        }
        empty={<EmptyState title={s('empty')} next={s('emptyNext')} />}
      />
    </>
  )
}

function useColumns(): readonly Column<MotionRow>[] {
  const s = useText(motionScreensText)
  const said = useSaid()
  return [
    {
      key: 'areaName',
      title: s('village'),
      sortable: true,
      width: 140,
      mobile: 'title',
      render: (row) => row.areaName,
    },
    {
      key: 'townshipName',
      title: s('township'),
      width: 110,
      mobile: 'hidden',
      render: (row) => row.townshipName,
    },
    {
      key: 'state',
      title: s('state'),
      width: 130,
      mobile: 'fact',
      render: (row) => <StatusMark status={motionMarks[row.state]} word={said(row.stateWord)} />,
    },
    {
      key: 'nominees',
      title: s('nominees'),
      align: 'right',
      sortable: true,
      width: 100,
      mobile: 'hidden',
      render: (row) => row.nominees,
    },
    { key: 'summary', title: s('summary'), width: 260, mobile: 'fact', render: (row) => row.summary },
    {
      key: 'concurrent',
      title: s('concurrent'),
      width: 110,
      mobile: 'hidden',
      render: (row) => (row.concurrent ? s('yes') : '–'),
    },
    {
      key: 'studiedOn',
      title: s('studiedOn'),
      sortable: true,
      width: 140,
      mobile: 'hidden',
      render: (row) => <CivilDate date={row.studiedOn} />,
    },
    {
      key: 'signedOn',
      title: s('signedOn'),
      sortable: true,
      width: 150,
      mobile: 'fact',
      full: (row) =>
        [row.signedBy, row.signedWayWord === null ? null : said(row.signedWayWord)].join(' ').trim(),
      render: (row) => (
        <>
          <CivilDate date={row.signedOn} /> <span className="quiet small">{row.signedBy}</span>
        </>
      ),
    },
  ]
}

const sums = ['villages', 'nominees', 'concurrent', 'studied', 'signed'] as const

function Townships(props: { readonly round: Round }) {
  const s = useText(motionScreensText)
  const { round } = props
  const counts = useQuery(motionsApi.townships.queryOptions({ input: { roundId: round.id } }))
  const addresses: Readonly<Record<(typeof sums)[number], (code: string) => string>> = {
    villages: (code) => `${motionsPath}?area=${code}`,
    nominees: (code) => `${motionsPath}?view=people&area=${code}`,
    concurrent: (code) => `${motionsPath}?view=people&concurrent=true&area=${code}`,
    studied: (code) => `${motionsPath}?area=${code}`,
    signed: (code) => `${motionsPath}?state=signed&area=${code}`,
  }
  const columns: readonly Column<TownshipCount>[] = [
    { key: 'name', title: s('township'), width: 160, mobile: 'title', render: (row) => row.name },
    ...sums.map((key): Column<TownshipCount> => {
      return {
        key,
        title: s(key),
        align: 'right',
        width: 110,
        mobile: 'fact',
        render: (row) => (
          <AppLink to={addresses[key](row.code)} label={`${row.name} ${s(key)} ${row[key]}`}>
            {String(row[key])}
          </AppLink>
        ),
      }
    }),
  ]
  return (
    <Loaded query={counts}>
      {(rows) => {
        const totals = sums.map((key) => [key, rows.reduce((sum, row) => sum + row[key], 0)] as const)
        return (
          <PlainTable
            id="motion-townships"
            caption={s('byTownship')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.code}
            rowName={(row) => row.name}
            facts={5}
            totals={{ name: s('all'), ...Object.fromEntries(totals) }}
          />
        )
      }}
    </Loaded>
  )
}
