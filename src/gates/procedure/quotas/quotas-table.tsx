import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, DueDate } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useLang, useText } from '#ui/text.tsx'
import { quotasApi } from './api.tsx'
import { CeilingsDialog, DecideDialog, FilingDialog } from './decide-dialogs.tsx'
import { LawChips, QuotaMark, showChange, showCount } from './look.tsx'
import type { QuotaLevelHere, QuotaRow, SeenQuota } from './shapes.ts'
import { quotaStates } from './states.ts'
import { quotasText } from './text.ts'

type Act = { readonly dialog: 'ceilings' | 'decide' | 'file'; readonly rows: readonly SeenQuota[] }

/** The congresses of a level with their numbers, sums below, and acts on several at once. */
export function QuotasTable(props: { readonly roundId: string; readonly level: QuotaLevelHere }) {
  const t = useText(quotasText)
  const { roundId, level } = props
  const mayEdit = useMay('quota.edit')
  const list = useListState(['state'])
  const state = quotaStates.find((one) => one === list.state.filters.state)
  const filter = { roundId, level, ...(state === undefined ? {} : { state }) }
  const input = { ...list.ask, ...filter }
  const quotas = useQuery({ ...quotasApi.list.queryOptions({ input }), placeholderData: (before) => before })
  const totals = useTotals({
    ...filter,
    ...(list.state.search === undefined ? {} : { search: list.state.search }),
  })
  const [act, setAct] = useState<(Act & { clear: () => void }) | null>(null)
  const rows = quotas.data?.rows ?? []
  const seen = (keys: readonly string[]): SeenQuota[] =>
    rows.filter((row) => keys.includes(row.bodyId)).map(({ bodyId, version }) => ({ bodyId, version }))
  const begin = (dialog: Act['dialog'], keys: readonly string[], clear: () => void) =>
    setAct({ dialog, rows: seen(keys), clear })
  return (
    <>
      <Without names={totals.without} />
      <DataTable
        id="quotas"
        caption={t('title')}
        columns={useColumns()}
        rowKey={(row) => row.bodyId}
        rowName={(row) => row.areaName}
        rowLink={(row) => `/procedure/quotas/${row.bodyId}`}
        {...tableOf(list, quotas)}
        totals={totals.row}
        filters={[
          {
            key: 'state',
            label: t('state'),
            kind: 'choice',
            options: quotaStates.map((value) => ({ value, label: t(`state.${value}`) })),
          },
        ]}
        {...(mayEdit
          ? { bulk: (keys, clear) => <BulkActs onAct={(dialog) => begin(dialog, keys, clear)} /> }
          : {})}
        onExport={() => exportList('quotas', 'list', input)}
        empty={<EmptyState title={t('empty')} next={t('emptyNext')} />}
      />
      {act === null ? null : <ActDialog act={act} onClose={() => setAct(null)} onDone={act.clear} />}
    </>
  )
}

function BulkActs(props: { readonly onAct: (dialog: Act['dialog']) => void }) {
  const t = useText(quotasText)
  return (
    <>
      <Button size="small" onClick={() => props.onAct('ceilings')}>
        {t('proposeCeilings')}
      </Button>
      <Button size="small" onClick={() => props.onAct('decide')}>
        {t('decide')}
      </Button>
      <Button size="small" onClick={() => props.onAct('file')}>
        {t('file')}
      </Button>
    </>
  )
}

function ActDialog(props: { readonly act: Act; readonly onClose: () => void; readonly onDone: () => void }) {
  const { act, onClose, onDone } = props
  const shared = { rows: act.rows, onClose, onDone }
  if (act.dialog === 'ceilings') return <CeilingsDialog {...shared} />
  return act.dialog === 'decide' ? <DecideDialog {...shared} /> : <FilingDialog {...shared} />
}

