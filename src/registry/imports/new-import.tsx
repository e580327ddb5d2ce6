import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { refusalOf } from '#ui/api.tsx'
import type { ImportState } from '#ui/import-types.ts'
import { ImportWizard } from '#ui/import-wizard.tsx'
import { useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page, Section } from '#ui/page.tsx'
import { ScrollArea } from '#ui/scroll-area.tsx'
import { useLang, useSaid, useText } from '#ui/text.tsx'
import { tableEndings, UploadFailure, uploadFor } from '#ui/upload.tsx'
import { useUrl } from '#ui/url.tsx'
import { importsApi } from './api.tsx'
import { importKinds } from './contract.ts'
import { importsText } from './text.ts'
import { importsScreenText } from './text-screens.ts'
import '#ui/table.css'
import './imports.css'

export type ImportKind = (typeof importKinds)[number]

const uploadForImport = uploadFor('import')

/** A new import: template, file, upload; from then on the import's own page shows how far it is. */
export function NewImportScreen() {
  const { search } = useUrl()
  const kind = importKinds.find((one) => one === search.kind) ?? 'areas'
  return <NewImport key={kind} kind={kind} />
}

function NewImport(props: { readonly kind: ImportKind }) {
  const t = useText(importsText)
  const s = useText(importsScreenText)
  const { kind } = props
  const { state, setState, send, stop } = useUpload(kind)
  return (
    <Page
      title={s('start', { kind: t(kind) })}
      purpose={t('purpose')}
      crumbs={[{ label: t('title'), to: '/registry/imports' }, { label: t(kind) }]}
    >
      <ImportWizard
        state={state}
        template={`/templates/${kind}.xlsx`}
        types={tableEndings}
        onChoose={() => setState({ at: 'choose' })}
        onFile={(file) => void send(file)}
        onCommit={() => undefined}
        onCancel={stop}
        onRestart={() => setState({ at: 'choose' })}
      />
      <ColumnsExplained kind={kind} />
    </Page>
  )
}

function useUpload(kind: ImportKind) {
  const s = useText(importsScreenText)
  const lang = useLang()
  const go = useGo()
  const start = useMutation(importsApi.start.mutationOptions())
  const [state, setState] = useState<ImportState>({ at: 'template' })
  const control = useRef<AbortController | null>(null)
  const told = (failure: unknown): string => {
    if (control.current?.signal.aborted) return s('uploadStopped')
    const refusal = failure instanceof UploadFailure ? failure.refusal : refusalOf(failure)
    if (refusal !== null) return refusal[lang]
    return failure instanceof UploadFailure ? s('uploadCut') : String(failure)
  }
  async function send(file: File) {
    const stop = new AbortController()
    control.current = stop
    const show = (share: number) => {
      const job = { label: s('uploading', { file: file.name }), done: Math.floor(share * 100), total: 100 }
      setState({ at: 'checking', job: { ...job, state: 'running' } })
    }
    show(0)
    try {
      const stored = await uploadForImport(file, { onProgress: show, signal: stop.signal })
      const { id } = await start.mutateAsync({ fileId: stored.id, kind })
      go(`/registry/imports/${id}`)
    } catch (failure) {
      setState({ at: 'choose', problem: told(failure) })
    }
  }
  return { state, setState, send, stop: () => control.current?.abort() }
}

/** What belongs into each column of the table. */
function ColumnsExplained(props: { readonly kind: ImportKind }) {
  const t = useText(importsText)
  const s = useText(importsScreenText)
  const said = useSaid()
  const templates = useQuery({ ...importsApi.templates.queryOptions({ input: {} }), staleTime: 3_600_000 })
  return (
    <Section title={s('columns')}>
      <Loaded query={templates}>
        {(all) => (
          <ScrollArea className="table-scroll" label={s('columnsOf', { kind: t(props.kind) })}>
            <table className="import-columns">
              <thead>
                <tr>
                  <th scope="col">{s('column')}</th>
                  <th scope="col">{s('needed')}</th>
                  <th scope="col">{s('example')}</th>
                  <th scope="col">{s('meaning')}</th>
                </tr>
              </thead>
              <tbody>
                {all
                  .find((one) => one.kind === props.kind)
                  ?.columns.map((column) => (
                    <tr key={column.key}>
                      <th scope="row">{said(column.title)}</th>
                      <td>{column.required ? '✓' : ''}</td>
                      <td>{column.example}</td>
                      <td>
                        {said(column.note)}
                        {column.choices.length > 0 ? (
                          <span className="quiet"> {column.choices.join(' / ')}</span>
                        ) : null}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </ScrollArea>
        )}
      </Loaded>
    </Section>
  )
}
