import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { AppLink } from '#ui/link.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { cyclePath, cyclesApi } from './api.tsx'
import { FigureCell } from './change.tsx'
import { sheetMarks } from './cycles.tsx'
import { type FigureScope, figureKeys } from './figures.ts'
import type { DifficultyLine, PeriodRecord, SheetLine } from './shapes.ts'
import { cyclesText } from './text.ts'
import { cyclePeriodText } from './text-screens.ts'

type Props = { readonly period: PeriodRecord }

/** Figures of every unit side by side, each number leading to its records, and the whole below. */
export function UnitTable(props: Props) {
  const p = useText(cyclePeriodText)
  const t = useText(cyclesText)
  const columns = useUnitColumns(props.period)
  const { period } = props
  const { units, handedIn, sheets } = period
  const whole = useWhole(period)
  return (
    <Section
      title={p('units')}
      note={p('unitsNote', { units, handedIn })}
      action={<AcceptAll period={period} />}
    >
      {sheets.length === 0 ? (
        <p className="quiet">{p('noUnits')}</p>
      ) : (
        <PlainTable
          id="cycle-units"
          caption={p('units')}
          columns={columns}
          rows={sheets}
          rowKey={(row) => row.id}
          rowName={(row) => row.unit}
          rowLink={(row) => cyclePath(period.id, row.id)}
          facts={5}
          totals={sheets.length < 2 ? undefined : { unit: t('whole'), ...whole }}
        />
      )}
    </Section>
  )
}

function scopeOf({ startsOn, endsOn }: PeriodRecord, sheet: SheetLine): FigureScope {
  return {
    ...{ startsOn, endsOn, unitArea: sheet.unitArea },
    organisationId: sheet.unitArea === null ? sheet.organisationId : null,
  }
}

function useWhole(period: PeriodRecord) {
  const t = useText(cyclesText)
  const said = useSaid()
  const { startsOn, endsOn, figures, before } = period
  const scope: FigureScope = { startsOn, endsOn, unitArea: null, organisationId: null }
  const name = period.compared === null ? '' : said(period.compared.name)
  return Object.fromEntries(
    figureKeys.map((figure) => {
      const label = `${t('whole')} ${t(`figure.${figure}`)}`
      return [figure, <FigureCell key={figure} {...{ figure, figures, before, name, scope, label }} />]
    }),
  )
}

function useUnitColumns(period: PeriodRecord): readonly Column<SheetLine>[] {
  const t = useText(cyclesText)
  const said = useSaid()
  const name = period.compared === null ? '' : said(period.compared.name)
  const onCard: readonly string[] = ['due', 'signed_off', 'overdue', 'unsolved']
  return [
    { key: 'unit', title: t('unit'), width: 130, mobile: 'title', render: (row) => row.unit },
    {
      key: 'state',
      title: t('state'),
      width: 100,
      mobile: 'fact',
      render: (row) => (
        <StatusMark status={row.late ? 'overdue' : sheetMarks[row.state]} word={said(row.stateWord)} />
      ),
    },
    ...figureKeys.map(
      (figure): Column<SheetLine> => ({
        key: figure,
        title: t(`figure.${figure}`),
        align: 'right',
        width: 84,
        mobile: onCard.includes(figure) ? 'fact' : 'hidden',
        full: (row) => String(row.figures[figure]),
        render: ({ figures, before, unit, ...row }) => (
          <FigureCell
            {...{ figure, figures, before, name }}
            scope={scopeOf(period, { figures, before, unit, ...row })}
            label={`${unit} ${t(`figure.${figure}`)}`}
          />
        ),
      }),
    ),
  ]
}

/** What the units wrote. */
export function PeriodTexts(props: Props) {
  const p = useText(cyclePeriodText)
  const t = useText(cyclesText)
  const { period } = props
  const written = period.sheets.filter(({ progress, nextSteps }) => progress !== '' || nextSteps !== '')
  return (
    <Section title={p('texts')}>
      {written.length === 0 ? <p className="quiet">{p('noTexts')}</p> : null}
      <ul className="cycle-texts">
        {written.map((sheet) => (
          <li key={sheet.id}>
            <AppLink to={cyclePath(period.id, sheet.id)}>{sheet.unit}</AppLink>
            <p className="cycle-text">
              <span className="quiet">{t('progress')}</span> {sheet.progress}
            </p>
            <p className="cycle-text">
              <span className="quiet">{t('nextSteps')}</span> {sheet.nextSteps}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Difficulties as they stood at the end of a period. */
export function DifficultyTable(props: { readonly rows: readonly DifficultyLine[] }) {
  const p = useText(cyclePeriodText)
  const t = useText(cyclesText)
  const columns: readonly Column<DifficultyLine>[] = [
    { key: 'title', title: t('difficulty'), width: 240, mobile: 'title', render: (d) => d.title },
    { key: 'raisedBy', title: t('raisedBy'), width: 130, mobile: 'hidden', render: (d) => d.raisedBy },
    { key: 'owner', title: t('owner'), width: 130, mobile: 'fact', render: (d) => d.owner ?? '–' },
    { key: 'due', title: t('due'), width: 140, mobile: 'fact', render: (d) => <CivilDate date={d.dueOn} /> },
    {
      key: 'solved',
      title: t('standing'),
      width: 220,
      mobile: 'fact',
      full: (d) => d.solution ?? '',
      render: (d) => (
        <>
          <StatusMark
            status={d.solved ? 'done' : 'active'}
            word={d.solved ? p('solvedWord') : p('openWord')}
          />{' '}
          {d.solution}
        </>
      ),
    },
  ]
  if (props.rows.length === 0) return <p className="quiet">{p('noDifficulties')}</p>
  return (
    <PlainTable
      id="cycle-difficulties"
      caption={p('difficulties')}
      columns={columns}
      rows={props.rows}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowLink={(row) => `/responsibility/difficulties/${row.id}`}
    />
  )
}

/** The difficulties of a period, solved and unsolved. */
export function PeriodDifficulties(props: Props) {
  const p = useText(cyclePeriodText)
  const { difficulties } = props.period
  const solved = difficulties.filter((one) => one.solved).length
  return (
    <Section
      title={p('difficulties')}
      note={p('difficultiesNote', { solved, open: difficulties.length - solved })}
    >
      <DifficultyTable rows={difficulties} />
    </Section>
  )
}

/** Accepts every sheet of the period that was handed in. */
function AcceptAll(props: Props) {
  const p = useText(cyclePeriodText)
  const accept = useMutation(cyclesApi.accept.mutationOptions())
  const { sheets, mayManage, state } = props.period
  const waiting = sheets.filter((sheet) => sheet.state === 'submitted')
  if (!mayManage || state === 'closed' || waiting.length === 0) return null
  return (
    <>
      <ActProblem error={accept.error} />
      <Button
        disabled={accept.isPending}
        onClick={() => accept.mutate({ sheets: waiting.map(({ id, version }) => ({ id, version })) })}
      >
        {p('acceptAll', { n: waiting.length })}
      </Button>
    </>
  )
}
