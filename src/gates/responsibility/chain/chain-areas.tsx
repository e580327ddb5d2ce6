import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { areasApi } from '#registry/areas/api.tsx'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { exportList, loadOf, useListState } from '#ui/list.tsx'
import { useMay, useSession } from '#ui/session.tsx'
import { StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { chainApi } from './api.tsx'
import { ChainEdit } from './chain-edit.tsx'
import { type ChainRow, chainLevels } from './contract.ts'
import { chainText } from './text.ts'

type Asked = {
  level?: ChainRow['level']
  parent?: string
  person?: string
  uncovered?: boolean
}

/** What the address says besides the table's own state. */
function asked(filters: Readonly<Record<string, string>>): Asked {
  const level = chainLevels.find((one) => one === filters.level)
  return {
    ...(level === undefined ? {} : { level }),
    ...(filters.parent ? { parent: filters.parent } : {}),
    ...(filters.person ? { person: filters.person } : {}),
    ...(filters.uncovered === 'true' ? { uncovered: true } : {}),
  }
}

/** The areas of the round with the three who answer for each; one or many can be changed at once. */
export function ChainAreas(props: { readonly roundId: string }) {
  const { roundId } = props
  const t = useText(chainText)
  const mayEdit = useMay('chain.edit')
  const [editing, setEditing] = useState<readonly ChainRow[]>([])
  const [done, setDone] = useState<{ areas: number; tasks: number } | null>(null)
  const list = useListState(['level', 'parent', 'uncovered', 'person'])
  const input = { ...list.ask, roundId, ...asked(list.state.filters) }
  const chains = useQuery({ ...chainApi.list.queryOptions({ input }), placeholderData: (before) => before })
  const load = loadOf(chains)
  return (
    <>
      {done === null ? null : <Notice tone="done">{t('setDone', done)}</Notice>}
      <DataTable
        id="chain"
        caption={t('title')}
        columns={useColumns(setEditing)}
        rowKey={(row) => row.areaCode}
        rowName={(row) => row.areaName}
        load={load}
        state={list.state}
        onState={list.onState}
        onCount={list.onCount}
        filters={useFilters()}
        onExport={() => exportList('chain', 'list', input)}
        bulk={
          mayEdit
            ? (keys) => (
                <Button
                  size="small"
                  onClick={() => setEditing(load.rows.filter((row) => keys.includes(row.areaCode)))}
                >
                  {t('set')}
                </Button>
              )
            : undefined
        }
        empty={<EmptyState title={t('empty')} next={t('emptyNext')} />}
      />
      {editing.length === 0 ? null : (
        <ChainEdit roundId={roundId} rows={editing} onDone={setDone} onClose={() => setEditing([])} />
      )}
    </>
  )
}

function useFilters(): readonly TableFilter[] {
  const t = useText(chainText)
  const input = { level: 'township', page: 1, size: 200 } as const
  const townships = useQuery(areasApi.list.queryOptions({ input }))
  return [
    {
      key: 'level',
      label: t('level'),
      kind: 'choice',
      options: chainLevels.map((value) => ({ value, label: t(`level.${value}`) })),
    },
    {
      key: 'parent',
      label: t('township'),
      kind: 'choice',
      options: (townships.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      key: 'uncovered',
      label: t('cover'),
      kind: 'choice',
      options: [{ value: 'true', label: t('notCovered') }],
    },
  ]
}

/** The button that opens a row's window; absent outside of what the acting post may change. */
function useActColumn(onEdit: (rows: readonly ChainRow[]) => void): Column<ChainRow> {
  const t = useText(chainText)
  const scope = useSession().acting?.areaCode ?? ''
  return {
    key: 'act',
    title: t('set'),
    width: 120,
    exportable: false,
    mobile: 'hidden',
    render: (row) =>
      row.areaCode.startsWith(scope) ? (
        <button
          type="button"
          className="plain-button link-like"
          aria-label={`${t('set')} ${row.areaName}`}
          onClick={() => onEdit([row])}
        >
          {t('set')}
        </button>
      ) : null,
  }
}

function useColumns(onEdit: (rows: readonly ChainRow[]) => void): readonly Column<ChainRow>[] {
  const t = useText(chainText)
  const mayEdit = useMay('chain.edit')
  const missing = <StatusMark status="overdue" word={t('notCovered')} />
  const person = (id: string | null, name: string) =>
    id === null || name === '' ? missing : <AppLink to={`/registry/people/${id}`}>{name}</AppLink>
  const act = useActColumn(onEdit)
  return [
    {
      key: 'areaName',
      title: t('area'),
      sortable: true,
      width: 180,
      mobile: 'title',
      full: (row) => row.areaName,
      render: (row) => (
        <>
          {row.areaName} <span className="quiet small">{t(`level.${row.level}`)}</span>
        </>
      ),
    },
    { key: 'parentName', title: t('parent'), width: 140, render: (row) => row.parentName ?? '–' },
    {
      key: 'mainLeader',
      title: t('mainLeader'),
      sortable: true,
      width: 120,
      mobile: 'fact',
      render: (row) => person(row.mainLeaderId, row.mainLeader),
    },
    {
      key: 'deputyLeader',
      title: t('deputyLeader'),
      sortable: true,
      width: 120,
      mobile: 'fact',
      render: (row) => person(row.deputyLeaderId, row.deputyLeader),
    },
    {
      key: 'department',
      title: t('department'),
      sortable: true,
      width: 180,
      mobile: 'fact',
      render: (row) => row.department || missing,
    },
    {
      key: 'openTasks',
      title: t('openTasks'),
      align: 'right',
      sortable: true,
      width: 110,
      render: (row) =>
        row.openTasks === 0 ? (
          0
        ) : (
          <AppLink to={`/responsibility/tasks?area=${row.areaCode}`}>{row.openTasks}</AppLink>
        ),
    },
    ...(mayEdit ? [act] : []),
  ]
}
