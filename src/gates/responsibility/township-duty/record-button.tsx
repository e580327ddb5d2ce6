import { Button } from 'antd'
import { useGo } from '#ui/link.tsx'
import { WhyNot } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { dutyPath, useWhyNotRecord } from './duty-page.tsx'
import { dutyText } from './text-screens.ts'

/** The way to a new visit, for those who record visits. */
export function RecordButton() {
  const may = useMay('duty.visit')
  const round = useRound()
  return may && round !== null ? <To roundId={round.id} /> : null
}

function To(props: { readonly roundId: string }) {
  const t = useText(dutyText)
  const go = useGo()
  const why = useWhyNotRecord(props.roundId)
  return (
    <WhyNot reason={why}>
      <Button type="primary" disabled={why !== null} onClick={() => go(`${dutyPath}/record`)}>
        {t('record')}
      </Button>
    </WhyNot>
  )
}
