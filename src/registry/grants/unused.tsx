import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Moment } from '#ui/moment.tsx'
import { useMay } from '#ui/session.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { postsText } from '../posts/text.ts'
import { grantsApi } from './api.tsx'
import type { unusedRow } from './contract.ts'
import { EndButton } from './grant-acts.tsx'
import { grantsText } from './text.ts'
import { grantsScreenText } from './text-screens.ts'

type Unused = z.infer<typeof unusedRow>

const choices = ['30', '90', '180', '365'] as const

/** The regular check of rights: granted posts that nobody uses; each is kept or ended. */
export function UnusedGrants() {
  const t = useText(grantsText)
  const s = useText(grantsScreenText)
  const proposes = useMay('grant.propose')
  const list = useListState(['days'])
  const days = Number(choices.find((one) => one === list.state.filters.days) ?? '90')
  const input = { ...list.ask, days }
  const unused = useQuery({
    ...grantsApi.unused.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const rows = unused.data?.rows ?? []
  return (
    <DataTable
      id="unused"
      caption={t('unused')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => `${row.personName} ${row.title}`}
      {...tableOf(list, unused)}
      filters={[
        {
          key: 'days',
          label: s('days'),
          kind: 'choice',
          options: choices.map((value) => ({ value, label: value })),
        },
      ]}
      onExport={() => exportList('grants', 'unused', input)}
      {...(proposes
        ? {
            bulk: (keys: readonly string[], clear: () => void) => (
              <EndButton
                posts={rows
                  .filter((row) => keys.includes(row.id))
                  .map((row) => ({ ...row, grantState: 'active' as const }))}
                onDone={clear}
              />
            ),
          }
        : {})}
      empty={<EmptyState title={t('emptyUnused')} />}
    />
  )
}

function useColumns(): readonly Column<Unused>[] {
  const s = useText(grantsScreenText)
  const p = useText(postsText)
  return [
    {
      key: 'personName',
      title: s('name'),
      sortable: true,
      width: 110,
      render: (row) => row.personName,
      mobile: 'title',
    },
    { key: 'title', title: s('postTitle'), width: 160, render: (row) => row.title },
    {
      key: 'organisationName',
      title: s('organisation'),
      sortable: true,
      width: 220,
      render: (row) => row.organisationName,
    },
    {
      key: 'areaName',
      title: s('area'),
      sortable: true,
      width: 140,
      render: (row) => row.areaName ?? '–',
      mobile: 'hidden',
    },
    {
      key: 'role',
      title: s('role'),
      sortable: true,
      width: 110,
      render: (row) => p(`role.${row.role}`),
      mobile: 'fact',
    },
    {
      key: 'username',
      title: s('account'),
      width: 130,
      render: (row) => row.username ?? <span className="quiet">{s('noAccount')}</span>,
    },
    {
      key: 'lastSeenAt',
      title: s('lastSeen'),
      sortable: true,
      width: 190,
      mobile: 'fact',
      render: (row) =>
        row.lastSeenAt === null ? (
          <span className="quiet">{s('never')}</span>
        ) : (
          <Moment at={row.lastSeenAt} />
        ),
    },
  ]
}
