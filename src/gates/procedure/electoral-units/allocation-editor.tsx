import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { queries } from '#ui/api.tsx'
import { CitationChip } from '#ui/citation.tsx'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUnsavedGuard } from '#ui/unsaved.tsx'
import { useUrl } from '#ui/url.tsx'
import { showCount } from './allocations-table.tsx'
import { electoralUnitsApi } from './api.tsx'
import { Conditions } from './conditions.tsx'
import type { AllocationRecord } from './contract.ts'
import { type Draft, distributed, withNames } from './draft.ts'
import { rangeFor } from './range.ts'
import { electoralUnitsText } from './text.ts'
import { allocationText } from './text-screens.ts'
import { UnitsTable } from './units-table.tsx'

/** What may be changed: nothing, everything, or only who the delegates are. */
export type Editing = 'none' | 'all' | 'counts'

function draftOf(record: AllocationRecord): Draft {
  const units = record.units.map(({ organisation: _organisation, ...unit }) => ({ ...unit, key: unit.id }))
  return { total: record.total, units, conditions: record.conditions }
}

function useDraft(record: AllocationRecord) {
  const { search, set } = useUrl()
  const [changed, setChanged] = useState<Draft | null>(null)
  const wanted: Editing = search.edit === undefined ? 'none' : search.edit === 'counts' ? 'counts' : 'all'
  const allowed = record.mayEdit && (record.state === 'draft' || wanted === 'counts')
  const editing: Editing = allowed ? wanted : 'none'
  const stored = draftOf(record)
  const draft = editing === 'none' ? stored : (changed ?? stored)
  const touched = editing !== 'none' && changed !== null
  useUnsavedGuard(() => touched, 'page')
  const leave = () => {
    setChanged(null)
    set({ edit: null })
  }
  return { editing, draft, touched, setDraft: setChanged, leave }
}

/** The allocation in numbers, the shares of its structure and its units; all live while it is being changed. */
export function AllocationEditor(props: { readonly record: AllocationRecord }) {
  const r = useText(allocationText)
  const { record } = props
  const { editing, draft, touched, setDraft, leave } = useDraft(record)
  return (
    <>
      <Section title={r('summary')}>
        <Summary record={record} draft={draft} editing={editing} onDraft={setDraft} />
      </Section>
      <Section title={r('structure')} note={r('structureNote')}>
        <Conditions draft={draft} editing={editing === 'all'} onDraft={setDraft} />
      </Section>
      <Section title={r('units')} note={draft.units.length === 0 ? null : r('unitsNote')}>
        {draft.units.length === 0 ? (
          <EmptyState title={r('noUnits')} next={record.mayEdit ? r('noUnitsNext') : undefined} />
        ) : (
          <UnitsTable record={record} draft={draft} editing={editing} onDraft={setDraft} />
        )}
      </Section>
      {editing === 'none' ? null : (
        <Tools
          record={record}
          draft={draft}
          editing={editing}
          touched={touched}
          onDraft={setDraft}
          onLeave={leave}
        />
      )}
    </>
  )
}

type Part = {
  readonly record: AllocationRecord
  readonly draft: Draft
  readonly editing: Editing
  readonly onDraft: (draft: Draft) => void
}

function Summary(props: Part) {
  const t = useText(electoralUnitsText)
  const r = useText(allocationText)
  const { record, draft } = props
  const assigned = draft.units.reduce((sum, unit) => sum + unit.seats, 0)
  const members = draft.units.reduce((sum, unit) => sum + unit.members, 0)
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('total'), <Total key="total" {...props} />],
    [r('range'), <Range key="range" record={record} draft={draft} />],
    [t('units'), draft.units.length],
    [t('members'), r('people', { n: showCount(members) })],
    [t('assigned'), <Assigned key="assigned" assigned={assigned} total={draft.total} />],
  ]
  return (
    <dl className="sum-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Total({ draft, editing, onDraft }: Part) {
  const r = useText(allocationText)
  const id = useId()
  if (editing !== 'all') return <>{draft.total === null ? '–' : r('seats', { n: draft.total })}</>
  return (
    <>
      <label className="sr-only" htmlFor={id}>
        {r('total')}
      </label>
      <Input
        id={id}
        className="allocation-number"
        inputMode="numeric"
        maxLength={4}
        value={draft.total ?? ''}
        onChange={(event) => {
          const typed = event.target.value.trim()
          onDraft({ ...draft, total: /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : null })
        }}
      />
    </>
  )
}

