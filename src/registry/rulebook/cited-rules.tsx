import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { type RuleBook, RuleBookProvider } from '#ui/citation.tsx'
import { useMay } from '#ui/session.tsx'
import { rulebookApi } from './api.tsx'

const minute = 60_000

/** Lets the citations of every page open their rule and say who confirmed it. */
export function CitedRules(props: { readonly children: ReactNode }) {
  const may = useMay('rule.read')
  const { data } = useQuery({
    ...rulebookApi.confirmed.queryOptions({ input: {} }),
    enabled: may,
    staleTime: 10 * minute,
  })
  const book = useMemo((): RuleBook => {
    const known = new Map(
      (data ?? []).map(({ ruleId, source, setBy, setOn }) => [ruleId, { who: setBy, when: setOn, source }]),
    )
    return { address: (ruleId) => `/rules/${ruleId}`, confirmed: (ruleId) => known.get(ruleId) }
  }, [data])
  return may ? <RuleBookProvider book={book}>{props.children}</RuleBookProvider> : props.children
}
