import { Input } from 'antd'
import { AppLink } from '#ui/link.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import type { quotasApi } from './api.tsx'
import { townshipKind } from './law.ts'
import { LawChips, QuotaMark, showChange, showCount } from './look.tsx'
import type { TallyLine, TallyRow, TallyTotals } from './tally.ts'
import { quotasText } from './text.ts'
import { tryText } from './text-screens.ts'

type Line = Awaited<ReturnType<typeof quotasApi.sheet.call>>['rows'][number]

/** A congress on trial: what was typed for its population, and its ceilings with and without it. */
export type Trial = {
  readonly row: Line
  readonly text: string
  readonly population: number | 'wrong' | null
  readonly before: number | null
  readonly after: TallyLine | undefined
}

/** A congress as it is tallied with a population. */
export function trialRow(row: Line, population: number | null): TallyRow {
  const { level, presentTerm, number, bonusPercent, lawDay } = row
  return {
    level,
    kind: townshipKind(row.areaKind),
    population,
    presentTerm,
    number,
    bonusPercent,
    on: lawDay,
  }
}

function difference(a: number | null | undefined, b: number | null): number | null {
  return a === null || a === undefined || b === null ? null : a - b
}

/** Every congress with a field for its population, and how the ceiling follows. */
export function TryTable(props: {
  readonly trials: readonly Trial[]
  readonly totals: { readonly before: TallyTotals; readonly after: TallyTotals }
  readonly onType: (bodyId: string, text: string) => void
}) {
  const t = useText(quotasText)
  const { before, after } = props.totals
  return (
    <PlainTable
      id="quota-trials"
      caption={t('tab.try')}
      columns={useColumns(props.onType)}
      rows={props.trials}
      rowKey={({ row }) => row.bodyId}
      rowName={({ row }) => row.areaName}
      totals={{
        area: t('total', { n: before.rows }),
        population: showCount(before.population),
        trial: showCount(after.population),
        before: showCount(before.ceiling),
        after: showCount(after.ceiling),
        change: showChange(after.ceiling - before.ceiling),
        term: showCount(before.presentTerm),
        against: showChange(after.ceiling - before.presentTerm),
      }}
    />
  )
}

function TrialField(props: { readonly trial: Trial; readonly onType: (text: string) => void }) {
  const y = useText(tryText)
  const { row, text, population } = props.trial
  const wrong = population === 'wrong'
  return (
    <>
      <Input
        className="quota-field"
        inputMode="numeric"
        maxLength={9}
        value={text}
        aria-label={y('trialOf', { area: row.areaName })}
        aria-invalid={wrong}
        status={wrong ? 'error' : ''}
        onChange={(event) => props.onType(event.target.value)}
      />
      {wrong ? <span className="field-error"> {y('wrong')}</span> : null}
    </>
  )
}

function useColumns(onType: (bodyId: string, text: string) => void): readonly Column<Trial>[] {
  const t = useText(quotasText)
  const y = useText(tryText)
  const count = (
    key: string,
    title: string,
    of: (trial: Trial) => number | null | undefined,
  ): Column<Trial> => ({
    key,
    title,
    align: 'right',
    width: 95,
    mobile: 'hidden',
    render: (trial) => showCount(of(trial) ?? null),
  })
  return [
    {
      key: 'area',
      title: t('area'),
      width: 130,
      mobile: 'title',
      render: ({ row }) => <AppLink to={`/procedure/quotas/${row.bodyId}`}>{row.areaName}</AppLink>,
    },
    count('population', y('present'), ({ row }) => row.population),
    {
      key: 'trial',
      title: y('trial'),
      align: 'right',
      width: 160,
      mobile: 'fact',
      render: (trial) => <TrialField trial={trial} onType={(text) => onType(trial.row.bodyId, text)} />,
    },
    count('before', y('ceilingNow'), ({ before }) => before),
    { ...count('after', y('ceilingTrial'), ({ after }) => after?.ceiling), mobile: 'fact' },
    {
      key: 'change',
      title: y('change'),
      align: 'right',
      width: 95,
      mobile: 'fact',
      render: ({ before, after }) => <strong>{showChange(difference(after?.ceiling, before))}</strong>,
    },
    count('term', t('presentTerm'), ({ row }) => row.presentTerm),
    {
      key: 'against',
      title: y('againstTerm'),
      align: 'right',
      width: 95,
      mobile: 'hidden',
      render: ({ row, after }) => showChange(difference(after?.ceiling, row.presentTerm)),
    },
    {
      key: 'basis',
      title: t('basis'),
      width: 190,
      mobile: 'hidden',
      render: ({ after }) =>
        after?.verdict?.ok ? (
          <LawChips law={{ ...after.verdict.value, citations: [...after.verdict.value.citations] }} />
        ) : (
          '–'
        ),
    },
    {
      key: 'state',
      title: t('state'),
      width: 120,
      mobile: 'hidden',
      render: ({ row }) => <QuotaMark row={row} />,
    },
  ]
}