function Range(props: Pick<Part, 'record' | 'draft'>) {
  const r = useText(allocationText)
  const { level, lawDay, range } = props.record
  const { total } = props.draft
  if (range === null) return <>{r('rangeNone')}</>
  const { least, most, limit, citations } = range
  const law = total === null ? null : rangeFor(level, total, lawDay)
  const standing = law?.standing ?? null
  const [citation] = citations
  return (
    <>
      {r('rangeOf', { least, most })}
      {limit === null ? '' : r('limit', { n: limit })}{' '}
      {citation === undefined ? null : <CitationChip citation={citation} explain={law?.explain} />}{' '}
      {standing === null ? null : (
        <StatusMark
          status={standing === 'within' ? 'done' : standing === 'beyond_limit' ? 'overdue' : 'near'}
          word={r(`standing.${standing}`)}
        />
      )}
    </>
  )
}

function Assigned(props: { readonly assigned: number; readonly total: number | null }) {
  const r = useText(allocationText)
  const { assigned, total } = props
  const words = r('seats', { n: assigned })
  if (total === null || assigned === 0) return <>{words}</>
  if (total === assigned) return <StatusMark status="done" word={words} />
  const n = Math.abs(assigned - total)
  return (
    <>
      <StatusMark status="overdue" word={words} />
      <br />
      <span className="small">{r(assigned > total ? 'tooMany' : 'missing', { n })}</span>
    </>
  )
}

function Tools(props: Part & { readonly touched: boolean; readonly onLeave: () => void }) {
  const r = useText(allocationText)
  const { record, draft, editing, touched, onDraft, onLeave } = props
  const save = useMutation(electoralUnitsApi.save.mutationOptions())
  const count = useMutation(electoralUnitsApi.enterCounts.mutationOptions())
  const [failed, setFailed] = useState(false)
  const { bodyId, version } = record
  function send() {
    if (editing === 'counts') {
      const units = draft.units.map(({ key, counts }) => ({ id: key, counts }))
      count.mutate({ bodyId, version, units }, { onSuccess: onLeave })
      return
    }
    const units = draft.units.map(({ key: _key, ...unit }) => unit)
    const all = { bodyId, version, total: draft.total, units, conditions: [...draft.conditions] }
    save.mutate(all, { onSuccess: onLeave })
  }
  function share() {
    const next = distributed(draft, record.level, record.lawDay)
    setFailed(next === null)
    if (next !== null) onDraft(next)
  }
  async function suggest() {
    const found = await queries.fetchQuery(electoralUnitsApi.suggest.queryOptions({ input: { bodyId } }))
    onDraft(withNames(draft, found))
  }
  const busy = save.isPending || count.isPending
  return (
    <div className="save-bar no-print">
      <ActProblem error={save.error ?? count.error} />
      {failed ? <Notice tone="near">{r('distributeFailed')}</Notice> : null}
      <div className="tool-row">
        <Button type="primary" disabled={!touched || busy} onClick={send}>
          {r(editing === 'counts' ? 'saveCounts' : 'save')}
        </Button>
        <Button onClick={onLeave}>{r('discard')}</Button>
        {editing === 'all' ? (
          <>
            <Button onClick={share}>{r('distribute')}</Button>
            <Button onClick={() => void suggest()}>{r('addSuggested')}</Button>
            <Button
              onClick={() => onDraft(withNames(draft, [{ organisationId: null, name: unnamed(draft) }]))}
            >
              {r('addUnit')}
            </Button>
          </>
        ) : null}
      </div>
    </div>
  )
}

/** A name that no unit has yet, to be written over. */
function unnamed(draft: Draft): string {
  return `选举单位${draft.units.length + 1}`
}
