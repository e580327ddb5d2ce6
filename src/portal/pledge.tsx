import { useEffect, useRef, useState } from 'react'
import { signatureFault } from '#common/signature.ts'
import type { pledgesTopic } from '#gates/publicity/pledges/contract.ts'
import { useText } from '#ui/text.tsx'
import { useAsked } from './asked.tsx'
import { actionsOf } from './call.tsx'
import { Fetch } from './fetch.tsx'
import { useKept } from './kept.tsx'
import { newKey, type Submission, submit, useSubmission } from './outbox.tsx'
import { Back, Heading, Note, Problem, Shown } from './parts.tsx'
import { pledgeText } from './pledge-text.tsx'
import { SignaturePad } from './signature.tsx'

const pledges = actionsOf<typeof pledgesTopic>('pledges')
type Pledge = Awaited<ReturnType<typeof pledges.read>>

/** True once the end of the text was on the screen. */
function useReadToEnd(read: boolean, markRead: () => void) {
  const end = useRef<HTMLParagraphElement>(null)
  const latest = useRef(markRead)
  latest.current = markRead
  useEffect(() => {
    const { current } = end
    if (read || current === null) return undefined
    const watch = new IntersectionObserver((seen) => {
      if (seen.some((one) => one.isIntersecting)) latest.current()
    })
    watch.observe(current)
    return () => watch.disconnect()
  }, [read])
  return end
}

function Words({ pledge }: { pledge: Pledge }) {
  const t = useText(pledgeText)
  const { law, edition } = pledge.citation
  const lines = pledge.text.split('\n').map((line, at) => ({ key: `${at} ${line.slice(0, 8)}`, line }))
  return (
    <article className="words" lang="zh">
      {lines.map(({ key, line }) => (
        <p key={key}>{line}</p>
      ))}
      <p className="muted">{t('edition', { edition: pledge.edition, law: `${law} ${edition}` })}</p>
    </article>
  )
}

function Done(props: { pledge: Pledge; id: string; day: string; way: 'phone' | 'paper' }) {
  const t = useText(pledgeText)
  const { pledge, id, day, way } = props
  return (
    <>
      <Heading>{t('doneTitle')}</Heading>
      <Note kind="good">{t(way === 'paper' ? 'done.paper' : 'done', { day })}</Note>
      <Fetch primary word={t('fetch')} ticket={() => pledges.ticket({ id })} />
      <h2>{pledge.title}</h2>
      <Words pledge={pledge} />
      <Back />
    </>
  )
}

type Missing = 'needRead' | 'needConfirm' | 'signature_empty' | 'signature_dot' | 'signature_form'

function Fault({ fault }: { fault: Missing | null }) {
  const t = useText(pledgeText)
  return fault === null ? null : <Note kind="bad">{t(fault)}</Note>
}

function Sign({
  pledge,
  submission,
  send,
}: {
  pledge: Pledge
  submission: Submission | undefined
  send: (signature: string) => void
}) {
  const t = useText(pledgeText)
  const [read, setRead] = useKept(`pledge.read.${pledge.hash}`, false)
  const [drawn, setDrawn] = useKept(`pledge.drawn.${pledge.hash}`, '')
  const [confirmed, setConfirmed] = useState(false)
  const [fault, setFault] = useState<Missing | null>(null)
  const end = useReadToEnd(read, () => setRead(true))
  const busy = submission?.state === 'sending' || submission?.state === 'waiting'
  const trySend = () => {
    const missing = !read ? 'needRead' : !confirmed ? 'needConfirm' : signatureFault(drawn)
    setFault(missing)
    if (missing === null) send(drawn)
  }
  return (
    <>
      <Heading>{pledge.title}</Heading>
      <p className="muted">{t('readFirst')}</p>
      <Words pledge={pledge} />
      <p ref={end} className="muted">
        {read ? t('readDone') : t('readOn')}
      </p>
      <label className="tick">
        <input
          type="checkbox"
          checked={confirmed}
          disabled={!read || busy}
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
        />
        <span>{t('confirm', { name: pledge.name, unit: pledge.organisationName })}</span>
      </label>
      <h2>{t('signHere')}</h2>
      <SignaturePad value={drawn} change={setDrawn} />
      <Fault fault={fault} />
      {submission?.state === 'refused' ? <Problem failure={submission.refusal} /> : null}
      {submission?.state === 'waiting' ? (
        <Note kind="warn">
          <strong>{t('waitingTitle')}</strong>
          <p>{t('waiting')}</p>
        </Note>
      ) : null}
      <button type="button" className="primary wide" disabled={busy} onClick={trySend}>
        {t(busy ? 'submitting' : 'submit')}
      </button>
      <Back />
    </>
  )
}

function Opened({ pledge }: { pledge: Pledge }) {
  const t = useText(pledgeText)
  const [key, keepKey] = useKept(`pledge.key.${pledge.hash}`, newKey())
  const submission = useSubmission(key)
  const { id, name, hash, signed } = pledge
  if (submission?.state === 'done') {
    const { id: signedId, signedOn } = submission.answer as Awaited<ReturnType<typeof pledges.sign>>
    return <Done pledge={pledge} id={signedId} day={signedOn} way="phone" />
  }
  if (signed !== null) return <Done pledge={pledge} id={signed.id} day={signed.signedOn} way={signed.way} />
  if (pledge.state === 'superseded') {
    return (
      <>
        <Heading>{pledge.title}</Heading>
        <Note kind="warn">{t('replaced')}</Note>
        <Back />
      </>
    )
  }
  const send = (signature: string) => {
    keepKey(key)
    submit('pledges', 'sign', key, { id, name, hash, readToEnd: true, signature })
  }
  return <Sign pledge={pledge} submission={submission} send={send} />
}

/** A pledge: read to its end, confirmed, signed by hand. */
export function PledgeScreen({ id }: { id: string }) {
  const [asked, again] = useAsked(`pledge ${id}`, () => pledges.read({ id }))
  return (
    <Shown asked={asked} retry={again}>
      {(pledge) => <Opened pledge={pledge} />}
    </Shown>
  )
}
