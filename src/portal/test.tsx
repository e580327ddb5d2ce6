import { useCallback, useState } from 'react'
import { useText } from '#ui/text.tsx'
import { useAsked } from './asked.tsx'
import { useSubmission } from './outbox.tsx'
import { Back, Heading, Note, Problem, Shown } from './parts.tsx'
import { addressOf } from './route.tsx'
import { type Paper, tests } from './test-answers.tsx'
import { type Outcome, OutcomeScreen } from './test-outcome.tsx'
import { handInKey, PaperScreen } from './test-paper.tsx'
import { testText } from './test-text.tsx'
import './test.css'

type Own = Awaited<ReturnType<typeof tests.mine>>[number]

function Facts({ test }: { test: Own }) {
  const t = useText(testText)
  const { startsOn, endsOn, questions, fullMark, passMark, minutes, maxAttempts, attempts } = test
  return (
    <div>
      <p>{t('period', { from: startsOn, until: endsOn })}</p>
      <p>{t('size', { n: questions, full: fullMark, pass: passMark, minutes })}</p>
      <p className="muted">{t('attempts', { most: maxAttempts, used: attempts })}</p>
    </div>
  )
}

/** An instant as it is read in China, whatever the phone's zone. */
function moment(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

function Standing({ test }: { test: Own }) {
  const t = useText(testText)
  const { state, score, until } = test
  if (state === 'may_begin' || state === 'running') return null
  return (
    <Note kind={state === 'passed' ? 'good' : ''}>
      {t(`state.${state}`, { score: score ?? 0, until: until === null ? '' : moment(until) })}
    </Note>
  )
}

function useBegin(test: Own, open: (paper: Paper) => void) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const begin = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      open(await tests.begin({ testId: test.id }))
    } catch (thrown) {
      setFailure(thrown)
      setBusy(false)
    }
  }
  return { busy, failure, begin }
}

/** Before the paper: what the test is, and the way in. */
function Door(props: { test: Own; open: (paper: Paper) => void; show: (paperId: string) => void }) {
  const t = useText(testText)
  const { test } = props
  const { busy, failure, begin } = useBegin(test, props.open)
  const mayBegin = test.state === 'may_begin' || test.state === 'running'
  const { paperId } = test
  return (
    <>
      <Heading>{test.title}</Heading>
      <Facts test={test} />
      <Standing test={test} />
      {mayBegin ? <Note>{t('rules')}</Note> : null}
      {failure === undefined ? null : <Problem failure={failure} />}
      {mayBegin ? (
        <button type="button" className="primary wide" disabled={busy} onClick={begin}>
          {t(busy ? 'beginning' : test.state === 'running' ? 'resume' : 'begin')}
        </button>
      ) : null}
      {test.state !== 'running' && paperId !== null ? (
        <button type="button" className="wide" onClick={() => props.show(paperId)}>
          {t('seeResult')}
        </button>
      ) : null}
      <Back />
    </>
  )
}

function Asked({ paperId, again }: { paperId: string; again: () => void }) {
  const [asked, retry] = useAsked(paperId, () => tests.outcome({ paperId }))
  return (
    <Shown asked={asked} retry={retry}>
      {(outcome) => <OutcomeScreen outcome={outcome} again={again} />}
    </Shown>
  )
}

/** A paper that is being handed in, until the answer is there. */
function Handed({ paperId, again }: { paperId: string; again: () => void }) {
  const t = useText(testText)
  const submission = useSubmission(handInKey(paperId))
  if (submission === undefined) return <Asked paperId={paperId} again={again} />
  if (submission.state === 'done')
    return <OutcomeScreen outcome={submission.answer as Outcome} again={again} />
  if (submission.state === 'refused') return <Problem failure={submission.refusal} retry={again} />
  return (
    <>
      <Heading>{t('title')}</Heading>
      <Note kind="warn">{t(submission.state === 'waiting' ? 'handingLater' : 'handing')}</Note>
    </>
  )
}

type At = { readonly paper: Paper } | { readonly handed: string } | null

function Test({ test, again }: { test: Own; again: () => void }) {
  const [at, setAt] = useState<At>(null)
  const restart = useCallback(() => {
    setAt(null)
    again()
  }, [again])
  const paperId = at !== null && 'paper' in at ? at.paper.paperId : ''
  const settled = useCallback(() => setAt({ handed: paperId }), [paperId])
  if (at === null) {
    return <Door test={test} open={(paper) => setAt({ paper })} show={(handed) => setAt({ handed })} />
  }
  return 'paper' in at ? (
    <PaperScreen paper={at.paper} settled={settled} />
  ) : (
    <Handed paperId={at.handed} again={restart} />
  )
}

function Choice({ all }: { all: readonly Own[] }) {
  const t = useText(testText)
  return (
    <>
      <Heading>{t('title')}</Heading>
      {all.length === 0 ? <p>{t('none')}</p> : null}
      <ul className="owed">
        {all.map((test) => (
          <li key={test.id}>
            <a className="button" href={addressOf('test', test.id)}>
              {test.title}
            </a>
          </li>
        ))}
      </ul>
      <Back />
    </>
  )
}

/** Discipline tests of the person: one of them, or the choice. */
export function TestScreen({ id }: { id: string }) {
  const [asked, again] = useAsked(`test ${id}`, () => tests.mine({}))
  return (
    <Shown asked={asked} retry={again}>
      {(all) => {
        const test = all.find((one) => one.id === id)
        return test === undefined ? <Choice all={all} /> : <Test test={test} again={again} />
      }}
    </Shown>
  )
}
