import { Button } from 'antd'
import { useState } from 'react'
import { WhyNot } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import type { MotionRow } from './shapes.ts'
import { SignDialog } from './sign-dialog.tsx'
import { StudyDialog } from './study-dialog.tsx'
import { motionScreensText } from './text-screens.ts'

/** Buttons over chosen villages: one study and one signature for several lists of a township. */
export function MotionBulk(props: {
  readonly roundId: string
  readonly rows: readonly MotionRow[]
  readonly onDone: (told: string) => void
}) {
  const s = useText(motionScreensText)
  const mayEdit = useMay('motion.edit')
  const maySign = useMay('motion.sign')
  const [act, setAct] = useState<'study' | 'sign' | null>(null)
  const { roundId, rows, onDone } = props
  const [first] = rows
  const isOne = first !== undefined && rows.every(({ townshipCode }) => townshipCode === first.townshipCode)
  const drafts = rows.filter(
    ({ state, nominees }) => (state === 'draft' || state === 'studied') && nominees > 0,
  )
  const studied = rows.filter(({ state }) => state === 'studied')
  const why = (some: readonly MotionRow[], none: string) => {
    if (!isOne) return s('oneTownship')
    return some.length === 0 ? none : null
  }
  const whyStudy = why(drafts, s('noneToStudy'))
  const whySign = why(studied, s('noneToSign'))
  const close = () => setAct(null)
  return (
    <>
      {mayEdit ? (
        <WhyNot reason={whyStudy}>
          <Button disabled={whyStudy !== null} onClick={() => setAct('study')}>
            {s('study')}
          </Button>
        </WhyNot>
      ) : null}
      {maySign ? (
        <WhyNot reason={whySign}>
          <Button disabled={whySign !== null} onClick={() => setAct('sign')}>
            {s('sign')}
          </Button>
        </WhyNot>
      ) : null}
      {act === 'study' && first !== undefined ? (
        <StudyDialog
          roundId={roundId}
          townshipCode={first.townshipCode}
          villages={drafts}
          onDone={onDone}
          onClose={close}
        />
      ) : null}
      {act === 'sign' ? (
        <SignDialog roundId={roundId} villages={studied} onDone={onDone} onClose={close} />
      ) : null}
    </>
  )
}
