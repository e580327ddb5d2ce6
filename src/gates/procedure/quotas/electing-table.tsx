import { Button, Input } from 'antd'
import { PlainTable } from '#ui/plain-table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { showCount } from './look.tsx'
import { type ElectingUnit, mostPeople } from './shapes.ts'
import { quotasText } from './text.ts'
import { unitsText } from './text-screens.ts'

/** A unit as it is being filled in: texts as they are typed. */
export type Line = {
  readonly unitCode: string | null
  readonly name: string
  readonly people: string
  readonly seats: string
}

/** A unit as its line begins. */
export function lineOf({ unitCode, name, population, seats }: ElectingUnit): Line {
  return {
    unitCode,
    name,
    people: population === null ? '' : String(population),
    seats: seats === 0 ? '' : String(seats),
  }
}

/** A whole number from 1 that was typed, or null. */
export function whole(text: string, most: number): number | null {
  const number = Number(text)
  return text.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= most ? number : null
}

type Change = (lines: readonly Line[]) => void

/** The electing units, to be filled in where a change is taken. */
export function UnitsTable(props: {
  readonly lines: readonly Line[]
  readonly shares: ReadonlyMap<string, number> | null
  readonly onChange?: Change | undefined
}) {
  const u = useText(unitsText)
  const { lines } = props
  const sum = (of: (line: Line) => string) => lines.reduce((all, line) => all + (Number(of(line)) || 0), 0)
  return (
    <PlainTable
      id="electing-units"
      caption={u('title')}
      columns={useColumns(props)}
      rows={lines}
      rowKey={(line) => line.unitCode ?? line.name}
      rowName={(line) => line.name}
      facts={4}
      totals={{
        name: u('total'),
        people: showCount(sum((line) => line.people)),
        seats: showCount(sum((line) => line.seats)),
      }}
    />
  )
}

function NumberField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}) {
  return (
    <Input
      className="quota-field"
      inputMode="numeric"
      maxLength={9}
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}

function useColumns(props: Parameters<typeof UnitsTable>[0]): readonly Column<Line>[] {
  const t = useText(quotasText)
  const u = useText(unitsText)
  const { lines, shares, onChange } = props
  const put = (line: Line, part: Partial<Line>) =>
    onChange?.(lines.map((one) => (one === line ? { ...one, ...part } : one)))
  const people: Column<Line> = {
    ...{ key: 'people', title: t('population'), align: 'right', width: 160, mobile: 'fact' },
    render: (line) =>
      onChange === undefined ? (
        showCount(whole(line.people, mostPeople))
      ) : (
        <NumberField
          label={u('peopleOf', { unit: line.name })}
          value={line.people}
          onChange={(text) => put(line, { people: text })}
        />
      ),
  }
  const seats: Column<Line> = {
    ...{ key: 'seats', title: u('seats'), align: 'right', width: 160, mobile: 'fact' },
    render: (line) =>
      onChange === undefined ? (
        line.seats || '–'
      ) : (
        <NumberField
          label={u('seatsOf', { unit: line.name })}
          value={line.seats}
          onChange={(text) => put(line, { seats: text })}
        />
      ),
  }
  const perSeat = (line: Line) => {
    const [of, by] = [whole(line.people, mostPeople), whole(line.seats, mostPeople)]
    return of === null || by === null ? '–' : showCount(Math.round(of / by))
  }
  return [
    {
      ...{ key: 'name', title: u('unit'), width: 180, mobile: 'title' },
      render: (line) => (
        <>
          {line.name}
          {line.unitCode === null && onChange !== undefined ? (
            <Button type="link" size="small" onClick={() => onChange(lines.filter((one) => one !== line))}>
              {u('remove')}
            </Button>
          ) : null}
        </>
      ),
    },
    people,
    {
      ...{ key: 'share', title: u('share'), align: 'right', width: 130, mobile: 'fact' },
      render: (line) => showCount(shares?.get(line.unitCode ?? '') ?? null),
    },
    seats,
    {
      ...{ key: 'perSeat', title: u('perSeat'), align: 'right', width: 190, mobile: 'fact' },
      render: perSeat,
    },
  ]
}
