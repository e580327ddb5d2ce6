import { Notice } from '#ui/feedback.tsx'
import { useText } from '#ui/text.tsx'
import type { PlanChange } from './contract.ts'
import { planScreensText } from './text-screens.ts'

/** Says for which of several cases the steps are shown. */
export function SeveralCases(props: { readonly change: PlanChange }) {
  const s = useText(planScreensText)
  const { change } = props
  if (change.groups < 2) return null
  return (
    <Notice tone="info">
      {s('changeOf', { name: change.shown, bodies: change.bodies, groups: change.groups })}
    </Notice>
  )
}
