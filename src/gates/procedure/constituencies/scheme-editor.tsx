import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { refusalOf } from '#ui/api.tsx'
import { CitationChip } from '#ui/citation.tsx'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUnsavedGuard } from '#ui/unsaved.tsx'
import { useUrl } from '#ui/url.tsx'
import { constituenciesApi } from './api.tsx'
import type { SchemeRecord } from './contract.ts'
import { type Drawn, uncovered } from './drawn.ts'
import { changed, withoutEmpty, withPart } from './edits.ts'
import { OutsideMark, showCount, showPercent } from './look.tsx'
import { type Measures, measure } from './measures.ts'
import { ConstituencyDialog, TargetSelect } from './part-dialog.tsx'
import { proposeConstituencies, withSeats } from './proposal.ts'
import { SchemeTable } from './scheme-table.tsx'
import { constituenciesText } from './text.ts'
import { schemeText } from './text-screens.ts'

type Props = { readonly record: SchemeRecord; readonly reload: () => Promise<unknown> }

/** The tolerance of the address, else the one in force. */
function useTolerance(record: SchemeRecord): number {
  const { search } = useUrl()
  const asked = Number(search.tolerance ?? '')
  const valid = search.tolerance !== undefined && Number.isFinite(asked) && asked >= 0 && asked <= 100
  return valid ? asked : record.tolerancePercent
}

function useDraft({ record }: Props) {
  const { search, set } = useUrl()
  const editing = search.edit !== undefined && record.mayEdit && record.state === 'draft'
  const [draft, setDraft] = useState<readonly Drawn[] | null>(null)
  const scheme = editing ? (draft ?? record.scheme) : record.scheme
  const touched = editing && draft !== null
  useUnsavedGuard(() => touched, 'page')
  const leave = () => {
    setDraft(null)
    set({ edit: null, constituency: null })
  }
  return { editing, scheme, touched, setDraft, leave }
}

/** The scheme in numbers, its table, and while it is being changed the effect of every change. */
export function SchemeEditor(props: Props) {
  const s = useText(schemeText)
  const { record } = props
  const tolerance = useTolerance(record)
  const { editing, scheme, touched, setDraft, leave } = useDraft(props)
  const after = measure(scheme, record.seats, tolerance, record.lawDay)
  const before = measure(record.scheme, record.seats, tolerance, record.lawDay)
  return (
    <>
      <Section title={s('summary')}>
        <Summary record={record} measures={after} tolerance={tolerance} />
      </Section>
      <Section title={s('table')} note={scheme.length === 0 ? null : s('tableNote')}>
        <Left record={record} scheme={scheme} onDraft={editing ? setDraft : null} />
        {scheme.length === 0 ? (
          <EmptyState title={s('empty')} next={record.mayEdit ? s('emptyNext') : undefined} />
        ) : (
          <SchemeTable
            measures={after}
            editing={editing}
            onSeats={(at, seats) => setDraft(changed(scheme, at, { seats }))}
          />
        )}
      </Section>
      {editing ? (
        <EditBar {...props} scheme={scheme} touched={touched} onDraft={setDraft} onLeave={leave}>
          {touched ? <Effect before={before} after={after} /> : null}
        </EditBar>
      ) : null}
      {editing ? <ConstituencyDialog record={record} scheme={scheme} onDraft={setDraft} /> : null}
    </>
  )
}

function Summary(props: {
  readonly record: SchemeRecord
  readonly measures: Measures
  readonly tolerance: number
}) {
  const t = useText(constituenciesText)
  const s = useText(schemeText)
  const { record, measures, tolerance } = props
  const { assigned, people, lines, spread, lowest, highest } = measures
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('seats'), record.seats === null ? t('quotaOpen') : s('seats', { n: record.seats })],
    [t('assigned'), <Assigned key="assigned" assigned={assigned} seats={record.seats} />],
    [t('count'), lines.length],
    [t('population'), s('people', { n: showCount(people) })],
    [s('mean'), spread === null ? '–' : s('people', { n: spread.mean.toFixed(1) })],
    [
      t('spread'),
      lowest === null || highest === null
        ? '–'
        : t('spreadOf', { low: showPercent(lowest), high: showPercent(highest) }),
    ],
    [
      t('outside'),
      <OutsideMark
        key="outside"
        outside={spread?.outside.length ?? 0}
        constituencies={lines.length}
        percent={tolerance}
      />,
    ],
  ]
  return (
    <>
      <dl className="sum-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {record.seats === null ? <p className="quiet small">{s('notDecided')}</p> : null}
      <Tolerance record={record} tolerance={tolerance} measures={measures} />
    </>
  )
}

function Assigned(props: { readonly assigned: number; readonly seats: number | null }) {
  const s = useText(schemeText)
  const { assigned, seats } = props
  const words = s('seats', { n: assigned })
  if (seats === null || assigned === 0) return <>{words}</>
  if (seats === assigned) return <StatusMark status="done" word={words} />
  const n = Math.abs(assigned - seats)
  return (
    <>
      <StatusMark status="overdue" word={words} />
      <br />
      <span className="small">{s(assigned > seats ? 'tooMany' : 'tooFew', { n })}</span>
    </>
  )
}