function Without(props: { readonly names: readonly string[] }) {
  const t = useText(quotasText)
  const lang = useLang()
  if (props.names.length === 0) return null
  return <Notice tone="info">{t('without', { names: props.names.join(lang === 'zh' ? '、' : ', ') })}</Notice>
}

type TotalsInput = Parameters<typeof quotasApi.totals.call>[0]

function useTotals(input: TotalsInput) {
  const t = useText(quotasText)
  const { data } = useQuery({
    ...quotasApi.totals.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const without = data?.without.map((one) => one.name) ?? []
  if (data === undefined || data.totals.rows < 2) return { without, row: undefined }
  const { rows, population, ceiling, presentTerm, number, change } = data.totals
  const row = {
    areaName: t('total', { n: rows }),
    population: showCount(population),
    ceiling: showCount(ceiling),
    presentTerm: showCount(presentTerm),
    number: showCount(number),
    change: showChange(change),
  }
  return { without, row }
}

function useColumns(): readonly Column<QuotaRow>[] {
  const t = useText(quotasText)
  return [
    {
      key: 'areaName',
      title: t('area'),
      sortable: true,
      width: 105,
      mobile: 'title',
      render: (row) => row.areaName,
    },
    { key: 'areaKind', title: t('kind'), width: 80, defaultHidden: true, render: (row) => row.areaKind },
    {
      key: 'population',
      title: t('population'),
      sortable: true,
      align: 'right',
      width: 95,
      mobile: 'fact',
      full: (row) => [row.source, row.cutOffOn].filter(Boolean).join(' '),
      render: (row) => showCount(row.population),
    },
    {
      key: 'source',
      title: t('source'),
      width: 170,
      defaultHidden: true,
      render: (row) => row.source ?? '–',
    },
    {
      key: 'cutOffOn',
      title: t('cutOffOn'),
      width: 130,
      defaultHidden: true,
      render: (row) => <CivilDate date={row.cutOffOn} />,
    },
    {
      key: 'ceiling',
      title: t('ceiling'),
      align: 'right',
      width: 90,
      mobile: 'fact',
      render: (row) => showCount(row.ceiling),
    },
    {
      key: 'basis',
      title: t('basis'),
      width: 160,
      mobile: 'hidden',
      exportable: false,
      render: (row) => (row.law === null ? '–' : <LawChips law={row.law} />),
    },
    {
      key: 'presentTerm',
      title: t('presentTerm'),
      sortable: true,
      align: 'right',
      width: 90,
      mobile: 'hidden',
      render: (row) => showCount(row.presentTerm),
    },
    {
      key: 'number',
      title: t('number'),
      sortable: true,
      align: 'right',
      width: 90,
      mobile: 'fact',
      render: (row) => <strong>{showCount(row.number)}</strong>,
    },
    {
      key: 'change',
      title: t('change'),
      align: 'right',
      width: 85,
      mobile: 'hidden',
      render: (row) => showChange(row.change),
    },
    ...useLifeColumns(),
  ]
}

function useLifeColumns(): readonly Column<QuotaRow>[] {
  const t = useText(quotasText)
  return [
    {
      key: 'state',
      title: t('state'),
      sortable: true,
      width: 105,
      mobile: 'hidden',
      render: (row) => <QuotaMark row={row} />,
    },
    {
      key: 'decidedOn',
      title: t('decided'),
      sortable: true,
      width: 150,
      mobile: 'hidden',
      full: (row) => row.documentNumber ?? '',
      render: (row) => (
        <>
          <CivilDate date={row.decidedOn} /> <span className="quiet small">{row.documentNumber}</span>
        </>
      ),
    },
    {
      key: 'filedOn',
      title: t('filed'),
      width: 150,
      mobile: 'hidden',
      full: (row) => row.filingNumber ?? '',
      render: (row) =>
        row.fileBy === null ? (
          <>
            <CivilDate date={row.filedOn} /> <span className="quiet small">{row.filingNumber}</span>
          </>
        ) : (
          <DueDate date={row.fileBy} />
        ),
    },
  ]
}
