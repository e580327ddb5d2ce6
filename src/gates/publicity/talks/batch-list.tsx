import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { CountCell } from '#ui/share-by-area.tsx'
import { CivilDate } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import { useText } from '#ui/text.tsx'
import { talksApi } from './api.tsx'
import { TalkPage, talksPath } from './talk-page.tsx'
import { talksText } from './text-screens.ts'

/** The batches of talks with their person-times. */
export function BatchListScreen() {
  return <TalkPage tab={`${talksPath}/batches`}>{(round) => <BatchTable roundId={round.id} />}</TalkPage>
}

function BatchTable(props: { readonly roundId: string }) {
  const t = useText(talksText)
  const list = useListState([])
  const input = { ...list.ask, roundId: props.roundId }
  const found = useQuery({ ...talksApi.batches.queryOptions({ input }), placeholderData: (before) => before })
  const talks = (id: string, state = '') => `${talksPath}/list?batchId=${id}${state}`
  return (
    <DataTable
      id="talk-batches"
      caption={t('tab.batches')}
      columns={[
        {
          key: 'number',
          title: t('batch'),
          sortable: true,
          width: 260,
          mobile: 'title',
          render: (row) => t('batchN', { n: row.number, title: row.title }),
        },
        { key: 'layer', title: t('layer'), width: 200, mobile: 'hidden', render: (row) => row.layer },
        { key: 'areaName', title: t('area'), width: 110, render: (row) => row.areaName },
        {
          key: 'startsOn',
          title: t('startsOn'),
          sortable: true,
          width: 130,
          mobile: 'hidden',
          render: (row) => <CivilDate date={row.startsOn} />,
        },
        {
          key: 'endsOn',
          title: t('endsOn'),
          width: 130,
          mobile: 'hidden',
          render: (row) => <CivilDate date={row.endsOn} />,
        },
        {
          key: 'talks',
          title: t('talks'),
          align: 'right',
          width: 90,
          mobile: 'hidden',
          render: (row) => <CountCell n={row.talks} to={talks(row.id)} />,
        },
        {
          key: 'done',
          title: t('done'),
          align: 'right',
          width: 90,
          render: (row) => <CountCell n={row.done} to={talks(row.id, '&state=done')} />,
        },
        {
          key: 'personTimes',
          title: t('personTimes'),
          align: 'right',
          width: 90,
          render: (row) => <CountCell n={row.personTimes} to={talks(row.id, '&state=done')} />,
        },
      ]}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowLink={(row) => talks(row.id)}
      {...tableOf(list, found)}
      onExport={() => exportList('talks', 'batches', input)}
      empty={<EmptyState title={t('emptyTalks')} next={t('emptyTalksNext')} />}
    />
  )
}
