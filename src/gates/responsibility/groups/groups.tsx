import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { EmptyState } from '#ui/feedback.tsx'
import { useGo } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Page } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { groupsApi } from './api.tsx'
import type { GroupRow } from './contract.ts'
import { groupsText } from './text.ts'
import './groups.css'

const newGroup = '/responsibility/groups/new'

/** The leading groups of the round with their heads, counts and offices. */
export function GroupsScreen() {
  const t = useText(groupsText)
  const round = useRound()
  const mayEdit = useMay('group.edit')
  const go = useGo()
  const create = mayEdit ? (
    <Button type="primary" onClick={() => go(newGroup)}>
      {t('create')}
    </Button>
  ) : null
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      gate="responsibility"
      action={round === null ? null : create}
    >
      {round === null ? (
        <EmptyState title={t('noRound')} next={t('noRoundNext')} />
      ) : (
        <GroupsTable roundId={round.id} create={create} />
      )}
    </Page>
  )
}

function GroupsTable(props: { readonly roundId: string; readonly create: ReactNode }) {
  const t = useText(groupsText)
  const list = useListState(['state'])
  const { state } = list.state.filters
  const known: { state?: GroupRow['state'] } = state === 'active' || state === 'dissolved' ? { state } : {}
  const input = { ...list.ask, roundId: props.roundId, ...known }
  const groups = useQuery({ ...groupsApi.list.queryOptions({ input }), placeholderData: (before) => before })
  return (
    <DataTable
      id="groups"
      caption={t('title')}
      columns={useColumns()}
      rowKey={(group) => group.id}
      rowName={(group) => group.name}
      rowLink={(group) => `/responsibility/groups/${group.id}`}
      {...tableOf(list, groups)}
      filters={[
        {
          key: 'state',
          label: t('state'),
          kind: 'choice',
          options: (['active', 'dissolved'] as const).map((value) => ({ value, label: t(`state.${value}`) })),
        },
      ]}
      onExport={() => exportList('groups', 'list', input)}
      empty={<EmptyState title={t('empty')} next={t('emptyNext')} action={props.create} />}
    />
  )
}

function useColumns(): readonly Column<GroupRow>[] {
  const t = useText(groupsText)
  const people = (n: number) => t('nPeople', { n })
  return [
    {
      key: 'name',
      title: t('group'),
      sortable: true,
      width: 260,
      mobile: 'title',
      render: (group) => group.name,
    },
    {
      key: 'head',
      title: t('head'),
      width: 150,
      mobile: 'fact',
      full: (group) => `${group.head} ${group.headTitle}`,
      render: (group) => (
        <>
          {group.head || '–'} <span className="quiet small">{group.headTitle}</span>
        </>
      ),
    },
    {
      key: 'deputies',
      title: t('deputies'),
      align: 'right',
      width: 80,
      mobile: 'hidden',
      render: (g) => people(g.deputies),
    },
    {
      key: 'members',
      title: t('members'),
      align: 'right',
      width: 80,
      mobile: 'fact',
      render: (g) => people(g.members),
    },
    useOfficeColumn(),
    {
      key: 'officeStaff',
      title: t('officeStaff'),
      align: 'right',
      defaultHidden: true,
      width: 110,
      render: (g) => people(g.officeStaff),
    },
    {
      key: 'areaName',
      title: t('area'),
      sortable: true,
      width: 120,
      defaultHidden: true,
      render: (g) => g.areaName,
    },
    {
      key: 'foundedOn',
      title: t('founded'),
      sortable: true,
      width: 140,
      render: (g) => <CivilDate date={g.foundedOn} />,
    },
    {
      key: 'state',
      title: t('state'),
      width: 100,
      render: (group) => (
        <StatusMark status={group.state === 'active' ? 'active' : 'na'} word={t(`state.${group.state}`)} />
      ),
    },
  ]
}

function useOfficeColumn(): Column<GroupRow> {
  const t = useText(groupsText)
  return {
    key: 'officeName',
    title: t('office'),
    width: 230,
    mobile: 'fact',
    full: (group) => `${group.officeName} ${t('officeIn', { organisation: group.officeOrganisation })}`,
    render: (group) => (
      <>
        {group.officeName}{' '}
        <span className="quiet small">{t('officeIn', { organisation: group.officeOrganisation })}</span>
      </>
    ),
  }
}
