import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { Role } from '#common/roles.ts'
import { recall, remember } from '#ui/remember.ts'
import { useText } from '#ui/text.tsx'
import { tourText } from './tour-text.tsx'

const GuidedTour = lazy(async () => ({ default: (await import('./tour.tsx')).GuidedTour }))

/** The tour of a role: offered until it was taken or declined in this browser, and to be had again from the menu. */
export function useTour(role: Role | undefined) {
  const key = `wuguan.tour.${role}`
  const [known, setKnown] = useState(() => recall(key) !== null)
  const [running, setRunning] = useState(false)
  function settle() {
    remember(key, 'known')
    setKnown(true)
    setRunning(false)
  }
  const offer =
    known || running || role === undefined ? null : (
      <TourOffer onStart={() => setRunning(true)} onSkip={settle} />
    )
  const tour =
    running && role !== undefined ? (
      <Suspense fallback={null}>
        <GuidedTour role={role} onClose={settle} />
      </Suspense>
    ) : null
  return { offer, tour, start: () => setRunning(true) }
}

function TourOffer(props: { readonly onStart: () => void; readonly onSkip: () => void }) {
  const t = useText(tourText)
  return (
    <section className="tour-offer no-print" aria-label={t('label')}>
      <span>{t('offer')}</span>
      <Button size="small" onClick={props.onStart}>
        {t('start')}
      </Button>
      <Button size="small" type="text" onClick={props.onSkip}>
        {t('skip')}
      </Button>
    </section>
  )
}
