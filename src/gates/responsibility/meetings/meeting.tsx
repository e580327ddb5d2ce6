import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { showDate } from '#ui/dates.ts'
import { Notice } from '#ui/feedback.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section, WhyNot } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { meetingsApi } from './api.tsx'
import { MeetingAgenda } from './meeting-agenda.tsx'
import { MeetingAttendance } from './meeting-attendance.tsx'
import { MeetingDecisions } from './meeting-decisions.tsx'
import { MeetingDialogs } from './meeting-dialogs.tsx'
import { meetingMarks } from './meetings.tsx'
import type { MeetingRecord } from './shapes.ts'
import { meetingsText, meetingText, meetingWords } from './text.ts'
import './meetings.css'

const path = '/responsibility/meetings'

/** A meeting: its agenda, who came, what was said and decided, and how that is followed. */
export function MeetingScreen() {
  const { params } = useUrl()
  const meeting = useQuery(meetingsApi.show.queryOptions({ input: { id: params.meetingId ?? '' } }))
  return (
    <Loaded query={meeting} lines={12}>
      {(found) => <Meeting key={found.id} meeting={found} />}
    </Loaded>
  )
}

function Meeting(props: { readonly meeting: MeetingRecord }) {
  const t = useText(meetingsText)
  const r = useText(meetingText)
  const w = useText(meetingWords)
  const { meeting } = props
  return (
    <RecordPage
      title={meeting.title}
      purpose={[w(`kind.${meeting.kind}`), meeting.areaName, meeting.roundName].join(' · ')}
      gate="responsibility"
      crumbs={[
        { label: t('title'), to: path },
        { label: w(`kind.${meeting.kind}`), to: `${path}?kind=${meeting.kind}` },
        { label: meeting.title },
      ]}
      status={meetingMarks[meeting.state]}
      statusWord={w(`state.${meeting.state}`)}
      steps={useLife(meeting)}
      action={<Acts meeting={meeting} />}
      side={<Side meeting={meeting} />}
    >
      {meeting.cancelReason === null ? null : (
        <Notice tone="near">{r('cancelledBecause', { reason: meeting.cancelReason })}</Notice>
      )}
      <MeetingAgenda meeting={meeting} />
      <MeetingAttendance meeting={meeting} />
      <Discussion meeting={meeting} />
      <MeetingDecisions meeting={meeting} />
      <MeetingDialogs meeting={meeting} />
    </RecordPage>
  )
}

function useLife(meeting: MeetingRecord): readonly LifeStep[] {
  const r = useText(meetingText)
  const lang = useLang()
  const day = showDate(meeting.heldOn, lang)
  const { state } = meeting
  if (state === 'cancelled') {
    return [
      { key: 'planned', label: r('lifePlanned'), at: 'done' },
      { key: 'cancelled', label: r('lifeCancelled'), at: 'done' },
    ]
  }
  const issued = meeting.minutesOn === null ? undefined : showDate(meeting.minutesOn, lang)
  return [
    { key: 'planned', label: r('lifePlanned'), at: state === 'planned' ? 'now' : 'done' },
    {
      key: 'held',
      label: r('lifeHeld'),
      at: state === 'planned' ? 'next' : state === 'held' ? 'now' : 'done',
      note: day,
    },
    { key: 'issued', label: r('lifeIssued'), at: state === 'minutes_issued' ? 'done' : 'next', note: issued },
  ]
}

function Acts(props: { readonly meeting: MeetingRecord }) {
  const r = useText(meetingText)
  const { set } = useUrl()
  const may = useMay('meeting.edit')
  const { state, mayEdit } = props.meeting
  if (!may || state === 'cancelled') return null
  const button = (act: 'hold' | 'issue' | 'edit' | 'cancel' | 'withdraw', primary = false) => (
    <Button type={primary ? 'primary' : 'default'} disabled={!mayEdit} onClick={() => set({ act })}>
      {r(act)}
    </Button>
  )
  return (
    <WhyNot reason={mayEdit ? null : r('notYours')}>
      {state === 'planned' ? button('hold', true) : null}
      {state === 'held' ? button('issue', true) : null}
      {state === 'minutes_issued' ? button('withdraw') : button('edit')}
      {state === 'planned' ? button('cancel') : null}
    </WhyNot>
  )
}

function Discussion(props: { readonly meeting: MeetingRecord }) {
  const r = useText(meetingText)
  const { set } = useUrl()
  const { discussion, state, mayEdit } = props.meeting
  const lines = discussion.split('\n').filter((line) => line.trim() !== '')
  if (state === 'planned' || state === 'cancelled') return null
  return (
    <Section
      title={r('discussion')}
      action={
        mayEdit && state === 'held' ? (
          <Button onClick={() => set({ act: 'record' })}>{r('writeDiscussion')}</Button>
        ) : undefined
      }
    >
      {lines.length === 0 ? <p className="quiet">{r('discussionEmpty')}</p> : null}
      <div className="meeting-discussion">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </Section>
  )
}

function Side(props: { readonly meeting: MeetingRecord }) {
  const t = useText(meetingsText)
  const r = useText(meetingText)
  const { meeting } = props
  const { minutesOn, state } = meeting
  return (
    <>
      <Section title={r('facts')}>
        <Facts
          facts={[
            [t('heldOn'), <CivilDate key="day" date={meeting.heldOn} />],
            [t('startsAt'), meeting.startsAt],
            [t('place'), meeting.place],
            [t('conveners'), meeting.conveners],
            [t('chair'), meeting.chair],
            [t('recorder'), meeting.recorder],
            ...(minutesOn === null
              ? []
              : ([
                  [r('number'), meeting.minutesNumber],
                  [r('issuedOn'), <CivilDate key="issued" date={minutesOn} />],
                  [r('copies'), meeting.copies || '–'],
                ] as const)),
          ]}
        />
      </Section>
      <Section title={r('documents')}>
        {state === 'held' || state === 'minutes_issued' ? (
          <Documents meetingId={meeting.id} draft={state === 'held'} />
        ) : (
          <p className="quiet">{r('minutesLater')}</p>
        )}
      </Section>
      <RecordTrail type="meeting" id={meeting.id} />
    </>
  )
}

function Documents(props: { readonly meetingId: string; readonly draft: boolean }) {
  const r = useText(meetingText)
  const address = `/documents/minutes/${props.meetingId}`
  return (
    <>
      {props.draft ? <p className="quiet small">{r('draft')}</p> : null}
      <p>
        <a href={`${address}.docx`} download>
          {r('minutesWord')}
        </a>
      </p>
      <p>
        <a href={`${address}.pdf`} download>
          {r('minutesPdf')}
        </a>
      </p>
    </>
  )
}
