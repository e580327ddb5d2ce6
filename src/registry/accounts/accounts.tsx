import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { type Role, roles } from '#common/roles.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { Page, type PageTab } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { postsText } from '../posts/text.ts'
import { AccountActs } from './account-acts.tsx'
import { type Account, AccountState } from './account-state.tsx'
import { accountsApi } from './api.tsx'
import { accountStates } from './contract.ts'
import { type Slip, SlipSheet } from './slips.tsx'
import { accountsText } from './text.ts'
import { accountsScreenText } from './text-screens.ts'

const address = '/admin/accounts'
const waitingAddress = `${address}?tab=waiting`

/** Accounts for the three administrators; the system administrator makes and manages them. */
export function AccountsScreen() {
  const t = useText(accountsText)
  const s = useText(accountsScreenText)
  const { search } = useUrl()
  const manages = useMay('account.manage')
  const [slips, setSlips] = useState<readonly Slip[] | null>(null)
  if (slips !== null) return <SlipSheet slips={slips} onClose={() => setSlips(null)} />
  const waiting = manages && search.tab === 'waiting'
  const tabs: readonly PageTab[] = [
    { label: s('all'), to: address },
    { label: s('waiting'), to: waitingAddress },
  ]
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      {...(manages ? { tabs, tab: waiting ? waitingAddress : address } : {})}
    >
      {waiting ? <Candidates onSlips={setSlips} /> : <Accounts onSlips={setSlips} />}
    </Page>
  )
}

type OnSlips = { readonly onSlips: (slips: readonly Slip[]) => void }

function useRoleFilter(): TableFilter {
  const p = useText(postsText)
  const s = useText(accountsScreenText)
  return {
    key: 'role',
    label: s('roles'),
    kind: 'choice',
    options: roles.map((value) => ({ value, label: p(`role.${value}`) })),
  }
}

function RoleNames(props: { readonly roles: readonly Role[] }) {
  const p = useText(postsText)
  return <>{props.roles.map((role) => p(`role.${role}`)).join('、') || '–'}</>
}

const states = [...accountStates, 'locked'] as const

function Accounts(props: OnSlips) {
  const t = useText(accountsText)
  const s = useText(accountsScreenText)
  const list = useListState(['state', 'role', 'tab'])
  const role = roles.find((one) => one === list.state.filters.role)
  const state = states.find((one) => one === list.state.filters.state)
  const input = { ...list.ask, ...(role ? { role } : {}), ...(state ? { state } : {}) }
  const accounts = useQuery({
    ...accountsApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="accounts"
      caption={t('title')}
      columns={useColumns(props.onSlips)}
      rowKey={(row) => row.id}
      rowName={(row) => row.personName}
      {...tableOf(list, accounts)}
      filters={[
        {
          key: 'state',
          label: s('state'),
          kind: 'choice',
          options: states.map((value) => ({
            value,
            label: t(value === 'locked' ? 'locked' : `state.${value}`),
          })),
        },
        useRoleFilter(),
      ]}
      onExport={() => exportList('accounts', 'list', input)}
      empty={<EmptyState title={t('empty')} />}
    />
  )
}

function useColumns(onSlips: OnSlips['onSlips']): readonly Column<Account>[] {
  const s = useText(accountsScreenText)
  const manages = useMay('account.manage')
  const act: Column<Account> = {
    key: 'act',
    title: s('act'),
    exportable: false,
    width: 100,
    mobile: 'fact',
    render: (row) => <AccountActs account={row} onSlip={(slip) => onSlips([slip])} />,
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
    { key: 'username', title: s('username'), sortable: true, width: 170, render: (row) => row.username },
    {
      key: 'state',
      title: s('state'),
      sortable: true,
      width: 200,
      mobile: 'fact',
      render: (row) => <AccountState account={row} />,
    },
    { key: 'roles', title: s('roles'), width: 140, render: (row) => <RoleNames roles={row.roles} /> },
    { key: 'posts', title: s('posts'), width: 230, render: (row) => row.posts || '–', mobile: 'hidden' },
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
    {
      key: 'createdAt',
      title: s('made'),
      sortable: true,
      width: 190,
      defaultHidden: true,
      render: (row) => <Moment at={row.createdAt} />,
    },
    ...(manages ? [act] : []),
  ]
}

function Candidates(props: OnSlips) {
  const t = useText(accountsText)
  const s = useText(accountsScreenText)
  const list = useListState(['role'])
  const role = roles.find((one) => one === list.state.filters.role)
  const input = { ...list.ask, ...(role ? { role } : {}) }
  const candidates = useQuery({
    ...accountsApi.candidates.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const create = useMutation(
    accountsApi.create.mutationOptions({ onSuccess: ({ slips }) => props.onSlips(slips) }),
  )
  return (
    <>
      <ActProblem error={create.error} />
      <DataTable
        id="candidates"
        caption={t('candidates')}
        columns={[
          {
            key: 'personName',
            title: s('name'),
            sortable: true,
            width: 120,
            render: (row) => row.personName,
          },
          { key: 'number', title: s('number'), sortable: true, width: 140, render: (row) => row.number },
          { key: 'roles', title: s('roles'), width: 160, render: (row) => <RoleNames roles={row.roles} /> },
          { key: 'posts', title: s('posts'), render: (row) => row.posts },
        ]}
        rowKey={(row) => row.personId}
        rowName={(row) => row.personName}
        {...tableOf(list, candidates)}
        filters={[useRoleFilter()]}
        onExport={() => exportList('accounts', 'candidates', input)}
        bulk={(keys, clear) => (
          <Button
            type="primary"
            disabled={create.isPending}
            onClick={() =>
              create.mutate({ people: keys.map((personId) => ({ personId })) }, { onSuccess: clear })
            }
          >
            {s('createFor')}
          </Button>
        )}
        empty={<EmptyState title={t('noCandidates')} />}
      />
    </>
  )
}
