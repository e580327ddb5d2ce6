import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { approvalsApi } from './client.tsx'
import { approvalsText } from './text-screens.ts'
import './approvals.css'

const links = {
  answer: '/procedure/approvals?side=answer&open=true',
  redraft: '/procedure/approvals?side=asked&state=returned',
  receive: '/procedure/approvals?side=asked&state=replied',
} as const

/**
 * Requests that wait for the acting post's side, each figure opening its list; nothing where none wait. Replies to be
 * received are documents too: where those are told as well, they are left out here.
 */
export function WaitingApprovals(props: { readonly withoutReplies?: boolean }) {
  const t = useText(approvalsText)
  const may = useMay('approval.read')
  const round = useRound()
  const input = round === null ? {} : { roundId: round.id }
  const todo = useQuery({ ...approvalsApi.todo.queryOptions({ input }), enabled: may })
  const counts = todo.data
  if (counts === undefined) return null
  const keys = props.withoutReplies
    ? (['answer', 'redraft'] as const)
    : (['answer', 'redraft', 'receive'] as const)
  const full = keys.filter((key) => counts[key] > 0)
  if (full.length === 0) return null
  return (
    <Section title={t('todo')}>
      <ul className="approval-todo" aria-label={t('todo')}>
        {full.map((key) => (
          <li key={key}>
            <AppLink to={links[key]}>
              <strong>{counts[key]}</strong> {t(`todo.${key}`)}
            </AppLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
