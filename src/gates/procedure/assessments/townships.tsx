import { useQuery } from '@tanstack/react-query'
import type { Choice } from '#ui/table-types.ts'
import { assessmentsApi } from './api.tsx'

/** The townships of a round as choices of a filter. */
export function useTownships(roundId: string): readonly Choice[] {
  const progress = useQuery(assessmentsApi.progress.queryOptions({ input: { roundId } }))
  return (progress.data?.rows ?? []).map(({ areaCode, name }) => ({ value: areaCode, label: name }))
}
