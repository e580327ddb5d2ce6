import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { useText } from '#ui/text.tsx'
import { documentsApi } from './client.tsx'
import { documentBuckets } from './shapes.ts'
import { listText } from './text-screens.ts'
import './documents.css'

/** Documents that wait for the acting post, each figure opening its list; nothing where none wait. */
export function WaitingDocuments() {
  const l = useText(listText)
  const todo = useQuery(documentsApi.todo.queryOptions({ input: {} }))
  const counts = todo.data
  if (counts === undefined) return null
  const full = documentBuckets.filter((bucket) => counts[bucket] > 0)
  if (full.length === 0) return null
  return (
    <Section title={l('todo')}>
      <ul className="waiting" aria-label={l('todo')}>
        {full.map((bucket) => (
          <li key={bucket}>
            <AppLink to={`/procedure/documents?bucket=${bucket}`}>
              <strong>{counts[bucket]}</strong> {l(`bucket.${bucket}`)}
            </AppLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
