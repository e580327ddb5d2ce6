import type { ReactNode } from 'react'
import { AppLink } from '#ui/link.tsx'
import { useText } from '#ui/text.tsx'
import { type CycleFigures, counts, type FigureKey, type FigureScope, figureLink } from './figures.ts'
import { cyclePeriodText } from './text-screens.ts'

type Compared = { readonly before: CycleFigures | null; readonly name: string }

/** By how much a number differs from the one of the period compared with: in words for readers, as +2 or −1 for eyes. */
function Change(props: Compared & { readonly figure: FigureKey; readonly value: number }) {
  const p = useText(cyclePeriodText)
  const { before, name, figure, value } = props
  if (before === null) return null
  const n = value - before[figure]
  const words = n > 0 ? p('more', { n, name }) : n < 0 ? p('less', { n: -n, name }) : p('same', { name })
  return (
    <span className="cycle-change quiet" title={words}>
      <span aria-hidden="true">{n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '±0'}</span>
      <span className="sr-only">{words}</span>
    </span>
  )
}

/** A number of a sheet, leading to the records that it counts, beside that of the period compared with. */
export function FigureCell(
  props: Compared & {
    readonly figure: FigureKey
    readonly figures: CycleFigures
    readonly scope: FigureScope
    readonly label: string
  },
): ReactNode {
  const { figure, figures, scope, label } = props
  const isDepartment = scope.unitArea === null ? scope.organisationId : null
  if (!counts(figure, isDepartment)) return <span className="quiet">–</span>
  const value = figures[figure]
  return (
    <>
      <AppLink to={figureLink(figure, scope)} label={`${label} ${value}`}>
        {String(value)}
      </AppLink>
      <Change {...props} value={value} />
    </>
  )
}
