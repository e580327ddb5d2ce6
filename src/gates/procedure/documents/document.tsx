import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { Notice } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { Facts, PageTabs, RecordPage, Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { documentsApi } from './api.tsx'
import { CommentsTab } from './comments.tsx'
import { CompareTab } from './compare.tsx'
import { CountersignTab } from './countersign.tsx'
import { DocumentActs, DocumentHeadActs } from './document-acts.tsx'
import { useDocumentLife } from './document-life.tsx'
import { documentPath, stateStatus } from './document-look.tsx'
import { TextTab, VersionsTab } from './document-text.tsx'
import { ReceiptsTab } from './receipts.tsx'
import type { DocumentRecord } from './shapes.ts'
import { isEditable, isPublic } from './states.ts'
import { documentsText } from './text.ts'
import { recordText } from './text-screens.ts'
import './documents.css'

/** A document: its text, versions, comments, countersigning, signature, number, recipients and trail. */
export function DocumentScreen() {
  const { params } = useUrl()
  const input = { id: params.documentId ?? '' }
  const document = useQuery({
    ...documentsApi.show.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return <Loaded query={document}>{(record) => <DocumentPage key={record.id} record={record} />}</Loaded>
}

type Props = { readonly record: DocumentRecord }

function DocumentPage(props: Props) {
  const t = useText(documentsText)
  const { record } = props
  useOpened(record)
  return (
    <RecordPage
      title={record.title}
      purpose={[
        t(`kind.${record.kind}`),
        record.numberText ?? '',
        record.issuingOrganisation,
        record.areaName,
      ]
        .filter((part) => part !== '')
        .join(' · ')}
      gate="procedure"
      crumbs={[{ label: t('title'), to: '/procedure/documents' }, { label: record.title }]}
      status={stateStatus[record.state]}
      statusWord={t(`state.${record.state}`)}
      steps={useDocumentLife(record)}
      action={<DocumentHeadActs record={record} />}
      side={<Side record={record} />}
    >
      <Told record={record} />
      <DocumentActs record={record} />
      <Tabs record={record} />
    </RecordPage>
  )
}

/** The first opening by a recipient is kept. */
function useOpened(record: DocumentRecord): void {
  const open = useMutation(documentsApi.open.mutationOptions())
  const may = useMay('document.receive')
  const done = useRef(false)
  const { mutate } = open
  const first = record.state === 'issued' && record.sentTo.some((one) => one.own && one.openedAt === null)
  useEffect(() => {
    if (!may || !first || done.current) return
    done.current = true
    mutate({ id: record.id })
  }, [may, first, mutate, record.id])
}

/** Why it came back, ended, or is to be signed anew. */
function Told(props: Props) {
  const r = useText(recordText)
  const { state, reason, signatures } = props.record
  const voided = signatures.findLast((one) => one.voidedAt !== null)
  const signed = signatures.some((one) => one.voidedAt === null)
  const word = state === 'draft' ? 'returned' : state === 'withdrawn' ? 'withdrawn' : 'voided'
  return (
    <>
      {reason === null ? null : <Notice tone="near">{r(word, { reason })}</Notice>}
      {voided === undefined || signed || state === 'withdrawn' ? null : (
        <Notice tone="near">
          {r('signatureVoid', { who: voided.signedBy, n: voided.number, reason: voided.voidReason ?? '' })}
        </Notice>
      )}
    </>
  )
}

const tabs = ['text', 'versions', 'compare', 'comments', 'countersign', 'receipts'] as const
type Tab = (typeof tabs)[number]

/** Tabs that the reader has something in: drafts are for those who make them. */
function tabsFor(record: DocumentRecord): readonly Tab[] {
  const inside = record.versions.length > 0
  return tabs.filter((tab) => {
    if (tab === 'text') return true
    if (tab === 'receipts') return record.recipients > 0 || isPublic(record.state)
    if (tab === 'compare') return record.versions.length > 1
    if (tab === 'comments') return inside && (record.mayComment || record.comments > 0)
    if (tab === 'countersign') return inside && (isEditable(record.state) || record.countersigns.length > 0)
    return inside
  })
}

function Tabs(props: Props) {
  const r = useText(recordText)
  const { search } = useUrl()
  const { record } = props
  const shown = tabsFor(record)
  const tab = shown.find((one) => one === search.tab) ?? 'text'
  const counts: Partial<Record<Tab, number>> = {
    versions: record.versions.length,
    comments: record.comments,
    countersign: record.countersigns.length,
    receipts: record.sentTo.length,
  }
  const to = (one: Tab) => documentPath(record.id, one === 'text' ? {} : { tab: one })
  return (
    <>
      <PageTabs
        tabs={shown.map((one) => ({ label: r(`tab.${one}`), to: to(one), count: counts[one] }))}
        tab={to(tab)}
      />
      {tab === 'text' ? <TextTab record={record} /> : null}
      {tab === 'versions' ? <VersionsTab record={record} /> : null}
      {tab === 'compare' ? <CompareTab record={record} /> : null}
      {tab === 'comments' ? <CommentsTab record={record} /> : null}
      {tab === 'countersign' ? <CountersignTab record={record} /> : null}
      {tab === 'receipts' ? <ReceiptsTab record={record} /> : null}
    </>
  )
}

function Side(props: Props) {
  const r = useText(recordText)
  const { record } = props
  return (
    <>
      <Section title={r('facts')}>
        <DocumentFacts record={record} />
      </Section>
      <Related record={record} />
      <Section title={r('files')}>
        <Downloads record={record} />
      </Section>
      {record.versions.length === 0 ? null : <RecordTrail type="document" id={record.id} />}
    </>
  )
}

function DocumentFacts(props: Props) {
  const t = useText(documentsText)
  const r = useText(recordText)
  const { record } = props
  const signature = record.signatures.find((one) => one.voidedAt === null)
  const signer = record.signer
  return (
    <Facts
      facts={[
        [r('round'), record.roundName],
        [t('organ'), record.issuingOrganisation],
        [t('drafting'), `${record.draftingOrganisation} ${record.drafter}`],
        [r('codeWord'), record.codeWord ?? r('noCode')],
        ...(record.printOrganisation === null ? [] : ([[r('print'), record.printOrganisation]] as const)),
        ...(signer === null
          ? []
          : ([[r('signer'), r('signedBy', { who: signer.name, title: signer.title })]] as const)),
        ...(signature === undefined
          ? []
          : ([
              [r('signature'), <Moment key="at" at={signature.signedAt} />],
              [
                r('digest'),
                <code key="digest" title={signature.digest}>
                  {signature.digest.slice(0, 16)}
                </code>,
              ],
            ] as const)),
        ...(record.issuedOn === null
          ? []
          : ([[t('issuedOn'), <CivilDate key="issued" date={record.issuedOn} />]] as const)),
      ]}
    />
  )
}

/** What it answers, and what answers it. */
function Related(props: Props) {
  const r = useText(recordText)
  const { replyTo, replies } = props.record
  const line = (one: DocumentRecord['replies'][number]) => (
    <li key={one.id}>
      <AppLink to={documentPath(one.id)}>{one.title}</AppLink>{' '}
      <span className="quiet small">{one.numberText ?? ''}</span>
    </li>
  )
  return (
    <>
      {replyTo === null ? null : (
        <Section title={r('replyTo')}>
          <ul className="plain-list">{line(replyTo)}</ul>
        </Section>
      )}
      {replies.length === 0 ? null : (
        <Section title={r('replies')}>
          <ul className="plain-list">{replies.map(line)}</ul>
        </Section>
      )}
    </>
  )
}

function Downloads(props: Props) {
  const r = useText(recordText)
  const { search } = useUrl()
  const { record } = props
  const query = search.number === undefined ? '' : `?number=${encodeURIComponent(search.number)}`
  const address = `/documents/official/${record.id}`
  return (
    <ul className="plain-list">
      <li>
        <a href={`${address}.docx${query}`} download>
          {r('word')}
        </a>
      </li>
      <li>
        <a href={`${address}.pdf${query}`} download>
          {r('pdf')}
        </a>
      </li>
    </ul>
  )
}
