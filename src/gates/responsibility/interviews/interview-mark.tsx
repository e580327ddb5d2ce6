import { queries } from '#ui/api.tsx'
import type { Pick } from '#ui/pick-types.ts'
import type { Status } from '#ui/status.tsx'
import { interviewsApi } from './client.tsx'
import type { InterviewState } from './states.ts'

export const interviewsPath = '/responsibility/interviews'

const marks: Readonly<Record<InterviewState, Status>> = {
  planned: 'idle',
  held: 'done',
  postponed: 'near',
  absent: 'near',
  cancelled: 'na',
}

/** How a talk's state is marked. */
export function markOf(interview: { readonly state: InterviewState; readonly overdue: boolean }): Status {
  return interview.overdue ? 'overdue' : marks[interview.state]
}

/** People with each of their posts for a picker. */
export async function searchPosts(text: string): Promise<readonly Pick[]> {
  const found = await queries.fetchQuery(interviewsApi.candidates.queryOptions({ input: { text } }))
  return found.map(({ postId, name, title }) => ({ id: postId, label: name, detail: title }))
}
