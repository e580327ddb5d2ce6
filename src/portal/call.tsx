import type { AnyContractProcedure, ContractRouterClient } from '@orpc/contract'
import type { Topic } from '#common/contract.ts'
import { linkHeader } from '#common/portal.ts'
import type { Lang } from '#common/text.ts'
import { screenLang } from '#ui/text.tsx'
import { linkNow, unitNow } from './link.tsx'

const patienceMs = 20_000

/** The server said no: its code and its sentence in both languages. */
export class Refusal extends Error {
  readonly code: string
  readonly said: Readonly<Record<Lang, string>>
  constructor(code: string, said: Readonly<Record<Lang, string>>) {
    super(code)
    this.code = code
    this.said = said
  }
}

/** No answer came: no network, or the server is away. Nobody knows whether the request arrived. */
export class Unanswered extends Error {}

type Envelope = { json?: unknown }
type Failure = { code?: string; message?: string; data?: { code?: string; zh?: string; en?: string } }

async function post(path: string, input: unknown, secret: string | null): Promise<Response> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patienceMs)
  const named: Record<string, string> = secret === null ? {} : { [linkHeader]: secret }
  try {
    return await fetch(`/rpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': screenLang(), ...named },
      body: JSON.stringify({ json: input }),
      credentials: 'omit',
      signal: stop.signal,
    })
  } catch {
    throw new Unanswered(path)
  } finally {
    clearTimeout(timer)
  }
}

async function envelope(answer: Response, path: string): Promise<unknown> {
  try {
    return ((await answer.json()) as Envelope).json
  } catch {
    throw new Unanswered(path)
  }
}

/** Calls an action as the holder of a secret. Throws `Refusal` or `Unanswered`. */
export async function callWith(
  secret: string | null,
  topic: string,
  action: string,
  input: unknown,
): Promise<unknown> {
  const path = `${topic}/${action}`
  const answer = await post(path, input, secret)
  // A proxy in between speaks for a server that is away.
  if (answer.status === 502 || answer.status === 503 || answer.status === 504) throw new Unanswered(path)
  const told = await envelope(answer, path)
  if (answer.ok) return told
  const { code = String(answer.status), message = '', data = {} } = (told ?? {}) as Failure
  throw new Refusal(data.code ?? code, { zh: data.zh ?? message, en: data.en ?? message })
}

type ClientOf<T> =
  T extends Topic<string, infer C>
    ? C extends Record<string, AnyContractProcedure>
      ? ContractRouterClient<C>
      : never
    : never

/**
 * A topic's actions as the person on this device (or, with `'unit'`, at the unit's code):
 * `actionsOf<typeof linksTopic>('links').mine({})`. Only types of the contract come along.
 */
export function actionsOf<T extends Topic>(name: T['name'], as: 'person' | 'unit' = 'person'): ClientOf<T> {
  const secret = () => (as === 'unit' ? unitNow() : linkNow())
  const client: unknown = new Proxy(
    {},
    {
      get: (_target, action) => (input: unknown) => callWith(secret(), name, String(action), input ?? {}),
    },
  )
  return client as ClientOf<T>
}
