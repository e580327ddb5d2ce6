import { createORPCClient, isDefinedError, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { AnyContractProcedure, ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { MutationCache, QueryClient } from '@tanstack/react-query'
import { type RefusalData, refusalSchema, type Topic } from '#common/contract.ts'
import { backgroundHeader } from '#common/session.ts'
import { screenLang } from './text.tsx'

const handsOff = 60_000
let touched = Date.now()
for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const) {
  window.addEventListener(
    sign,
    () => {
      touched = Date.now()
    },
    { passive: true, capture: true },
  )
}

/** The language on the screen, in which answers may come; and a page that refreshes itself must not keep a session alive. */
function told(): Record<string, string> {
  const away: Record<string, string> = Date.now() - touched > handsOff ? { [backgroundHeader]: '1' } : {}
  return { 'accept-language': screenLang(), ...away }
}

const link = new RPCLink({ url: () => `${window.location.origin}/rpc`, headers: told })

/** The session ended on the server (idle, revoked): the whole page asks to sign in again. */
export const sessionEnded = new EventTarget()

function watched(failure: unknown): void {
  if (failure instanceof ORPCError && failure.code === 'UNAUTHORIZED')
    sessionEnded.dispatchEvent(new Event('ended'))
}

/** The browser's store of answers; every act makes what is shown fresh again. */
export const queries: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, failure) => count < 2 && !(failure instanceof ORPCError && failure.status < 500),
      throwOnError: (failure) => {
        watched(failure)
        return false
      },
    },
  },
  mutationCache: new MutationCache({
    onSuccess: () => void queries.invalidateQueries(),
    onError: watched,
  }),
})

/** A topic's actions for screens: `api.list.queryOptions({ input })`, `api.edit.mutationOptions()`. */
export function topicApi<C extends Record<string, AnyContractProcedure>>(topic: Topic<string, C>) {
  const client: ContractRouterClient<C> = createORPCClient(link, { path: [topic.name] })
  return createTanstackQueryUtils(client, { path: [topic.name] })
}

/** The refusal in a failure, or null when it failed for another reason. */
export function refusalOf(failure: unknown): RefusalData | null {
  if (!(failure instanceof ORPCError) || !isDefinedError(failure)) return null
  const read = refusalSchema.safeParse(failure.data)
  return read.success ? read.data : null
}

/** The number that a broken action asks the user to quote, or null. */
export function brokenNumber(failure: unknown): string | null {
  if (!(failure instanceof ORPCError)) return null
  const data: unknown = failure.data
  if (typeof data !== 'object' || data === null || !('number' in data)) return null
  return typeof data.number === 'string' ? data.number : null
}
