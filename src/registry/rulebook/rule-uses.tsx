import { type BodyKind, bodies } from '#rules/bodies.ts'
import { AppLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import type { RuleRecord } from './rule.tsx'
import { rulebookScreenText } from './text-screens.ts'

type Step = RuleRecord['steps'][number]

/** Where the product uses the rule: the pages that apply it, and the steps of the plans that cite it, by body. */
export function RuleUses(props: { readonly rule: RuleRecord }) {
  const s = useText(rulebookScreenText)
  const said = useSaid()
  const byBody = new Map<BodyKind, Step[]>()
  const { steps: cited, screens } = props.rule
  for (const step of cited) byBody.set(step.body, [...(byBody.get(step.body) ?? []), step])
  return (
    <Section title={s('usedIn')}>
      {byBody.size + screens.length === 0 ? <p className="quiet">{s('usedNone')}</p> : null}
      {screens.length === 0 ? null : (
        <ul>
          {screens.map(({ path, name }) => (
            <li key={path}>
              <AppLink to={path}>{said(name)}</AppLink>
            </li>
          ))}
        </ul>
      )}
      {[...byBody].map(([body, steps]) => (
        <div key={body} className="rule-use">
          <h3>
            <AppLink
              to={`/procedure/plans?kind=${body}`}
              title={s('toPlans', { body: said(bodies[body].name) })}
            >
              {said(bodies[body].name)}
            </AppLink>
          </h3>
          <ul>
            {steps.map((step) => (
              <li key={step.step}>
                {said(step.name)}{' '}
                <span className="quiet small">{step.uses.map((use) => s(`use.${use}`)).join(s('and'))}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}
