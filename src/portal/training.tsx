import { useState } from 'react'
import { useLang, useText } from '#ui/text.tsx'
import { useAsked } from './asked.tsx'
import { Back, Heading, Note, Problem, Shown } from './parts.tsx'
import { Leave } from './training-leave.tsx'
import { Materials } from './training-materials.tsx'
import { came, type TrainingView, trainings, useOutcome } from './training-parts.tsx'
import { Reading } from './training-reading.tsx'
import { trainingText } from './training-text.tsx'

type Done = Awaited<ReturnType<typeof trainings.signInByLink>>

/**
 * A training or a reading of the person; the id is the training's and, where the code on the screen was scanned, that
 * code, divided by a full stop.
 */
export function TrainingScreen({ id: place }: { id: string }) {
  const [id = '', code = ''] = place.split('.')
  const [asked, again] = useAsked(`training ${id}`, () => trainings.asked({ id }))
  return (
    <Shown asked={asked} retry={again}>
      {(view) => (
        <>
          <Heading>{view.title}</Heading>
          <Facts view={view} />
          {view.kind === 'self_study' ? (
            <>
              <Materials view={view} again={again} />
              <Reading view={view} />
            </>
          ) : (
            <Hall id={id} code={code} view={view} again={again} />
          )}
          <Back />
        </>
      )}
    </Shown>
  )
}

function Facts({ view }: { view: TrainingView }) {
  const t = useText(trainingText)
  const { kind, heldOn, endsOn, startsAt, place, lecturer, instructions } = view
  const when =
    endsOn === null
      ? t('when', { day: heldOn, time: startsAt })
      : t('period', { from: heldOn, until: endsOn })
  const facts = [
    [t(endsOn === null ? 'heldOn' : 'days'), when],
    [t('place'), endsOn === null ? place : ''],
    [t('lecturer'), lecturer],
    [t(kind === 'self_study' ? 'readingNote' : 'instructions'), instructions],
  ].filter(([, value]) => value !== '')
  return (
    <>
      <p className="kind">{t(`kind.${kind}`)}</p>
      <dl className="facts">
        {facts.map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** What takes place in a hall: how it went, the way in, materials, leave. */
function Hall(props: { id: string; code: string; view: TrainingView; again: () => void }) {
  const t = useText(trainingText)
  const { id, code, view, again } = props
  const outcome = useOutcome(view, view.today)
  const ahead = view.state === 'planned' && view.heldOn >= view.today && !came(view)
  // Leave tells of itself below.
  const byLeave =
    view.leave !== null &&
    (view.attendance === 'expected' || (view.attendance === 'leave' && view.madeUpOn === null))
  return (
    <>
      {code === '' ? null : <SignIn id={id} code={code} view={view} again={again} />}
      {outcome === '' || byLeave ? null : <Note kind={came(view) ? 'good' : 'warn'}>{outcome}</Note>}
      {code === '' && ahead ? <Note>{t(view.kind === 'online' ? 'wayInOnline' : 'wayIn')}</Note> : null}
      {view.invited ? <Materials view={view} again={again} /> : null}
      {view.invited ? <Leave view={view} again={again} /> : null}
    </>
  )
}

function SignIn(props: { id: string; code: string; view: TrainingView; again: () => void }) {
  const t = useText(trainingText)
  const lang = useLang()
  const { id, code, view, again } = props
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const [failure, setFailure] = useState<unknown>()
  const sign = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      setDone(await trainings.signInByLink({ id, code }))
      again()
    } catch (thrown) {
      setFailure(thrown)
    }
    setBusy(false)
  }
  return (
    <>
      {failure === undefined ? null : <Problem failure={failure} />}
      {done === null ? null : (
        <Note kind="good">
          <strong>{t('done')}</strong>
          <p>{done.told[lang]}</p>
        </Note>
      )}
      {done === null && !came(view) ? (
        <>
          <p>{t('who', { name: view.name })}</p>
          <button type="button" className="primary wide" disabled={busy} onClick={() => void sign()}>
            {t(busy ? 'signing' : 'confirm')}
          </button>
        </>
      ) : null}
    </>
  )
}
