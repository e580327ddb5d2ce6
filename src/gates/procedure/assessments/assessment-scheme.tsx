import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { Notice } from '#ui/feedback.tsx'
import { numberOrText } from '#ui/form-control.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Facts, Section, WhyNot } from '#ui/page.tsx'
import { StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUnsavedGuard } from '#ui/unsaved.tsx'
import { assessmentsApi } from './api.tsx'
import { AssessmentPage } from './assessment-tabs.tsx'
import { type SchemeView, schemeInput } from './shapes.ts'
import { assessmentScreensText } from './text-screens.ts'
import '#ui/form.css'
import './assessments.css'

type Line = {
  readonly id: number
  readonly key?: string
  readonly name: string
  readonly weight: number | string
}
type Lists = 'teamIndicators' | 'personIndicators'
type Threshold = keyof SchemeView['thresholds']
type Draft = {
  readonly name: string
  readonly teamIndicators: readonly Line[]
  readonly personIndicators: readonly Line[]
  readonly thresholds: Readonly<Record<Threshold, number | string>>
}

const thresholdKeys = [
  'excellentScore',
  'excellentPercent',
  'competentScore',
  'competentPercent',
  'failScore',
  'failPercent',
] as const satisfies readonly Threshold[]

/** The scheme of the round: indicators with weights, and from where on a grade is proposed. */
export function AssessmentSchemeScreen() {
  const s = useText(assessmentScreensText)
  return (
    <AssessmentPage tab="/procedure/assessments/scheme" purpose={s('schemePurpose')}>
      {(round) => <Scheme roundId={round.id} />}
    </AssessmentPage>
  )
}

function Scheme(props: { readonly roundId: string }) {
  const { roundId } = props
  const scheme = useQuery(assessmentsApi.scheme.queryOptions({ input: { roundId } }))
  return (
    <Loaded query={scheme} lines={10}>
      {(found) =>
        found.mayEdit ? (
          <Editor key={found.version} roundId={roundId} scheme={found} />
        ) : (
          <SchemeShown scheme={found} />
        )
      }
    </Loaded>
  )
}

/** The scheme to read. */
function SchemeShown(props: { readonly scheme: SchemeView }) {
  const s = useText(assessmentScreensText)
  const { scheme } = props
  return (
    <>
      {scheme.inUse > 0 ? <Notice tone="info">{s('schemeUsed', { n: scheme.inUse })}</Notice> : null}
      {scheme.version === 0 ? <Notice tone="near">{s('needScheme')}</Notice> : <h2>{scheme.name}</h2>}
      {(['teamIndicators', 'personIndicators'] as const).map((list) => (
        <Section key={list} title={s(list)}>
          <Facts facts={scheme[list].map(({ name, weight }) => [name, `${weight}%`] as const)} />
        </Section>
      ))}
      <Section title={s('thresholds')} note={s('thresholdsNote')}>
        <Facts facts={thresholdKeys.map((key) => [s(`th.${key}`), scheme.thresholds[key]] as const)} />
      </Section>
    </>
  )
}

function draftOf(scheme: SchemeView): Draft {
  const lines = (list: SchemeView[Lists]) => list.map((one, id) => ({ id, ...one }))
  return {
    name: scheme.name,
    teamIndicators: lines(scheme.teamIndicators),
    personIndicators: lines(scheme.personIndicators),
    thresholds: scheme.thresholds,
  }
}

function sumOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { weight }) => sum + (typeof weight === 'number' ? weight : 0), 0)
}

/** What is sent: without the lines' own numbers. */
function toSend({ name, teamIndicators, personIndicators, thresholds }: Draft) {
  const plain = (lines: readonly Line[]) => lines.map(({ id: _id, ...line }) => line)
  return schemeInput.safeParse({
    ...{ name, thresholds },
    teamIndicators: plain(teamIndicators),
    personIndicators: plain(personIndicators),
  })
}

