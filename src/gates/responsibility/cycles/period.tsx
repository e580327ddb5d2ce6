import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId } from 'react'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { showDate } from '#ui/dates.ts'
import { Notice } from '#ui/feedback.tsx'
import { Figures } from '#ui/figures.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { type LifeStep, RecordPage, Section } from '#ui/page.tsx'
import { screenLang, useLang, useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { cyclesApi, cyclesPath } from './api.tsx'
import { periodMarks } from './cycles.tsx'
import { type FigureScope, figureKeys, figureLink } from './figures.ts'
import { LateUnits } from './late.tsx'
import { PeriodDialogs } from './period-dialogs.tsx'
import { PeriodFacts } from './period-facts.tsx'
import { PeriodDifficulties, PeriodTexts, UnitTable } from './period-units.tsx'
import type { PeriodRecord } from './shapes.ts'
import { cyclesText } from './text.ts'
import { cyclePeriodText, cycleScreensText } from './text-screens.ts'
import './cycles.css'

type Props = { readonly period: PeriodRecord }

/** A week or month with the sheets of all its units: what the office composes from them. */
export function PeriodScreen() {
  const { params, search } = useUrl()
  const input = { id: params.periodId ?? '', ...(search.with === undefined ? {} : { with: search.with }) }
  const period = useQuery({ ...cyclesApi.show.queryOptions({ input }), placeholderData: (before) => before })
  return (
    <Loaded query={period} lines={14}>
      {(found) => <Period key={found.id} period={found} />}
    </Loaded>
  )
}

function Period(props: Props) {
  const s = useText(cycleScreensText)
  const t = useText(cyclesText)
  const p = useText(cyclePeriodText)
  const said = useSaid()
  const { period } = props
  const name = said(period.name)
  return (
    <RecordPage
      title={`${t(`sheet.${period.kind}`)} ${name}`}
      purpose={[period.areaName, period.roundName].join(' · ')}
      gate="responsibility"
      crumbs={[
        { label: s('title'), to: cyclesPath },
        { label: t(`kind.${period.kind}`), to: `${cyclesPath}?kind=${period.kind}` },
        { label: name },
      ]}
      status={periodMarks[period.state]}
      statusWord={t(`period.${period.state}`)}
      steps={useLife(period)}
      action={period.mayManage ? <Acts period={period} /> : undefined}
      side={<Side period={period} />}
    >
      {period.reopenReason === null ? null : (
        <Notice tone="near">{p('reopened', { reason: period.reopenReason })}</Notice>
      )}
      <Whole period={period} />
      <UnitTable period={period} />
      <PeriodTexts period={period} />
      <PeriodDifficulties period={period} />
      <LateUnits period={period} />
      <PeriodDialogs period={period} />
    </RecordPage>
  )
}

function useLife(period: PeriodRecord): readonly LifeStep[] {
  const p = useText(cyclePeriodText)
  const lang = useLang()
  const isClosed = period.state === 'closed'
  const note = p('unitsNote', { units: period.units, handedIn: period.handedIn })
  return [
    { key: 'open', label: p('lifeOpen'), at: 'done', note: showDate(period.startsOn, lang) },
    { key: 'report', label: p('lifeReport'), at: isClosed ? 'done' : 'now', note },
    { key: 'closed', label: p('lifeClosed'), at: isClosed ? 'done' : 'next' },
  ]
}

function Acts(props: Props) {
  const p = useText(cyclePeriodText)
  const { set } = useUrl()
  const { state } = props.period
  return state === 'closed' ? (
    <Button onClick={() => set({ act: 'reopen' })}>{p('reopen')}</Button>
  ) : (
    <span className="cycle-acts">
      <Button type="primary" onClick={() => set({ act: 'close' })}>
        {p('close')}
      </Button>
      <Button onClick={() => set({ act: 'compose' })}>{p('compose')}</Button>
      <Button onClick={() => set({ act: 'enter' })}>{p('enter')}</Button>
    </span>
  )
}

/** When the figures were counted. */
function useCounted(period: PeriodRecord) {
  const p = useText(cyclePeriodText)
  return period.countedAt === null ? (
    p('live')
  ) : (
    <>
      {p('frozen')}
      <Moment at={period.countedAt} />
      {p('frozenNote')}
    </>
  )
}

function Whole(props: Props) {
  const p = useText(cyclePeriodText)
  const t = useText(cyclesText)
  const { period } = props
  const { startsOn, endsOn, figures } = period
  const scope: FigureScope = { startsOn, endsOn, unitArea: null, organisationId: null }
  return (
    <Section title={p('figures')} note={useCounted(period)} action={<Compare period={period} />}>
      <Figures
        label={p('figures')}
        figures={figureKeys.map((key) => ({
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

function Compare(props: Props) {
  const p = useText(cyclePeriodText)
  const said = useSaid()
  const id = useId()
  const { search, set } = useUrl()
  const { earlier } = props.period
  if (earlier.length === 0) return null
  return (
    <span className="cycle-compare">
      <label htmlFor={id}>{p('compare')}</label>
      <select
        id={id}
        className="plain-select"
        value={search.with ?? ''}
        onChange={(event) => set({ with: event.target.value || null })}
      >
        <option value="">{p('noCompare')}</option>
        {earlier.map((one) => (
          <option key={one.id} value={one.id}>
            {said(one.name)}
          </option>
        ))}
      </select>
    </span>
  )
}

function Side(props: Props) {
  const p = useText(cyclePeriodText)
  const { period } = props
  const { overview, arrangements, closedBy } = period
  return (
    <>
      <PeriodFacts period={period} more={closedBy === null ? [] : [[p('closedBy'), closedBy]]} />
      <Section title={p('overview')}>
        <p className="cycle-text">{overview || <span className="quiet">{p('notWritten')}</span>}</p>
      </Section>
      <Section title={p('arrangements')}>
        <p className="cycle-text">{arrangements || <span className="quiet">{p('notWritten')}</span>}</p>
      </Section>
      <Downloads periodId={period.id} />
      <RecordTrail type="cycle_period" id={period.id} />
    </>
  )
}

function Downloads(props: { readonly periodId: string }) {
  const p = useText(cyclePeriodText)
  const address = `/documents/cycles/${props.periodId}`
  return (
    <Section title={p('downloads')}>
      <p>
        <a href={`${address}.docx`} download>
          {p('word')}
        </a>
      </p>
      <p>
        <a href={`${address}.pdf`} download>
          {p('pdf')}
        </a>
      </p>
      <p>
        <a href={`${address}.xlsx?lang=${screenLang()}`} download>
          {p('excel')}
        </a>
      </p>
    </Section>
  )
}
