import { Button, Input } from 'antd'
import { EmptyState } from '#ui/feedback.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { StatusMark } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useLang, useText } from '#ui/text.tsx'
import { type Draft, freshKey, withCondition } from './draft.ts'
import { type Comparison, type Condition, comparisons, type Share, sharesOf } from './structure.ts'
import { allocationText, usualConditions } from './text-screens.ts'

type Props = {
  readonly draft: Draft
  readonly editing: boolean
  readonly onDraft: (draft: Draft) => void
}

/** The conditions on the structure of the delegates against what there is; while editing, the conditions themselves. */
export function Conditions(props: Props) {
  const r = useText(allocationText)
  const { draft, editing } = props
  const shares = sharesOf(draft.units, draft.conditions)
  const columns = useColumns()
  return (
    <>
      {shares.length === 0 ? (
        <EmptyState title={r('structureEmpty')} next={r('structureEmptyNext')} />
      ) : (
        <PlainTable
          id="delegate-structure"
          caption={r('structure')}
          columns={columns}
          rows={shares}
          rowKey={({ condition }) => condition.key}
          rowName={({ condition }) => condition.name}
        />
      )}
      {editing ? <EditConditions {...props} /> : null}
    </>
  )
}

function useColumns(): readonly Column<Share>[] {
  const r = useText(allocationText)
  return [
    {
      key: 'name',
      title: r('condition'),
      width: 160,
      mobile: 'title',
      render: ({ condition }) => condition.name,
    },
    {
      key: 'target',
      title: r('target'),
      width: 130,
      mobile: 'fact',
      render: ({ condition: { comparison, percent } }) => r(`target.${comparison}`, { percent }),
    },
    {
      key: 'actual',
      title: r('actual'),
      align: 'right',
      width: 140,
      mobile: 'fact',
      render: ({ count, percent }) =>
        percent === null ? '–' : r('actualOf', { count, percent: percent.toFixed(1) }),
    },
    {
      key: 'result',
      title: r('result'),
      width: 130,
      mobile: 'fact',
      render: (share) => <ShareMark share={share} />,
    },
    {
      key: 'source',
      title: r('source'),
      width: 260,
      mobile: 'hidden',
      full: ({ condition }) => condition.source,
      render: ({ condition }) => condition.source,
    },
  ]
}

function ShareMark(props: { readonly share: Share }) {
  const r = useText(allocationText)
  const { met, missing, percent, condition } = props.share
  if (percent === null) return <span className="quiet">–</span>
  if (met) return <StatusMark status="done" word={r('met')} />
  const word = condition.comparison === 'at_least' ? 'missing' : 'tooMany'
  return <StatusMark status="near" word={r(word, { n: missing })} />
}

function EditConditions({ draft, onDraft }: Props) {
  const r = useText(allocationText)
  const lang = useLang()
  const add = (conditions: readonly Condition[]) =>
    onDraft({ ...draft, conditions: [...draft.conditions, ...conditions] })
  const usual = () => {
    const taken = new Set(draft.conditions.map((one) => one.key))
    const fresh = usualConditions.filter((one) => !taken.has(one.key))
    add(
      fresh.map(({ key, percent, ...name }) => {
        return { key, percent, name: name[lang], comparison: 'at_least' as const, source: r('presetSource') }
      }),
    )
  }
  const own = (): Condition => ({
    ...{
      key: freshKey(draft),
      name: r('condition'),
      comparison: 'at_least',
      percent: 0,
      source: r('source'),
    },
  })
  return (
    <>
      <ul className="allocation-conditions" aria-label={r('structure')}>
        {draft.conditions.map((condition) => (
          <ConditionLine key={condition.key} condition={condition} draft={draft} onDraft={onDraft} />
        ))}
      </ul>
      <div className="tool-row no-print">
        <Button onClick={() => add([own()])}>{r('addCondition')}</Button>
        <Button onClick={usual}>{r('presets')}</Button>
      </div>
    </>
  )
}

function ConditionLine(props: Omit<Props, 'editing'> & { readonly condition: Condition }) {
  const r = useText(allocationText)
  const { draft, onDraft, condition } = props
  const { key, name } = condition
  const change = (to: Partial<Condition>) => onDraft(withCondition(draft, key, to))
  return (
    <li>
      <Input
        aria-label={r('conditionName')}
        maxLength={40}
        value={name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <select
        className="plain-select"
        aria-label={`${name} ${r('target')}`}
        value={condition.comparison}
        onChange={(event) => change({ comparison: comparisonOf(event.target.value) })}
      >
        {comparisons.map((comparison) => (
          <option key={comparison} value={comparison}>
            {r(`comparison.${comparison}`)}
          </option>
        ))}
      </select>
      <Input
        aria-label={`${name} ${r('percent')}`}
        inputMode="decimal"
        maxLength={5}
        suffix="%"
        value={condition.percent}
        onChange={(event) => {
          const percent = Number(event.target.value)
          if (Number.isFinite(percent) && percent >= 0 && percent <= 100) change({ percent })
        }}
      />
      <Input
        aria-label={`${name} ${r('source')}`}
        maxLength={120}
        value={condition.source}
        onChange={(event) => change({ source: event.target.value })}
      />
      <Button
        aria-label={r('removeCondition', { name })}
        onClick={() => onDraft({ ...draft, conditions: draft.conditions.filter((one) => one.key !== key) })}
      >
        {r('remove')}
      </Button>
    </li>
  )
}

function comparisonOf(value: string): Comparison {
  return value === 'at_most' ? 'at_most' : 'at_least'
}