function Editor(props: { readonly roundId: string; readonly scheme: SchemeView }) {
  const s = useText(assessmentScreensText)
  const id = useId()
  const { roundId, scheme } = props
  const [draft, setDraft] = useState(() => draftOf(scheme))
  const [touched, setTouched] = useState(false)
  const save = useMutation(assessmentsApi.saveScheme.mutationOptions())
  useUnsavedGuard(() => touched && !save.isPending)
  const change = (part: Partial<Draft>) => {
    setTouched(true)
    setDraft((now) => ({ ...now, ...part }))
  }
  const sent = toSend(draft)
  const wrong = (['teamIndicators', 'personIndicators'] as const).find((list) => sumOf(draft[list]) !== 100)
  const why =
    wrong !== undefined
      ? `${s(wrong)}：${s('weightWrong', { sum: sumOf(draft[wrong]) })}`
      : sent.success
        ? null
        : s('thresholdsNote')
  function send() {
    if (!sent.success) return
    const onSuccess = () => setTouched(false)
    save.mutate({ roundId, version: scheme.version, ...sent.data }, { onSuccess })
  }
  return (
    <div className="zod-form">
      {scheme.version === 0 ? <Notice tone="info">{s('schemeNew')}</Notice> : null}
      {save.isSuccess && !touched ? <Notice tone="done">{s('saved')}</Notice> : null}
      <ActProblem error={save.error} />
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {s('schemeName')}
        </label>
        <Input
          id={id}
          value={draft.name}
          maxLength={80}
          onChange={(event) => change({ name: event.target.value })}
        />
      </div>
      {(['teamIndicators', 'personIndicators'] as const).map((list) => (
        <Indicators
          key={list}
          title={s(list)}
          lines={draft[list]}
          onChange={(lines) => change({ [list]: lines })}
        />
      ))}
      <Thresholds values={draft.thresholds} onChange={(thresholds) => change({ thresholds })} />
      <div className="form-end">
        <WhyNot reason={why}>
          <Button type="primary" disabled={why !== null || save.isPending} onClick={send}>
            {s('saveScheme')}
          </Button>
        </WhyNot>
      </div>
    </div>
  )
}

function Indicators(props: {
  readonly title: string
  readonly lines: readonly Line[]
  readonly onChange: (lines: readonly Line[]) => void
}) {
  const s = useText(assessmentScreensText)
  const { title, lines, onChange } = props
  const sum = sumOf(lines)
  const set = (id: number, part: Partial<Line>) =>
    onChange(lines.map((line) => (line.id === id ? { ...line, ...part } : line)))
  const add = () => {
    const id = Math.max(-1, ...lines.map((line) => line.id)) + 1
    onChange([...lines, { id, name: '', weight: '' }])
  }
  return (
    <Section
      title={title}
      note={
        <StatusMark
          status={sum === 100 ? 'done' : 'near'}
          word={sum === 100 ? s('weightSum', { sum }) : s('weightWrong', { sum })}
        />
      }
    >
      <ol className="scheme-lines">
        {lines.map((line, place) => (
          <li key={line.id}>
            <Input
              aria-label={`${title} ${s('indicatorN', { n: place + 1 })}`}
              value={line.name}
              maxLength={40}
              onChange={(event) => set(line.id, { name: event.target.value })}
            />
            <Input
              aria-label={`${title} ${s('weightN', { n: place + 1 })}`}
              className="scheme-weight"
              inputMode="numeric"
              maxLength={3}
              suffix="%"
              value={String(line.weight)}
              onChange={(event) => set(line.id, { weight: numberOrText(event.target.value) })}
            />
            <Button
              size="small"
              disabled={lines.length === 1}
              aria-label={`${title} ${s('removeIndicator', { n: place + 1 })}`}
              onClick={() => onChange(lines.filter((one) => one.id !== line.id))}
            >
              {s('removeIndicator', { n: place + 1 })}
            </Button>
          </li>
        ))}
      </ol>
      <Button disabled={lines.length >= 20} onClick={add}>
        {s('addIndicator')}
      </Button>
    </Section>
  )
}

function Thresholds(props: {
  readonly values: Draft['thresholds']
  readonly onChange: (values: Draft['thresholds']) => void
}) {
  const s = useText(assessmentScreensText)
  const id = useId()
  return (
    <Section title={s('thresholds')} note={s('thresholdsNote')}>
      <div className="form-grid">
        {thresholdKeys.map((key) => (
          <div key={key} className="field">
            <label className="field-label" htmlFor={`${id}-${key}`}>
              {s(`th.${key}`)}
            </label>
            <Input
              id={`${id}-${key}`}
              className="number-input"
              inputMode="numeric"
              maxLength={3}
              value={String(props.values[key])}
              onChange={(event) =>
                props.onChange({ ...props.values, [key]: numberOrText(event.target.value) })
              }
            />
          </div>
        ))}
      </div>
    </Section>
  )
}
