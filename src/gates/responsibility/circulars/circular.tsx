import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { showDate } from '#ui/dates.ts'
import { Notice } from '#ui/feedback.tsx'
import { AppLink, useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, DueDate } from '#ui/status.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { MovedDeadlines } from './circular-deadlines.tsx'
import { CircularDialogs } from './circular-dialogs.tsx'
import { circularsPath, markOf } from './circular-mark.tsx'
import { OwnReceipts } from './circular-own.tsx'
import { CircularReceipts } from './circular-receipts.tsx'
import { circularsApi } from './client.tsx'
import type { CircularRecord } from './shapes.ts'
import { circularWords } from './text.ts'
import { listText, recordText } from './text-screens.ts'
import './circulars.css'

type Props = { readonly circular: CircularRecord }

/** A circular's record page: its words, my receipt and reading, how far all are, who was reminded. */
export function CircularScreen() {
  const { params } = useUrl()
  const circular = useQuery(circularsApi.show.queryOptions({ input: { id: params.circularId ?? '' } }))
  return (
    <Loaded query={circular} lines={12}>
      {(record) => <Circular key={record.id} circular={record} />}
    </Loaded>
  )
}

function Circular(props: Props) {
  const l = useText(listText)
  const w = useText(circularWords)
  const { circular } = props
  const word = circular.overdue
    ? l('overdue')
    : w(circular.complete ? 'state.complete' : `state.${circular.state}`)
  return (
    <RecordPage
      title={circular.title}
      purpose={[circular.organisation, circular.areaName].join(' · ')}
      gate="responsibility"
      crumbs={[{ label: l('title'), to: circularsPath }, { label: circular.title }]}
      status={markOf(circular)}
      statusWord={word}
      steps={useLife(circular)}
      action={<Acts circular={circular} />}
      side={<Side circular={circular} />}
    >
      <Ended circular={circular} />
      <Words circular={circular} />
      <OwnReceipts circular={circular} />
      {circular.state === 'draft' ? (
        <Addressees circular={circular} />
      ) : (
        <CircularReceipts circular={circular} />
      )}
      <CircularDialogs circular={circular} />
    </RecordPage>
  )
}

function useLife(circular: CircularRecord): readonly LifeStep[] {
  const r = useText(recordText)
  const lang = useLang()
  const { state, complete, issuedOn } = circular
  const note = issuedOn === null ? undefined : showDate(issuedOn, lang)
  const drafted = { key: 'draft', label: r('lifeDraft'), at: state === 'draft' ? 'now' : 'done' } as const
  const sent = {
    key: 'issued',
    label: r('lifeIssued'),
    at: issuedOn === null ? 'next' : 'done',
    note,
  } as const
  if (state === 'withdrawn' || state === 'superseded') {
    const label = r(state === 'withdrawn' ? 'lifeWithdrawn' : 'lifeSuperseded')
    return [drafted, ...(issuedOn === null ? [] : [sent]), { key: state, label, at: 'done' }]
  }
  const at = state === 'draft' ? 'next' : complete ? 'done' : 'now'
  return [drafted, sent, { key: 'confirmed', label: r('lifeConfirmed'), at }]
}

function Acts(props: Props) {
  const r = useText(recordText)
  const { set } = useUrl()
  const go = useGo()
  const may = useMay('circular.issue')
  const { id, state, maySend, complete } = props.circular
  if (!may || !maySend || (state !== 'draft' && state !== 'issued')) return null
  return (
    <>
      {state === 'draft' ? (
        <>
          <Button type="primary" onClick={() => set({ act: 'issue' })}>
            {r('issue')}
          </Button>
          <Button onClick={() => go(`${circularsPath}/${id}/edit`)}>{r('edit')}</Button>
        </>
      ) : (
        <>
          <Button onClick={() => set({ act: 'sendOn' })}>{r('sendOn')}</Button>
          {complete ? null : <Button onClick={() => set({ act: 'deadline' })}>{r('moveDeadline')}</Button>}
          <Button onClick={() => go(`${circularsPath}/new?replaces=${id}`)}>{r('replace')}</Button>
        </>
      )}
      <Button onClick={() => set({ act: 'withdraw' })}>{r('withdraw')}</Button>
    </>
  )
}

