import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { Notice } from '#ui/feedback.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { documentsApi } from './api.tsx'
import { usePlaceWords } from './document-look.tsx'
import type { ComparedLine, DocumentRecord, MarkedRun } from './shapes.ts'
import { isPublic } from './states.ts'
import { recordText } from './text-screens.ts'
import './compare.css'

type Props = { readonly record: DocumentRecord }

/** Two versions side by side: paragraphs aligned, what differs marked by line and word, not by colour alone. */
export function CompareTab(props: Props) {
  const { search, set } = useUrl()
  const { record } = props
  const { latest } = record
  const base = numberOr(search.base, Math.max(1, latest - 1))
  const other = numberOr(search.with, latest)
  const compared = useQuery({
    ...documentsApi.compare.queryOptions({ input: { id: record.id, base, with: other } }),
    placeholderData: (before) => before,
  })
  return (
    <>
      <div className="compare-tools no-print">
        <VersionChoice record={record} word="base" value={base} onChange={(value) => set({ base: value })} />
        <VersionChoice record={record} word="with" value={other} onChange={(value) => set({ with: value })} />
      </div>
      <Loaded query={compared}>{({ lines }) => <Lines lines={lines} base={base} other={other} />}</Loaded>
    </>
  )
}

function numberOr(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : otherwise
}

function VersionChoice(
  props: Props & {
    readonly word: 'base' | 'with'
    readonly value: number
    readonly onChange: (value: string) => void
  },
) {
  const r = useText(recordText)
  const id = useId()
  const { record, word, value } = props
  const numbers = record.versions.map((one) => one.number)
  return (
    <span className="filter">
      <label htmlFor={id}>{r(word)}</label>
      <select
        id={id}
        className="plain-select"
        value={value}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {numbers.map((number) => (
          <option key={number} value={number}>
            {r('nth', { n: number })}
          </option>
        ))}
        {isPublic(record.state) ? <option value={0}>{r('shownIssued')}</option> : null}
      </select>
    </span>
  )
}

function Lines(props: {
  readonly lines: readonly ComparedLine[]
  readonly base: number
  readonly other: number
}) {
  const r = useText(recordText)
  const { search, set } = useUrl()
  const { lines, base, other } = props
  const all = search.all !== undefined
  const same = lines.filter((line) => line.change === 'same').length
  const shown = all ? lines : lines.filter((line) => line.change !== 'same')
  const name = (number: number) => (number === 0 ? r('shownIssued') : r('nth', { n: number }))
  return (
    <>
      {shown.length === 0 ? <Notice tone="info">{r('same')}</Notice> : null}
      {shown.length === 0 ? null : (
        <table className="compare">
          <caption className="sr-only">{r('tab.compare')}</caption>
          <thead>
            <tr>
              <th scope="col">{r('where')}</th>
              <th scope="col">{name(base)}</th>
              <th scope="col">{name(other)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Line
                key={`${line.change} ${line.anchor}`}
                line={line}
                before={name(base)}
                after={name(other)}
              />
            ))}
          </tbody>
        </table>
      )}
      <p>
        {all ? null : <span className="quiet">{r('unchanged', { n: same })} </span>}
        <button
          type="button"
          className="plain-button link-like"
          onClick={() => set({ all: all ? null : 'yes' })}
        >
          {r(all ? 'hideSame' : 'showSame')}
        </button>
      </p>
    </>
  )
}

function Line(props: { readonly line: ComparedLine; readonly before: string; readonly after: string }) {
  const r = useText(recordText)
  const place = usePlaceWords()
  const { line } = props
  return (
    <tr data-change={line.change}>
      <th scope="row">
        {place(line.anchor)}
        <span className={`change-word ${line.change}`}>{r(`change.${line.change}`)}</span>
      </th>
      <td data-version={props.before}>
        <Runs runs={line.before} />
      </td>
      <td data-version={props.after}>
        <Runs runs={line.after} />
      </td>
    </tr>
  )
}

function Runs(props: { readonly runs: readonly MarkedRun[] }) {
  const r = useText(recordText)
  const { runs } = props
  if (runs.length === 0) return <span className="quiet">–</span>
  return (
    <span className="runs" lang="zh-CN">
      {runs.map((run, at) => {
        const key = `${String(at)}${run.mark}`
        if (run.mark === 'same') return <span key={key}>{run.text}</span>
        return run.mark === 'removed' ? (
          <del key={key}>
            <span className="sr-only">{r('deleted')}</span>
            {run.text}
          </del>
        ) : (
          <ins key={key}>
            <span className="sr-only">{r('inserted')}</span>
            {run.text}
          </ins>
        )
      })}
    </span>
  )
}
