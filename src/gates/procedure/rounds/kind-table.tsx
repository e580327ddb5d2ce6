import { Button } from 'antd'
import { useState } from 'react'
import { type BodyKind, type BodyLevel, bodies, bodyKinds } from '#rules/bodies.ts'
import { levelsWithin } from '#ui/bodies.tsx'
import { DateField } from '#ui/date-field.tsx'
import { StatusMark } from '#ui/status.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { isDay, type RoundDraft, withKind, withLevelDay } from './draft-state.tsx'
import { roundsText } from './text.ts'
import { roundsScreensText } from './text-screens.ts'
import './rounds.css'

/** What a kind comes to, as the preview found it. */
export type KindFound = {
  readonly kind: BodyKind
  readonly bodies: number
  readonly steps: number
  readonly firstStart: string | null
}

type Props = {
  readonly draft: RoundDraft
  readonly found: readonly KindFound[]
  readonly onChange: (draft: RoundDraft) => void
}

/** The kinds of bodies by level, each with its tick, its day and what it comes to. */
export function KindTable(props: Props) {
  return (
    <>
      {levelsWithin(props.draft.areaCode).map((level) => (
        <Level key={level} level={level} {...props} />
      ))}
    </>
  )
}

function Level(props: Props & { readonly level: BodyLevel }) {
  const t = useText(roundsText)
  const s = useText(roundsScreensText)
  const [day, setDay] = useState('')
  const { level, draft, onChange } = props
  const kinds = bodyKinds.filter((kind) => bodies[kind].level === level)
  const any = kinds.some((kind) => draft.chosen.has(kind))
  return (
    <section className="kind-level" aria-label={s(`level.${level}`)}>
      <header>
        <span>{s(`level.${level}`)}</span>
        <DateField label={`${s(`level.${level}`)} ${t('sameDay')}`} value={day} onChange={setDay} />
        <span>
          <Button disabled={!any || !isDay(day)} onClick={() => onChange(withLevelDay(draft, level, day))}>
            {t('apply')}
          </Button>
        </span>
      </header>
      {kinds.map((kind) => (
        <KindRow key={kind} kind={kind} {...props} />
      ))}
    </section>
  )
}

function KindRow(props: Props & { readonly kind: BodyKind }) {
  const s = useText(roundsScreensText)
  const said = useSaid()
  const { kind, draft, onChange } = props
  const { name, electionDay } = bodies[kind]
  const on = draft.chosen.has(kind)
  return (
    <div className="kind-row">
      <label className="kind-pick">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => onChange(withKind(draft, kind, event.target.checked))}
        />
        {said(name)}
      </label>
      {on ? (
        <DateField
          label={s('dayOf', { kind: said(name), word: said(electionDay) })}
          value={draft.days[kind] ?? ''}
          showWeekday
          onChange={(day) => onChange({ ...draft, days: { ...draft.days, [kind]: day } })}
        />
      ) : (
        <span className="quiet small">{said(electionDay)}</span>
      )}
      {on ? <Found {...props} /> : <span />}
    </div>
  )
}

function Found(props: Props & { readonly kind: BodyKind }) {
  const s = useText(roundsScreensText)
  const { kind, draft } = props
  if (!isDay(draft.days[kind])) return <span className="quiet small">{s('needDay')}</span>
  const found = props.found.find((one) => one.kind === kind)
  if (found === undefined) return <span className="quiet">…</span>
  if (found.bodies === 0) return <StatusMark status="overdue" word={s('noneFound')} />
  return <span>{s('found', { n: found.bodies, steps: found.steps, first: found.firstStart ?? '–' })}</span>
}
