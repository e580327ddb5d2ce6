import { useState } from 'react'
import { useText } from '#ui/text.tsx'
import { Note, Problem } from './parts.tsx'
import { type TrainingView, trainings } from './training-parts.tsx'
import { trainingText } from './training-text.tsx'

const kinds = ['personal', 'sick', 'official'] as const

/** Runs an act and asks the training anew; says why it failed. */
function useAct(again: () => void) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const run = async (act: () => Promise<unknown>) => {
    setBusy(true)
    setFailure(undefined)
    try {
      await act()
      again()
      return true
    } catch (thrown) {
      setFailure(thrown)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, run }
}

function LeaveForm({ id, again, close }: { id: string; again: () => void; close: () => void }) {
  const t = useText(trainingText)
  const [kind, setKind] = useState<(typeof kinds)[number]>('personal')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, run } = useAct(again)
  const lacking = reason.trim().length < 2
  const send = async () => {
    setTried(true)
    if (!lacking && (await run(() => trainings.askLeave({ id, kind, reason })))) close()
  }
  return (
    <div className="stack">
      <fieldset className="choices">
        <legend>{t('leaveKind')}</legend>
        {kinds.map((one) => (
          <label key={one} className="tick">
            <input
              type="radio"
              name="leave-kind"
              checked={kind === one}
              disabled={busy}
              onChange={() => setKind(one)}
            />
            <span>{t(`leave.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="leave-reason">{t('leaveReason')}</label>
        <textarea
          id="leave-reason"
          rows={3}
          maxLength={200}
          value={reason}
          disabled={busy}
          aria-invalid={tried && lacking}
          aria-describedby="leave-about"
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <span id="leave-about" className={tried && lacking ? 'fault' : 'muted'}>
          {t(tried && lacking ? 'needReason' : 'reasonHint')}
        </span>
      </div>
      {failure === undefined ? null : <Problem failure={failure} />}
      <button type="button" className="primary wide" disabled={busy} onClick={() => void send()}>
        {t('submitLeave')}
      </button>
      <button type="button" className="quiet wide" disabled={busy} onClick={close}>
        {t('keepComing')}
      </button>
    </div>
  )
}

/** Leave of the person from a training: how it stands, asked for, withdrawn. */
export function Leave({ view, again }: { view: TrainingView; again: () => void }) {
  const t = useText(trainingText)
  const [asking, setAsking] = useState(false)
  const { busy, failure, run } = useAct(again)
  const { id, leave, mayAskLeave, state, heldOn, today } = view
  const open = leave?.state === 'waiting' || leave?.state === 'approved'
  const ahead = state === 'planned' && heldOn >= today
  if (leave === null && !mayAskLeave) return null
  return (
    <section className="stack">
      <h2>{t('leaveTitle')}</h2>
      {leave === null ? null : (
        <Note kind={leave.state === 'refused' ? 'bad' : leave.state === 'approved' ? 'good' : ''}>
          <strong>{t(`leaveState.${leave.state}`, { why: leave.decision })}</strong>
          <p>
            {t(`leave.${leave.kind}`)}：{leave.reason}
          </p>
        </Note>
      )}
      {failure === undefined ? null : <Problem failure={failure} />}
      {open && ahead ? (
        <button
          type="button"
          className="wide"
          disabled={busy}
          onClick={() => void run(() => trainings.withdrawLeave({ id }))}
        >
          {t('withdraw')}
        </button>
      ) : null}
      {mayAskLeave && !asking ? (
        <>
          <p className="muted">{t('leaveHow')}</p>
          <button type="button" className="wide" onClick={() => setAsking(true)}>
            {t('askLeave')}
          </button>
        </>
      ) : null}
      {mayAskLeave && asking ? <LeaveForm id={id} again={again} close={() => setAsking(false)} /> : null}
    </section>
  )
}
