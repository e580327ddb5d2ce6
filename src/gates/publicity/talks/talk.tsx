import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { z } from 'zod'
import { ReasonDialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/feedback.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, Page, Section } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { CivilDate, DueDate } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { talksApi } from './api.tsx'
import type { TalkRecord } from './shapes.ts'
import { FinishDialog } from './talk-list.tsx'
import { TalkMark, talksPath } from './talk-page.tsx'
import { talksText } from './text-screens.ts'
import './talks.css'

/** A talk: who with whom, when, where; what was said only for those whom it is for. */
export function TalkScreen() {
  const t = useText(talksText)
  const { talkId = '' } = useParams({ strict: false })
  const talk = useQuery(talksApi.show.queryOptions({ input: { id: talkId } }))
  return (
    <Page
      title={t('title')}
      gate="publicity"
      crumbs={[
        { label: t('title'), to: talksPath },
        { label: t('tab.list'), to: `${talksPath}/list` },
        { label: t('facts') },
      ]}
    >
      <Loaded query={talk}>{(found) => <TalkView talk={found} />}</Loaded>
    </Page>
  )
}

function TalkView(props: { readonly talk: TalkRecord }) {
  const t = useText(talksText)
  const { talk } = props
  return (
    <>
      {talk.cancelReason === null ? null : (
        <Notice tone="near">{t('cancelled', { reason: talk.cancelReason })}</Notice>
      )}
      <Facts
        facts={[
          [t('batch'), t('batchN', { n: talk.batchNumber, title: talk.batch })],
          [t('layer'), talk.layer],
          [t('talker'), `${talk.talker}（${talk.talkerTitle}）`],
          [
            t('plannedOn'),
            <DueDate key="planned" date={talk.plannedOn} finished={talk.state !== 'planned'} />,
          ],
          [t('doneOn'), <CivilDate key="done" date={talk.doneOn} />],
          [t('place'), talk.place || '–'],
          [t('state'), <TalkMark key="state" state={talk.state} late={talk.late} />],
        ]}
      />
      {talk.mayEdit ? <Acts talk={talk} /> : null}
      <Section title={t('people')}>
        <PlainTable
          id="talk-people"
          caption={t('people')}
          rows={talk.with}
          rowKey={(row) => row.personId}
          rowName={(row) => row.name}
          columns={[
            { key: 'name', title: t('people'), mobile: 'title', render: (row) => row.name },
            { key: 'unit', title: t('unit'), render: (row) => row.organisation || '–' },
            { key: 'post', title: t('post'), render: (row) => row.postTitle || '–' },
          ]}
        />
      </Section>
      <Said talk={talk} />
      <TalkDialogs talk={talk} />
    </>
  )
}

function Acts(props: { readonly talk: TalkRecord }) {
  const t = useText(talksText)
  const { set } = useUrl()
  const { state, recordedOn } = props.talk
  if (state === 'planned') {
    return (
      <p>
        <Button type="primary" onClick={() => set({ act: 'finish' })}>
          {t('finish')}
        </Button>{' '}
        <Button onClick={() => set({ act: 'cancel' })}>{t('cancel')}</Button>
      </p>
    )
  }
  if (recordedOn !== null) return null
  return (
    <p>
      <Button onClick={() => set({ act: 'undo' })}>{t('undo')}</Button>
    </p>
  )
}

function Said(props: { readonly talk: TalkRecord }) {
  const t = useText(talksText)
  const { set } = useUrl()
  const { talk } = props
  const closed = talk.content === null && talk.recordedOn !== null
  return (
    <Section
      title={t('record')}
      note={t('recordNote')}
      action={
        talk.mayRecord ? <Button onClick={() => set({ act: 'record' })}>{t('writeRecord')}</Button> : null
      }
    >
      {talk.content === null ? (
        <p className="quiet">{closed ? t('recordClosed') : t('recordNone')}</p>
      ) : (
        <p className="talk-said">{talk.content}</p>
      )}
    </Section>
  )
}

const recordSchema = z.object({ content: z.string().trim().min(2).max(10_000) })

function TalkDialogs(props: { readonly talk: TalkRecord }) {
  const t = useText(talksText)
  const { search, set } = useUrl()
  const { talk } = props
  const { id, version, state } = talk
  const onClose = () => set({ act: null })
  const cancel = useMutation(talksApi.cancel.mutationOptions())
  const undo = useMutation(talksApi.undo.mutationOptions())
  const record = useMutation(talksApi.record.mutationOptions())
  const given = { label: t('reason'), onClose }
  if (talk.mayRecord && search.act === 'record') {
    return (
      <FormDialog
        title={t('writeRecord')}
        schema={recordSchema}
        initial={{ content: talk.content ?? '' }}
        fields={[
          { name: 'content', label: t('content'), kind: 'textarea', rows: 8, maxLength: 10_000, wide: true },
        ]}
        submitLabel={t('save')}
        act={(values) => record.mutateAsync({ id, version, ...values })}
        onClose={onClose}
      />
    )
  }
  if (!talk.mayEdit) return null
  if (search.act === 'finish' && state === 'planned') return <FinishDialog talks={[talk]} onClose={onClose} />
  if (search.act === 'cancel' && state === 'planned') {
    const send = (reason: string) => cancel.mutateAsync({ id, version, reason })
    return <ReasonDialog {...given} title={t('cancel')} submitLabel={t('cancel')} onReason={send} />
  }
  if (search.act === 'undo' && state !== 'planned') {
    const send = (reason: string) => undo.mutateAsync({ id, version, reason })
    return <ReasonDialog {...given} title={t('undo')} submitLabel={t('undo')} onReason={send} />
  }
  return null
}
