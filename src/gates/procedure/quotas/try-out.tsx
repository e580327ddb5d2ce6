import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { standardValues } from '#rules/settings.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { WhyNot } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { useUnsavedGuard } from '#ui/unsaved.tsx'
import { useUrl } from '#ui/url.tsx'
import { quotasApi } from './api.tsx'
import { useLevels } from './look.tsx'
import { EnterDialog } from './population-dialogs.tsx'
import { mostPeople, quotaLevelsHere } from './shapes.ts'
import { isOpen } from './states.ts'
import { changedBy, tally } from './tally.ts'
import { quotasText } from './text.ts'
import { tryText } from './text-screens.ts'
import { type Trial, TryTable, trialRow } from './try-table.tsx'

type Sheet = Awaited<ReturnType<typeof quotasApi.sheet.call>>
type Line = Sheet['rows'][number]

/** What the ceilings would be with other populations; calculated here, saved only on request. */
export function TryOut(props: { readonly roundId: string }) {
  const { search } = useUrl()
  const level = quotaLevelsHere.find((one) => one === search.level) ?? 'township'
  const input = { roundId: props.roundId, level }
  const sheet = useQuery(quotasApi.sheet.queryOptions({ input }))
  return <Loaded query={sheet}>{(data) => <Trials key={level} sheet={data} level={level} />}</Loaded>
}

function percentOf(text: string | undefined): number {
  const percent = Number(text ?? '0')
  return Number.isFinite(percent) && Math.abs(percent) <= 100 ? percent : 0
}

/** The population of a row on trial: typed, else the present one with the percentage; null where neither is known. */
function populationOf(row: Line, typed: string | undefined, percent: number): Trial['population'] {
  if (typed === undefined) return row.population === null ? null : changedBy(row.population, percent)
  if (typed.trim() === '') return null
  const people = Number(typed)
  return Number.isInteger(people) && people >= 0 && people <= mostPeople ? people : 'wrong'
}

function useTrials(sheet: Sheet) {
  const { search } = useUrl()
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  const percent = percentOf(search.percent)
  const values = { ...standardValues, quotaBonusPassesCap: sheet.bonusPassesCap }
  const populations = sheet.rows.map((row) => populationOf(row, typed.get(row.bodyId), percent))
  const before = tally(
    sheet.rows.map((row) => trialRow(row, row.population)),
    values,
  )
  const after = tally(
    sheet.rows.map((row, at) => trialRow(row, numberIn(populations[at]))),
    values,
  )
  const trials = sheet.rows.map((row, at): Trial => {
    const population = populations[at] ?? null
    const text = typed.get(row.bodyId) ?? (typeof population === 'number' ? String(population) : '')
    return { row, text, population, before: before.lines[at]?.ceiling ?? null, after: after.lines[at] }
  })
  const changed = trials.filter(
    ({ row, population }) =>
      typeof population === 'number' && population > 0 && population !== row.population,
  )
  return { trials, totals: { before: before.totals, after: after.totals }, changed, typed, setTyped }
}

function numberIn(population: Trial['population'] | undefined): number | null {
  return typeof population === 'number' ? population : null
}

function Trials(props: { readonly sheet: Sheet; readonly level: string }) {
  const t = useText(quotasText)
  const y = useText(tryText)
  const { set } = useUrl()
  const { trials, totals, changed, typed, setTyped } = useTrials(props.sheet)
  const [entering, setEntering] = useState(false)
  useUnsavedGuard(() => typed.size > 0 && changed.length > 0 && !entering, 'page')
  const type = (bodyId: string, text: string) => setTyped((all) => new Map(all).set(bodyId, text))
  const clear = () => {
    setTyped(new Map())
    set({ percent: null })
  }
  const takeRegistry = () =>
    setTyped(new Map(trials.map(({ row, text }) => [row.bodyId, String(row.registered ?? text)])))
  const open = changed.filter(({ row }) => isOpen(row.state))
  if (trials.length === 0) return <EmptyState title={t('empty')} next={t('emptyNext')} />
  return (
    <>
      <p>{y('intro')}</p>
      <div className="quota-try no-print">
        <Controls level={props.level} />
        <Button onClick={takeRegistry}>{y('registry')}</Button>
        <Button onClick={clear}>{y('clear')}</Button>
        <EnterButton changed={changed.length} open={open.length} onEnter={() => setEntering(true)} />
      </div>
      <TryTable trials={trials} totals={totals} onType={type} />
      {entering ? (
        <EnterDialog
          rows={open.map(({ row, population }) => ({
            bodyId: row.bodyId,
            version: row.version,
            population: numberIn(population) ?? 0,
          }))}
          fixed={changed.length - open.length}
          onClose={() => setEntering(false)}
          onDone={clear}
        />
      ) : null}
    </>
  )
}

function Controls(props: { readonly level: string }) {
  const t = useText(quotasText)
  const y = useText(tryText)
  const { search, set } = useUrl()
  const id = useId()
  return (
    <>
      <label>
        {y('level')}
        <select
          className="plain-select"
          value={props.level}
          onChange={(event) => set({ level: event.target.value === 'township' ? null : event.target.value })}
        >
          {useLevels().map((level) => (
            <option key={level} value={level}>
              {t(`tab.${level}`)}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={id}>{y('percent')}</label>
      <Input
        id={id}
        className="quota-field"
        inputMode="decimal"
        maxLength={6}
        suffix={y('percentUnit')}
        value={search.percent ?? ''}
        placeholder="0"
        onChange={(event) => set({ percent: event.target.value }, true)}
      />
    </>
  )
}

function EnterButton(props: {
  readonly changed: number
  readonly open: number
  readonly onEnter: () => void
}) {
  const y = useText(tryText)
  const mayEdit = useMay('quota.edit')
  if (!mayEdit) return null
  const why = props.changed === 0 ? y('noChange') : props.open === 0 ? y('onlyFixed') : null
  return (
    <WhyNot reason={why}>
      <Button type="primary" disabled={why !== null} onClick={props.onEnter}>
        {y('enter')}
      </Button>
    </WhyNot>
  )
}
