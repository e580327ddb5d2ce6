import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useRef, useState } from 'react'
import { type OfficialDocument, officialDocument } from '#common/official.ts'
import { queries } from '#ui/api.tsx'
import { Notice } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Page, Section } from '#ui/page.tsx'
import { ScrollArea } from '#ui/scroll-area.tsx'
import { useText } from '#ui/text.tsx'
import { useUnsavedGuard } from '#ui/unsaved.tsx'
import { useUrl } from '#ui/url.tsx'
import { AnnexEditor } from './annex-editor.tsx'
import { documentsApi } from './api.tsx'
import { BlockEditor, type OnBlocks } from './block-editor.tsx'
import { closeDocument, type Edited } from './edits.ts'
import { HeadEditor } from './head-editor.tsx'
import { wordCount } from './lines.ts'
import { Paper } from './paper.tsx'
import type { DocumentRecord, VersionView } from './shapes.ts'
import { documentsText } from './text.ts'
import { editorText, elementText } from './text-editor.ts'
import { useEditing } from './use-editing.tsx'
import './editor.css'

/** Writes a new version of a document: its elements and blocks at the left, the sheet as it will look at the right. */
export function EditDocumentScreen() {
  const { params } = useUrl()
  const t = useText(documentsText)
  const e = useText(editorText)
  const id = params.documentId ?? ''
  const document = useQuery(documentsApi.show.queryOptions({ input: { id } }))
  const latest = useQuery(documentsApi.content.queryOptions({ input: { id } }))
  const title = document.data?.title ?? ''
  return (
    <Page
      title={e('title')}
      purpose={e('purpose')}
      gate="procedure"
      crumbs={[
        { label: t('title'), to: '/procedure/documents' },
        { label: title, to: `/procedure/documents/${id}` },
        { label: e('title') },
      ]}
    >
      <Loaded query={document}>
        {(record) =>
          record.mayEdit ? (
            <Loaded query={latest}>
              {(version) => <Editor key={id} record={record} latest={version} />}
            </Loaded>
          ) : (
            <Notice tone="near">
              {e('closed', { state: t(`state.${record.state}`) })}{' '}
              <AppLink to={`/procedure/documents/${id}`}>{e('back')}</AppLink>
            </Notice>
          )
        }
      </Loaded>
    </Page>
  )
}

type Props = { readonly record: DocumentRecord; readonly latest: VersionView }

/** The document without empty lines of the signature, as it is stored. */
function cleaned(edited: Edited): OfficialDocument {
  const document = closeDocument(edited)
  return {
    ...document,
    title: document.title.trim(),
    organs: document.organs.map((organ) => organ.trim()).filter((organ) => organ !== ''),
  }
}

function Editor(props: Props) {
  const { record, latest } = props
  const t = useText(editorText)
  const e = useText(elementText)
  const editing = useEditing(record.id, latest)
  const saving = useSaving(props, editing)
  const document = closeDocument(editing.edited)
  const { change } = editing
  const onBody: OnBlocks = (how, step) => change((all) => ({ ...all, body: how(all.body) }), step)
  return (
    <div className="editor">
      <div className="editor-form">
        <Behind {...props} editing={editing} saving={saving} />
        <HeadSection
          edited={editing.edited}
          onChange={(set) => change((all) => ({ ...all, head: { ...all.head, ...set } }), false)}
        />
        <Section
          title={e('body')}
          note={t('words', { n: wordCount(document) })}
          action={<Undo editing={editing} />}
        >
          <p className="quiet small">{t('keys')}</p>
          <BlockEditor blocks={editing.edited.body} onBlocks={onBody} />
        </Section>
        <AnnexEditor
          annexes={editing.edited.annexes}
          onChange={(how, step) => change((all) => ({ ...all, annexes: how(all.annexes) }), step)}
        />
        <SaveBar record={record} saving={saving} />
      </div>
      <ScrollArea className="editor-paper" label={t('preview')}>
        <Paper document={document} />
      </ScrollArea>
    </div>
  )
}

function HeadSection(props: {
  readonly edited: Edited
  readonly onChange: (set: Partial<OfficialDocument>) => void
}) {
  const t = useText(editorText)
  return (
    <Section title={t('head')}>
      <HeadEditor document={props.edited.head} onChange={props.onChange} />
    </Section>
  )
}

type Editing = ReturnType<typeof useEditing>

