import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { useGo } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { useMay } from '#ui/session.tsx'
import { DueDate, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { pledgesApi } from './api.tsx'
import { PledgePage, pledgesPath } from './pledge-page.tsx'
import type { missingRow } from './shapes.ts'
import { pledgesScreenText } from './text-screens.ts'

type Row = z.output<typeof missingRow>
const filterSchema = z.object({ classKey: z.string().max(40).optional(), organisation: id.optional() })

/** Who owes a pledge and has not signed. */
export function MissingScreen() {
  const t = useText(pledgesScreenText)
  const mayLink = useMay('link.manage')
  const go = useGo()
  const make = `${pledgesPath}/links?act=make&purpose=pledge&missing=1`
  return (
    <PledgePage
      tab="/missing"
      action={
        mayLink ? (
          <Button type="primary" onClick={() => go(make)}>
            {t('linkMissing')}
          </Button>
        ) : undefined
      }
    >
      {(round) => <Missing roundId={round.id} />}
    </PledgePage>
  )
}

/** The classes of the round's campaigns as a filter. */
export function useClassFilter(roundId: string): TableFilter {
  const t = useText(pledgesScreenText)
  const texts = useQuery(pledgesApi.texts.queryOptions({ input: { roundId } }))
  const options = (texts.data?.classes ?? []).map(({ key, name }) => ({ value: key, label: name }))
  return { key: 'classKey', label: t('class'), kind: 'choice', options }
}

function Missing({ roundId }: { readonly roundId: string }) {
  const t = useText(pledgesScreenText)
  const list = useListState(['classKey', 'organisation'])
  const classes = useClassFilter(roundId)
  const read = filterSchema.safeParse(list.state.filters)
  const input = { ...list.ask, ...(read.success ? read.data : {}), roundId }
  const missing = useQuery({
    ...pledgesApi.missing.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="pledges-missing"
      caption={t('tab.missing')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.personName}
      rowLink={(row) => `/publicity/campaigns/people/${row.id}`}
      {...tableOf(list, missing)}
      filters={[classes]}
      onExport={() => exportList('pledges', 'missing', input)}
      empty={<EmptyState title={t('missingNone')} next={t('missingNext')} />}
    />
  )
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(pledgesScreenText)
  return [
    {
      ...{ key: 'personName', title: t('name'), sortable: true, width: 110, mobile: 'title' },
      render: (row) => row.personName,
    },
    {
      ...{ key: 'organisationName', title: t('unit'), sortable: true, width: 180, mobile: 'fact' },
      render: (row) => row.organisationName,
    },
    {
      ...{ key: 'areaName', title: t('area'), sortable: true, width: 110, mobile: 'hidden' },
      render: (row) => row.areaName,
    },
    { key: 'className', title: t('class'), width: 140, mobile: 'hidden', render: (row) => row.className },
    { key: 'postTitle', title: t('post'), width: 180, mobile: 'fact', render: (row) => row.postTitle },
    {
      ...{ key: 'dueOn', title: t('dueOn'), sortable: true, width: 150, mobile: 'fact' },
      render: (row) => <DueDate date={row.dueOn} />,
    },
    {
      ...{ key: 'state', title: t('state'), width: 130, mobile: 'hidden' },
      render: (row) => (
        <StatusMark status={row.overdue ? 'overdue' : 'idle'} word={row.ready ? undefined : t('notReady')} />
      ),
    },
  ]
}
