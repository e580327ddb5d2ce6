import { and, desc, eq, gt, ne } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { may, type Permission, permissions } from '#common/roles.ts'
import type { Installation, Me, OwnSession, SignInCard } from '#common/session.ts'
import type { App } from '../app.ts'
import { refuse } from '../failures.ts'
import { confirmPassword } from './attempts.ts'
import { addQuestion, addRoute, type Call, standingIn } from './call.ts'
import { changePassword } from './credentials.ts'
import { sessionLimits } from './limits.ts'
import { accountIn, actorIn } from './sign-in.ts'
import { actingPost, methodsOf, needOf } from './standing.ts'
import { recordOn } from './store.ts'
import { authSessions } from './tables.ts'
import { sessionText } from './text.ts'

async function installationOf(call: Call): Promise<Installation & { cards: readonly SignInCard[] }> {
  const found = await call.inside.store.pool.query<{
    demo: boolean | null
    network_class: Installation['networkClass']
    demo_cards: readonly SignInCard[] | null
  }>(`select
    (select value from settings where key = 'demo') as demo,
    (select value from settings where key = 'network_class') as network_class,
    (select value from settings where key = 'demo_cards') as demo_cards`)
  const row = found.rows[0]
  const demo = row?.demo === true
  return {
    demo,
    networkClass: row?.network_class ?? null,
    today: call.app.clock.today(),
    cards: demo ? (row?.demo_cards ?? []) : [],
  }
}

async function me(call: Call): Promise<Me> {
  const { cards, ...installation } = await installationOf(call)
  const standing = await call.inside.standing(call.token)
  if (standing === undefined) return { ...installation, signedIn: false, cards }
  const needs = needOf(standing)
  const acting = needs === null ? actingPost(standing) : null
  const names = Object.keys(permissions) as Permission[]
  return {
    ...installation,
    signedIn: true,
    needs,
    methods: methodsOf(standing),
    account: { id: standing.accountId, username: standing.username },
    person: { id: standing.personId, name: standing.personName },
    posts: needs === 'second_factor' ? [] : standing.posts,
    acting,
    permissions: acting === null ? [] : names.filter((name) => may(acting.role, name)),
    endsAt: new Date(Date.parse(standing.startedAt) + sessionLimits.absoluteMs).toISOString(),
  }
}

async function ownSessions(call: Call): Promise<OwnSession[]> {
  const standing = await standingIn(call)
  const rows = await call.inside.store.db
    .select()
    .from(authSessions)
    .where(and(eq(authSessions.userId, standing.accountId), gt(authSessions.expiresAt, new Date())))
    .orderBy(desc(authSessions.updatedAt))
    .limit(100)
  return rows.map((row) => ({
    id: row.id,
    current: row.id === standing.sessionId,
    startedAt: row.createdAt.toISOString(),
    seenAt: row.updatedAt.toISOString(),
    ip: row.ipAddress ?? '',
    browser: row.userAgent ?? '',
    verifiedBy: row.verifiedBy ?? 'password',
  }))
}

const revocation = z.union([z.object({ id: z.string().max(64) }), z.object({ others: z.literal(true) })])

async function revoke(call: Call, input: z.output<typeof revocation>): Promise<{ ended: number }> {
  const standing = await standingIn(call)
  const which = 'id' in input ? eq(authSessions.id, input.id) : ne(authSessions.id, standing.sessionId)
  const ended = await call.inside.store.transact(async (tx) => {
    const rows = await tx
      .delete(authSessions)
      .where(and(eq(authSessions.userId, standing.accountId), which))
      .returning({ id: authSessions.id })
    if ('id' in input && rows.length === 0) refuse(sessionText, 'session_unknown')
    const count = rows.length
    await recordOn(tx, actorIn(call, standing), 'session.revoked', accountIn(standing), { count })
    return count
  })
  call.app.sessions.forget(standing.accountId)
  return { ended }
}

const newPassword = z.object({ current: z.string().min(1).max(200), next: z.string().max(200) })

async function setPassword(call: Call, input: z.output<typeof newPassword>): Promise<{ done: true }> {
  const standing = await standingIn(call)
  const { store } = call.inside
  const account = await confirmPassword(store, standing.accountId, input.current, call.ip)
  await changePassword(store, account, input.next, { id: standing.sessionId, ip: call.ip })
  call.app.sessions.forget(standing.accountId)
  return { done: true }
}

/** Routes of the own account: who am I, sessions, password. */
export function mountOwn(scope: FastifyInstance, app: App): void {
  addQuestion(scope, app, '/me', me)
  addQuestion(scope, app, '/sessions', ownSessions)
  addRoute(scope, app, '/sessions/revoke', revocation, revoke)
  addRoute(scope, app, '/password', newPassword, setPassword)
}
