import type { ReactNode } from 'react'
import type { UnitSeats } from '#rules/distribution.ts'
import { PlainTable } from '#ui/plain-table.tsx'
import { StatusMark } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { leastSeats, mostSeats } from './drawn.ts'
import { DeviationMark, showCount } from './look.tsx'
import type { Line, Measures } from './measures.ts'
import { constituenciesText } from './text.ts'
import { schemeText } from './text-screens.ts'

const seatChoices = Array.from({ length: mostSeats - leastSeats + 1 }, (_, at) => leastSeats + at)

type Props = {
  readonly measures: Measures
  readonly editing: boolean
  readonly onSeats: (at: number, seats: number) => void
}

/** Every constituency with its arithmetic; while the scheme is changed, its seats can be set and its parts moved. */
export function SchemeTable(props: Props) {
  const t = useText(constituenciesText)
  const s = useText(schemeText)
  const { measures } = props
  return (
    <PlainTable
      id="scheme"
      caption={s('table')}
      columns={[...useNameColumns(props.editing), ...useSeatColumns(props), ...useShareColumns(measures)]}
      rows={measures.lines}
      rowKey={(line) => String(line.at)}
      rowName={(line) => line.drawn.name}
      totals={{
        name: t('total', { n: measures.lines.length }),
        people: showCount(measures.people),
        seats: s('seats', { n: measures.assigned }),
      }}
    />
  )
}

function useNameColumns(editing: boolean): readonly Column<Line>[] {
  const t = useText(constituenciesText)
  const s = useText(schemeText)
  const { set } = useUrl()
  const parts = (line: Line) => line.drawn.parts.map((part) => part.name).join('、')
  return [
    {
      key: 'name',
      title: t('name'),
      width: 120,
      mobile: 'title',
      render: (line) =>
        editing ? (
          <button
            type="button"
            className="plain-button link-like"
            aria-label={s('editOf', { name: line.drawn.name })}
            onClick={() => set({ constituency: String(line.at + 1) })}
          >
            {line.drawn.name}
          </button>
        ) : (
          line.drawn.name
        ),
    },
    { key: 'parts', title: t('parts'), width: 190, mobile: 'fact', full: parts, render: parts },
    {
      key: 'people',
      title: t('population'),
      align: 'right',
      width: 90,
      mobile: 'hidden',
      render: (line) => showCount(line.people),
    },
  ]
}

function useShareColumns({ people, shared }: Measures): readonly Column<Line>[] {
  const t = useText(constituenciesText)
  const s = useText(schemeText)
  const number = (
    key: string,
    title: string,
    of: (share: UnitSeats, line: Line) => ReactNode,
  ): Column<Line> => ({
    ...{ key, title, align: 'right', width: 80, mobile: 'hidden' },
    render: (line) => (line.share === null ? '–' : of(line.share, line)),
  })
  return [
    {
      ...number('share', s('share'), (share, line) =>
        share.heldAt === null ? (
          (share.numerator / share.denominator).toFixed(3)
        ) : (
          <>
            {((line.people * shared) / people).toFixed(3)}{' '}
            <span className="quiet small">{s(`heldAt.${share.heldAt}`)}</span>
          </>
        ),
      ),
      width: 110,
    },
    number('whole', s('whole'), (share) => share.whole),
    number('remainder', s('remainder'), (share) =>
      share.heldAt === null ? (share.remainder / share.denominator).toFixed(3) : '–',
    ),
    number('extra', s('extra'), (share) => (share.extra === 1 ? '+1' : '0')),
    number('proposed', s('proposed'), (share) => share.seats),
    {
      key: 'voters',
      title: t('voters'),
      align: 'right',
      width: 90,
      mobile: 'hidden',
      render: ({ drawn }) => showCount(drawn.voters),
    },
  ]
}

function useSeatColumns({ editing, onSeats }: Props): readonly Column<Line>[] {
  const t = useText(constituenciesText)
  return [
    {
      key: 'seats',
      title: t('seatsOf'),
      align: 'right',
      width: 120,
      mobile: 'fact',
      render: (line) => <Seats line={line} editing={editing} onSeats={onSeats} />,
    },
    {
      key: 'perSeat',
      title: t('perSeat'),
      align: 'right',
      width: 110,
      mobile: 'hidden',
      render: ({ spread }) => (spread === null ? '–' : showCount(Math.round(spread.perSeat))),
    },
    {
      key: 'deviation',
      title: t('deviation'),
      width: 110,
      mobile: 'fact',
      render: ({ spread }) =>
        spread === null ? '–' : <DeviationMark percent={spread.deviationPercent} within={spread.within} />,
    },
  ]
}

function Seats(props: { readonly line: Line } & Pick<Props, 'editing' | 'onSeats'>) {
  const s = useText(schemeText)
  const { line, editing, onSeats } = props
  const { drawn, share } = line
  const other =
    share === null || share.seats === drawn.seats ? null : (
      <StatusMark status="near" word={s('notProposed', { n: share.seats })} />
    )
  if (!editing) {
    return (
      <>
        {drawn.seats} {other}
      </>
    )
  }
  return (
    <>
      <select
        className="plain-select"
        aria-label={s('seatsOf', { name: drawn.name })}
        value={drawn.seats}
        onChange={(event) => onSeats(line.at, Number(event.target.value))}
      >
        {seatChoices.map((seats) => (
          <option key={seats} value={seats}>
            {seats}
          </option>
        ))}
      </select>{' '}
      {other}
    </>
  )
}
