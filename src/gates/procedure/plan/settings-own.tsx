import { Button, Input, InputNumber } from 'antd'
import { useId, useState } from 'react'
import { Section } from '#ui/page.tsx'
import { useText } from '#ui/text.tsx'
import { type Settings, withOwnStep } from './settings-draft.tsx'
import { planText } from './text.ts'
import { planScreensText } from './text-screens.ts'
import '#ui/form.css'

type Change = { readonly settings: Settings; readonly onChange: (next: Settings) => void }

/** Adds a step of the county's own; it then stands among the others, where it can be moved and removed. */
export function OwnSteps(props: Change) {
  const s = useText(planScreensText)
  return (
    <Section title={s('ownSteps')}>
      <AddStep {...props} />
    </Section>
  )
}

const empty = { zh: '', en: '', organ: '', days: 30, lead: 0 }

function AddStep(props: Change) {
  const t = useText(planText)
  const s = useText(planScreensText)
  const id = useId()
  const [draft, setDraft] = useState(empty)
  const ready = draft.zh.trim() !== '' && draft.organ.trim() !== ''
  function add() {
    const zh = draft.zh.trim()
    const organ = draft.organ.trim()
    const en = draft.en.trim() || zh
    const step = {
      name: { zh, en },
      organ: { zh: organ, en: organ },
      days: draft.days,
      ...(draft.lead > 0 ? { lead: draft.lead } : {}),
    }
    props.onChange(withOwnStep(props.settings, step))
    setDraft(empty)
  }
  const text = (key: 'zh' | 'en' | 'organ', label: string) => (
    <div className="field">
      <label className="field-label" htmlFor={`${id}-${key}`}>
        {label}
      </label>
      <Input
        id={`${id}-${key}`}
        maxLength={60}
        value={draft[key]}
        onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
      />
    </div>
  )
  const number = (key: 'days' | 'lead', label: string, least: number, help?: string) => (
    <div className="field">
      <label className="field-label" htmlFor={`${id}-${key}`}>
        {label}
      </label>
      <InputNumber
        id={`${id}-${key}`}
        min={least}
        max={400}
        precision={0}
        value={draft[key]}
        onChange={(value) => setDraft({ ...draft, [key]: value ?? 0 })}
      />
      {help ? <span className="quiet small">{help}</span> : null}
    </div>
  )
  return (
    <div className="zod-form">
      <div className="form-grid">
        {text('zh', t('stepName'))}
        {text('en', s('nameEn'))}
        {text('organ', t('stepOrgan'))}
        {number('days', t('days'), -200, s('daysHelp'))}
        {number('lead', t('lead'), 0)}
      </div>
      <div className="form-end">
        <Button disabled={!ready} onClick={add}>
          {t('addStep')}
        </Button>
      </div>
    </div>
  )
}
