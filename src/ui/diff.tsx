import { useState } from 'react'
import { useText } from './text.tsx'
import { jobText } from './words.ts'
import './diff.css'

export type DiffLine = {
  readonly key: string
  readonly label: string
  readonly old: string
  readonly new: string
}

/** What changed, old and new side by side; unchanged lines are folded away. */
export function DiffTable(props: { readonly caption: string; readonly lines: readonly DiffLine[] }) {
  const t = useText(jobText)
  const [all, setAll] = useState(false)
  const same = props.lines.filter((line) => line.old === line.new)
  const shown = all ? props.lines : props.lines.filter((line) => line.old !== line.new)
  return (
    <div className="diff">
      <table>
        <caption className="sr-only">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('old')}</th>
            <th scope="col">{t('new')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.key} data-changed={line.old === line.new ? undefined : 'yes'}>
              <th scope="row">{line.label}</th>
              <td>{line.old === line.new ? line.old || t('blank') : <del>{line.old || t('blank')}</del>}</td>
              <td>{line.old === line.new ? line.new || t('blank') : <ins>{line.new || t('blank')}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {same.length > 0 && !all ? (
        <p className="small">
          <span className="quiet">{t('sameHidden', { n: same.length })}</span>{' '}
          <button type="button" className="plain-button link-like" onClick={() => setAll(true)}>
            {t('showSame')}
          </button>
        </p>
      ) : null}
    </div>
  )
}
