import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { ReasonDialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/feedback.tsx'
import { Figures } from '#ui/figures.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { AppLink } from '#ui/link.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { Facts, type LifeStep, RecordPage, Section } from '#ui/page.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { cyclePath, cyclesApi, cyclesPath } from './api.tsx'
import { cyclesTopic } from './contract.ts'
import { sheetMarks } from './cycles.tsx'
import { counts, type FigureScope, figureKeys, figureLink } from './figures.ts'
import { Reminders } from './late.tsx'
import { PeriodFacts } from './period-facts.tsx'
import { DifficultyTable } from './period-units.tsx'
import type { SheetRecord } from './shapes.ts'
import { SheetForm } from './sheet-form.tsx'
import { cyclesText } from './text.ts'
import { cyclePeriodText, cycleScreensText, cycleSheetText } from './text-screens.ts'
import './cycles.css'

const raiseSchema = inputOf(cyclesTopic.contract.raise)
type Props = { readonly sheet: SheetRecord }

/** One unit’s sheet: its figures from the records, what it writes, its difficulties. */
export function SheetScreen() {
  const { params } = useUrl()
  const sheet = useQuery(cyclesApi.sheet.queryOptions({ input: { id: params.sheetId ?? '' } }))
  return (
    <Loaded query={sheet} lines={12}>
      {(found) => <Sheet key={found.id} sheet={found} />}
    </Loaded>
  )
}

function Sheet(props: Props) {
  const s = useText(cycleScreensText)
  const t = useText(cyclesText)
  const w = useText(cycleSheetText)
  const said = useSaid()
  const { sheet } = props
  const { period, state } = sheet
  const name = said(period.name)
  return (
    <RecordPage
      title={`${sheet.unit} ${t(`kind.${period.kind}`)} ${name}`}
      purpose={[sheet.areaName, sheet.roundName].join(' · ')}
      gate="responsibility"
      crumbs={[
        { label: s('title'), to: cyclesPath },
        { label: name, to: cyclePath(period.id) },
        { label: sheet.unit },
      ]}
      status={sheet.late ? 'overdue' : sheetMarks[state]}
      statusWord={said(sheet.stateWord)}
      steps={useLife(sheet)}
      action={<Acts sheet={sheet} />}
      side={<Side sheet={sheet} />}
    >
      {state === 'returned' && sheet.returnReason !== null ? (
        <Notice tone="near">{w('returned', { reason: sheet.returnReason })}</Notice>
      ) : null}
      {period.state === 'closed' ? <Notice tone="info">{w('closed')}</Notice> : null}
      <Counted sheet={sheet} />
      <Writing sheet={sheet} />
      <Difficulties sheet={sheet} />
      <Dialogs sheet={sheet} />
    </RecordPage>
  )
}

function useLife({ state }: SheetRecord): readonly LifeStep[] {
  const w = useText(cycleSheetText)
  const isIn = state === 'submitted' || state === 'accepted'
  return [
    { key: 'open', label: w('lifeOpen'), at: isIn ? 'done' : 'now' },
    { key: 'submitted', label: w('lifeSubmitted'), at: isIn ? 'done' : 'next' },
    {
      key: 'accepted',
      label: w('lifeAccepted'),
      at: state === 'accepted' ? 'done' : state === 'submitted' ? 'now' : 'next',
    },
  ]
}

function Acts(props: Props) {
  const w = useText(cycleSheetText)
  const { set } = useUrl()
  const { id, version, state, period, mayFill, mayManage } = props.sheet
  const recall = useMutation(cyclesApi.recall.mutationOptions())
  const accept = useMutation(cyclesApi.accept.mutationOptions())
  if (period.state === 'closed') return null
  const isIn = state === 'submitted' || state === 'accepted'
  return (
    <span className="cycle-acts">
      <ActProblem error={recall.error ?? accept.error} />
      {mayManage && state === 'submitted' ? (
        <Button
          type="primary"
          disabled={accept.isPending}
          onClick={() => accept.mutate({ sheets: [{ id, version }] })}
        >
          {w('accept')}
        </Button>
      ) : null}
      {mayManage && isIn ? <Button onClick={() => set({ act: 'return' })}>{w('return')}</Button> : null}
      {mayFill && !mayManage && state === 'submitted' ? (
        <Button disabled={recall.isPending} onClick={() => recall.mutate({ id, version })}>
          {w('recall')}
        </Button>
      ) : null}
    </span>
  )
}

function Counted(props: Props) {
  const t = useText(cyclesText)
  const w = useText(cycleSheetText)
  const p = useText(cyclePeriodText)
  const { figures, period, unitArea, organisationId, countedAt } = props.sheet
  const department = unitArea === null ? organisationId : null
  const { startsOn, endsOn } = period
  const scope: FigureScope = { startsOn, endsOn, unitArea, organisationId: department }
  return (
    <Section
      title={w('figures')}
      note={
        countedAt === null ? (
          w('figuresNote')
        ) : (
          <>
            {p('frozen')}
            <Moment at={countedAt} />
            {p('frozenNote')}
          </>
        )
      }
    >
      <Figures
        label={w('figures')}
        figures={figureKeys
          .filter((key) => counts(key, department))
          .map((key) => ({
            key,
            label: t(`figure.${key}`),
            value: figures[key],
            to: figureLink(key, scope),
            tone: key === 'overdue' && figures[key] > 0 ? 'overdue' : undefined,
          }))}
      />
    </Section>
  )
}

function Writing(props: Props) {
  const t = useText(cyclesText)
  const w = useText(cycleSheetText)
  const { sheet } = props
  const { progress, nextSteps, planned, mayFill, period, state } = sheet
  const isOpen = period.state === 'open' && (state === 'open' || state === 'returned')
  return (
    <Section title={w('writing')}>
      {planned === '' ? null : (
        <p className="cycle-text">
          <span className="quiet">{w('planned')}</span> {planned}
        </p>
      )}
      {mayFill && isOpen ? (
        <SheetForm key={sheet.version} sheet={sheet} />
      ) : (
        <Facts
          facts={[
            [
              t('progress'),
              <span key="progress" className="cycle-text">
                {progress || w('empty')}
              </span>,
            ],
            [
              t('nextSteps'),
              <span key="next" className="cycle-text">
                {nextSteps || w('empty')}
              </span>,
            ],
          ]}
        />
      )}
    </Section>
  )
}

function Difficulties(props: Props) {
  const p = useText(cyclePeriodText)
  const w = useText(cycleSheetText)
  const { set } = useUrl()
  const { difficulties, mayFill, period } = props.sheet
  return (
    <Section
      title={p('difficulties')}
      action={
        mayFill && period.state === 'open' ? (
          <Button onClick={() => set({ act: 'raise' })}>{w('raise')}</Button>
        ) : undefined
      }
    >
      <DifficultyTable rows={difficulties} />
    </Section>
  )
}

function Dialogs(props: Props) {
  const w = useText(cycleSheetText)
  const { search, set } = useUrl()
  const { id, version, mayFill, mayManage, period, today } = props.sheet
  const send = useMutation(cyclesApi.return.mutationOptions())
  const raise = useMutation(cyclesApi.raise.mutationOptions())
  const onClose = () => set({ act: null })
  if (period.state === 'closed') return null
  if (search.act === 'return' && mayManage) {
    return (
      <ReasonDialog
        title={w('return')}
        label={w('returnReason')}
        submitLabel={w('return')}
        onReason={(reason) => send.mutateAsync({ id, version, reason })}
        onClose={onClose}
      />
    )
  }
  if (search.act !== 'raise' || !mayFill) return null
  return (
    <FormDialog
      title={w('raise')}
      schema={raiseSchema}
      initial={{ id, raisedOn: today }}
      fields={[
        { name: 'title', label: w('raiseTitle'), kind: 'text', maxLength: 60, wide: true },
        { name: 'detail', label: w('raiseDetail'), kind: 'textarea', rows: 4, maxLength: 1000 },
        { name: 'raisedOn', label: w('raisedOn'), kind: 'date' },
      ]}
      submitLabel={w('raise')}
      act={(values) => raise.mutateAsync(values)}
      onClose={onClose}
    />
  )
}

function Side(props: Props) {
  const w = useText(cycleSheetText)
  const { sheet } = props
  const { period, submittedBy, submittedAt, reminders } = sheet
  return (
    <>
      <PeriodFacts
        period={period}
        more={
          submittedBy === null
            ? []
            : [
                [w('submittedBy'), submittedBy],
                [w('submittedAt'), <Moment key="at" at={submittedAt} />],
              ]
        }
      >
        <p>
          <AppLink to={cyclePath(period.id)}>{w('toPeriod')}</AppLink>
        </p>
      </PeriodFacts>
      <Section title={w('reminders')}>
        {reminders.length === 0 ? (
          <p className="quiet">{w('noReminders')}</p>
        ) : (
          <Reminders reminders={reminders} />
        )}
      </Section>
      <RecordTrail type="cycle_sheet" id={sheet.id} />
    </>
  )
}
