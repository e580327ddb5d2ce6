import { type FormEvent, useState } from 'react'
import { hasEmoji } from '#common/signature.ts'
import type { linksTopic } from '#gates/publicity/links/contract.ts'
import { useText } from '#ui/text.tsx'
import { useAsked } from './asked.tsx'
import { actionsOf } from './call.tsx'
import { holdLink } from './link.tsx'
import { Heading, Note, Problem, Shown } from './parts.tsx'
import { portalText } from './text.tsx'

const links = actionsOf<typeof linksTopic>('links', 'unit')

function Field(props: {
  id: string
  label: string
  hint?: string
  fault: string | undefined
  value: string
  change: (value: string) => void
}) {
  const about = `${props.id}-about`
  return (
    <div className="field">
      <label htmlFor={props.id}>{props.label}</label>
      <input
        id={props.id}
        value={props.value}
        autoComplete="off"
        maxLength={40}
        aria-invalid={props.fault !== undefined}
        aria-describedby={about}
        onChange={(event) => props.change(event.currentTarget.value)}
      />
      <span id={about} className={props.fault === undefined ? 'muted' : 'fault'}>
        {props.fault ?? props.hint}
      </span>
    </div>
  )
}

type Outcome = Awaited<ReturnType<typeof links.open>>['outcome']

const tailForm = /^\d{3}[\dXx]$/

function nameFaultOf(name: string): 'needName' | 'noEmoji' | null {
  if (name.trim() === '') return 'needName'
  return hasEmoji(name) ? 'noEmoji' : null
}

function useCheck() {
  const [name, setName] = useState('')
  const [tail, setTail] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [failed, setFailed] = useState<Outcome>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (busy || nameFaultOf(name) !== null || !tailForm.test(tail.trim())) return
    setBusy(true)
    setFailure(undefined)
    setFailed(undefined)
    try {
      const opened = await links.open({ name: name.trim(), tail: tail.trim() })
      if (opened.secret !== null) return holdLink(opened.secret)
      setFailed(opened.outcome)
    } catch (thrown) {
      setFailure(thrown)
    }
    setBusy(false)
  }
  return { name, setName, tail, setTail, tried, busy, failure, failed, submit }
}

function Check({ unit, round }: { unit: string; round: string }) {
  const t = useText(portalText)
  const check = useCheck()
  const nameFault = nameFaultOf(check.name)
  const noName = check.tried && nameFault !== null ? t(nameFault) : undefined
  const noTail = check.tried && !tailForm.test(check.tail.trim()) ? t('needTail') : undefined
  return (
    <form className="stack" onSubmit={check.submit} noValidate>
      <Heading>{unit}</Heading>
      <p className="muted">{round}</p>
      <p>{t('unitHow')}</p>
      <Field
        id="name"
        label={t('name')}
        hint={t('rare')}
        fault={noName}
        value={check.name}
        change={check.setName}
      />
      <Field
        id="tail"
        label={t('tail')}
        hint={t('tailHint')}
        fault={noTail}
        value={check.tail}
        change={check.setTail}
      />
      {check.failed === undefined ? null : <Note kind="bad">{t(`open.${check.failed}`)}</Note>}
      {check.failure === undefined ? null : <Problem failure={check.failure} />}
      <button type="submit" className="primary wide" disabled={check.busy}>
        {t(check.busy ? 'entering' : 'enter')}
      </button>
    </form>
  )
}

/** At a unit's code: who are you? */
export function UnitDoor() {
  const [asked, again] = useAsked('unit', () => links.unit({}))
  return (
    <Shown asked={asked} retry={again}>
      {(unit) => <Check unit={unit.organisationName} round={unit.roundName} />}
    </Shown>
  )
}
