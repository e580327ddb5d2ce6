import { Button } from 'antd'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { z } from 'zod'
import { FailedState, Notice, Refusal, type RefusalView } from './feedback.tsx'
import { keepDraft, readDraft } from './form-draft.ts'
import { FormField } from './form-field.tsx'
import { isBlank, issuesByField } from './form-messages.ts'
import type { Field, FormState, Values } from './form-types.ts'
import { useLang, useText } from './text.tsx'
import { useUnsavedGuard } from './unsaved.tsx'
import { commonText, errorText, formText } from './words.ts'
import './form.css'

export type ZodFormProps<S extends z.ZodObject> = {
  readonly schema: S
  readonly fields: readonly Field<keyof z.input<S> & string>[]
  readonly initial?: Partial<z.input<S>> | undefined
  /** Words of picked people, areas and files in `initial`, by their id. */
  readonly labels?: Readonly<Record<string, string>> | undefined
  /** Keeps what is typed over a reload of this browser session. */
  readonly draftKey?: string | undefined
  /** Verb and noun. */
  readonly submitLabel?: string | undefined
  /** Sends the checked values; answers with a refusal, or nothing on success; throws when broken. */
  readonly onSubmit: (values: z.output<S>) => Promise<RefusalView | undefined>
  readonly onCancel?: (() => void) | undefined
  /** A number to quote for a thrown failure. */
  readonly numberOf?: ((failure: unknown) => string | undefined) | undefined
  readonly footer?: ReactNode
}

type Outcome =
  | { readonly at: 'typing' }
  | { readonly at: 'running' }
  | { readonly at: 'refused'; readonly refusal: RefusalView }
  | { readonly at: 'broken'; readonly number: string | undefined }

/** A form bound to a Zod schema: plain-word complaints, draft over reload, refusals on top, asks before leaving. */
export function ZodForm<S extends z.ZodObject>(props: ZodFormProps<S>) {
  const form = useZodForm(props)
  const t = useText(formText)
  const c = useText(commonText)
  const { outcome, state, complaints } = form
  const running = outcome.at === 'running'
  return (
    <form className="zod-form" noValidate onSubmit={form.submit} ref={form.element}>
      <FormHead outcome={outcome} complaints={complaints} />
      {form.restored ? (
        <Notice tone="info">
          {t('draftFound')}{' '}
          <button type="button" className="plain-button link-like" onClick={form.drop}>
            {t('draftDrop')}
          </button>
        </Notice>
      ) : null}
      <div className="form-grid">
        {form.shown.map((field) => (
          <FormField
            key={field.name}
            id={`${form.id}-${field.name}`}
            field={field}
            value={state.values[field.name]}
            labels={state.labels}
            required={isRequired(props.schema, field.name)}
            error={complaints.get(field.name)}
            onChange={(value, labels) => form.change(field.name, value, labels)}
          />
        ))}
      </div>
      <div className="form-end">
        <Button type="primary" htmlType="submit" disabled={running}>
          {running ? t('running') : (props.submitLabel ?? t('submit'))}
        </Button>
        {props.onCancel ? (
          <Button onClick={props.onCancel} disabled={running}>
            {c('cancel')}
          </Button>
        ) : null}
        {props.footer}
      </div>
    </form>
  )
}

function FormHead(props: { readonly outcome: Outcome; readonly complaints: ReadonlyMap<string, string> }) {
  const t = useText(formText)
  const e = useText(errorText)
  const { outcome, complaints } = props
  const general = complaints.get('')
  if (outcome.at === 'refused') return <Refusal refusal={outcome.refusal} />
  if (outcome.at === 'broken') {
    return <FailedState title={e('saveTitle')} detail={e('saveKept')} number={outcome.number} />
  }
  if (complaints.size === 0) return null
  return (
    <div className="notice failed" role="alert">
      <strong>{t('errors', { n: complaints.size })}</strong>
      {general ? <p>{general}</p> : null}
    </div>
  )
}

