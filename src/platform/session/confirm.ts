import { randomBytes } from 'node:crypto'
import { and, eq, isNull, lt } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { newId } from '#common/ids.ts'
import type { Need } from '#common/session.ts'
import type { App } from '../app.ts'
import { refuse } from '../failures.ts'
import { addRoute, type Call, standingIn } from './call.ts'
import { challengeIn, challengeOf, type PasskeyProof, verifyAssertion } from './confirmations.ts'
import { relyingParty } from './library.ts'
import { confirmationMs } from './limits.ts'
import { accountIn, actorIn, passkeyAnswer } from './sign-in.ts'
import type { Standing } from './standing.ts'
import { recordOn } from './store.ts'
import { authPasskeys, passkeyConfirmations } from './tables.ts'
import { sessionText } from './text.ts'

const needs: readonly Need[] = ['second_factor', 'second_factor_setup', 'password_change', 'post']

/** What is asked for: a purpose, and the content as it is shown and as the act will write it. */
const wish = z.object({
  purpose: z.string().regex(/^[a-z_.]{1,40}$/),
  content: z.record(z.string(), z.unknown()),
})

async function confirmOptions(call: Call, { purpose, content }: z.output<typeof wish>) {
  const standing = await standingIn(call, needs)
  const { accountId, personId } = standing
  const { db } = call.inside.store
  const own = await db.select().from(authPasskeys).where(eq(authPasskeys.userId, accountId))
  if (own.length === 0) refuse(sessionText, 'passkey_none')
  const id = newId()
  const nonce = randomBytes(32).toString('hex')
  const now = Date.now()
  await db
    .delete(passkeyConfirmations)
    .where(
      and(
        eq(passkeyConfirmations.accountId, accountId),
        lt(passkeyConfirmations.expiresAt, new Date(now).toISOString()),
      ),
    )
  const expiresAt = new Date(now + confirmationMs).toISOString()
  await db
    .insert(passkeyConfirmations)
    .values({ id, accountId, personId, purpose, content, nonce, expiresAt })
  return {
    confirmationId: id,
    challenge: challengeOf({ nonce, purpose, content }),
    rpId: relyingParty(call.app.config),
    timeout: confirmationMs,
    userVerification: 'required',
    allowCredentials: own.map(({ credentialID }) => ({ type: 'public-key', id: credentialID })),
  }
}

type Answer = z.output<typeof passkeyAnswer>['response']

/** The begun confirmation, which only its own account answers, once and in time. */
async function begun(call: Call, standing: Standing, id: string) {
  const own = and(eq(passkeyConfirmations.id, id), eq(passkeyConfirmations.accountId, standing.accountId))
  const [held] = await call.inside.store.db.select().from(passkeyConfirmations).where(own)
  if (held === undefined || Date.parse(held.expiresAt) <= Date.now())
    return refuse(sessionText, 'confirm_over')
  if (held.proof !== null) refuse(sessionText, 'confirm_used')
  return held
}

async function failed(call: Call, standing: Standing, code: 'passkey_foreign' | 'confirm_failed') {
  await call.inside.store.transact((tx) =>
    recordOn(tx, actorIn(call, standing), 'session.confirm_failed', accountIn(standing)),
  )
  return refuse(sessionText, code)
}

/** The origin that must have asked: the installation's own, or where none is set the page's. */
function siteOf({ app, headers }: Call): string {
  const { origin } = app.config
  return origin === undefined ? (headers.get('origin') ?? '') : new URL(origin).origin
}

/** Verifies an answer to a begun confirmation with one of the account's own passkeys, and keeps the proof. */
async function confirm(
  call: Call,
  { id, response }: { id: string; response: Answer },
): Promise<{ confirmationId: string }> {
  const standing = await standingIn(call, needs)
  const { store } = call.inside
  const { purpose, content, nonce } = await begun(call, standing, id)
  const { clientDataJSON, authenticatorData, signature } = response.response
  if (challengeIn(clientDataJSON) !== challengeOf({ nonce, purpose, content }))
    refuse(sessionText, 'confirm_other')
  const own = and(eq(authPasskeys.credentialID, response.id), eq(authPasskeys.userId, standing.accountId))
  const [passkey] = await store.db.select().from(authPasskeys).where(own)
  if (passkey === undefined) return failed(call, standing, 'passkey_foreign')
  const { config } = call.app
  const passkeyName = passkey.name ?? ''
  const proof: PasskeyProof = {
    ...{ purpose, content, nonce, credentialId: response.id, passkeyName, publicKey: passkey.publicKey },
    ...{ rpId: relyingParty(config), origin: siteOf(call) },
    ...{ clientData: clientDataJSON, authenticatorData, signature },
  }
  const counter = await verifyAssertion(proof, passkey.counter)
  if (counter === null) return failed(call, standing, 'confirm_failed')
  await store.transact(async (tx) => {
    const kept = await tx
      .update(passkeyConfirmations)
      .set({ proof })
      .where(and(eq(passkeyConfirmations.id, id), isNull(passkeyConfirmations.proof)))
      .returning({ id: passkeyConfirmations.id })
    if (kept.length === 0) refuse(sessionText, 'confirm_used')
    await tx.update(authPasskeys).set({ counter }).where(eq(authPasskeys.id, passkey.id))
    const words = { name: passkeyName }
    await recordOn(tx, actorIn(call, standing), 'session.confirmed', accountIn(standing), words)
  })
  return { confirmationId: id }
}

/** Routes by which a person confirms a content with an own passkey: begin, then answer. */
export function mountConfirm(scope: FastifyInstance, app: App): void {
  addRoute(scope, app, '/confirm/options', wish, confirmOptions)
  addRoute(scope, app, '/confirm', passkeyAnswer.extend({ id: z.string().max(26) }), confirm)
}
