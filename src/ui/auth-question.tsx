import { useQuery } from '@tanstack/react-query'

/** One of the own account's answers (`GET /auth/…`) as a query. */
export function useAuthQuestion<T>(path: string) {
  return useQuery({
    queryKey: ['auth', path],
    queryFn: async (): Promise<T> => {
      const answer = await fetch(`/auth/${path}`, { headers: { accept: 'application/json' } })
      if (!answer.ok) throw new Error(`auth/${path} answered ${answer.status}`)
      return (await answer.json()) as T
    },
  })
}
