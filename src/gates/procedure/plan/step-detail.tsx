import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import type { Said } from '#common/text.ts'
import { DisciplineOfStep } from '#gates/responsibility/circulars/api.tsx'
import type { BodyKind } from '#rules/bodies.ts'
import { CitationChip } from '#ui/citation.tsx'
import { AppLink } from '#ui/link.tsx'
import { useNarrow } from '#ui/media.ts'
import { Facts } from '#ui/page.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import type { PlanStep } from './contract.ts'
import { LawMark, statusOf } from './step-look.tsx'
import { planText } from './text.ts'
import { planScreensText } from './text-screens.ts'

/** One step in full: where its date comes from, what it must produce, its discipline, its evidence, its time limits. */
export function StepDetail(props: {
  readonly step: PlanStep
  readonly today: string
  readonly roundId: string
  readonly kind: BodyKind
  readonly onClose: () => void
}) {
  const t = useText(planText)
  const s = useText(planScreensText)
  const said = useSaid()
  const narrow = useNarrow()
  const { step, today } = props
  return (
    <Drawer open title={said(step.name)} size={narrow ? '100%' : 520} onClose={props.onClose}>
      <div className="plan-step-detail">
        <Facts
          facts={[
            [t('start'), <CivilDate key="start" date={step.startOn} />],
            [t('due'), <CivilDate key="due" date={step.dueOn} />],
            [t('organ'), said(step.organ)],
            [s('law'), <LawMark key="law" status={step.status} daysShort={step.daysShort} />],
            [t('task'), <TaskLink key="task" step={step} today={today} />],
          ]}
        />
        <Part title={s('how')}>
          <p>{said(step.explain)}</p>
          {step.citation ? <CitationChip citation={step.citation} explain={step.explain} /> : null}
        </Part>
        <Limits step={step} />
        <Part title={t('deliverables')}>
          <Words words={step.deliverables} />
        </Part>
        <Part title={t('discipline')}>
          <DisciplineOfStep
            roundId={props.roundId}
            kind={props.kind}
            stepId={step.stepId}
            recommendation={step.discipline}
          />
        </Part>
        <Part title={t('evidence')}>
          <Words words={step.evidence} />
        </Part>
        <Marks step={step} />
      </div>
    </Drawer>
  )
}

function TaskLink(props: { readonly step: PlanStep; readonly today: string }) {
  const s = useText(planScreensText)
  const { step, today } = props
  if (step.task === null) return <span className="quiet">{s('noTask')}</span>
  return (
    <span className="plan-line">
      <StatusMark status={statusOf(step, today)} />
      <AppLink to={`/responsibility/tasks/${step.task.id}`}>{s('toTask')}</AppLink>
    </span>
  )
}

function Part(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{props.title}</h3>
      {props.children}
    </section>
  )
}

function Words(props: { readonly words: readonly Said[] }) {
  const s = useText(planScreensText)
  const said = useSaid()
  if (props.words.length === 0) return <p className="quiet">{s('none')}</p>
  return (
    <ul>
      {props.words.map((word) => (
        <li key={word.zh}>{said(word)}</li>
      ))}
    </ul>
  )
}

function Limits(props: { readonly step: PlanStep }) {
  const t = useText(planText)
  const s = useText(planScreensText)
  if (props.step.limits.length === 0) return null
  return (
    <Part title={s('limits')}>
      <ul>
        {props.step.limits.map((limit) => (
          <li key={`${limit.side}${limit.day}${limit.citation?.ruleId ?? ''}`} className="plan-line">
            <span>
              {t(`limit.${limit.side}`)} <CivilDate date={limit.day} />
            </span>
            {limit.citation ? <CitationChip citation={limit.citation} explain={props.step.explain} /> : null}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Marks(props: { readonly step: PlanStep }) {
  const t = useText(planText)
  const said = useSaid()
  if (props.step.marks.length === 0) return null
  return (
    <Part title={t('marks')}>
      <ul>
        {props.step.marks.map((mark) => (
          <li key={mark.id} className="plan-line">
            <span>
              {said(mark.name)} <CivilDate date={mark.day} />
            </span>
            {mark.citation ? <CitationChip citation={mark.citation} /> : null}
          </li>
        ))}
      </ul>
    </Part>
  )
}
