import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { roles } from '#common/roles.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Moment } from '#ui/moment.tsx'
import { Page } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { GrantMark } from '../posts/post-lines.tsx'
import { postsText } from '../posts/text.ts'
import { grantsApi } from './api.tsx'
import type { grantRow } from './contract.ts'
import { GrantBulk, RoleButton } from './grant-acts.tsx'
import { grantsText } from './text.ts'
import { grantsScreenText } from './text-screens.ts'
import { UnusedGrants } from './unused.tsx'

type Grant = z.infer<typeof grantRow>

const tabs = ['requested', 'proposed', 'active', 'all', 'unused'] as const
type Tab = (typeof tabs)[number]

function addressOf(tab: Tab): string {
  return `/admin/grants?tab=${tab}`
}

/** Grants: the security administrator proposes, the system administrator decides. */
export function GrantsScreen() {
  const t = useText(grantsText)
  const s = useText(grantsScreenText)
  const { search } = useUrl()
  const decides = useMay('grant.approve')
  const tab = tabs.find((one) => one === search.tab) ?? (decides ? 'proposed' : 'requested')
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      tabs={tabs.map((one) => ({
        label: one === 'unused' ? t('unused') : s(one),
        to: addressOf(one),
      }))}
      tab={addressOf(tab)}
    >
      <p className="quiet">{tab === 'unused' ? t('unusedPurpose') : s('twoPeople')}</p>
      {tab === 'unused' ? <UnusedGrants /> : <Grants key={tab} tab={tab} />}
    </Page>
  )
}

function useRoleFilter(): TableFilter {
  const s = useText(grantsScreenText)
  const p = useText(postsText)
  return {
    key: 'role',
    label: s('role'),
    kind: 'choice',
    options: roles.map((value) => ({ value, label: p(`role.${value}`) })),
  }
}

/** What stands empty while nothing was proposed. */
const decisions: readonly string[] = ['proposedBy', 'decidedBy', 'decidedAt', 'reason']

const empties = { requested: 'emptyRequested', proposed: 'emptyProposed' } as const

function Grants(props: { readonly tab: Exclude<Tab, 'unused'> }) {
  const t = useText(grantsText)
  const s = useText(grantsScreenText)
  const { tab } = props
  const list = useListState(['role'])
  const role = roles.find((one) => one === list.state.filters.role)
  const input = { ...list.ask, ...(role ? { role } : {}), ...(tab === 'all' ? {} : { state: tab }) }
  const grants = useQuery({ ...grantsApi.list.queryOptions({ input }), placeholderData: (before) => before })
  const proposes = useMay('grant.propose')
  const decides = useMay('grant.approve')
  const rows = grants.data?.rows ?? []
  return (
    <DataTable
      id="grants"
      caption={t('title')}
      columns={useColumns().filter((column) => tab !== 'requested' || !decisions.includes(column.key))}
      rowKey={(row) => row.id}
      rowName={(row) => `${row.personName} ${row.title}`}
      {...tableOf(list, grants)}
      filters={[useRoleFilter()]}
      onExport={() => exportList('grants', 'list', input)}
      {...(proposes || decides
        ? {
            bulk: (keys: readonly string[], clear: () => void) => (
              <GrantBulk posts={rows.filter((row) => keys.includes(row.id))} onDone={clear} />
            ),
          }
        : {})}
      empty={<EmptyState title={tab === 'requested' || tab === 'proposed' ? s(empties[tab]) : t('empty')} />}
    />
  )
}

function useColumns(): readonly Column<Grant>[] {
  const s = useText(grantsScreenText)
  const p = useText(postsText)
  const proposes = useMay('grant.propose')
  const act: Column<Grant> = {
    key: 'act',
    title: s('act'),
    exportable: false,
    width: 110,
    render: (row) => <RoleButton post={row} />,
  }
  return [
    {
      key: 'personName',
      title: s('name'),
      sortable: true,
      width: 110,
      render: (row) => row.personName,
      mobile: 'title',
    },
    { key: 'title', title: s('postTitle'), width: 130, render: (row) => row.title, mobile: 'fact' },
    {
      key: 'organisationName',
      title: s('organisation'),
      sortable: true,
      width: 180,
      render: (row) => row.organisationName,
    },
    { key: 'areaName', title: s('area'), sortable: true, width: 120, render: (row) => areaOf(row) },
    {
      key: 'role',
      title: s('role'),
      sortable: true,
      width: 120,
      mobile: 'fact',
      render: (row) => (row.role === null ? '–' : p(`role.${row.role}`)),
    },
    {
      key: 'grantState',
      title: s('state'),
      sortable: true,
      width: 120,
      mobile: 'fact',
      render: (row) => <GrantMark state={row.grantState} />,
    },
    {
      key: 'username',
      title: s('account'),
      width: 130,
      render: (row) => row.username ?? <span className="quiet">{s('noAccount')}</span>,
    },
    { key: 'proposedBy', title: s('proposedBy'), width: 100, render: (row) => row.proposedBy ?? '–' },
    { key: 'decidedBy', title: s('decidedBy'), width: 100, render: (row) => row.decidedBy ?? '–' },
    {
      key: 'decidedAt',
      title: s('decidedAt'),
      sortable: true,
      width: 190,
      defaultHidden: true,
      render: (row) => <Moment at={row.decidedAt} />,
    },
    {
      key: 'reason',
      title: s('reason'),
      width: 200,
      defaultHidden: true,
      render: (row) => row.reason ?? '–',
    },
    ...(proposes ? [act] : []),
  ]
}

/** The division of a post in words; the administrators' posts belong to none. */
export function areaOf(row: Pick<Grant, 'areaCode' | 'areaName'>): string {
  return row.areaName ?? (/^\d/.test(row.areaCode) ? row.areaCode : '–')
}
