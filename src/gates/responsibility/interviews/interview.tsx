import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { showDate } from '#ui/dates.ts'
import { Notice } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section } from '#ui/page.tsx'
import { CivilDate, DueDate, StatusMark } from '#ui/status.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { interviewsApi } from './client.tsx'
import { InterviewDialogs } from './interview-dialogs.tsx'
import { interviewsPath, markOf } from './interview-mark.tsx'
import type { InterviewRecord } from './shapes.ts'
import { isWaiting } from './states.ts'
import { interviewWords } from './text.ts'
import { listText, recordText } from './text-screens.ts'
import './interviews.css'

type Props = { readonly interview: InterviewRecord }
type Confidential = NonNullable<InterviewRecord['record']>
type RecordProps = Props & { readonly record: Confidential }

/** A talk's page: that it takes place for all who may know, its record for its circle. */
export function InterviewScreen() {
  const { params } = useUrl()
  const interview = useQuery(interviewsApi.show.queryOptions({ input: { id: params.interviewId ?? '' } }))
  return (
    <Loaded query={interview} lines={10}>
      {(record) => <Interview key={record.id} interview={record} />}
    </Loaded>
  )
}

function Interview(props: Props) {
  const l = useText(listText)
  const r = useText(recordText)
  const w = useText(interviewWords)
  const { interview } = props
  const { record, reason, state, overdue } = interview
  const word = overdue ? l('overdue') : w(`state.${state}`)
  return (
    <RecordPage
      title={`${interview.name}　${interview.title}`}
      purpose={[w(`kind.${interview.kind}`), interview.batch].join(' · ')}
      gate="responsibility"
      crumbs={[
        { label: l('title'), to: interviewsPath },
        { label: interview.batch, to: `${interviewsPath}/batch/${interview.batchId}` },
        { label: interview.name },
      ]}
      status={markOf(interview)}
      statusWord={word}
      steps={useLife(interview)}
      action={<Acts interview={interview} />}
      side={<Side interview={interview} />}
    >
      {reason === null ? null : (
        <Notice tone="near">{r('because', { state: w(`state.${state}`), reason })}</Notice>
      )}
      {record === null ? (
        <Section title={r('record')}>
          <p className="quiet">{r('secret')}</p>
        </Section>
      ) : (
        <>
          <Words interview={interview} record={record} />
          {state === 'held' ? (
            <>
              <Commitments interview={interview} record={record} />
              <FollowUps interview={interview} record={record} />
            </>
          ) : null}
        </>
      )}
      <InterviewDialogs interview={interview} />
    </RecordPage>
  )
}

function useLife(interview: InterviewRecord): readonly LifeStep[] {
  const r = useText(recordText)
  const lang = useLang()
  const { state, heldOn, record } = interview
  if (state === 'cancelled') {
    return [
      { key: 'planned', label: r('lifePlanned'), at: 'done' },
      { key: 'cancelled', label: r('lifeCancelled'), at: 'done' },
    ]
  }
  const held = state === 'held'
  const kept = held && record?.commitments.every((one) => one.state === 'done') === true
  return [
    { key: 'planned', label: r('lifePlanned'), at: held ? 'done' : 'now' },
    {
      ...{ key: 'held', label: r('lifeHeld'), at: held ? 'done' : 'next' },
      note: heldOn === null ? undefined : showDate(heldOn, lang),
    },
    { key: 'settled', label: r('lifeSettled'), at: kept ? 'done' : held ? 'now' : 'next' },
  ]
}

function Acts(props: Props) {
  const r = useText(recordText)
  const { set } = useUrl()
  const { state, mayRecord, dueOn, today } = props.interview
  const button = (act: 'hold' | 'postpone' | 'miss' | 'cancel' | 'correct', primary = false) => (
    <Button type={primary ? 'primary' : 'default'} onClick={() => set({ act })}>
      {r(act)}
    </Button>
  )
  if (!mayRecord) return null
  return (
    <>
      {isWaiting(state) ? (
        <>
          {button('hold', true)}
          {button('postpone')}
          {dueOn <= today ? button('miss') : null}
          {button('cancel')}
        </>
      ) : null}
      {state === 'held' ? button('correct') : null}
    </>
  )
}

function Paragraphs(props: { readonly title: string; readonly text: string }) {
  const lines = props.text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return null
  return (
    <>
      <h3>{props.title}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}

function Words(props: RecordProps) {
  const r = useText(recordText)
  const { interview, record } = props
  return (
    <Section title={r('record')} note={r('secret')}>
      <div className="interview-words">
        <Paragraphs title={r('topics')} text={record.topics} />
        <Paragraphs title={r('content')} text={record.content} />
        <Paragraphs title={r('response')} text={record.response} />
        {interview.state === 'held' ? null : <p className="quiet">{r('notYet')}</p>}
      </div>
    </Section>
  )
}

function Commitments(props: RecordProps) {
  const r = useText(recordText)
  const l = useText(listText)
  const w = useText(interviewWords)
  const { set } = useUrl()
  const { interview, record } = props
  return (
    <Section
      title={r('commitments')}
      action={
        interview.mayRecord ? (
          <Button onClick={() => set({ act: 'commit' })}>{r('addCommitment')}</Button>
        ) : undefined
      }
    >
      {record.commitments.length === 0 ? <p className="quiet">{r('noCommitments')}</p> : null}
      <ul className="interview-lines">
        {record.commitments.map((one) => (
          <li key={one.id}>
            <p>{one.text}</p>
            <span className="interview-facts">
              <StatusMark
                status={one.overdue ? 'overdue' : one.state === 'done' ? 'done' : 'active'}
                word={one.overdue ? l('late') : w(`commitment.${one.state}`)}
              />
              <DueDate date={one.dueOn} finished={one.state === 'done'} />
              {one.result === null ? null : (
                <span className="quiet small">
                  {one.doneOn} {one.result}
                </span>
              )}
              {interview.mayRecord && one.state === 'open' ? (
                <Button
                  size="small"
                  aria-label={r('closeOf', { text: one.text })}
                  onClick={() => set({ act: 'close', commitment: one.id })}
                >
                  {r('close')}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function FollowUps(props: RecordProps) {
  const r = useText(recordText)
  const { set } = useUrl()
  const { interview, record } = props
  return (
    <Section
      title={r('followUps')}
      action={
        interview.mayRecord ? (
          <Button onClick={() => set({ act: 'followUp' })}>{r('followUp')}</Button>
        ) : undefined
      }
    >
      {record.followUps.length === 0 ? <p className="quiet">{r('noFollowUps')}</p> : null}
      <ul className="interview-lines">
        {record.followUps.map((one) => (
          <li key={one.id}>
            <p>{one.words}</p>
            <span className="quiet small">
              {one.onDay} {one.byName}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Side(props: Props) {
  const l = useText(listText)
  const r = useText(recordText)
  const { interview } = props
  return (
    <>
      <Section title={r('facts')}>
        <Facts
          facts={[
            [l('talker'), r('talkerOf', { name: interview.talker, title: interview.talkerTitle })],
            [l('plannedOn'), <CivilDate key="due" date={interview.dueOn} />],
            [l('heldOn'), <CivilDate key="held" date={interview.heldOn} />],
            [l('place'), interview.place],
            [r('recorder'), interview.recorder],
            [r('organisation'), interview.organisation],
            [
              l('batch'),
              <AppLink key="batch" to={`${interviewsPath}/batch/${interview.batchId}`}>
                {interview.batch}
              </AppLink>,
            ],
          ]}
        />
      </Section>
      <RecordTrail type="interview" id={interview.id} />
    </>
  )
}
