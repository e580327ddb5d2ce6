import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { EmptyState } from '#ui/feedback.tsx'
import { useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { roundsApi } from './api.tsx'
import { roundsText } from './text.ts'
import { roundsScreensText } from './text-screens.ts'

type Round = Awaited<ReturnType<typeof roundsApi.list.call>>[number]

/** The rounds that a post can see, and opening one. */
export function RoundsScreen() {
  const t = useText(roundsText)
  const go = useGo()
  const mayOpen = useMay('round.open')
  const columns = useColumns()
  const rounds = useQuery(roundsApi.list.queryOptions({ input: {} }))
  const open = mayOpen ? (
    <Button type="primary" onClick={() => go('/procedure/rounds/open')}>
      {t('open')}
    </Button>
  ) : null
  return (
    <Page title={t('title')} purpose={t('purpose')} gate="procedure" action={open}>
      <Loaded query={rounds}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('empty')} action={open} />
          ) : (
            <PlainTable
              id="rounds"
              caption={t('title')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              rowName={(row) => row.name}
              rowLink={(row) => `/procedure/rounds/${row.id}`}
            />
          )
        }
      </Loaded>
    </Page>
  )
}

function useColumns(): readonly Column<Round>[] {
  const t = useText(roundsText)
  const s = useText(roundsScreensText)
  return [
    { key: 'name', title: t('name'), width: 260, mobile: 'title', render: (row) => row.name },
    { key: 'area', title: t('area'), width: 180, mobile: 'fact', render: (row) => row.areaName },
    { key: 'year', title: t('year'), width: 90, align: 'right', render: (row) => row.year },
    {
      key: 'bodies',
      title: t('bodies'),
      width: 110,
      align: 'right',
      mobile: 'fact',
      render: (row) => row.bodies,
    },
    { key: 'opened', title: t('openedOn'), width: 150, render: (row) => <CivilDate date={row.openedOn} /> },
    {
      key: 'state',
      title: s('stateWord'),
      width: 110,
      mobile: 'fact',
      render: (row) => (
        <StatusMark status={row.state === 'open' ? 'active' : 'done'} word={s(`state.${row.state}`)} />
      ),
    },
  ]
}
