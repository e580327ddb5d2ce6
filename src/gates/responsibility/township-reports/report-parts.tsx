import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId } from 'react'
import { showBytes } from '#ui/file-types.ts'
import { Section } from '#ui/page.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { townshipReportsApi } from './api.tsx'
import type { ReportRecord } from './shapes.ts'
import { reportText } from './text-screens.ts'

type Props = { readonly report: ReportRecord }

/** What the report says point by point; beside it, where asked, what the township said on an earlier period. */
export function ReportSections(props: Props) {
  const r = useText(reportText)
  const { search } = useUrl()
  const { report } = props
  const chosen = report.earlier.find(({ id }) => id === search.with)
  const other = useQuery({
    ...townshipReportsApi.report.queryOptions({ input: { id: chosen?.id ?? '' } }),
    enabled: chosen !== undefined,
  })
  const before = chosen === undefined ? undefined : other.data
  return (
    <Section title={r('sections')} action={<Compare report={report} />}>
      {report.sections.map(({ point, text }) => (
        <section key={point} className="report-point">
          <h3>{point}</h3>
          <div className={before === undefined ? undefined : 'report-beside'}>
            <Said label={before === undefined ? undefined : r('thisPeriod')} text={text || r('nothing')} />
            {before === undefined ? null : (
              <Said
                label={before.callTitle}
                text={before.sections.find((one) => one.point === point)?.text ?? r('notAsked')}
              />
            )}
          </div>
        </section>
      ))}
    </Section>
  )
}

function Said(props: { readonly label: string | undefined; readonly text: string }) {
  return (
    <div>
      {props.label === undefined ? null : <p className="quiet small">{props.label}</p>}
      <p className="report-text">{props.text}</p>
    </div>
  )
}

function Compare(props: Props) {
  const r = useText(reportText)
  const id = useId()
  const { search, set } = useUrl()
  const { earlier } = props.report
  if (earlier.length === 0) return null
  return (
    <label htmlFor={id} className="report-compare">
      {r('compare')}
      <select
        id={id}
        className="plain-select"
        value={search.with ?? ''}
        onChange={(event) => set({ with: event.target.value || null })}
      >
        <option value="">{r('compareNone')}</option>
        {earlier.map((one) => (
          <option key={one.id} value={one.id}>
            {one.callTitle}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What is attached. */
export function ReportFiles(props: Props) {
  const r = useText(reportText)
  const { fileList } = props.report
  return (
    <Section title={r('files')}>
      {fileList.length === 0 ? <p className="quiet">{r('noFiles')}</p> : null}
      <ul className="plain-list">
        {fileList.map(({ id, name, size }) => (
          <li key={id}>
            <a href={`/files/${id}`} target="_blank" rel="noreferrer">
              {name}
            </a>{' '}
            <span className="quiet small">{showBytes(size)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What county leaders said to it. */
export function ReportComments(props: Props) {
  const r = useText(reportText)
  const { set } = useUrl()
  const { commentList, mayComment } = props.report
  return (
    <Section
      title={r('commentText')}
      action={
        mayComment ? <Button onClick={() => set({ act: 'comment' })}>{r('comment')}</Button> : undefined
      }
    >
      {commentList.length === 0 ? <p className="quiet">{r('noComments')}</p> : null}
      <ol className="report-comments">
        {commentList.map(({ id, name, title, text, saidOn, recordedBy }) => (
          <li key={id}>
            <p className="report-text">{text}</p>
            <p className="quiet small">
              {title} {name} <CivilDate date={saidOn} />{' '}
              {recordedBy === name ? null : r('recordedBy', { name: recordedBy })}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
