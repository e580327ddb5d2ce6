import { CitationChip } from '#ui/citation.tsx'
import { AppLink } from '#ui/link.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { CivilDate, DueDate, StatusMark } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import type { PlanStep } from './contract.ts'
import { LawMark, statusOf } from './step-look.tsx'
import { planText } from './text.ts'
import { planScreensText } from './text-screens.ts'

type Row = PlanStep & { readonly number: number }

/** The steps of a plan by date: when, on what ground, by whom, how far. */
export function StepsTable(props: {
  readonly steps: readonly PlanStep[]
  readonly today: string
  readonly onStep: (stepId: string) => void
}) {
  const t = useText(planText)
  const said = useSaid()
  const rows = byDate(props.steps).map((step, i) => ({ ...step, number: i + 1 }))
  return (
    <PlainTable
      id="plan-steps"
      caption={t('table')}
      columns={useColumns(props.today, props.onStep)}
      rows={rows}
      rowKey={(row) => row.stepId}
      rowName={(row) => said(row.name)}
    />
  )
}

/** Steps in the order of their days; those of one day as the plan orders them. */
export function byDate(steps: readonly PlanStep[]): PlanStep[] {
  return steps.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.position - b.position)
}

function useColumns(today: string, onStep: (stepId: string) => void): readonly Column<Row>[] {
  const t = useText(planText)
  const s = useText(planScreensText)
  const said = useSaid()
  return [
    {
      key: 'name',
      title: t('step'),
      width: 220,
      mobile: 'title',
      full: (row) => said(row.name),
      render: (row) => (
        <button type="button" className="plain-button link-like" onClick={() => onStep(row.stepId)}>
          {row.number}. {said(row.name)}
          {row.added ? <span className="quiet small"> {s('added')}</span> : null}
        </button>
      ),
    },
    { key: 'start', title: t('start'), width: 125, render: (row) => <CivilDate date={row.startOn} /> },
    {
      key: 'due',
      title: t('due'),
      width: 200,
      mobile: 'fact',
      render: (row) => <DueDate date={row.dueOn} finished={row.task === null || isOver(row, today)} />,
    },
    {
      key: 'task',
      title: t('task'),
      width: 110,
      mobile: 'fact',
      render: (row) =>
        row.task ? (
          <AppLink to={`/responsibility/tasks/${row.task.id}`}>
            <StatusMark status={statusOf(row, today)} />
          </AppLink>
        ) : (
          '–'
        ),
    },
    { key: 'limit', title: t('limit'), width: 150, render: (row) => <LimitWords step={row} /> },
    {
      key: 'basis',
      title: t('basis'),
      width: 240,
      render: (row) => (
        <>
          <span className="quiet small">{t(`basis.${row.basis}`)} </span>
          {row.citation ? <CitationChip citation={row.citation} explain={row.explain} /> : null}
        </>
      ),
    },
    {
      key: 'law',
      title: s('law'),
      width: 140,
      mobile: 'fact',
      render: (row) => <LawMark status={row.status} daysShort={row.daysShort} />,
    },
    { key: 'organ', title: t('organ'), width: 190, render: (row) => said(row.organ) },
  ]
}

function isOver(step: PlanStep, today: string): boolean {
  const status = statusOf(step, today)
  return status === 'done' || status === 'na' || status === 'review'
}

function LimitWords(props: { readonly step: PlanStep }) {
  const t = useText(planText)
  const { limitOn, limitKind } = props.step
  if (limitOn === null || limitKind === null) return <span className="quiet">–</span>
  return (
    <span>
      <span className="due">{limitOn}</span> <span className="quiet small">{t(`limit.${limitKind}`)}</span>
    </span>
  )
}
