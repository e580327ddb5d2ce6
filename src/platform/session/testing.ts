import { desc, eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { vi } from 'vitest'
import { newId } from '#common/ids.ts'
import type { Role } from '#common/roles.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import type { AnsweredTopic } from '../action.ts'
import { systemActor } from '../actor.ts'
import type { App } from '../app.ts'
import { auditEvents } from '../audit/tables.ts'
import { buildServer } from '../http/server.ts'
import { newInvite } from './credentials.ts'
import { mountSessions } from './routes.ts'
import { accounts } from './tables.ts'

/** A password that follows the rules, for tests. */
export const goodPassword = 'Ninety-nine-7'

/** Sets the clock forward; `vi.useRealTimers()` ends it. */
export function later(ms: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })
}

/** The events about an account, newest first. */
export function eventsOf(app: App, accountId: string): Promise<string[]> {
  return app.data.transact(systemActor, async (tx) => {
    const rows = await tx
      .select({ event: auditEvents.event })
      .from(auditEvents)
      .where(eq(auditEvents.subjectId, accountId))
      .orderBy(desc(auditEvents.seq))
    return rows.map((row) => row.event)
  })
}

/** Someone with an account, for tests. */
export type TestPerson = {
  readonly personId: string
  readonly accountId: string
  readonly username: string
  readonly postIds: readonly string[]
}

/** A person's posts, for tests: role and area, granted. */
export type TestPost = { readonly role: Role; readonly areaCode: string }

/** Makes a person with granted posts and an account that was activated with `goodPassword`. */
export async function testPerson(
  app: App,
  username: string,
  duties: readonly TestPost[],
): Promise<TestPerson> {
  const [personId, accountId, organisationId] = [newId(), newId(), newId()]
  const invite = newInvite()
  const areaCode = duties[0]?.areaCode ?? '99'
  const postIds = duties.map(() => newId())
  await app.data.transact(systemActor, async (tx) => {
    await tx
      .insert(people)
      .values({ id: personId, number: personId, name: `测试${username}`, initials: 'cs', areaCode })
    await tx.insert(organisations).values({
      id: organisationId,
      code: organisationId,
      name: '测试单位',
      shortName: '测试',
      kind: 'party',
      areaCode,
      initials: 'csdw',
    })
    for (const [index, duty] of duties.entries()) {
      await tx.insert(posts).values({
        id: postIds[index] ?? '',
        personId,
        organisationId,
        title: `岗位${index}`,
        grantState: 'active',
        ...duty,
      })
    }
    await tx.insert(accounts).values({
      id: accountId,
      personId,
      username,
      state: 'invited',
      inviteHash: invite.hash,
      inviteUntil: invite.until,
      createdBy: 'test',
    })
  })
  await app.sessions.activate(invite.code, goodPassword, '127.0.0.1')
  return { personId, accountId, username, postIds }
}

/** The product's server with the sign-in routes, for tests. */
export function testServer(app: App, topics: readonly AnsweredTopic[] = []): Promise<FastifyInstance> {
  return buildServer(app, topics, [mountSessions])
}

/** What a test sends besides path and body. */
export type Sent = { readonly headers?: Readonly<Record<string, string>>; readonly ip?: string }

/** A browser's side of HTTP for tests: keeps cookies, sends JSON. */
export class TestBrowser {
  readonly #server: FastifyInstance
  readonly cookies = new Map<string, string>()
  /** The Set-Cookie lines of the last answer. */
  lastSet: readonly string[] = []

  constructor(server: FastifyInstance) {
    this.#server = server
  }

  /** What the browser sends along, for asking the session door directly. */
  headers(): Headers {
    const line = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return new Headers(line === '' ? {} : { cookie: line })
  }

  async #send(method: 'GET' | 'POST', url: string, body: unknown, sent: Sent) {
    const cookie = this.headers().get('cookie')
    const answer = await this.#server.inject({
      method,
      url,
      remoteAddress: sent.ip ?? '10.0.0.1',
      headers: {
        ...(cookie === null ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...sent.headers,
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    const set = answer.headers['set-cookie'] ?? []
    this.lastSet = typeof set === 'string' ? [set] : set
    for (const line of this.lastSet) this.#store(line)
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
  }

  #store(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const cut = pair.indexOf('=')
    const gone = attributes.some((one) => one.toLowerCase() === 'max-age=0')
    if (gone) this.cookies.delete(pair.slice(0, cut))
    else this.cookies.set(pair.slice(0, cut), pair.slice(cut + 1))
  }

  get(url: string, sent: Sent = {}) {
    return this.#send('GET', url, undefined, sent)
  }

  post(url: string, body: unknown = {}, sent: Sent = {}) {
    return this.#send('POST', url, body, sent)
  }

  signIn(username: string, password = goodPassword, sent: Sent = {}) {
    return this.post('/auth/sign-in', { username, password }, sent)
  }
}
