import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import type { Said } from '#common/text.ts'
import { refusalOf } from '#ui/api.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { WhyNot } from '#ui/page.tsx'
import { useText } from '#ui/text.tsx'
import { formText } from '#ui/words.ts'
import { planText } from './text.ts'
import { planScreensText } from './text-screens.ts'
import './plan.css'
import '#ui/form.css'

type Problem = { readonly code: string; readonly severity: string; readonly text: Said }

/** True when the coordinator must confirm that steps cannot be kept by law. */
export function needsAcknowledgement(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'impossible' || code === 'unlawful')
}

/** Why a change is made, the confirmation of what cannot be kept, and the button that makes it. */
export function ChangeForm(props: {
  readonly label: string
  readonly reasonLabel: string
  readonly problems: readonly Problem[]
  /** Why the change cannot be made now, or null. */
  readonly blocked: string | null
  readonly failure: Error | null
  readonly running: boolean
  readonly onReload: () => void
  readonly onConfirm: (reason: string, acknowledged: boolean) => void
}) {
  const t = useText(planText)
  const s = useText(planScreensText)
  const f = useText(formText)
  const id = useId()
  const [reason, setReason] = useState('')
  const [read, setRead] = useState(false)
  const mustRead = needsAcknowledgement(props.problems)
  const short = reason.trim().length < 2 ? f('need', { label: props.reasonLabel }) : null
  const why = props.blocked ?? (mustRead && !read ? s('needAcknowledge') : null) ?? short
  const stale = refusalOf(props.failure)?.code === 'changed_meanwhile'
  return (
    <div className="zod-form">
      <ActProblem error={props.failure} />
      {stale ? (
        <div className="form-end">
          <Button onClick={props.onReload}>{s('reload')}</Button>
        </div>
      ) : null}
      <div className="field wide">
        <label className="field-label" htmlFor={id}>
          {props.reasonLabel}
        </label>
        <Input.TextArea
          id={id}
          rows={2}
          maxLength={200}
          value={reason}
          aria-describedby={`${id}-help`}
          onChange={(event) => setReason(event.target.value)}
        />
        <p id={`${id}-help`} className="quiet small">
          {s('reasonHint')}
        </p>
      </div>
      {mustRead ? (
        <label className="plan-acknowledge">
          <input type="checkbox" checked={read} onChange={() => setRead(!read)} />
          {t('acknowledge')}
        </label>
      ) : null}
      <div className="form-end">
        <WhyNot reason={why}>
          <Button
            type="primary"
            disabled={why !== null || props.running}
            onClick={() => props.onConfirm(reason.trim(), read)}
          >
            {props.running ? f('running') : props.label}
          </Button>
        </WhyNot>
      </div>
    </div>
  )
}
