import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useId, useState } from 'react'
import { Notice } from '#ui/feedback.tsx'
import { keepDraft, readDraft } from '#ui/form-draft.ts'
import { ActProblem } from '#ui/loaded.tsx'
import { useText } from '#ui/text.tsx'
import { useUnsavedGuard } from '#ui/unsaved.tsx'
import { cyclesApi } from './api.tsx'
import { type SheetRecord, textLimits } from './shapes.ts'
import { cyclesText } from './text.ts'
import { cycleSheetText } from './text-screens.ts'

type Typed = { readonly progress: string; readonly nextSteps: string }

function draftOf(key: string): Typed | null {
  const values = readDraft(key)?.values
  const { progress, nextSteps } = values ?? {}
  return typeof progress === 'string' && typeof nextSteps === 'string' ? { progress, nextSteps } : null
}

/** What the unit writes: kept while typing, saved as a draft, handed in. */
export function SheetForm(props: { readonly sheet: SheetRecord }) {
  const w = useText(cycleSheetText)
  const { sheet } = props
  const { id, version, progress, nextSteps } = sheet
  const key = `cycle.sheet.${id}.${version}`
  const [typed, setTyped] = useState<Typed>(() => draftOf(key) ?? { progress, nextSteps })
  const save = useMutation(cyclesApi.save.mutationOptions())
  const submit = useMutation(cyclesApi.submit.mutationOptions())
  const isChanged = typed.progress !== progress || typed.nextSteps !== nextSteps
  const busy = save.isPending || submit.isPending
  useUnsavedGuard(() => isChanged && !busy)
  useEffect(() => {
    keepDraft(key, isChanged ? { values: typed, labels: {} } : null, [])
  }, [key, isChanged, typed])
  const asked = { id, version, ...typed }
  return (
    <div className="cycle-form">
      <ActProblem error={submit.error ?? save.error} />
      {save.isSuccess && !isChanged ? <Notice tone="done">{w('saved')}</Notice> : null}
      <Text name="progress" typed={typed} help={w('progressHelp')} onTyped={setTyped} />
      <Text name="nextSteps" typed={typed} help={w('nextHelp')} onTyped={setTyped} />
      <div className="form-end">
        <Button type="primary" disabled={busy} onClick={() => submit.mutate(asked)}>
          {w('submit')}
        </Button>
        <Button disabled={busy || !isChanged} onClick={() => save.mutate(asked)}>
          {w('saveDraft')}
        </Button>
      </div>
    </div>
  )
}

function Text(props: {
  readonly name: keyof Typed
  readonly typed: Typed
  readonly help: string
  readonly onTyped: (typed: Typed) => void
}) {
  const t = useText(cyclesText)
  const id = useId()
  const { name, typed, help, onTyped } = props
  return (
    <div className="field wide">
      <label className="field-label" htmlFor={id}>
        {t(name)}
      </label>
      <textarea
        id={id}
        className="plain-input"
        rows={6}
        maxLength={textLimits[name]}
        aria-describedby={`${id}-help`}
        value={typed[name]}
        onChange={(event) => onTyped({ ...typed, [name]: event.target.value })}
      />
      <p id={`${id}-help`} className="quiet small">
        {help}
      </p>
    </div>
  )
}
