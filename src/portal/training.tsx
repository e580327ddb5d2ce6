import { useState } from 'react'
import type { trainingsTopic } from '#gates/publicity/trainings/contract.ts'
import { useLang, useText } from '#ui/text.tsx'
import { useAsked } from './asked.tsx'
import { actionsOf } from './call.tsx'
import { Back, Heading, Note, Problem, Shown } from './parts.tsx'
import { trainingText } from './training-text.tsx'

const trainings = actionsOf<typeof trainingsTopic>('trainings')
type View = Awaited<ReturnType<typeof trainings.asked>>
type Done = Awaited<ReturnType<typeof trainings.signInByLink>>

/** Signing in to a training; the id is the training's and the code on the screen, divided by a full stop. */
export function TrainingScreen({ id: place }: { id: string }) {
  const [id = '', code = ''] = place.split('.')
  const [asked, again] = useAsked(`training ${id}`, () => trainings.asked({ id }))
  return (
    <Shown asked={asked} retry={again}>
      {(view) => <SignIn id={id} code={code} view={view} />}
    </Shown>
  )
}

function SignIn({ id, code, view }: { id: string; code: string; view: View }) {
  const t = useText(trainingText)
  const lang = useLang()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const [failure, setFailure] = useState<unknown>()
  const sign = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      setDone(await trainings.signInByLink({ id, code }))
    } catch (thrown) {
      setFailure(thrown)
    }
    setBusy(false)
  }
  return (
    <div className="stack">
      <Heading>{t('title')}</Heading>
      <h2>{view.title}</h2>
      <p className="muted">
        {t('when', { day: view.heldOn, time: view.startsAt })} · {view.place}
      </p>
      {code === '' ? <Note kind="warn">{t('noCode')}</Note> : null}
      {failure === undefined ? null : <Problem failure={failure} />}
      {done === null ? null : (
        <Note kind="good">
          <strong>{t('done')}</strong>
          <p>{done.told[lang]}</p>
        </Note>
      )}
      {done === null && code !== '' ? (
        <>
          <p>{t('who', { name: view.name })}</p>
          <button type="button" className="primary wide" disabled={busy} onClick={() => void sign()}>
            {t(busy ? 'signing' : 'confirm')}
          </button>
        </>
      ) : null}
      <Back />
    </div>
  )
}