function Undo(props: { readonly editing: Editing }) {
  const t = useText(editorText)
  return (
    <Button size="small" disabled={!props.editing.canUndo} onClick={props.editing.undo}>
      {t('undo')}
    </Button>
  )
}

/** Where something can't be stored: an element of the head, or a block by its place. */
type Wrong = { readonly field: 'title' | 'body' | 'annex' | 'whole'; readonly n: number }

function useSaving(props: Props, editing: Editing) {
  const { record, latest } = props
  const save = useMutation(documentsApi.save.mutationOptions())
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const [saved, setSaved] = useState<number | null>(null)
  const sending = useRef(false)
  useUnsavedGuard(() => editing.touched && !sending.current)
  async function send(base: number) {
    const checked = officialDocument.safeParse(cleaned(editing.edited))
    setSaved(null)
    setWrong(checked.success ? titleMissing(checked.data) : wrongAt(checked.error.issues[0]?.path ?? []))
    if (!checked.success || titleMissing(checked.data) !== null) return
    sending.current = true
    await save.mutateAsync({ id: record.id, base, content: checked.data, note }).then(
      ({ number }) => {
        editing.begin(number, checked.data)
        setNote('')
        setSaved(number)
      },
      // Somebody may have saved meanwhile: the page shows what is latest now.
      () => queries.invalidateQueries(),
    )
    sending.current = false
  }
  return {
    send,
    note,
    setNote,
    wrong,
    saved,
    busy: save.isPending,
    error: save.error,
    base: editing.base,
    latest,
  }
}

function titleMissing(document: OfficialDocument): Wrong | null {
  return document.title === '' ? { field: 'title', n: 0 } : null
}

function wrongAt([field, at]: readonly PropertyKey[]): Wrong {
  const n = typeof at === 'number' ? at + 1 : 0
  if (field === 'body') return { field: 'body', n }
  return field === 'annexes' ? { field: 'annex', n } : { field: 'whole', n: 0 }
}

type Saving = ReturnType<typeof useSaving>

/** Tells that something unsaved came back, and that somebody else saved a version meanwhile. */
function Behind(props: Props & { readonly editing: Editing; readonly saving: Saving }) {
  const t = useText(editorText)
  const { record, latest, editing, saving } = props
  const { base } = editing
  const compare = `/procedure/documents/${record.id}?tab=compare&base=${base}&with=${latest.number}`
  if (base !== latest.number && saving.saved !== base) {
    return (
      <div className="notice near" role="alert">
        <p>{t('behind', { base, latest: latest.number })}</p>
        <div className="notice-actions">
          <a href={compare} target="_blank" rel="noreferrer">
            {t('compareNew')}
          </a>
          <Button onClick={() => editing.begin(latest.number, latest.content)}>{t('takeTheirs')}</Button>
          <Button onClick={() => void saving.send(latest.number)}>{t('keepMine')}</Button>
        </div>
      </div>
    )
  }
  if (!editing.restored) return null
  return (
    <Notice tone="info">
      {t('restored')}{' '}
      <button
        type="button"
        className="plain-button link-like"
        onClick={() => editing.begin(latest.number, latest.content)}
      >
        {t('drop')}
      </button>
    </Notice>
  )
}

function SaveBar(props: { readonly record: DocumentRecord; readonly saving: Saving }) {
  const t = useText(editorText)
  const e = useText(elementText)
  const id = useId()
  const { record, saving } = props
  const { wrong, saved } = saving
  return (
    <div className="save-bar no-print">
      <div aria-live="polite">
        {saved === null ? null : <Notice tone="done">{t('saved', { n: saved })}</Notice>}
        {wrong === null ? null : (
          <p className="field-error" role="alert">
            {wrong.field === 'title'
              ? t('needTitle')
              : t('invalid', { place: wrong.n === 0 ? e(wrong.field) : `${e(wrong.field)} ${wrong.n}` })}
          </p>
        )}
      </div>
      <ActProblem error={saving.error} />
      <div className="save-row">
        <label htmlFor={id}>{t('note')}</label>
        <Input
          id={id}
          maxLength={200}
          value={saving.note}
          onChange={(event) => saving.setNote(event.target.value)}
        />
        <Button type="primary" disabled={saving.busy} onClick={() => void saving.send(saving.base)}>
          {saving.busy ? t('saving') : t('save')}
        </Button>
        <AppLink to={`/procedure/documents/${record.id}`}>{t('back')}</AppLink>
      </div>
    </div>
  )
}
