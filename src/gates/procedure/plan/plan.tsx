import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { bodies } from '#rules/bodies.ts'
import { Notice } from '#ui/feedback.tsx'
import { GanttChart } from '#ui/gantt.tsx'
import { AppLink, useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { Page, Section } from '#ui/page.tsx'
import { PlanRail } from '#ui/plan-rail.tsx'
import { useMay } from '#ui/session.tsx'
import { ChainOfThree, DueDate } from '#ui/status.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { planApi } from './api.tsx'
import { ProblemList } from './problems.tsx'
import { StepDetail } from './step-detail.tsx'
import { statusOf } from './step-look.tsx'
import { byDate, StepsTable } from './steps-table.tsx'
import { planText } from './text.ts'
import { planScreensText } from './text-screens.ts'
import './plan.css'

type Plan = Awaited<ReturnType<typeof planApi.show.call>>

/** The statutory plan of a body: picture, problems, steps, versions. */
export function PlanScreen() {
  const { params, search } = useUrl()
  const bodyId = params.bodyId ?? ''
  const version = Number(search.version)
  const asked = Number.isInteger(version) && version > 0 ? { planVersion: version } : {}
  const plan = useQuery(planApi.show.queryOptions({ input: { bodyId, ...asked } }))
  return <Loaded query={plan}>{(data) => <PlanPage plan={data} />}</Loaded>
}

function PlanPage(props: { readonly plan: Plan }) {
  const { plan } = props
  const t = useText(planText)
  const s = useText(planScreensText)
  const said = useSaid()
  const { search, set } = useUrl()
  const chosen = plan.steps.find((step) => step.stepId === search.step)
  const onStep = (step: string) => set({ step })
  const here = `/procedure/plan/${plan.bodyId}`
  const old = plan.inForce ? '' : `?version=${plan.planVersion}`
  const gantt = search.view === 'gantt'
  const tabs = [
    { label: s('viewSteps'), to: `${here}${old}` },
    { label: s('viewGantt'), to: `${here}${old === '' ? '?' : `${old}&`}view=gantt` },
  ]
  return (
    <Page
      title={plan.bodyName}
      purpose={t('purpose')}
      gate="procedure"
      crumbs={[{ label: t('plansTitle'), to: '/procedure/plans' }, { label: plan.bodyName }]}
      action={<PlanActs plan={plan} />}
    >
      <Facts plan={plan} word={said(bodies[plan.kind].electionDay)} />
      {plan.inForce ? null : <OldVersion plan={plan} />}
      <Section title={t('picture')}>
        <PlanRail electionDay={plan.electionDay} steps={useRailSteps(plan)} onStep={onStep} />
      </Section>
      <Section title={t('problems')}>
        <ProblemList problems={plan.problems} none={t('noProblems')} />
      </Section>
      <Tabs tabs={tabs} current={gantt ? 1 : 0}>
        {gantt ? (
          <StepsGantt plan={plan} onStep={onStep} />
        ) : (
          <StepsTable steps={plan.steps} today={plan.today} onStep={onStep} />
        )}
      </Tabs>
      <Versions bodyId={plan.bodyId} shown={plan.planVersion} />
      {chosen ? (
        <StepDetail
          step={chosen}
          today={plan.today}
          roundId={plan.roundId}
          kind={plan.kind}
          onClose={() => set({ step: null })}
        />
      ) : null}
    </Page>
  )
}

function Tabs(props: {
  readonly tabs: readonly { readonly label: string; readonly to: string }[]
  readonly current: number
  readonly children: ReactNode
}) {
  const s = useText(planScreensText)
  return (
    <>
      <nav className="page-tabs no-print" aria-label={s('views')}>
        {props.tabs.map((tab, i) => (
          <AppLink key={tab.to} to={tab.to} current={i === props.current ? 'page' : undefined}>
            {tab.label}
          </AppLink>
        ))}
      </nav>
      {props.children}
    </>
  )
}

function PlanActs(props: { readonly plan: Plan }) {
  const t = useText(planText)
  const s = useText(planScreensText)
  const go = useGo()
  const mayEdit = useMay('plan.edit')
  const { bodyId, roundId, kind } = props.plan
  return (
    <>
      <Button onClick={() => go(`/procedure/plan/${bodyId}/compare`)}>{s('compareTitle')}</Button>
      {mayEdit ? (
        <>
          <Button onClick={() => go(`/procedure/settings/${roundId}/${kind}`)}>{t('settings')}</Button>
          <Button
            type="primary"
            onClick={() => go(`/procedure/move?round=${roundId}&kind=${kind}&body=${bodyId}`)}
          >
            {t('move')}
          </Button>
        </>
      ) : null}
    </>
  )
}

function Facts(props: { readonly plan: Plan; readonly word: string }) {
  const t = useText(planText)
  const { plan } = props
  const { chain } = plan
  return (
    <div className="plan-facts">
      <dl>
        <dt>{props.word}</dt>
        <dd>
          <DueDate date={plan.electionDay} finished={plan.electionDay < plan.today} />
        </dd>
      </dl>
      <dl>
        <dt>{t('version', { n: plan.planVersion })}</dt>
        <dd>
          {plan.reason} <span className="quiet small">{plan.madeBy}</span>
        </dd>
      </dl>
      <ChainOfThree
        lead={chain === null ? null : { name: chain.mainLeader }}
        deputy={chain === null ? null : { name: chain.deputyLeader }}
        unit={chain === null ? null : { name: chain.department }}
      />
    </div>
  )
}

function OldVersion(props: { readonly plan: Plan }) {
  const s = useText(planScreensText)
  const t = useText(planText)
  const { plan } = props
  const versions = useQuery(planApi.versions.queryOptions({ input: { bodyId: plan.bodyId } }))
  const current = versions.data?.[0]?.planVersion ?? '…'
  return (
    <Notice tone="near">
      {t('oldVersion', { n: plan.planVersion, current })}{' '}
      <AppLink to={`/procedure/plan/${plan.bodyId}`}>{s('toCurrent')}</AppLink>
    </Notice>
  )
}

function useRailSteps(plan: Plan) {
  const said = useSaid()
  return plan.steps.map((step) => ({
    key: step.stepId,
    label: said(step.name),
    date: step.dueOn,
    from: step.startOn,
    kind: step.basis === 'law' ? ('legal' as const) : ('custom' as const),
    status: statusOf(step, plan.today),
  }))
}

function StepsGantt(props: { readonly plan: Plan; readonly onStep: (step: string) => void }) {
  const said = useSaid()
  const { plan } = props
  const rows = byDate(plan.steps).map((step) => ({
    key: step.stepId,
    label: said(step.name),
    from: step.startOn,
    to: step.dueOn,
    status: statusOf(step, plan.today),
  }))
  return <GanttChart title={plan.bodyName} rows={rows} electionDay={plan.electionDay} onRow={props.onStep} />
}

function Versions(props: { readonly bodyId: string; readonly shown: number }) {
  const t = useText(planText)
  const s = useText(planScreensText)
  const { bodyId, shown } = props
  const versions = useQuery(planApi.versions.queryOptions({ input: { bodyId } }))
  return (
    <Section title={t('versions')}>
      <Loaded query={versions} lines={2}>
        {(list) => (
          <ol className="plan-versions">
            {list.map((one, i) => (
              <li key={one.planVersion} aria-current={one.planVersion === shown ? 'true' : undefined}>
                <AppLink to={`/procedure/plan/${bodyId}${i === 0 ? '' : `?version=${one.planVersion}`}`}>
                  {s('versionLine', { n: one.planVersion, day: one.electionDay })}
                </AppLink>
                {i === 0 ? <strong>{s('inForce')}</strong> : null}
                <span>{one.reason}</span>
                <span className="quiet">
                  {one.madeBy} <Moment at={one.madeAt} />
                </span>
                {i === 0 ? null : (
                  <AppLink to={`/procedure/plan/${bodyId}/compare?base=${one.planVersion}`}>
                    {t('compare')}
                  </AppLink>
                )}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Section>
  )
}
