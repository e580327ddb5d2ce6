import { Button } from 'antd'
import { fenOf, yuanText } from '#common/money.ts'
import { Section } from '#ui/page.tsx'
import { CivilDate, DueDate } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { StandingMark } from './audit-mark.tsx'
import { writingStates } from './audit-subjects.tsx'
import type { AuditRecord, FindingView } from './shapes.ts'
import { auditsText } from './text.ts'
import { auditScreensText, auditText } from './text-screens.ts'
import './audits.css'

/** What was found, with amounts, and how far it is put right. */
export function AuditProblems(props: { readonly audit: AuditRecord }) {
  const r = useText(auditText)
  const { set } = useUrl()
  const { audit } = props
  const mayWrite = audit.mayEdit && writingStates.includes(audit.state)
  const { problems } = audit
  return (
    <Section
      title={r('problems')}
      note={
        problems.length === 0
          ? undefined
          : r('problemsNote', { n: problems.length, amount: yuanText(fenOf(audit.amount)) })
      }
      action={
        mayWrite ? (
          <Button onClick={() => set({ act: 'finding', finding: null })}>{r('addFinding')}</Button>
        ) : undefined
      }
    >
      {problems.length === 0 ? <p className="quiet">{r('noProblems')}</p> : null}
      <ul className="audit-problems">
        {problems.map((problem) => (
          <Problem key={problem.id} problem={problem} mayWrite={mayWrite} mayRectify={audit.mayEdit} />
        ))}
      </ul>
    </Section>
  )
}

function Problem(props: {
  readonly problem: FindingView
  readonly mayWrite: boolean
  readonly mayRectify: boolean
}) {
  const t = useText(auditsText)
  const s = useText(auditScreensText)
  const r = useText(auditText)
  const { problem } = props
  const { amount, responsible, measure, referredTo } = problem
  const words = [
    t(`subject.${problem.subject}`),
    t(`kind.${problem.kind}`),
    amount === null ? null : r('yuan', { amount: yuanText(fenOf(amount)) }),
    responsible === '' ? null : `${s('responsible')} ${responsible}`,
    referredTo === '' ? null : `${s('referredTo')} ${referredTo}`,
  ]
  return (
    <li>
      <div className="audit-problem-head">
        <strong>{problem.description}</strong>
        <StandingMark standing={problem.standing} />
      </div>
      <p className="quiet small">{words.filter((word) => word !== null).join(' · ')}</p>
      {measure === '' ? null : (
        <p>
          {s('measure')} {measure}
        </p>
      )}
      <Rectification problem={problem} />
      <ProblemActs {...props} />
    </li>
  )
}

function Rectification(props: { readonly problem: FindingView }) {
  const s = useText(auditScreensText)
  const { dueOn, doneOn, doneNote, evidence } = props.problem
  if (doneOn === null) {
    return dueOn === null ? null : (
      <p>
        {s('due')} <DueDate date={dueOn} />
      </p>
    )
  }
  return (
    <p>
      {s('doneOn')} <CivilDate date={doneOn} /> {doneNote}{' '}
      {evidence === null ? null : (
        <a href={`/files/${evidence.id}`} target="_blank" rel="noreferrer">
          {evidence.name}
        </a>
      )}
    </p>
  )
}

function ProblemActs(props: {
  readonly problem: FindingView
  readonly mayWrite: boolean
  readonly mayRectify: boolean
}) {
  const r = useText(auditText)
  const { set } = useUrl()
  const { problem, mayWrite, mayRectify } = props
  if (!mayWrite && !mayRectify) return null
  const about = { finding: problem.id }
  return (
    <p className="audit-problem-acts no-print">
      {mayRectify ? (
        <Button size="small" onClick={() => set({ act: 'rectify', ...about })}>
          {r('rectify')}
        </Button>
      ) : null}
      {mayWrite ? (
        <>
          <Button size="small" onClick={() => set({ act: 'finding', ...about })}>
            {r('editFinding')}
          </Button>
          <Button size="small" onClick={() => set({ act: 'removeFinding', ...about })}>
            {r('removeFinding')}
          </Button>
        </>
      ) : null}
    </p>
  )
}
