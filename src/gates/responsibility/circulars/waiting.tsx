import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { useText } from '#ui/text.tsx'
import { circularsPath } from './circular-mark.tsx'
import { circularsApi } from './client.tsx'
import { listText } from './text-screens.ts'
import './circulars.css'

const buckets = ['sign', 'read', 'late'] as const

/** Circulars that wait for the acting post, each figure opening its list; nothing where none wait. */
export function WaitingCirculars() {
  const l = useText(listText)
  const counts = useQuery(circularsApi.todo.queryOptions({ input: {} })).data
  const full = buckets.filter((bucket) => (counts?.[bucket] ?? 0) > 0)
  if (counts === undefined || full.length === 0) return null
  return (
    <Section title={l('todo')}>
      <ul className="waiting" aria-label={l('todo')}>
        {full.map((bucket) => (
          <li key={bucket}>
            <AppLink to={`${circularsPath}?bucket=${bucket}`}>
              <strong>{counts[bucket]}</strong> {l(`bucket.${bucket}`)}
            </AppLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
