import { Tour } from 'antd'
import type { Role } from '#common/roles.ts'
import { useNarrow } from '#ui/media.ts'
import { useText } from '#ui/text.tsx'
import { tourOf, tourText } from './tour-text.tsx'

function shown(selector: string): HTMLElement | null {
  const found = document.querySelector<HTMLElement>(selector)
  return found !== null && found.offsetParent !== null ? found : null
}

/** Five steps that point at the real screen; what a screen does not show is told in its middle. */
export function GuidedTour(props: { readonly role: Role; readonly onClose: () => void }) {
  const t = useText(tourText)
  const narrow = useNarrow()
  const steps = tourOf(props.role)
  return (
    <Tour
      open
      onClose={props.onClose}
      steps={steps.map((step, at) => ({
        title: t(step.title),
        description: t(step.words),
        target: shown(narrow ? step.phone : step.desk),
        nextButtonProps: { children: t(at === steps.length - 1 ? 'finish' : 'next') },
        prevButtonProps: { children: t('previous') },
      }))}
    />
  )
}
