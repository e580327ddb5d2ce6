import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ReasonDialog } from '#ui/dialog.tsx'
import { Section, WhyNot } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { roundsApi } from './api.tsx'
import { roundsScreensText } from './text-screens.ts'

/** Closes a round of which everything is signed off, or opens it again; each with a reason. */
export function RoundEnding(props: {
  readonly round: { readonly id: string; readonly version: number; readonly state: 'open' | 'closed' }
  /** Tasks that are not signed off yet. */
  readonly open: number
  readonly onReload: () => Promise<unknown>
}) {
  const s = useText(roundsScreensText)
  const may = useMay('round.open')
  const [asking, setAsking] = useState(false)
  const close = useMutation(roundsApi.close.mutationOptions())
  const reopen = useMutation(roundsApi.reopen.mutationOptions())
  const { round, open } = props
  if (!may) return null
  const closed = round.state === 'closed'
  const word = s(closed ? 'reopen' : 'close')
  async function end(reason: string) {
    await (closed ? reopen : close).mutateAsync({ id: round.id, version: round.version, reason })
    await props.onReload()
  }
  return (
    <Section title={s('ending')}>
      <WhyNot reason={!closed && open > 0 ? s('closeWaits', { n: open }) : null}>
        <Button disabled={!closed && open > 0} onClick={() => setAsking(true)}>
          {word}
        </Button>
      </WhyNot>
      {asking ? (
        <ReasonDialog
          title={word}
          label={s('endingReason')}
          submitLabel={word}
          onReason={end}
          onClose={() => setAsking(false)}
        >
          <p>{s(closed ? 'reopenMeans' : 'closeMeans')}</p>
        </ReasonDialog>
      ) : null}
    </Section>
  )
}
