import { and, eq, lt } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { SignInAnswer } from '#common/session.ts'
import type { App } from '../app.ts'
import { refuse } from '../failures.ts'
import { accountForAttempt, clearFailures, countFailure, oneByOne } from './attempts.ts'
import { addRoute, ask, type Call, passCookies, standingIn, tokenSet, withoutSession } from './call.ts'
import { cookieIn } from './cookies.ts'
import { invitedAccount } from './credentials.ts'
import { actingPost, actorOfStanding, methodsOf, needOf, type Standing } from './standing.ts'
import { accountBy, personActor, recordOn } from './store.ts'
import { accounts, authSessions } from './tables.ts'
import { sessionText } from './text.ts'

/** Who acts in a session: through the chosen post, else as the person. */
export function actorIn(call: Call, standing: Standing) {
  const actor = actorOfStanding(standing)
  if (actor !== null) return { ...actor, ip: call.ip }
  const { accountId, personId, personName, sessionId } = standing
  return personActor({ id: accountId, personId, personName }, call.ip, sessionId)
}

/** An account as the subject of an event. */
export function accountIn(standing: Standing) {
  return { id: standing.accountId, username: standing.username }
}

function answerFor(standing: Standing): SignInAnswer {
  return { needs: needOf(standing), methods: methodsOf(standing) }
}

/** A session was opened: chooses the only post, records the sign-in, ends the session that this browser had before. */
async function opened(call: Call, headers: Headers): Promise<SignInAnswer> {
  const { inside } = call
  const token = tokenSet(call, headers)
  const standing = await inside.standing(token)
  if (standing === undefined) return refuse(sessionText, 'failed')
  const [only, ...others] = standing.posts
  const actingPostId = others.length === 0 ? (only?.id ?? null) : null
  const chosen = { ...standing, actingPostId }
  await inside.store.transact(async (tx) => {
    await tx.update(authSessions).set({ actingPostId }).where(eq(authSessions.id, standing.sessionId))
    if (call.token !== undefined) await tx.delete(authSessions).where(eq(authSessions.token, call.token))
    await tx
      .delete(authSessions)
      .where(and(eq(authSessions.userId, standing.accountId), lt(authSessions.expiresAt, new Date())))
    await tx
      .update(accounts)
      .set({ lastSeenAt: new Date().toISOString() })
      .where(eq(accounts.id, standing.accountId))
    await recordOn(tx, actorIn(call, chosen), 'session.signed_in', accountIn(standing))
  })
  call.app.sessions.forget(standing.accountId)
  passCookies(call, headers)
  return answerFor(chosen)
}

const credentials = z.object({
  username: z.string().trim().toLowerCase().min(1).max(64),
  password: z.string().min(1).max(200),
})

async function signIn(call: Call, input: z.output<typeof credentials>): Promise<SignInAnswer> {
  const { library, store } = call.inside
  const { username, password } = input
  const account = await accountForAttempt(store, username, password, call.ip)
  if (account === undefined) return refuse(sessionText, 'failed')
  const { headers, response } = await ask(
    library.api.signInUsername({ body: { username, password }, headers: call.headers, returnHeaders: true }),
    async () => {
      await countFailure(store, account, call.ip)
      return 'failed' as const
    },
  )
  await clearFailures(store, account.id)
  if (response === null || !('twoFactorRedirect' in response)) return opened(call, headers)
  passCookies(call, headers)
  const found = await store.pool.query<{ passkeys: number }>(
    'select count(*)::int as passkeys from auth_passkeys where user_id = $1',
    [account.id],
  )
  return {
    needs: 'second_factor',
    methods: methodsOf({ totp: true, passkeys: found.rows[0]?.passkeys ?? 0 }),
  }
}

/** The account that a begun sign-in belongs to, by the library's challenge cookie. */
async function pendingAccount(call: Call) {
  const { cookieName, signed, store } = call.inside
  const name = cookieName.replace('session_token', 'two_factor')
  const challenge = signed(cookieIn(call.headers.get('cookie'), name))
  if (challenge === undefined) return undefined
  const found = await store.pool.query<{ value: string }>(
    'select value from auth_verifications where identifier = $1',
    [challenge],
  )
  const id = found.rows[0]?.value
  return id === undefined ? undefined : accountBy(store.pool, 'id', id)
}

const secondFactor = z.object({
  method: z.enum(['totp', 'backup_code']),
  code: z.string().trim().min(1).max(40),
})

