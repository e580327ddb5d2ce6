import { Switch } from 'antd'
import { useId, useState } from 'react'
import type { ImportPreview, ImportRow } from './import-types.ts'
import { ScrollArea } from './scroll-area.tsx'
import { type Status, StatusMark } from './status.tsx'
import { useText } from './text.tsx'
import { importText } from './words.ts'
import './table.css'

const marks: Readonly<Record<ImportRow['verdict'], Status>> = {
  fresh: 'idle',
  changed: 'active',
  same: 'na',
  faulty: 'overdue',
}

/** The rows of a checked file: what each would do, or what is wrong with it. */
export function ImportPreviewTable(props: { readonly preview: ImportPreview }) {
  const t = useText(importText)
  const id = useId()
  const { preview } = props
  const [onlyFaulty, setOnlyFaulty] = useState(preview.counts.faulty > 0)
  const rows = onlyFaulty ? preview.rows.filter((row) => row.verdict === 'faulty') : preview.rows
  return (
    <div className="data-table">
      <div className="table-tools">
        <Switch id={id} checked={onlyFaulty} onChange={setOnlyFaulty} />
        <label htmlFor={id}>{t('onlyFaulty')}</label>
        {preview.capped ? (
          <span className="quiet small">{t('capped', { n: preview.rows.length })}</span>
        ) : null}
      </div>
      <ScrollArea className="table-scroll" label={t('check')}>
        <table>
          <caption className="sr-only">{t('check')}</caption>
          <thead>
            <tr>
              <th scope="col" className="right">
                {t('line')}
              </th>
              <th scope="col">{t('record')}</th>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('problem')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <th scope="row" className="right">
                  {row.line}
                </th>
                <td>{row.name}</td>
                <td>
                  <StatusMark status={marks[row.verdict]} word={t(row.verdict)} />
                </td>
                <td>
                  {row.notes.map((note) => (
                    <div key={`${note.field ?? ''}${note.text}`}>
                      {note.field ? t('field', { field: note.field }) : ''}
                      {note.text}
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </div>
  )
}
