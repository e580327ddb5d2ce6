import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { useText } from '#ui/text.tsx'
import { interviewsApi } from './client.tsx'
import { interviewsPath } from './interview-mark.tsx'
import { listText } from './text-screens.ts'

const lists = {
  attend: 'view=people&bucket=attend',
  hold: 'view=people&bucket=hold',
  promised: 'view=commitments&mine=true&state=open',
} as const

/** Talks and commitments that wait for the acting person, each figure opening its list; nothing where none wait. */
export function WaitingInterviews() {
  const l = useText(listText)
  const counts = useQuery(interviewsApi.todo.queryOptions({ input: {} })).data
  const full = (['attend', 'hold', 'promised'] as const).filter((key) => (counts?.[key] ?? 0) > 0)
  if (counts === undefined || full.length === 0) return null
  return (
    <Section title={l('todo')}>
      <ul className="waiting" aria-label={l('todo')}>
        {full.map((key) => (
          <li key={key}>
            <AppLink to={`${interviewsPath}?${lists[key]}`}>
              <strong>{counts[key]}</strong> {l(`todo.${key}`)}
            </AppLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
