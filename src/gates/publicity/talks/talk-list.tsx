import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { civilDate, id } from '#common/contract.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { useToday } from '#ui/providers.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { talksApi } from './api.tsx'
import type { TalkRow } from './shapes.ts'
import { talkStates } from './states.ts'
import { TalkMark, TalkPage, talksPath } from './talk-page.tsx'
import { talkWords } from './text.ts'
import { talksText } from './text-screens.ts'

/** The talks of the round; planned ones are confirmed one by one or many at once. */
export function TalkListScreen() {
  return <TalkPage tab={`${talksPath}/list`}>{(round) => <TalkTable roundId={round.id} />}</TalkPage>
}

const filters = z.object({
  batchId: id.optional(),
  layerId: id.optional(),
  state: z.enum(talkStates).optional(),
  late: z.stringbool().optional(),
})

type Chosen = { readonly rows: readonly TalkRow[]; readonly clear: () => void }

function TalkTable(props: { readonly roundId: string }) {
  const t = useText(talksText)
  const mayEdit = useMay('talk.edit')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const list = useListState(['batchId', 'layerId', 'state', 'late'])
  const read = filters.safeParse(list.state.filters)
  const input = { ...list.ask, ...(read.success ? read.data : {}), roundId: props.roundId }
  const found = useQuery({ ...talksApi.list.queryOptions({ input }), placeholderData: (before) => before })
  const rows = found.data?.rows ?? []
  const choose = (keys: readonly string[], clear: () => void) =>
    setChosen({ rows: rows.filter((row) => keys.includes(row.id) && row.state === 'planned'), clear })
  return (
    <>
      <DataTable
        id="talks"
        caption={t('tab.list')}
        columns={useColumns()}
        rowKey={(row) => row.id}
        rowName={(row) => `${row.talker} ${row.people}`}
        rowLink={(row) => `${talksPath}/${row.id}`}
        {...tableOf(list, found)}
        filters={useFilters(props.roundId)}
        onExport={() => exportList('talks', 'list', input)}
        bulk={
          mayEdit
            ? (keys, clear) => <Button onClick={() => choose(keys, clear)}>{t('finish')}</Button>
            : undefined
        }
        facts={4}
        empty={<EmptyState title={t('emptyTalks')} next={t('emptyTalksNext')} />}
      />
      {chosen === null || chosen.rows.length === 0 ? null : (
        <FinishDialog talks={chosen.rows} onDone={chosen.clear} onClose={() => setChosen(null)} />
      )}
    </>
  )
}

const finishSchema = z.object({ doneOn: civilDate, place: z.string().trim().min(2).max(60) })

/** Confirms planned talks as done. */
export function FinishDialog(props: {
  readonly talks: readonly Pick<TalkRow, 'id' | 'version'>[]
  readonly onDone?: () => void
  readonly onClose: () => void
}) {
  const t = useText(talksText)
  const today = useToday()
  const finish = useMutation(talksApi.finish.mutationOptions())
  const talks = props.talks.map(({ id: own, version }) => ({ id: own, version }))
  return (
    <FormDialog
      title={t('finish')}
      schema={finishSchema}
      initial={{ doneOn: today }}
      fields={[
        { name: 'doneOn', label: t('doneOn'), kind: 'date' },
        { name: 'place', label: t('place'), kind: 'text', maxLength: 60 },
      ]}
      submitLabel={t('finish')}
      act={async (values) => {
        await finish.mutateAsync({ talks, ...values })
        props.onDone?.()
      }}
      onClose={props.onClose}
    >
      <p>{t('finishNote', { n: talks.length })}</p>
    </FormDialog>
  )
}

function useFilters(roundId: string): readonly TableFilter[] {
  const t = useText(talksText)
  const w = useText(talkWords)
  const scheme = useQuery(talksApi.scheme.queryOptions({ input: { roundId } }))
  const layers = scheme.data?.layers ?? []
  return [
    {
      key: 'layerId',
      label: t('layer'),
      kind: 'choice',
      options: layers.map(({ id: value, name }) => ({ value, label: name })),
    },
    {
      key: 'state',
      label: t('state'),
      kind: 'choice',
      options: talkStates.map((value) => ({ value, label: w(`state.${value}`) })),
    },
    { key: 'late', label: t('late'), kind: 'choice', options: [{ value: 'true', label: t('late') }] },
  ]
}

function useColumns(): readonly Column<TalkRow>[] {
  const t = useText(talksText)
  const said = useSaid()
  return [
    {
      key: 'batchNumber',
      title: t('batch'),
      sortable: true,
      width: 200,
      mobile: 'hidden',
      render: (row) => t('batchN', { n: row.batchNumber, title: row.batch }),
    },
    {
      key: 'talker',
      title: t('talker'),
      sortable: true,
      width: 90,
      mobile: 'fact',
      render: (row) => row.talker,
    },
    {
      key: 'talkerTitle',
      title: t('talkerTitle'),
      width: 120,
      mobile: 'hidden',
      render: (row) => row.talkerTitle,
    },
    { key: 'people', title: t('people'), width: 220, mobile: 'title', render: (row) => row.people },
    {
      key: 'persons',
      title: t('personTimes'),
      align: 'right',
      width: 70,
      mobile: 'hidden',
      render: (row) => row.persons,
    },
    {
      key: 'plannedOn',
      title: t('plannedOn'),
      sortable: true,
      width: 130,
      mobile: 'hidden',
      render: (row) => <CivilDate date={row.plannedOn} />,
    },
    {
      key: 'doneOn',
      title: t('doneOn'),
      sortable: true,
      width: 130,
      mobile: 'fact',
      render: (row) => <CivilDate date={row.doneOn} />,
    },
    {
      key: 'state',
      title: t('state'),
      width: 110,
      mobile: 'fact',
      render: (row) => <TalkMark state={row.state} late={row.late} />,
    },
    { key: 'recorded', title: t('record'), width: 90, mobile: 'hidden', render: (row) => said(row.recorded) },
  ]
}
