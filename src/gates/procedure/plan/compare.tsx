import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { DateField } from '#ui/date-field.tsx'
import { dayNumber } from '#ui/dates.ts'
import { Notice } from '#ui/feedback.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { planApi } from './api.tsx'
import { MovedTable } from './moved-table.tsx'
import { planText } from './text.ts'
import { planScreensText } from './text-screens.ts'

type Version = { readonly planVersion: number; readonly electionDay: string; readonly reason: string }

/** Two versions of a body's plan, or the one in force on a day, side by side. */
export function CompareScreen() {
  const t = useText(planText)
  const s = useText(planScreensText)
  const { params } = useUrl()
  const bodyId = params.bodyId ?? ''
  const plan = useQuery(planApi.show.queryOptions({ input: { bodyId } }))
  const versions = useQuery(planApi.versions.queryOptions({ input: { bodyId } }))
  return (
    <Page
      title={s('compareTitle')}
      purpose={s('comparePurpose')}
      gate="procedure"
      crumbs={[
        { label: plan.data?.bodyName ?? t('plansTitle'), to: `/procedure/plan/${bodyId}` },
        { label: s('compareTitle') },
      ]}
    >
      <Loaded query={versions}>{(list) => <Compared bodyId={bodyId} versions={list} />}</Loaded>
    </Page>
  )
}

function Compared(props: { readonly bodyId: string; readonly versions: readonly Version[] }) {
  const s = useText(planScreensText)
  const { search, set } = useUrl()
  const { bodyId, versions } = props
  const newest = versions[0]?.planVersion ?? 1
  const day = search.day ?? ''
  const byDay = day !== '' && !Number.isNaN(dayNumber(day))
  const base = byDay ? day : asVersion(search.base, Math.max(newest - 1, 1))
  const other = asVersion(search.with, newest)
  const compared = useQuery(planApi.compare.queryOptions({ input: { bodyId, base, with: other } }))
  return (
    <>
      <div className="plan-line no-print">
        <VersionChoice
          label={s('base')}
          versions={versions}
          value={byDay ? null : Number(base)}
          onChange={(version) => set({ base: String(version), day: null })}
        />
        <span className="plan-line">
          <span>{s('orDay')}</span>
          <DateField label={s('orDay')} value={day} onChange={(value) => set({ day: value, base: null })} />
        </span>
        <VersionChoice
          label={s('with')}
          versions={versions}
          value={other}
          onChange={(version) => set({ with: String(version) })}
        />
      </div>
      <Loaded query={compared}>
        {(answer) => (
          <>
            {byDay ? <Notice tone="info">{s('onDay', { day, n: answer.base })}</Notice> : null}
            <MovedTable steps={answer.steps} caption={s('compareTitle')} />
          </>
        )}
      </Loaded>
    </>
  )
}

function asVersion(text: string | undefined, fallback: number): number {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 ? number : fallback
}

function VersionChoice(props: {
  readonly label: string
  readonly versions: readonly Version[]
  readonly value: number | null
  readonly onChange: (version: number) => void
}) {
  const s = useText(planScreensText)
  const t = useText(planText)
  const id = useId()
  return (
    <span className="plan-line">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="plain-select"
        value={props.value ?? ''}
        onChange={(event) => props.onChange(Number(event.target.value))}
      >
        {props.value === null ? <option value="">{t('compareDay')}</option> : null}
        {props.versions.map((one) => (
          <option key={one.planVersion} value={one.planVersion}>
            {s('versionLine', { n: one.planVersion, day: one.electionDay })}
          </option>
        ))}
      </select>
    </span>
  )
}