async function giveSecondFactor(call: Call, input: z.output<typeof secondFactor>): Promise<SignInAnswer> {
  const { library, store } = call.inside
  const account = await pendingAccount(call)
  const { api } = library
  const asked = { body: { code: input.code }, headers: withoutSession(call) }
  const verified =
    input.method === 'totp'
      ? api.verifyTOTP({ ...asked, returnHeaders: true })
      : api.verifyBackupCode({ ...asked, returnHeaders: true })
  const { headers } = await ask<{ headers: Headers }>(verified, async (failure) => {
    if (failure.body?.code === 'INVALID_TWO_FACTOR_COOKIE' || account === undefined) return 'challenge_over'
    const actor = personActor(account, call.ip)
    await store.transact((tx) => recordOn(tx, actor, 'session.code_failed', account))
    return 'code_failed'
  })
  return opened(call, headers)
}

async function passkeyOptions(call: Call) {
  const { headers, response } = await call.inside.library.api.generatePasskeyAuthenticationOptions({
    headers: call.headers,
    returnHeaders: true,
  })
  passCookies(call, headers)
  return { ...response, userVerification: 'required' }
}

const encoded = z.string().min(1).max(8192)
/** What a browser answers when a passkey was shown. */
export const passkeyAnswer = z.object({
  response: z.object({
    id: encoded,
    rawId: encoded,
    type: z.literal('public-key'),
    clientExtensionResults: z.object({}),
    response: z.object({
      clientDataJSON: encoded,
      authenticatorData: encoded,
      signature: encoded,
    }),
  }),
})

async function signInByPasskey(call: Call, input: z.output<typeof passkeyAnswer>): Promise<SignInAnswer> {
  const { headers } = await ask(
    call.inside.library.api.verifyPasskeyAuthentication({
      body: { response: input.response },
      headers: call.headers,
      returnHeaders: true,
    }),
    () => 'passkey_failed',
  )
  return opened(call, headers)
}

async function choosePost(call: Call, input: { postId: string }): Promise<SignInAnswer> {
  const standing = await standingIn(call, ['second_factor', 'second_factor_setup', 'password_change'])
  const chosen = { ...standing, actingPostId: input.postId }
  const post = actingPost(chosen)
  if (post === null) return refuse(sessionText, 'post_unknown')
  await call.inside.store.transact(async (tx) => {
    await tx
      .update(authSessions)
      .set({ actingPostId: post.id })
      .where(eq(authSessions.id, standing.sessionId))
    const words = { post: `${post.title} · ${post.organisationName}` }
    await recordOn(tx, actorIn(call, chosen), 'session.post_chosen', accountIn(standing), words)
  })
  call.app.sessions.forget(standing.accountId)
  return answerFor(chosen)
}

async function signOut(call: Call): Promise<{ done: true }> {
  const { inside } = call
  const standing = await inside.standing(call.token)
  if (standing !== undefined) {
    await inside.store.transact(async (tx) => {
      await tx.delete(authSessions).where(eq(authSessions.id, standing.sessionId))
      await recordOn(tx, actorIn(call, standing), 'session.signed_out', accountIn(standing))
    })
    call.app.sessions.forget(standing.accountId)
  }
  const { headers } = await inside.library.api.signOut({ headers: call.headers, returnHeaders: true })
  passCookies(call, headers)
  return { done: true }
}

const code = z.string().trim().min(1).max(60)
const nothing = z.object({})

/** Routes of signing in and out. */
export function mountSignIn(scope: FastifyInstance, app: App): void {
  addRoute(scope, app, '/sign-in', credentials, (call, input) =>
    oneByOne(input.username, () => signIn(call, input)),
  )
  addRoute(scope, app, '/second-factor', secondFactor, giveSecondFactor)
  addRoute(scope, app, '/passkey/options', nothing, passkeyOptions)
  addRoute(scope, app, '/passkey/verify', passkeyAnswer, signInByPasskey)
  addRoute(scope, app, '/post', z.object({ postId: z.string().max(26) }), choosePost)
  addRoute(scope, app, '/sign-out', nothing, signOut)
  addRoute(scope, app, '/activation', z.object({ code }), async (call, input) => {
    const account = await invitedAccount(call.inside.store, input.code)
    if (account === undefined) return refuse(sessionText, 'invite_invalid')
    return { username: account.username, personName: account.personName }
  })
  addRoute(scope, app, '/activate', z.object({ code, password: z.string().max(200) }), (call, input) =>
    app.sessions.activate(input.code, input.password, call.ip),
  )
}
