import { Button, Input, InputNumber } from 'antd'
import type { bodies } from '#rules/bodies.ts'
import { citationFor } from '#rules/citations.ts'
import { stepsOf } from '#rules/plan/templates.ts'
import type { Limit, StepTemplate } from '#rules/plan/types.ts'
import { CitationChip } from '#ui/citation.tsx'
import { useLang, useSaid, useText } from '#ui/text.tsx'
import {
  type Settings,
  type StepChange,
  sequence,
  withMoved,
  withoutOwnStep,
  withStep,
} from './settings-draft.tsx'
import { OrderButtons, OwnRow, type Place } from './settings-order.tsx'
import { planText } from './text.ts'
import { planScreensText } from './text-screens.ts'

type Kind = keyof typeof bodies

type ListProps = {
  readonly kind: Kind
  readonly electionDay: string
  readonly settings: Settings
  readonly onChange: (next: Settings) => void
}

/** Every step in its order, with what the county may change and the legal limit beside it. */
export function SettingsRows(props: ListProps) {
  const t = useText(planText)
  const s = useText(planScreensText)
  const { kind, settings, onChange } = props
  const order = sequence(kind, settings)
  return (
    <div className="settings-box">
      <div className="settings-row head" aria-hidden="true">
        <span>{t('step')}</span>
        <span>{s('timing')}</span>
        <span>{t('lead')}</span>
        <span>{s('legalLimit')}</span>
        <span />
      </div>
      {order.map((id, at) => (
        <AnyRow
          key={id}
          {...props}
          id={id}
          place={{
            first: at === 0,
            last: at === order.length - 1,
            onMove: (by) => onChange(withMoved(kind, settings, id, by)),
          }}
        />
      ))}
    </div>
  )
}

function AnyRow(props: ListProps & { readonly id: string; readonly place: Place }) {
  const { id, kind, electionDay, settings, place, onChange } = props
  const own = settings.added.find((step) => step.id === id)
  if (own !== undefined) {
    return <OwnRow step={own} place={place} onRemove={() => onChange(withoutOwnStep(settings, id))} />
  }
  const step = stepsOf(kind).find((one) => one.id === id)
  if (step === undefined) return null
  return (
    <StepRow
      kind={kind}
      step={step}
      electionDay={electionDay}
      setting={settings.steps[id] ?? {}}
      place={place}
      onChange={(change) => onChange(withStep(settings, step, change))}
    />
  )
}

type RowProps = {
  readonly kind: Kind
  readonly step: StepTemplate
  readonly electionDay: string
  readonly setting: StepChange
  readonly place: Place
  readonly onChange: (change: StepChange) => void
}

function StepRow(props: RowProps) {
  const s = useText(planScreensText)
  const t = useText(planText)
  const said = useSaid()
  const { step, setting, onChange } = props
  const name = said(setting.name ?? step.name)
  const dropped = setting.dropped === true
  return (
    <div className="settings-row" data-dropped={dropped ? 'yes' : undefined}>
      <StepName {...props} name={name} />
      <span className="settings-inline">{dropped ? s('dropped') : <Timing {...props} />}</span>
      <span className="settings-inline">
        <span className="settings-label quiet">{t('lead')}</span>
        <InputNumber
          min={0}
          max={400}
          precision={0}
          disabled={dropped}
          aria-label={s('leadInput', { name })}
          value={setting.lead ?? step.lead.count}
          onChange={(value) => onChange({ lead: value ?? undefined })}
        />
        <span className="quiet">{s(step.lead.unit === 'days' ? 'dayUnit' : 'workingDayUnit')}</span>
      </span>
      <LegalLimits {...props} />
      {step.basis === 'law' ? (
        <span className="quiet small" title={s('cannotDrop')}>
          {t('basis.law')}
        </span>
      ) : (
        <Button size="small" onClick={() => onChange({ dropped: dropped ? undefined : true })}>
          {dropped ? s('restore') : t('drop')}
        </Button>
      )}
    </div>
  )
}

function StepName(props: RowProps & { readonly name: string }) {
  const s = useText(planScreensText)
  const lang = useLang()
  const { step, setting, onChange } = props
  const present = setting.name ?? step.name
  return (
    <span className="settings-name">
      <OrderButtons {...props.place} name={props.name} />
      <Input
        variant="borderless"
        aria-label={s('nameInput', { name: props.name })}
        maxLength={60}
        value={present[lang]}
        onChange={(event) => onChange({ name: { ...present, [lang]: event.target.value } })}
        onBlur={() => {
          if (present[lang].trim() === '') onChange({ name: undefined })
        }}
      />
    </span>
  )
}

function Timing(props: RowProps) {
  const lang = useLang()
  const s = useText(planScreensText)
  const said = useSaid()
  const { kind, step, setting, onChange } = props
  const anchor = useAnchor(kind, step.timing.anchor)
  const { offset } = step.timing
  if (offset === 0) {
    return step.timing.anchor === 'election_day' ? s('onDayItself') : s('sameDayAs', { name: anchor ?? '' })
  }
  const from = anchor === null ? s('anchorElection') : s('anchorStep', { name: anchor })
  const side = s(offset < 0 ? 'before' : 'after')
  return (
    <>
      {lang === 'zh' ? <span>{`${from}${side}`}</span> : null}
      <InputNumber
        min={0}
        max={400}
        precision={0}
        aria-label={s('daysInput', { name: said(step.name) })}
        value={setting.days ?? Math.abs(offset)}
        onChange={(value) => onChange({ days: value ?? undefined })}
      />
      <span className="quiet">{s('dayUnit')}</span>
      {lang === 'en' ? <span>{`${side} ${from}`}</span> : null}
    </>
  )
}

function useAnchor(kind: Kind, anchor: string): string | null {
  const said = useSaid()
  const step = stepsOf(kind).find((one) => one.id === anchor)
  return step === undefined ? null : said(step.name)
}

function LegalLimits(props: RowProps) {
  const s = useText(planScreensText)
  const { kind, step, electionDay } = props
  const limits = step.limits.filter((one) => applies(one, electionDay))
  if (limits.length === 0) return <span className="quiet small">{s('noLimit')}</span>
  return (
    <span className="settings-inline">
      {limits.map((limit) => (
        <LimitLine
          key={`${limit.side}${limit.anchor}${limit.offset}`}
          kind={kind}
          limit={limit}
          electionDay={electionDay}
        />
      ))}
    </span>
  )
}

function applies(limit: Limit, day: string): boolean {
  return (limit.since === undefined || limit.since <= day) && (limit.until === undefined || day < limit.until)
}

function LimitLine(props: { readonly kind: Kind; readonly limit: Limit; readonly electionDay: string }) {
  const s = useText(planScreensText)
  const t = useText(planText)
  const { limit, electionDay } = props
  const anchor = useAnchor(props.kind, limit.anchor)
  const n = Math.abs(limit.offset)
  const from = anchor === null ? s('anchorElection') : s('anchorStep', { name: anchor })
  const span = s(
    limit.unit === 'months'
      ? limit.offset < 0
        ? 'monthsBefore'
        : 'monthsAfter'
      : limit.offset < 0
        ? 'daysBefore'
        : 'daysAfter',
    { n },
  )
  const citation = citationFor(limit.ruleId, electionDay)
  return (
    <span>
      {t(`limit.${limit.side}`)}{' '}
      {limit.offset === 0 && limit.side === 'on' ? s('onDayItself') : s('limitWords', { from, span })}{' '}
      {citation ? <CitationChip citation={citation} /> : null}
    </span>
  )
}
