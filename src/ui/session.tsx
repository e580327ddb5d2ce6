import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import type { Permission } from '#common/roles.ts'
import type { Me } from '#common/session.ts'

/** Somebody signed in, with the post through which they act. */
export type SignedIn = Extract<Me, { signedIn: true }>

const key = ['session']

async function fetchMe(): Promise<Me> {
  const answer = await fetch('/auth/me', { headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error(`auth/me answered ${answer.status}`)
  return (await answer.json()) as Me
}

/** Who is signed in; asked once and again after every step of signing in or out. */
export function useMe() {
  return useQuery({ queryKey: key, queryFn: fetchMe, staleTime: 60_000, refetchOnWindowFocus: true })
}

/** Forgets who was signed in and asks again. */
export function useRefreshMe(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== key[0] })
    await client.refetchQueries({ queryKey: key })
  }
}

const SessionContext = createContext<SignedIn | null>(null)

/** Gives the session to the screens below. */
export function SessionProvider(props: { readonly session: SignedIn; readonly children: ReactNode }) {
  return <SessionContext value={props.session}>{props.children}</SessionContext>
}

/** The session of the signed-in person; only below SessionProvider. */
export function useSession(): SignedIn {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('no session above this screen')
  return session
}

/** True when the acting post carries the permission. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission)
}

/** One step of signing in or out; the answer's problem, if any, is told in both languages. */
export async function authCall<T>(path: string, body: unknown = {}): Promise<T> {
  const answer = await fetch(`/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  })
  const read: unknown = await answer.json().catch(() => null)
  if (!answer.ok) throw new AuthFailure(read)
  return read as T
}

/** A step of signing in that was not done, and why. */
export class AuthFailure extends Error {
  readonly problem: { readonly code: string; readonly zh: string; readonly en: string }
  constructor(read: unknown) {
    const known = typeof read === 'object' && read !== null && 'code' in read && 'zh' in read && 'en' in read
    const problem = known
      ? { code: String(read.code), zh: String(read.zh), en: String(read.en) }
      : {
          code: 'unreachable',
          zh: '暂时连不上服务器，请稍后再试。',
          en: 'The server can’t be reached at the moment. Try again shortly.',
        }
    super(problem.zh)
    this.problem = problem
  }
}
