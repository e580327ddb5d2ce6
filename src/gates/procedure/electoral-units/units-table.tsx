import { Button, Input } from 'antd'
import type { UnitSeats } from '#rules/distribution.ts'
import { PlainTable } from '#ui/plain-table.tsx'
import { StatusMark } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import type { Editing } from './allocation-editor.tsx'
import { showCount } from './allocations-table.tsx'
import type { AllocationRecord } from './contract.ts'
import { type Draft, sharesBySize, type UnitDraft, withUnit } from './draft.ts'
import { electoralUnitsText } from './text.ts'
import { allocationText } from './text-screens.ts'

type Props = {
  readonly record: AllocationRecord
  readonly draft: Draft
  readonly editing: Editing
  readonly onDraft: (draft: Draft) => void
}
type Line = { readonly unit: UnitDraft; readonly at: number; readonly share: UnitSeats | undefined }
type Change = (key: string, change: Partial<UnitDraft>) => void

/** Every electoral unit: members, share, delegates, and of them how many fulfil each condition. */
export function UnitsTable(props: Props) {
  const t = useText(electoralUnitsText)
  const r = useText(allocationText)
  const { record, draft, editing, onDraft } = props
  const shares = sharesBySize(draft, record.level, record.lawDay)
  const lines = draft.units.map((unit, at): Line => ({ unit, at, share: shares.get(unit.key) }))
  const change: Change = (key, to) => onDraft(withUnit(draft, key, to))
  const columns = [
    ...useNameColumns(editing, change),
    ...useShareColumns(editing),
    useSeatsColumn(editing, change),
    ...useCountColumns(draft, editing, change),
    ...useRemoveColumn(props),
  ]
  const sum = (of: (unit: UnitDraft) => number) => draft.units.reduce((all, unit) => all + of(unit), 0)
  const counts = draft.conditions.map(({ key }) => [key, showCount(sum((unit) => unit.counts[key] ?? 0))])
  return (
    <PlainTable
      id="electoral-units-of"
      caption={r('units')}
      columns={columns}
      rows={lines}
      {...(editing === 'none' ? {} : { facts: columns.length })}
      rowKey={({ unit }) => unit.key}
      rowName={({ unit }) => unit.name}
      totals={{
        ...Object.fromEntries(counts),
        name: t('sum', { n: lines.length }),
        members: showCount(sum((unit) => unit.members)),
        seats: showCount(sum((unit) => unit.seats)),
      }}
    />
  )
}

/** A field for a whole number; what is no number leaves it as it was. */
function Count(props: {
  readonly label: string
  readonly value: number
  readonly onCount: (count: number) => void
}) {
  return (
    <Input
      className="allocation-number"
      inputMode="numeric"
      maxLength={7}
      aria-label={props.label}
      value={props.value}
      onChange={(event) => {
        const typed = event.target.value.trim()
        if (/^\d{0,7}$/.test(typed)) props.onCount(Number(typed))
      }}
    />
  )
}

function useNameColumns(editing: Editing, change: Change): readonly Column<Line>[] {
  const t = useText(electoralUnitsText)
  const r = useText(allocationText)
  return [
    {
      key: 'name',
      title: t('unit'),
      width: 230,
      mobile: 'title',
      render: ({ unit, at }) =>
        editing === 'all' ? (
          <Input
            aria-label={r('nameOf', { n: at + 1 })}
            maxLength={80}
            value={unit.name}
            onChange={(event) => change(unit.key, { name: event.target.value })}
          />
        ) : (
          unit.name
        ),
    },
    {
      key: 'members',
      title: t('members'),
      align: 'right',
      width: 110,
      mobile: 'fact',
      render: ({ unit }) =>
        editing === 'all' ? (
          <Count
            label={r('membersOf', { name: unit.name })}
            value={unit.members}
            onCount={(members) => change(unit.key, { members })}
          />
        ) : (
          showCount(unit.members)
        ),
    },
  ]
}

function useShareColumns(editing: Editing): readonly Column<Line>[] {
  const r = useText(allocationText)
  const number = (key: string, title: string, of: (share: UnitSeats) => string): Column<Line> => ({
    ...{ key, title, align: 'right', width: 80, mobile: 'hidden' },
    render: ({ share }) => (share === undefined ? '–' : of(share)),
  })
  if (editing === 'counts') return []
  return [
    number('share', r('share'), (share) =>
      share.heldAt === null ? (share.numerator / share.denominator).toFixed(3) : r('heldAt'),
    ),
    number('whole', r('whole'), (share) => String(share.whole)),
    number('remainder', r('remainder'), (share) =>
      share.heldAt === null ? (share.remainder / share.denominator).toFixed(3) : '–',
    ),
    number('proposed', r('proposed'), (share) => String(share.seats)),
  ]
}

function useSeatsColumn(editing: Editing, change: Change): Column<Line> {
  const t = useText(electoralUnitsText)
  const r = useText(allocationText)
  return {
    key: 'seats',
    title: t('seats'),
    align: 'right',
    width: 150,
    mobile: 'fact',
    render: ({ unit, share }) => (
      <>
        {editing === 'all' ? (
          <Count
            label={r('seatsOf', { name: unit.name })}
            value={unit.seats}
            onCount={(seats) => change(unit.key, { seats })}
          />
        ) : (
          unit.seats
        )}{' '}
        {share === undefined || share.seats === unit.seats ? null : (
          <StatusMark status="near" word={r('notProposed', { n: share.seats })} />
        )}
      </>
    ),
  }
}

function useCountColumns(draft: Draft, editing: Editing, change: Change): readonly Column<Line>[] {
  const r = useText(allocationText)
  return draft.conditions.map(({ key, name }, at) => ({
    ...{ key, title: name, align: 'right' as const, width: 100 },
    mobile: at === 0 || editing !== 'none' ? ('fact' as const) : ('hidden' as const),
    render: ({ unit }: Line) => {
      const count = unit.counts[key]
      if (editing === 'none') return count === undefined ? '–' : count
      return (
        <Count
          label={r('countOf', { name: unit.name, condition: name })}
          value={count ?? 0}
          onCount={(counted) => change(unit.key, { counts: { ...unit.counts, [key]: counted } })}
        />
      )
    },
  }))
}

function useRemoveColumn({ draft, editing, onDraft }: Props): readonly Column<Line>[] {
  const r = useText(allocationText)
  if (editing !== 'all') return []
  return [
    {
      key: 'remove',
      title: r('remove'),
      width: 80,
      mobile: 'hidden',
      render: ({ unit }) => (
        <Button
          size="small"
          aria-label={r('removeUnit', { name: unit.name })}
          onClick={() => onDraft({ ...draft, units: draft.units.filter((one) => one.key !== unit.key) })}
        >
          {r('remove')}
        </Button>
      ),
    },
  ]
}
