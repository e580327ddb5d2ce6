import { useQuery } from '@tanstack/react-query'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, Page, Section } from '#ui/page.tsx'
import { useToday } from '#ui/providers.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { RecordTrail } from '../trail/record-trail.tsx'
import { rulebookApi } from './api.tsx'
import { RuleEditions } from './rule-editions.tsx'
import { RuleHistory } from './rule-history.tsx'
import { DayChoice, RuleStateMark, useBasis, useDay } from './rule-look.tsx'
import { RuleSettings } from './rule-settings.tsx'
import { RuleUses } from './rule-uses.tsx'
import { rulebookText } from './text.ts'
import { rulebookScreenText } from './text-screens.ts'
import './rulebook.css'

/** A rule as its page shows it. */
export type RuleRecord = Awaited<ReturnType<typeof rulebookApi.show.call>>

/** A rule: in own words, its editions, its settings and what confirms them, where it is used, its trail. */
export function RuleScreen() {
  const { params } = useUrl()
  const today = useToday()
  const day = useDay()
  const input = { ruleId: params.ruleId ?? '', ...(day === today ? {} : { day }) }
  const rule = useQuery({ ...rulebookApi.show.queryOptions({ input }), placeholderData: (before) => before })
  return <Loaded query={rule}>{(found) => <RulePage rule={found} reload={rule.refetch} />}</Loaded>
}

function RulePage(props: { readonly rule: RuleRecord; readonly reload: () => Promise<unknown> }) {
  const t = useText(rulebookText)
  const s = useText(rulebookScreenText)
  const said = useSaid()
  const basis = useBasis()
  const { rule } = props
  const title = basis(rule)
  return (
    <Page
      title={title}
      purpose={`${t(`group.${rule.group}`)} · ${rule.ruleId}`}
      crumbs={[{ label: t('title'), to: '/rules' }, { label: rule.ruleId }]}
    >
      <DayChoice />
      <div className="record">
        <div className="record-content">
          <Section title={s('content')} note={s('contentNote')}>
            <p className="rule-text">{said(rule.text)}</p>
            <Facts
              facts={[
                [s('state'), <RuleStateMark key="state" state={rule.state} />],
                [s('grade'), t(`confidence.${rule.confidence}`)],
              ]}
            />
          </Section>
          <RuleSettings rule={rule} reload={props.reload} />
          <RuleHistory rule={rule} />
          <RuleEditions rule={rule} />
        </div>
        <aside className="record-side">
          <RuleUses rule={rule} />
          <RecordTrail type="rule" id={rule.ruleId} />
        </aside>
      </div>
    </Page>
  )
}