function useZodForm<S extends z.ZodObject>(props: ZodFormProps<S>) {
  const lang = useLang()
  const id = useId()
  const element = useRef<HTMLFormElement>(null)
  const start: FormState = { values: { ...props.initial }, labels: props.labels ?? {} }
  const [found] = useState(() => readDraft(props.draftKey))
  const [restored, setRestored] = useState(found !== null)
  const [state, setState] = useState<FormState>(found ?? start)
  const [touched, setTouched] = useState(found !== null)
  const [issues, setIssues] = useState<readonly z.core.$ZodIssue[]>([])
  const [outcome, setOutcome] = useState<Outcome>({ at: 'typing' })
  const sending = useRef(false)
  const { draftKey, fields } = props
  useUnsavedGuard(() => touched && !sending.current)
  useEffect(() => {
    if (touched) keepDraft(draftKey, state, fields)
  }, [touched, draftKey, state, fields])
  const shown = props.fields.filter((f) => f.when?.(state.values) ?? true)
  function change(name: string, value: unknown, labels?: Readonly<Record<string, string>>) {
    setTouched(true)
    setState((s) => ({ values: { ...s.values, [name]: value }, labels: { ...s.labels, ...labels } }))
    setIssues((all) => all.filter((issue) => String(issue.path[0] ?? '') !== name))
  }
  function forget() {
    keepDraft(draftKey, null, fields)
    setTouched(false)
    setRestored(false)
  }
  async function send(values: z.output<S>) {
    setOutcome({ at: 'running' })
    sending.current = true
    try {
      const refusal = await props.onSubmit(values)
      setOutcome(refusal ? { at: 'refused', refusal } : { at: 'typing' })
      if (!refusal) forget()
    } catch (failure) {
      setOutcome({ at: 'broken', number: props.numberOf?.(failure) })
    }
    sending.current = false
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (sending.current) return
    const asked = toAsk(state.values, shown)
    const checked = props.schema.safeParse({ ...hiddenInitial(props), ...asked })
    setOutcome({ at: 'typing' })
    setIssues(checked.success ? [] : checked.error.issues)
    if (checked.success) void send(checked.data)
    else focusFirst(element.current, id, checked.error.issues, shown)
  }
  function drop() {
    forget()
    setState(start)
    setIssues([])
  }
  const complaints = issuesByField(issues, shown, state.values, lang)
  return { id, element, state, shown, complaints, outcome, restored, change, submit, drop }
}

/** Values of `initial` that no field shows (such as the record's id) are sent along. */
function hiddenInitial<S extends z.ZodObject>(props: ZodFormProps<S>): Values {
  const named = new Set<string>(props.fields.map((f) => f.name))
  return Object.fromEntries(Object.entries(props.initial ?? {}).filter(([name]) => !named.has(name)))
}

/** What the schema is asked about: shown fields, with blanks as absent. */
function toAsk(values: Values, shown: readonly Field[]): Values {
  const out: Record<string, unknown> = {}
  for (const field of shown) {
    const value = values[field.name]
    if (field.kind === 'switch') out[field.name] = value ?? false
    else if (Array.isArray(value)) out[field.name] = value
    else if (!isBlank(value)) out[field.name] = value
  }
  return out
}

function isRequired(schema: z.ZodObject, name: string): boolean {
  const field = schema.shape[name]
  return field !== undefined && !field.safeParse(undefined).success
}

function focusFirst(
  form: HTMLFormElement | null,
  id: string,
  issues: readonly z.core.$ZodIssue[],
  shown: readonly Field[],
): void {
  const wrong = new Set(issues.map((issue) => String(issue.path[0] ?? '')))
  const first = shown.find((field) => wrong.has(field.name))
  if (!form || !first) return
  const control = form.querySelector<HTMLElement>(`[id="${id}-${first.name}"]`)
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}