function Tolerance(props: {
  readonly record: SchemeRecord
  readonly tolerance: number
  readonly measures: Measures
}) {
  const s = useText(schemeText)
  const { search, set } = useUrl()
  const id = useId()
  const { record, measures } = props
  const [citation] = measures.spread?.citations ?? []
  return (
    <>
      <div className="tool-row">
        <label htmlFor={id}>{s('tolerance')}</label>
        <Input
          id={id}
          className="scheme-tolerance"
          inputMode="numeric"
          maxLength={5}
          prefix="±"
          suffix="%"
          value={search.tolerance ?? String(record.tolerancePercent)}
          onChange={(event) => set({ tolerance: event.target.value }, true)}
        />
        {record.toleranceUnverified ? <StatusMark status="near" word={s('toleranceUnverified')} /> : null}
        {citation === undefined || measures.spread === null ? null : (
          <CitationChip citation={citation} explain={measures.spread.explain} />
        )}
      </div>
      <p className="quiet small">{s('toleranceNote')}</p>
    </>
  )
}

function EditBar(
  props: Props & {
    readonly scheme: readonly Drawn[]
    readonly touched: boolean
    readonly onDraft: (scheme: readonly Drawn[]) => void
    readonly onLeave: () => void
    readonly children: ReactNode
  },
) {
  const s = useText(schemeText)
  const { record, scheme, touched, onDraft, onLeave, reload } = props
  const save = useMutation(constituenciesApi.save.mutationOptions())
  const [failed, setFailed] = useState(false)
  const seats = record.seats ?? 0
  const offer = (proposal: readonly Drawn[] | null) => {
    setFailed(proposal === null)
    if (proposal !== null) onDraft(proposal)
  }
  const stale = refusalOf(save.error)?.code === 'changed_meanwhile'
  const send = () => {
    const kept = withoutEmpty(scheme).map((drawn) => ({ ...drawn, parts: [...drawn.parts] }))
    save.mutate({ bodyId: record.bodyId, version: record.version, scheme: kept }, { onSuccess: onLeave })
  }
  const split = scheme.some((drawn) => drawn.parts.some((part) => part.name.endsWith('片）')))
  return (
    <div className="save-bar no-print">
      <ActProblem error={save.error} />
      {stale ? <Button onClick={() => void reload()}>{s('discard')}</Button> : null}
      {failed ? <Notice tone="near">{s('proposeFailed')}</Notice> : null}
      {split ? <Notice tone="near">{s('splitNote')}</Notice> : null}
      {props.children}
      <div className="tool-row">
        <Button type="primary" disabled={!touched || save.isPending} onClick={send}>
          {s('save')}
        </Button>
        <Button onClick={onLeave}>{s('discard')}</Button>
        {seats === 0 ? null : (
          <>
            <Button onClick={() => offer(proposeConstituencies(record.units, seats, record.lawDay))}>
              {s('propose')}
            </Button>
            {scheme.length === 0 ? null : (
              <Button onClick={() => offer(withSeats(withoutEmpty(scheme), seats, record.lawDay))}>
                {s('recount')}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  )
}

function Effect(props: { readonly before: Measures; readonly after: Measures }) {
  const t = useText(constituenciesText)
  const s = useText(schemeText)
  const range = ({ lowest, highest }: Measures) =>
    lowest === null || highest === null
      ? '–'
      : t('spreadOf', { low: showPercent(lowest), high: showPercent(highest) })
  const rows: readonly (readonly [string, (measures: Measures) => string])[] = [
    [t('count'), (measures) => String(measures.lines.length)],
    [t('assigned'), (measures) => s('seats', { n: measures.assigned })],
    [t('population'), (measures) => showCount(measures.people)],
    [t('spread'), range],
    [t('outside'), (measures) => s('nBeyond', { n: measures.spread?.outside.length ?? 0 })],
  ]
  return (
    <dl className="scheme-effect" aria-label={s('effect')}>
      {rows.map(([name, of]) => {
        const [before, after] = [of(props.before), of(props.after)]
        return (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{before === after ? after : `${before} → ${after}`}</dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Villages and communities that no constituency holds, each with where to put it while the scheme is changed. */
function Left(props: {
  readonly record: SchemeRecord
  readonly scheme: readonly Drawn[]
  readonly onDraft: ((scheme: readonly Drawn[]) => void) | null
}) {
  const s = useText(schemeText)
  const { record, scheme, onDraft } = props
  const left = uncovered(record.units, scheme)
  if (left.length === 0 || scheme.length === 0) return null
  return (
    <Notice tone="near">
      {s('uncovered', { n: left.length })}
      <ul className="scheme-uncovered">
        {left.map(({ code, name, population }) => (
          <li key={code}>
            {name} <span className="quiet small">{s('people', { n: showCount(population ?? 0) })}</span>
            {onDraft === null ? null : (
              <TargetSelect
                label={s('put', { name })}
                none={s('putWhere')}
                scheme={scheme}
                onTarget={(target) =>
                  onDraft(withPart(scheme, target, { unitCode: code, name, population: population ?? 0 }))
                }
              />
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
