import type { ReactNode } from 'react'
import { EmptyState } from '#ui/feedback.tsx'
import type { UploadLimits } from '#ui/file-types.ts'
import { Page, type PageProps } from '#ui/page.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { mostPhotoMegabytes } from './kinds.ts'
import { mediaText } from './text.ts'
import { mediaScreensText } from './text-screens.ts'

const base = '/publicity/media'

/** What may be sent as a photograph. */
export const photoLimits: UploadLimits = {
  types: ['jpg', 'jpeg', 'png', 'webp', 'heic'],
  maxBytes: mostPhotoMegabytes * 1024 * 1024,
}

/** A page of media with its tabs; asks for a round first. */
export function MediaPage(
  props: Pick<PageProps, 'purpose' | 'action'> & {
    readonly tab: '' | '/coverage' | '/issues' | '/tones' | '/channels' | '/sheet'
    readonly children: (round: Round) => ReactNode
  },
) {
  const t = useText(mediaText)
  const s = useText(mediaScreensText)
  const mayEdit = useMay('media.edit')
  const round = useRound()
  const tabs = [
    { label: s('tab.placements'), to: base },
    { label: s('tab.coverage'), to: `${base}/coverage` },
    { label: s('tab.issues'), to: `${base}/issues` },
    { label: s('tab.tones'), to: `${base}/tones` },
    { label: s('tab.channels'), to: `${base}/channels` },
    ...(mayEdit ? [{ label: s('tab.sheet'), to: `${base}/sheet` }] : []),
  ]
  return (
    <Page
      title={t('title')}
      purpose={props.purpose ?? t('purpose')}
      gate="publicity"
      action={round === null ? undefined : props.action}
      tabs={tabs}
      tab={`${base}${props.tab}`}
    >
      {round === null ? <EmptyState title={s('noRound')} next={s('noRoundNext')} /> : props.children(round)}
    </Page>
  )
}
