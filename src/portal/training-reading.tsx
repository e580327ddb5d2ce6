import { useState } from 'react'
import { useText } from '#ui/text.tsx'
import { linkNow, markOf } from './link.tsx'
import { submit, useSubmission } from './outbox.tsx'
import { Note, Problem } from './parts.tsx'
import { came, type TrainingView, type trainings } from './training-parts.tsx'
import { trainingText } from './training-text.tsx'

type Done = Awaited<ReturnType<typeof trainings.confirmReading>>

function Confirmed({ day }: { day: string }) {
  const t = useText(trainingText)
  return (
    <Note kind="good">
      <strong>{t('read')}</strong>
      <p>{t('readOn', { day })}</p>
    </Note>
  )
}

function Closed({ view }: { view: TrainingView }) {
  const t = useText(trainingText)
  const { state, heldOn, today, invited } = view
  if (state === 'cancelled') return <Note kind="warn">{t('cancelled', { reason: view.cancelReason })}</Note>
  if (!invited) return null
  return <Note kind="warn">{heldOn > today ? t('notBegun', { day: heldOn }) : t('over')}</Note>
}

/** Confirms that the materials were read: after all were opened, kept on the device while there is no network. */
export function Reading({ view }: { view: TrainingView }) {
  const t = useText(trainingText)
  const [ticked, setTicked] = useState(false)
  const [fault, setFault] = useState<'needOpen' | 'needTick' | null>(null)
  const { id, name, materials } = view
  // One person confirms a reading once, so that this names the confirmation on a phone that several use.
  const key = `reading.${markOf(linkNow())}.${id}`
  const submission = useSubmission(key)
  if (submission?.state === 'done') return <Confirmed day={(submission.answer as Done).readOn} />
  if (came(view)) return <Confirmed day={view.readOn ?? view.heldOn} />
  if (!view.mayConfirm) return <Closed view={view} />
  const busy = submission?.state === 'sending' || submission?.state === 'waiting'
  const send = () => {
    const opened = materials.length > 0 && materials.every(({ openedAt }) => openedAt !== null)
    const missing = !opened ? 'needOpen' : ticked ? null : 'needTick'
    setFault(missing)
    if (missing === null) submit('trainings', 'confirmReading', key, { id })
  }
  return (
    <section className="stack">
      <label className="tick">
        <input
          type="checkbox"
          checked={ticked}
          disabled={busy}
          onChange={(event) => setTicked(event.currentTarget.checked)}
        />
        <span>{t('tick', { name })}</span>
      </label>
      {fault === null ? null : <Note kind="bad">{t(fault)}</Note>}
      {submission?.state === 'refused' ? <Problem failure={submission.refusal} /> : null}
      {submission?.state === 'waiting' ? (
        <Note kind="warn">
          <strong>{t('readKept')}</strong>
          <p>{t('readLater')}</p>
        </Note>
      ) : null}
      <button type="button" className="primary wide" disabled={busy} onClick={send}>
        {t(busy ? 'confirming' : 'confirmRead')}
      </button>
    </section>
  )
}
