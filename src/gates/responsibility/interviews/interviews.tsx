import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink, useGo } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Page } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { interviewsApi } from './client.tsx'
import { CommitmentsTable } from './commitments-table.tsx'
import { interviewsPath } from './interview-mark.tsx'
import { InterviewsTable } from './interviews-table.tsx'
import type { BatchRow } from './shapes.ts'
import { interviewKinds } from './states.ts'
import { interviewWords } from './text.ts'
import { listText } from './text-screens.ts'
import './interviews.css'

/** Talks of the round: batches with how far they are, people, commitments. */
export function InterviewsScreen() {
  const l = useText(listText)
  const round = useRound()
  const may = useMay('interview.edit')
  const go = useGo()
  const { search } = useUrl()
  const view = search.view ?? ''
  return (
    <Page
      title={l('title')}
      purpose={l('purpose')}
      gate="responsibility"
      action={
        may && round !== null ? (
          <Button type="primary" onClick={() => go(`${interviewsPath}/new`)}>
            {l('create')}
          </Button>
        ) : null
      }
      tabs={[
        { label: l('batches'), to: interviewsPath },
        { label: l('people'), to: `${interviewsPath}?view=people` },
        { label: l('commitments'), to: `${interviewsPath}?view=commitments` },
      ]}
      tab={view === '' ? interviewsPath : `${interviewsPath}?view=${view}`}
    >
      {round === null ? (
        <EmptyState title={l('noRound')} next={l('noRoundNext')} />
      ) : (
        <>
          <Coverage roundId={round.id} />
          <View view={view} roundId={round.id} />
        </>
      )}
    </Page>
  )
}

function View(props: { readonly view: string; readonly roundId: string }) {
  const { view, roundId } = props
  if (view === 'people') return <InterviewsTable key="people" fixed={{ roundId }} />
  if (view === 'commitments') return <CommitmentsTable key="commitments" roundId={roundId} />
  return <BatchesTable key="batches" roundId={roundId} />
}

/** Planned against held; each figure opens its records. */
function Coverage(props: { readonly roundId: string }) {
  const l = useText(listText)
  const counts = useQuery(interviewsApi.counts.queryOptions({ input: { roundId: props.roundId } })).data
  if (counts === undefined || counts.people === 0) return null
  const { people, held, waiting, commitments, open, overdue } = counts
  return (
    <p className="interview-coverage">
      <AppLink to={`${interviewsPath}?view=people${waiting > 0 ? '&waiting=true' : ''}`}>
        {l('coverage', { people, held, waiting })}
      </AppLink>
      {commitments === 0 ? null : (
        <AppLink to={`${interviewsPath}?view=commitments${overdue > 0 ? '&overdue=true' : ''}`}>
          {l('promises', { n: commitments, open, overdue })}
        </AppLink>
      )}
    </p>
  )
}

function BatchesTable(props: { readonly roundId: string }) {
  const l = useText(listText)
  const w = useText(interviewWords)
  const list = useListState(['kind'])
  const kind = interviewKinds.find((one) => one === list.state.filters.kind)
  const input = { ...list.ask, ...(kind === undefined ? {} : { kind }), roundId: props.roundId }
  const batches = useQuery({
    ...interviewsApi.batches.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="interview-batches"
      caption={l('batches')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowLink={(row) => `${interviewsPath}/batch/${row.id}`}
      {...tableOf(list, batches)}
      filters={[
        {
          ...{ key: 'kind', label: l('kind'), kind: 'choice' },
          options: interviewKinds.map((value) => ({ value, label: w(`kind.${value}`) })),
        },
      ]}
      onExport={() => exportList('interviews', 'batches', input)}
      empty={<EmptyState title={l('empty')} next={l('emptyNext')} />}
    />
  )
}

function useColumns(): readonly Column<BatchRow>[] {
  const l = useText(listText)
  const said = useSaid()
  return [
    { key: 'title', title: l('batch'), sortable: true, width: 320, mobile: 'title', render: (b) => b.title },
    { key: 'kind', title: l('kind'), width: 110, mobile: 'hidden', render: (b) => said(b.kindWord) },
    {
      ...{ key: 'talker', title: l('talker'), width: 190, mobile: 'fact' },
      render: (b) => `${b.talker} ${b.talkerTitle}`,
    },
    {
      ...{ key: 'plannedOn', title: l('plannedOn'), sortable: true, width: 140, mobile: 'fact' },
      render: (b) => <CivilDate date={b.plannedOn} />,
    },
    { key: 'place', title: l('place'), width: 150, mobile: 'hidden', render: (b) => b.place },
    {
      ...{ key: 'held', title: l('progress'), align: 'right', width: 90, mobile: 'fact' },
      render: (b) => l('of', { done: b.held, all: b.people }),
    },
    {
      ...{ key: 'waiting', title: l('left'), align: 'right', width: 90, mobile: 'hidden' },
      render: (b) => b.waiting,
    },
  ]
}
