import { Button } from 'antd'
import { useSaid, useText } from '#ui/text.tsx'
import { commonText } from '#ui/words.ts'
import type { OwnStep } from './settings-draft.tsx'
import { planScreensText } from './text-screens.ts'

/** Where a step may still go among the others. */
export type Place = { readonly first: boolean; readonly last: boolean; readonly onMove: (by: -1 | 1) => void }

/** Moves a step up or down among the steps of its body. */
export function OrderButtons(props: Place & { readonly name: string }) {
  const s = useText(planScreensText)
  const { name, first, last, onMove } = props
  return (
    <span className="settings-order">
      <Button
        size="small"
        type="text"
        disabled={first}
        aria-label={s('moveUp', { name })}
        title={s('moveUp', { name })}
        onClick={() => onMove(-1)}
      >
        ↑
      </Button>
      <Button
        size="small"
        type="text"
        disabled={last}
        aria-label={s('moveDown', { name })}
        title={s('moveDown', { name })}
        onClick={() => onMove(1)}
      >
        ↓
      </Button>
    </span>
  )
}

/** A step of the county's own among the others. */
export function OwnRow(props: {
  readonly step: OwnStep
  readonly place: Place
  readonly onRemove: () => void
}) {
  const s = useText(planScreensText)
  const c = useText(commonText)
  const said = useSaid()
  const { step } = props
  const span = step.days >= 0 ? s('daysBefore', { n: step.days }) : s('daysAfter', { n: -step.days })
  return (
    <div className="settings-row">
      <span className="settings-name">
        <OrderButtons {...props.place} name={said(step.name)} />
        <span>
          <strong>{said(step.name)}</strong> <span className="quiet small">{s('ownSteps')}</span>
        </span>
      </span>
      <span>{s('limitWords', { from: s('anchorElection'), span })}</span>
      <span>{step.lead === undefined ? '–' : `${step.lead} ${s('dayUnit')}`}</span>
      <span className="quiet">{said(step.organ)}</span>
      <Button size="small" aria-label={c('removeOf', { name: said(step.name) })} onClick={props.onRemove}>
        {c('remove')}
      </Button>
    </div>
  )
}
