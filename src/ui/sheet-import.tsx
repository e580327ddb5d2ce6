import { useRef, useState } from 'react'
import { type SheetPreview, sheetOutcomes } from '#common/sheet.ts'
import { refusalOf } from './api.tsx'
import { EmptyState, Notice } from './feedback.tsx'
import type { ImportState } from './import-types.ts'
import { ImportWizard } from './import-wizard.tsx'
import { useListState } from './list.tsx'
import { Section } from './page.tsx'
import { type Status, StatusMark } from './status.tsx'
import { DataTable } from './table.tsx'
import type { Column } from './table-types.ts'
import { useLang, useSaid, useText } from './text.tsx'
import { tableEndings, UploadFailure, uploadFor } from './upload.tsx'
import { useUrl } from './url.tsx'
import { importText } from './words.ts'
import './sheet-import.css'

type Row = SheetPreview['rows'][number]
type Outcome = Row['outcome']

export type SheetImportProps = {
  /** Address of the form, filled with what is known. */
  readonly template: string
  /** Asks what an uploaded form would do. */
  readonly check: (fileId: string) => Promise<SheetPreview>
  /** Takes the form as it was seen. */
  readonly take: (
    fileId: string,
    seen: string,
  ) => Promise<{ readonly added: number; readonly changed: number }>
  /** The way to what was written. */
  readonly result: { readonly to: string; readonly label: string }
}

const words = { new: 'fresh', changed: 'changed', same: 'same', wrong: 'faulty' } as const
const marks: Readonly<Record<Outcome, Status>> = {
  new: 'idle',
  changed: 'active',
  same: 'na',
  wrong: 'overdue',
}
const sendSheet = uploadFor('sheet')

/** A form for many records at once: template, upload, every row with what it would do, all of them or none. */
export function SheetImport(props: SheetImportProps) {
  const { state, ignored, noted, choose, send, stop, commit } = useSheet(props)
  const t = useText(importText)
  return (
    <>
      {ignored.length > 0 ? (
        <Notice tone="near">{t('ignored', { columns: ignored.join('、') })}</Notice>
      ) : null}
      {noted > 0 ? (
        <Notice tone="near">
          {t('noted')} <NotedLink n={noted} />
        </Notice>
      ) : null}
      <ImportWizard
        state={state}
        template={props.template}
        types={tableEndings}
        onChoose={choose}
        onFile={(file) => void send(file)}
        onCommit={() => void commit()}
        onCancel={stop}
        onRestart={choose}
        resultLink={props.result}
      />
    </>
  )
}

type Held = { readonly fileId: string; readonly preview: SheetPreview }

function useSheet(props: SheetImportProps) {
  const t = useText(importText)
  const lang = useLang()
  const [state, setState] = useState<ImportState>({ at: 'template' })
  const [held, setHeld] = useState<Held | null>(null)
  const control = useRef<AbortController | null>(null)
  const told = (failure: unknown): string => {
    if (control.current?.signal.aborted) return t('stoppedUpload')
    const refusal = failure instanceof UploadFailure ? failure.refusal : refusalOf(failure)
    if (refusal !== null) return refusal[lang]
    return failure instanceof UploadFailure ? t('cut') : String(failure)
  }
  function choose() {
    setHeld(null)
    setState({ at: 'choose' })
  }
  async function send(file: File) {
    const stop = new AbortController()
    control.current = stop
    const show = (share: number) => {
      const label = t('uploading', { file: file.name })
      const job = { label, done: Math.floor(share * 100), total: 100, state: 'running' as const }
      setState({ at: 'checking', job })
    }
    show(0)
    try {
      const stored = await sendSheet(file, { onProgress: show, signal: stop.signal })
      const preview = await props.check(stored.id)
      const { counts } = preview
      setHeld({ fileId: stored.id, preview })
      setState({
        at: 'preview',
        fileName: preview.fileName,
        counts: { fresh: counts.new, changed: counts.changed, same: counts.same, faulty: counts.wrong },
        rows: <PreviewRows preview={preview} />,
      })
    } catch (failure) {
      setState({ at: 'choose', problem: told(failure) })
    }
  }
  async function commit() {
    if (held === null) return
    const job = { label: t('writing'), done: 0, total: null, state: 'running' as const }
    setState({ at: 'importing', job, atOnce: true })
    try {
      const { added, changed } = await props.take(held.fileId, held.preview.seen)
      setState({ at: 'result', outcome: 'done', fresh: added, changed })
    } catch (failure) {
      setState({ at: 'result', outcome: 'failed', fresh: 0, changed: 0, problem: told(failure) })
    }
    setHeld(null)
  }
  function stop() {
    control.current?.abort()
    choose()
  }
  const noted = held?.preview.rows.filter(isNoted).length ?? 0
  return { state, ignored: held?.preview.ignoredColumns ?? [], noted, choose, send, stop, commit }
}

