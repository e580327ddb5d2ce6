import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import type { Said } from '#common/text.ts'
import { Notice } from '#ui/feedback.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { useToday } from '#ui/providers.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { assessmentsApi } from './api.tsx'
import type { AssessmentRow } from './shapes.ts'
import { assessmentScreensText, assessmentText } from './text-screens.ts'

/** What an act on many did, and what it left with the reason. */
export type Advanced = {
  readonly done: number
  readonly left: readonly (Said & { readonly id: string; readonly name: string })[]
}

const announcement = z.object({
  announcedOn: z.iso.date(),
  announcedPlace: z.string().trim().min(2).max(100),
})

/** Buttons of the bar over chosen assessments. */
export function AdvanceMany(props: {
  readonly keys: readonly string[]
  readonly rows: readonly AssessmentRow[]
  readonly onDone: (advanced: Advanced) => void
  readonly onClear: () => void
}) {
  const s = useText(assessmentScreensText)
  const r = useText(assessmentText)
  const today = useToday()
  const [announcing, setAnnouncing] = useState(false)
  const advance = useMutation(assessmentsApi.advanceMany.mutationOptions())
  const chosen = props.rows.filter((row) => props.keys.includes(row.id))
  const assessments = chosen.map(({ id, version }) => ({ id, version }))
  function told(answer: { done: number; left: readonly (Said & { id: string })[] }) {
    const name = (id: string) => chosen.find((row) => row.id === id)?.areaName ?? ''
    props.onDone({ done: answer.done, left: answer.left.map((one) => ({ ...one, name: name(one.id) })) })
    props.onClear()
  }
  const run = (move: 'submit' | 'confirm') => advance.mutate({ move, assessments }, { onSuccess: told })
  return (
    <>
      <Button disabled={advance.isPending} onClick={() => run('submit')}>
        {s('submitMany')}
      </Button>
      <Button disabled={advance.isPending} onClick={() => run('confirm')}>
        {s('confirmMany')}
      </Button>
      <Button disabled={advance.isPending} onClick={() => setAnnouncing(true)}>
        {s('announceMany')}
      </Button>
      <ActProblem error={announcing ? null : advance.error} />
      {announcing ? (
        <FormDialog
          title={s('announceMany')}
          schema={announcement}
          initial={{ announcedOn: today, announcedPlace: r('place') }}
          fields={[
            { name: 'announcedOn', label: s('announcedOn'), kind: 'date' },
            { name: 'announcedPlace', label: r('announcedPlace'), kind: 'text', maxLength: 100 },
          ]}
          submitLabel={s('announceMany')}
          act={async (values) =>
            told(await advance.mutateAsync({ move: 'announce', assessments, ...values }))
          }
          onClose={() => setAnnouncing(false)}
        />
      ) : null}
    </>
  )
}

/** What the last act on many did. */
export function AdvancedNotice(props: { readonly advanced: Advanced }) {
  const s = useText(assessmentScreensText)
  const said = useSaid()
  const { done, left } = props.advanced
  return (
    <Notice tone={left.length > 0 ? 'near' : 'done'}>
      <strong>{s('advanced', { n: done })}</strong>
      {left.length > 0 ? (
        <>
          <p>{s('left', { n: left.length })}</p>
          <ul className="plain-list">
            {left.map((one) => (
              <li key={one.id}>
                {one.name} {said(one)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  )
}