function Ended(props: Props) {
  const r = useText(recordText)
  const { state, reason, supersededBy } = props.circular
  return (
    <>
      {state === 'withdrawn' && reason !== null ? (
        <Notice tone="near">{r('withdrawnBecause', { reason })}</Notice>
      ) : null}
      {state === 'superseded' && supersededBy !== null ? (
        <Notice tone="near">
          {r('supersededBy')}
          <AppLink to={`${circularsPath}/${supersededBy.id}`}>{supersededBy.title}</AppLink>
        </Notice>
      ) : null}
    </>
  )
}

function Words(props: Props) {
  const r = useText(recordText)
  const { id, body, document, files } = props.circular
  const lines = body.split('\n').filter((line) => line.trim() !== '')
  return (
    <Section title={r('text')}>
      <div className="circular-text">
        {lines.length === 0 ? <p className="quiet">{r('noText')}</p> : null}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {document === null ? null : (
          <p>
            {r('document')}：
            <AppLink to={`/procedure/documents/${document.id}`}>
              {document.title}
              {document.numberText === null ? '' : `（${document.numberText}）`}
            </AppLink>
          </p>
        )}
        {files.length === 0 ? null : (
          <ul className="plain-list" aria-label={r('files')}>
            {files.map((file) => (
              <li key={file.id}>
                <a href={`/documents/circulars/${id}/${file.fileId}`} download>
                  {file.name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}

function Addressees(props: Props) {
  const r = useText(recordText)
  const { addressees } = props.circular
  return (
    <Section title={r('addressees')} note={r('addresseesN', { n: addressees.length })}>
      {addressees.length === 0 ? <p className="quiet">{r('noAddressees')}</p> : null}
      <ul className="plain-list">
        {addressees.map((one) => (
          <li key={one.id}>{one.name}</li>
        ))}
      </ul>
    </Section>
  )
}

function Side(props: Props) {
  const l = useText(listText)
  const r = useText(recordText)
  const { circular } = props
  const { decision, supersedes, requirements, readersWho, readersNeeded, remindDays } = circular
  return (
    <>
      <Section title={r('facts')}>
        <Facts
          facts={[
            [l('organisation'), circular.organisation],
            [l('issuedOn'), <CivilDate key="on" date={circular.issuedOn} />],
            ...(circular.issuedBy === '' ? [] : [[r('issuedBy'), circular.issuedBy] as const]),
            [
              l('deadlineOn'),
              <DueDate
                key="due"
                date={circular.deadlineOn}
                finished={circular.complete || circular.state !== 'issued'}
              />,
            ],
            [r('readersWho'), r('readersNeeded', { who: readersWho, n: readersNeeded })],
            [r('remind'), remindDays === 0 ? r('remindNone') : r('remindDays', { n: remindDays })],
            ...(decision === null
              ? []
              : [
                  [
                    r('decision'),
                    <AppLink key="meeting" to={`/responsibility/meetings/${decision.meetingId}`}>
                      {decision.meeting}
                    </AppLink>,
                  ] as const,
                ]),
            ...(supersedes === null
              ? []
              : [
                  [
                    r('supersedes'),
                    <AppLink key="old" to={`${circularsPath}/${supersedes.id}`}>
                      {supersedes.title}
                    </AppLink>,
                  ] as const,
                ]),
            ...(requirements === 0
              ? []
              : [
                  [
                    r('requirements'),
                    <AppLink key="steps" to={`${circularsPath}/discipline?circular=${circular.id}`}>
                      {r('requirementsN', { n: requirements })}
                    </AppLink>,
                  ] as const,
                ]),
          ]}
        />
      </Section>
      <MovedDeadlines circular={circular} />
      <Reminders circular={circular} />
      <RecordTrail type="circular" id={circular.id} />
    </>
  )
}

function Reminders(props: Props) {
  const r = useText(recordText)
  const w = useText(circularWords)
  const { reminded } = props.circular
  if (reminded.length === 0) return null
  return (
    <Section title={r('reminders')}>
      <ul className="plain-list">
        {reminded.map((one) => (
          <li key={`${one.onDay} ${one.kind}`}>
            {r('reminderLine', {
              ...{ day: one.onDay, kind: w(`reminder.${one.kind}`), who: one.byName },
              ...{ n: one.organisations.length, people: one.people },
            })}
            <p className="quiet small">{one.organisations.join('、')}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
