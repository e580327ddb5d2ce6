import { z } from 'zod'
import type { Field } from '#ui/form-types.ts'
import { useText } from '#ui/text.tsx'
import { callFacts } from './shapes.ts'
import { reportsText } from './text-screens.ts'

/** A call as it is typed: the points one a line. */
export const callForm = callFacts.extend({ outline: z.string().trim().min(2).max(1500) })

type CallName = keyof (typeof callForm)['shape']

/** The points as the action takes them. */
export function pointsOf(outline: string): string[] {
  return outline.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}

/** The fields of a call. */
export function useCallFields(): readonly Field<CallName>[] {
  const t = useText(reportsText)
  return [
    { name: 'title', label: t('callTitle'), kind: 'text', maxLength: 60, wide: true },
    { name: 'periodFrom', label: t('periodFrom'), kind: 'date' },
    { name: 'periodTo', label: t('periodTo'), kind: 'date' },
    { name: 'dueOn', label: t('due'), kind: 'date' },
    {
      ...{ name: 'outline', label: t('outline'), kind: 'textarea', rows: 6, maxLength: 1500 },
      help: t('outlineHelp'),
    },
  ]
}
