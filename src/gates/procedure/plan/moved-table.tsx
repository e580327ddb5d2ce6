import { useState } from 'react'
import { CitationChip } from '#ui/citation.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import type { MovedStep } from './contract.ts'
import { planText } from './text.ts'
import { planScreensText } from './text-screens.ts'
import './plan.css'

/** Old and new days of every step side by side: moved, done and staying, impossible, to be repeated. */
export function MovedTable(props: { readonly steps: readonly MovedStep[]; readonly caption: string }) {
  const t = useText(planText)
  const s = useText(planScreensText)
  const said = useSaid()
  const [all, setAll] = useState(false)
  const columns = useColumns()
  const changed = props.steps.filter(hasChanged)
  const rows = all ? props.steps : changed
  return (
    <div className="data-table">
      <div className="plan-line">
        <Counts steps={props.steps} />
        <label>
          <input type="checkbox" checked={!all} onChange={() => setAll(!all)} />
          {s('onlyChanged')}
        </label>
      </div>
      {rows.length === 0 ? (
        <p className="quiet">{s('nothingChanged')}</p>
      ) : (
        <PlainTable
          id="plan-moved"
          caption={props.caption || t('compare')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.stepId}
          rowName={(row) => said(row.name)}
        />
      )}
    </div>
  )
}

function hasChanged(step: MovedStep): boolean {
  return step.kind !== 'same' || step.becameImpossible || step.mustRepeat
}

function Counts(props: { readonly steps: readonly MovedStep[] }) {
  const s = useText(planScreensText)
  const count = (of: (step: MovedStep) => boolean) => props.steps.filter(of).length
  const impossible = count((step) => step.becameImpossible)
  const repeat = count((step) => step.mustRepeat)
  return (
    <>
      <span>{s('countMoved', { n: count((step) => step.kind === 'moved') })}</span>
      <span>{s('countDone', { n: count((step) => step.doneOn !== null) })}</span>
      {impossible > 0 ? <StatusMark status="overdue" word={s('countImpossible', { n: impossible })} /> : null}
      {repeat > 0 ? <StatusMark status="overdue" word={s('countRepeat', { n: repeat })} /> : null}
    </>
  )
}

function useColumns(): readonly Column<MovedStep>[] {
  const t = useText(planText)
  const s = useText(planScreensText)
  const said = useSaid()
  return [
    { key: 'name', title: t('step'), width: 260, mobile: 'title', render: (row) => said(row.name) },
    {
      key: 'before',
      title: t('before'),
      width: 140,
      mobile: 'fact',
      render: (row) => <CivilDate date={row.before} />,
    },
    {
      key: 'after',
      title: t('after'),
      width: 140,
      mobile: 'fact',
      render: (row) => <CivilDate date={row.doneOn ?? row.after} />,
    },
    { key: 'change', title: s('change'), width: 110, render: (row) => <ChangeWords step={row} /> },
    { key: 'result', title: s('result'), width: 230, mobile: 'fact', render: (row) => <Result step={row} /> },
    {
      key: 'basis',
      title: t('basis'),
      width: 200,
      render: (row) =>
        row.citation ? <CitationChip citation={row.citation} explain={row.explain ?? undefined} /> : '–',
    },
  ]
}

function ChangeWords(props: { readonly step: MovedStep }) {
  const t = useText(planText)
  const { kind, movedDays } = props.step
  if (kind === 'added' || kind === 'removed') return <strong>{t(kind)}</strong>
  if (movedDays === 0) return <span className="quiet">{t('unchanged')}</span>
  return <>{movedDays > 0 ? t('later', { n: movedDays }) : t('earlier', { n: -movedDays })}</>
}

function Result(props: { readonly step: MovedStep }) {
  const t = useText(planText)
  const s = useText(planScreensText)
  const { step } = props
  if (step.mustRepeat) return <StatusMark status="overdue" word={s('mustRepeat')} />
  if (step.doneOn !== null) return <StatusMark status="done" word={s('doneStays', { day: step.doneOn })} />
  if (step.status === 'impossible' || step.status === 'unlawful') {
    const short = step.daysShort > 0 ? ` ${s('shortDays', { n: step.daysShort })}` : ''
    return <StatusMark status="overdue" word={`${t(`status.${step.status}`)}${short}`} />
  }
  if (step.status === 'past') return <StatusMark status="near" word={t('status.past')} />
  return <span className="quiet">{step.kind === 'removed' ? '–' : t('status.ok')}</span>
}
