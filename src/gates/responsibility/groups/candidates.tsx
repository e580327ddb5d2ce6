import { queries } from '#ui/api.tsx'
import type { Pick } from '#ui/pick-types.ts'
import { groupsApi } from './api.tsx'

/** A person with one of the posts held; the organisation and the title are null for a person without a post. */
export type Candidate = {
  readonly personId: string
  readonly name: string
  readonly organisationId: string | null
  readonly organisation: string | null
  readonly title: string | null
}

// What the last searches found, so that a pick of a post brings its organisation and title along.
const found = new Map<string, Candidate>()

/** People with each of their posts for a picker; the pick's id is that of the post, or of the person without one. */
export async function searchCandidates(text: string, without: string): Promise<readonly Pick[]> {
  const rows = await queries.fetchQuery(groupsApi.candidates.queryOptions({ input: { text } }))
  return rows.map((row) => {
    const id = row.postId ?? row.personId
    found.set(id, row)
    return { id, label: row.name, detail: row.title ?? without }
  })
}

/** The person and post behind a pick. */
export function candidateOf(pickId: string): Candidate | undefined {
  return found.get(pickId)
}
