import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { z } from 'zod'
import { CitationChip } from '#ui/citation.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { Loaded } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { type Status, StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { pledgesApi } from './api.tsx'
import { pledgesTopic } from './contract.ts'
import { PledgePage } from './pledge-page.tsx'
import { pledgeKinds, type pledgeText } from './shapes.ts'
import { pledgesText } from './text.ts'
import { pledgesScreenText } from './text-screens.ts'
import './pledges.css'

type Text = z.output<typeof pledgeText>
type Classes = readonly { readonly key: string; readonly name: string }[]
const editSchema = inputOf(pledgesTopic.contract.edit).omit({ id: true, version: true })
const publishSchema = z.object({ askAgain: z.boolean() })
const marks: Readonly<Record<Text['state'], Status>> = {
  drafting: 'idle',
  published: 'done',
  superseded: 'na',
}

/** Texts of pledges: drafted, published, replaced. */
export function PledgeTextsScreen() {
  return <PledgePage tab="/texts">{(round) => <Texts roundId={round.id} />}</PledgePage>
}

function Texts({ roundId }: { readonly roundId: string }) {
  const t = useText(pledgesScreenText)
  const held = useQuery(pledgesApi.texts.queryOptions({ input: { roundId } }))
  return (
    <Loaded query={held}>
      {({ texts, classes, mayEdit }) => (
        <>
          {mayEdit ? <Drafts roundId={roundId} texts={texts} /> : null}
          {texts.length === 0 ? <EmptyState title={t('textsNone')} next={t('textsNext')} /> : null}
          {texts.map((text) => (
            <TextSection key={text.id} text={text} classes={classes} mayEdit={mayEdit} />
          ))}
          {mayEdit ? <Dialogs texts={texts} classes={classes} /> : null}
        </>
      )}
    </Loaded>
  )
}

/** Buttons for the kinds of people that have no draft. */
function Drafts({ roundId, texts }: { readonly roundId: string; readonly texts: readonly Text[] }) {
  const t = useText(pledgesScreenText)
  const w = useText(pledgesText)
  const draft = useMutation(pledgesApi.draft.mutationOptions())
  const open = texts.filter(({ state }) => state === 'drafting').map(({ kind }) => kind)
  return (
    <div className="pledge-drafts">
      {pledgeKinds
        .filter((kind) => !open.includes(kind))
        .map((kind) => (
          <Button key={kind} disabled={draft.isPending} onClick={() => draft.mutate({ roundId, kind })}>
            {t('draft', { kind: w(`kind.${kind}`) })}
          </Button>
        ))}
    </div>
  )
}

function TextSection(props: { readonly text: Text; readonly classes: Classes; readonly mayEdit: boolean }) {
  const t = useText(pledgesScreenText)
  const w = useText(pledgesText)
  const { text, classes, mayEdit } = props
  const names = classes.filter(({ key }) => text.classKeys.includes(key)).map(({ name }) => name)
  const lines = text.text.split('\n').map((line, at) => ({ key: `${at} ${line.slice(0, 8)}`, line }))
  return (
    <Section
      title={text.title}
      note={t('editionN', { n: text.edition })}
      action={mayEdit && text.state === 'drafting' ? <DraftActs text={text} /> : undefined}
    >
      <p>
        <StatusMark status={marks[text.state]} word={w(`text.${text.state}`)} />
        {text.publishedOn === null ? null : <> {t('publishedOn', { day: text.publishedOn })}</>}
        {' · '}
        {t('signedN', { n: text.signed })}
        {text.askAgain ? ` · ${t('asksAgain')}` : null} <CitationChip citation={text.citation} />
      </p>
      <p className="quiet">
        {t('classes')}：{names.length === 0 ? t('noClasses') : names.join('、')}
      </p>
      <details>
        <summary>{t('body')}</summary>
        <div className="pledge-words" lang="zh-CN">
          {lines.map(({ key, line }) => (
            <p key={key}>{line}</p>
          ))}
        </div>
        <p className="quiet">
          {t('hash')} <code className="pledge-hash">{text.hash}</code>
        </p>
      </details>
    </Section>
  )
}

function DraftActs({ text }: { readonly text: Text }) {
  const t = useText(pledgesScreenText)
  const { set } = useUrl()
  const open = (act: string) => () => set({ act, text: text.id })
  return (
    <>
      <Button onClick={open('edit')}>{t('edit')}</Button>
      <Button onClick={open('discard')}>{t('discard')}</Button>
      <Button type="primary" onClick={open('publish')}>
        {t('publish')}
      </Button>
    </>
  )
}

function Dialogs({ texts, classes }: { readonly texts: readonly Text[]; readonly classes: Classes }) {
  const t = useText(pledgesScreenText)
  const { search, set } = useUrl()
  const discard = useMutation(pledgesApi.discard.mutationOptions())
  const text = texts.find(({ id, state }) => id === search.text && state === 'drafting')
  const onClose = () => set({ act: null, text: null })
  if (text === undefined) return null
  const seen = { id: text.id, version: text.version }
  if (search.act === 'edit') return <EditDialog text={text} classes={classes} onClose={onClose} />
  if (search.act === 'publish') return <PublishDialog text={text} onClose={onClose} />
  if (search.act !== 'discard') return null
  return (
    <ConfirmDialog
      title={t('discard')}
      confirmLabel={t('discard')}
      onConfirm={() => discard.mutateAsync(seen)}
      onClose={onClose}
    >
      <p>{t('discardNote')}</p>
    </ConfirmDialog>
  )
}

function PublishDialog({ text, onClose }: { readonly text: Text; readonly onClose: () => void }) {
  const t = useText(pledgesScreenText)
  const publish = useMutation(pledgesApi.publish.mutationOptions())
  return (
    <FormDialog
      title={`${t('publish')}：${text.title}`}
      schema={publishSchema}
      initial={{ askAgain: false }}
      fields={[{ name: 'askAgain', label: t('askAgain'), kind: 'switch' }]}
      submitLabel={t('publish')}
      act={({ askAgain }) => publish.mutateAsync({ id: text.id, version: text.version, askAgain })}
      onClose={onClose}
    >
      <p>{t('publishNote')}</p>
    </FormDialog>
  )
}

function EditDialog(props: { readonly text: Text; readonly classes: Classes; readonly onClose: () => void }) {
  const t = useText(pledgesScreenText)
  const edit = useMutation(pledgesApi.edit.mutationOptions())
  const { text, classes, onClose } = props
  return (
    <FormDialog
      title={t('edit')}
      wide
      schema={editSchema}
      initial={{ title: text.title, text: text.text, classKeys: text.classKeys }}
      fields={[
        { name: 'title', label: t('textTitle'), kind: 'text', maxLength: 60, wide: true },
        {
          ...{ name: 'classKeys', label: t('classes'), kind: 'select', multiple: true, wide: true },
          options: classes.map(({ key, name }) => ({ value: key, label: name })),
        },
        {
          ...{ name: 'text', label: t('text'), kind: 'textarea', maxLength: 6000, rows: 14, wide: true },
          help: t('textHelp'),
        },
      ]}
      submitLabel={t('edit')}
      act={(values) => edit.mutateAsync({ ...values, id: text.id, version: text.version })}
      onClose={onClose}
    />
  )
}
