import type { Said } from '#common/text.ts'
import { type BodyKind, bodies } from '#rules/bodies.ts'
import { CitationChip, type CitationData } from '#ui/citation.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { planScreensText } from './text-screens.ts'
import './plan.css'

type Problem = {
  readonly severity: 'refusal' | 'warning' | 'notice'
  readonly code: string
  readonly text: Said
  readonly citation: CitationData | null
  readonly daysShort: number
  /** Named where the list mixes several kinds of bodies. */
  readonly kind?: BodyKind
}

const lawful = ['impossible', 'unlawful', 'loosens_law', 'drops_law']

/** What stands against a plan, gravest first; mere notices are folded away. */
export function ProblemList(props: { readonly problems: readonly Problem[]; readonly none: string }) {
  const s = useText(planScreensText)
  const first = (one: Problem) => (lawful.includes(one.code) ? 0 : 1)
  const grave = props.problems
    .filter((one) => one.severity !== 'notice')
    .toSorted((a, b) => first(a) - first(b))
  const tone = grave.some((one) => lawful.includes(one.code)) ? 'failed' : 'near'
  const notices = props.problems.filter((one) => one.severity === 'notice')
  return (
    <div className="plan-problems">
      {grave.length === 0 ? (
        <p className="notice done">{props.none}</p>
      ) : (
        <section className={`notice ${tone}`} aria-label={s('fixedProblems', { n: grave.length })}>
          <strong>{s('fixedProblems', { n: grave.length })}</strong>
          <Lines problems={grave} />
        </section>
      )}
      {notices.length > 0 ? (
        <details>
          <summary className="quiet">{s('notices', { n: notices.length })}</summary>
          <Lines problems={notices} />
        </details>
      ) : null}
    </div>
  )
}

function Lines(props: { readonly problems: readonly Problem[] }) {
  const s = useText(planScreensText)
  const said = useSaid()
  return (
    <ul>
      {props.problems.map((problem) => (
        <li key={`${problem.kind ?? ''}${problem.code}${problem.text.zh}`}>
          <span>
            {problem.kind ? <span className="quiet">{said(bodies[problem.kind].name)} · </span> : null}
            {said(problem.text)}
          </span>
          {problem.daysShort > 0 && lawful.includes(problem.code) ? (
            <strong className="days-short">{s('shortDays', { n: problem.daysShort })}</strong>
          ) : null}
          {problem.citation ? <CitationChip citation={problem.citation} explain={problem.text} /> : null}
        </li>
      ))}
    </ul>
  )
}
