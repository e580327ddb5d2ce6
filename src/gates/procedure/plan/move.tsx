import { useMutation, useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { type BodyKind, bodies, bodyKinds } from '#rules/bodies.ts'
import { DateField } from '#ui/date-field.tsx'
import { dayNumber } from '#ui/dates.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink, useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page, Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { planApi } from './api.tsx'
import { ChangeForm } from './change-form.tsx'
import type { PlanChange } from './contract.ts'
import { MovedTable } from './moved-table.tsx'
import { ProblemList } from './problems.tsx'
import { SeveralCases } from './several-cases.tsx'
import { planText } from './text.ts'
import { planScreensText } from './text-screens.ts'
import '#ui/form.css'

type Target = { readonly roundId: string; readonly kind: BodyKind; readonly bodyId?: string }

/** A preview stays as the editor saw it: fetched anew only on demand, so that another's change is told, not slipped in. */
const asSeen = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, gcTime: 0 } as const

/** Moves the election day of one body or of all of a kind: computed first, old and new side by side, then confirmed. */
export function MoveScreen() {
  const t = useText(planText)
  const s = useText(planScreensText)
  const said = useSaid()
  const { search } = useUrl()
  const mayEdit = useMay('plan.edit')
  const kind = bodyKinds.find((one) => one === search.kind)
  const round = search.round
  const back = search.body
    ? { label: t('plansTitle'), to: `/procedure/plan/${search.body}` }
    : { label: t('toRounds'), to: `/procedure/rounds/${round ?? ''}` }
  return (
    <Page
      title={t('move')}
      purpose={s('movePurpose')}
      gate="procedure"
      crumbs={[back, { label: kind === undefined ? t('move') : said(bodies[kind].name) }]}
    >
      {kind === undefined || round === undefined || !mayEdit ? (
        <EmptyState
          title={s('notAllowed')}
          action={<AppLink to="/procedure/plans">{t('plansTitle')}</AppLink>}
        />
      ) : (
        <MoveForm roundId={round} kind={kind} body={search.body} />
      )}
    </Page>
  )
}

function MoveForm(props: {
  readonly roundId: string
  readonly kind: BodyKind
  readonly body: string | undefined
}) {
  const s = useText(planScreensText)
  const { search } = useUrl()
  const { roundId, kind, body } = props
  const single = body !== undefined && search.scope !== 'all'
  const target: Target = single ? { roundId, kind, bodyId: body } : { roundId, kind }
  const day = search.day ?? ''
  const known = !Number.isNaN(dayNumber(day))
  const preview = useQuery({
    ...planApi.previewMove.queryOptions({ input: { ...target, electionDay: day } }),
    ...asSeen,
    enabled: known,
  })
  return (
    <>
      <MoveChoice {...props} single={single} day={day} />
      {known ? (
        <Loaded query={preview}>
          {(change) => (
            <Confirm
              key={`${day}${single}`}
              target={target}
              day={day}
              change={change}
              onReload={() => void preview.refetch()}
            />
          )}
        </Loaded>
      ) : (
        <p className="quiet">{s('pickDay')}</p>
      )}
    </>
  )
}

function MoveChoice(props: {
  readonly roundId: string
  readonly kind: BodyKind
  readonly body: string | undefined
  readonly single: boolean
  readonly day: string
}) {
  const t = useText(planText)
  const s = useText(planScreensText)
  const said = useSaid()
  const { set } = useUrl()
  const { roundId, kind, body, single, day } = props
  const settings = useQuery(planApi.settings.queryOptions({ input: { roundId, kind } }))
  const own = useQuery({
    ...planApi.show.queryOptions({ input: { bodyId: body ?? '' } }),
    enabled: body !== undefined,
  })
  const present = single ? own.data?.electionDay : settings.data?.electionDay
  return (
    <div className="zod-form">
      {body === undefined ? null : (
        <fieldset className="field">
          <legend className="field-label">{s('scope')}</legend>
          <div className="plan-line">
            <label>
              <input type="radio" name="scope" checked={single} onChange={() => set({ scope: null })} />
              {t('oneBody')}
              {own.data ? `（${own.data.bodyName}）` : ''}
            </label>
            <label>
              <input type="radio" name="scope" checked={!single} onChange={() => set({ scope: 'all' })} />
              {t('allBodies', { n: settings.data?.bodies ?? '…' })}
            </label>
          </div>
        </fieldset>
      )}
      <div className="form-grid">
        <div className="field">
          <span className="field-label">{s('present')}</span>
          {present === undefined ? '…' : present === null ? s('several') : <CivilDate date={present} />}
        </div>
        <div className="field">
          <label className="field-label" htmlFor="move-day">
            {said(bodies[kind].electionDay)}（{t('newDay')}）
          </label>
          <DateField
            id="move-day"
            value={day}
            invalid={day !== '' && Number.isNaN(dayNumber(day))}
            showWeekday
            onChange={(value) => set({ day: value })}
          />
        </div>
      </div>
    </div>
  )
}

function Confirm(props: {
  readonly target: Target
  readonly day: string
  readonly change: PlanChange
  readonly onReload: () => void
}) {
  const t = useText(planText)
  const s = useText(planScreensText)
  const go = useGo()
  const { message } = App.useApp()
  const { target, day, change } = props
  const move = useMutation(planApi.move.mutationOptions())
  async function confirm(reason: string, acknowledged: boolean) {
    const done = await move
      .mutateAsync({ ...target, electionDay: day, reason, seen: change.seen, acknowledged })
      .catch(() => null)
    if (done === null) return
    void message.success(t('movedDone', { n: done.bodies }))
    go(target.bodyId ? `/procedure/plan/${target.bodyId}` : `/procedure/rounds/${target.roundId}`)
  }
  return (
    <>
      <Section title={t('problems')}>
        <ProblemList problems={change.problems} none={t('noProblems')} />
      </Section>
      <Section title={s('changeTitle')}>
        <SeveralCases change={change} />
        <MovedTable steps={change.steps} caption={s('changeTitle')} />
      </Section>
      <Section title={t('confirmMove')}>
        <ChangeForm
          label={t('confirmMove')}
          reasonLabel={t('reason')}
          problems={change.problems}
          blocked={null}
          failure={move.error}
          running={move.isPending}
          onReload={() => {
            move.reset()
            props.onReload()
          }}
          onConfirm={(reason, acknowledged) => void confirm(reason, acknowledged)}
        />
      </Section>
    </>
  )
}
