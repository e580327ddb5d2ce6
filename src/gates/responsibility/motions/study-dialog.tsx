import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { DateField } from '#ui/date-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { useToday } from '#ui/providers.tsx'
import { useText } from '#ui/text.tsx'
import { commonText } from '#ui/words.ts'
import { motionsApi } from './api.tsx'
import type { MotionRecord, StudyItem } from './shapes.ts'
import { type NomineePost, type StudyKind, studyKinds } from './states.ts'
import { motionsText } from './text.ts'
import { motionScreensText, motionText } from './text-screens.ts'

type Votes = { readonly for: number; readonly against: number; readonly abstain: number }
const sides = ['for', 'against', 'abstain'] as const
type Village = { readonly areaCode: string; readonly areaName: string; readonly version: number }

type Props = {
  readonly roundId: string
  readonly townshipCode: string
  readonly villages: readonly Village[]
  /** The list of the only village, where nominees can be voted on one by one. */
  readonly nominees?: MotionRecord['nominees'] | undefined
  readonly onDone: (told: string) => void
  readonly onClose: () => void
}

type Meeting = {
  readonly kind: StudyKind
  readonly heldOn: string
  readonly chair: string
  readonly expected: number
  readonly present: number
}

/** Writes down a meeting of the Party committee: who should attend, who was present, and the votes. */
export function StudyDialog(props: Props) {
  const m = useText(motionText)
  const s = useText(motionScreensText)
  const t = useText(motionsText)
  const c = useText(commonText)
  const today = useToday()
  const study = useMutation(motionsApi.study.mutationOptions())
  const [meeting, setMeeting] = useState<Meeting>({
    ...{ kind: 'committee', heldOn: today, chair: '', expected: 9, present: 9 },
  })
  const [mode, setMode] = useState<'list' | 'each'>('list')
  const [typed, setTyped] = useState<ReadonlyMap<string, Votes>>(new Map())
  const { roundId, townshipCode: areaCode, villages, nominees, onDone, onClose } = props
  const lines = linesOf(villages, mode === 'each' ? nominees : undefined, (post) => t(`post.${post}`))
  const votesOf = (key: string) => typed.get(key) ?? { for: meeting.present, against: 0, abstain: 0 }
  const items = villages.map(({ areaCode: code, version }): StudyItem => {
    const own = { areaCode: code, version }
    if (mode === 'list') return { ...own, mode, votes: votesOf(code) }
    return { ...own, mode, votes: lines.map(({ key }) => ({ nomineeId: key, ...votesOf(key) })) }
  })
  function send() {
    study.mutate(
      { roundId, areaCode, meeting, items },
      {
        onSuccess: ({ passed, failed }) => {
          const lost = failed.length === 0 ? '' : s('failedNow', { names: failed.join('、') })
          onDone(`${s('studiedNow', { n: passed })}${lost}`)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={m('study')} onClose={onClose} wide>
      <div className="motion-form">
        <ActProblem error={study.error} />
        <p>
          {m('studyOf', { n: villages.length, names: villages.map(({ areaName }) => areaName).join('、') })}
        </p>
        <MeetingFields meeting={meeting} onMeeting={setMeeting} />
        {nominees === undefined || nominees.length === 0 ? null : <Mode mode={mode} onMode={setMode} />}
        <VoteTable
          lines={lines}
          votesOf={votesOf}
          onVotes={(key, votes) => setTyped(new Map([...typed, [key, votes]]))}
        />
        <div className="form-end">
          <Button type="primary" disabled={study.isPending || meeting.chair.trim().length < 2} onClick={send}>
            {m('study')}
          </Button>
          <Button onClick={onClose}>{c('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  )
}

type Line = { readonly key: string; readonly name: string }

function linesOf(
  villages: readonly Village[],
  nominees: MotionRecord['nominees'] | undefined,
  word: (post: NomineePost) => string,
): readonly Line[] {
  if (nominees !== undefined)
    return nominees.map(({ id, name, post }) => ({ key: id, name: `${name} ${word(post)}` }))
  return villages.map(({ areaCode, areaName }) => ({ key: areaCode, name: areaName }))
}

function MeetingFields(props: { readonly meeting: Meeting; readonly onMeeting: (meeting: Meeting) => void }) {
  const m = useText(motionText)
  const t = useText(motionsText)
  const id = useId()
  const { meeting, onMeeting } = props
  return (
    <div className="motion-fields">
      <div className="motion-field">
        <label htmlFor={`${id}-kind`}>{m('kind')}</label>
        <select
          id={`${id}-kind`}
          className="plain-select"
          value={meeting.kind}
          onChange={(event) => {
            const kind = studyKinds.find((one) => one === event.target.value)
            if (kind !== undefined) onMeeting({ ...meeting, kind })
          }}
        >
          {studyKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`study.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="motion-field">
        <span aria-hidden="true">{m('heldOn')}</span>
        <DateField
          label={m('heldOn')}
          value={meeting.heldOn}
          onChange={(heldOn) => onMeeting({ ...meeting, heldOn })}
        />
      </div>
      <div className="motion-field">
        <label htmlFor={`${id}-chair`}>{m('chair')}</label>
        <input
          id={`${id}-chair`}
          className="plain-input"
          maxLength={20}
          value={meeting.chair}
          onChange={(event) => onMeeting({ ...meeting, chair: event.target.value })}
        />
      </div>
      {(['expected', 'present'] as const).map((key) => (
        <div key={key} className="motion-field">
          <label htmlFor={`${id}-${key}`}>{m(key)}</label>
          <NumberInput
            id={`${id}-${key}`}
            value={meeting[key]}
            onValue={(value) => onMeeting({ ...meeting, [key]: value })}
          />
        </div>
      ))}
    </div>
  )
}

function NumberInput(props: {
  readonly id?: string
  readonly label?: string
  readonly value: number
  readonly onValue: (value: number) => void
}) {
  return (
    <input
      id={props.id}
      aria-label={props.label}
      className="plain-input"
      inputMode="numeric"
      value={String(props.value)}
      onChange={(event) => {
        const value = Number(event.target.value.replaceAll(/\D/g, '').slice(0, 2))
        props.onValue(value)
      }}
    />
  )
}

function Mode(props: { readonly mode: 'list' | 'each'; readonly onMode: (mode: 'list' | 'each') => void }) {
  const m = useText(motionText)
  const id = useId()
  return (
    <div className="motion-line">
      <label htmlFor={id}>{m('mode')}</label>
      <select
        id={id}
        className="plain-select"
        value={props.mode}
        onChange={(event) => props.onMode(event.target.value === 'each' ? 'each' : 'list')}
      >
        <option value="list">{m('mode.list')}</option>
        <option value="each">{m('mode.each')}</option>
      </select>
    </div>
  )
}

function VoteTable(props: {
  readonly lines: readonly Line[]
  readonly votesOf: (key: string) => Votes
  readonly onVotes: (key: string, votes: Votes) => void
}) {
  const m = useText(motionText)
  const { lines, votesOf, onVotes } = props
  return (
    <div className="motion-votes">
      <span className="quiet small">{m('presentHelp')}</span>
      {sides.map((side) => (
        <span key={side} className="quiet">
          {m(side)}
        </span>
      ))}
      {lines.map(({ key, name }) => (
        <VoteLine key={key} name={name} votes={votesOf(key)} onVotes={(votes) => onVotes(key, votes)} />
      ))}
    </div>
  )
}

function VoteLine(props: {
  readonly name: string
  readonly votes: Votes
  readonly onVotes: (votes: Votes) => void
}) {
  const m = useText(motionText)
  const { name, votes, onVotes } = props
  return (
    <>
      <span>{name}</span>
      {sides.map((side) => (
        <NumberInput
          key={side}
          label={`${name} ${m(side)}`}
          value={votes[side]}
          onValue={(value) => onVotes({ ...votes, [side]: value })}
        />
      ))}
    </>
  )
}