/** Every row of a checked form; the wrong ones first to see. */
function PreviewRows(props: { readonly preview: SheetPreview }) {
  const t = useText(importText)
  const { preview } = props
  const list = useListState(['outcome'])
  const { state } = list
  const asked = state.filters.outcome ?? (preview.counts.wrong > 0 ? 'wrong' : 'all')
  const found = preview.rows.filter(
    (row) =>
      (asked === 'all' || row.outcome === asked || (asked === 'noted' && isNoted(row))) &&
      contains(row, state.search),
  )
  const from = (state.page - 1) * state.size
  return (
    <Section title={t('preview')}>
      <DataTable
        id="sheet-preview"
        caption={t('preview')}
        columns={useColumns(preview)}
        rowKey={(row) => String(row.line)}
        rowName={(row) => String(row.line)}
        load={{
          rows: found.slice(from, from + state.size),
          loading: false,
          more: found.length > from + state.size,
          total: { count: found.length, capped: false },
        }}
        state={{ ...state, filters: asked === 'all' ? {} : { outcome: asked } }}
        onState={(next) => list.onState({ ...next, filters: { outcome: next.filters.outcome || 'all' } })}
        filters={[
          {
            key: 'outcome',
            label: t('outcome'),
            kind: 'choice',
            options: [
              ...sheetOutcomes.map((value) => ({ value, label: t(words[value]) })),
              ...(preview.rows.some(isNoted) ? [{ value: 'noted', label: t('withNotes') }] : []),
            ],
          },
        ]}
        empty={<EmptyState title={t('emptyRows')} />}
      />
    </Section>
  )
}

/** True for a row whose writing ends or changes something besides. */
function isNoted(row: Row): boolean {
  return row.errors.length === 0 && row.notes.length > 0
}

/** How many rows these are; opens them. */
function NotedLink(props: { readonly n: number }) {
  const t = useText(importText)
  const { set } = useUrl()
  return (
    <button
      type="button"
      className="plain-button link-like"
      onClick={() => set({ outcome: 'noted', page: null, search: null })}
    >
      {t('notedRows', { n: props.n })}
    </button>
  )
}

function contains(row: Row, search: string | undefined): boolean {
  if (search === undefined) return true
  return Object.values(row.values).some((value) => String(value ?? '').includes(search))
}

function useColumns(preview: SheetPreview): readonly Column<Row>[] {
  const t = useText(importText)
  const said = useSaid()
  return [
    { key: 'line', title: t('line'), align: 'right', width: 70, mobile: 'title', render: (row) => row.line },
    {
      key: 'outcome',
      title: t('outcome'),
      width: 110,
      mobile: 'fact',
      render: (row) => <StatusMark status={marks[row.outcome]} word={t(words[row.outcome])} />,
    },
    {
      key: 'notes',
      title: t('notes'),
      width: 380,
      mobile: 'fact',
      render: (row) => <RowNotes row={row} preview={preview} />,
    },
    ...preview.columns.map(
      ({ key, title, choices }): Column<Row> => ({
        key,
        title: said(title),
        width: 130,
        mobile: 'hidden',
        render: (row) => {
          const value = row.values[key]
          return choices[String(value)] ?? String(value ?? '')
        },
      }),
    ),
  ]
}

function RowNotes(props: { readonly row: Row; readonly preview: SheetPreview }) {
  const t = useText(importText)
  const lang = useLang()
  const said = useSaid()
  const { row, preview } = props
  if (row.errors.length > 0) {
    return (
      <ul className="sheet-faults">
        {row.errors.map((error) => (
          <li key={`${error.column}${error.zh}`}>{error[lang]}</li>
        ))}
      </ul>
    )
  }
  const columns = preview.columns
    .filter((column) => row.changes.includes(column.key))
    .map(({ title }) => said(title))
  return (
    <>
      {row.outcome === 'changed' && columns.length > 0 ? (
        <span className="quiet">{t('changes', { columns: columns.join('、') })}</span>
      ) : null}
      {row.notes.map((note) => (
        <span key={note.zh} className="sheet-note">
          {said(note)}
        </span>
      ))}
    </>
  )
}
