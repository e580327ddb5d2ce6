import { and, eq, sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { toDataURL } from 'qrcode'
import { z } from 'zod'
import type { Factors, TotpSetup } from '#common/session.ts'
import type { App } from '../app.ts'
import type { Tx } from '../data.ts'
import { refuse } from '../failures.ts'
import { confirmPassword } from './attempts.ts'
import { addQuestion, addRoute, ask, type Call, passCookies, standingIn } from './call.ts'
import type { SessionEvent } from './events.ts'
import { accountIn, actorIn } from './sign-in.ts'
import { factorRequired, type Standing } from './standing.ts'
import { recordOn } from './store.ts'
import { authPasskeys, authSessions, authTwoFactors, authUsers } from './tables.ts'
import { sessionText, totpIssuer } from './text.ts'

const withPassword = z.object({ password: z.string().min(1).max(200) })

/** The call's session after its person gave the password once more. */
async function confirmed(call: Call, password: string): Promise<Standing> {
  const standing = await standingIn(call)
  await confirmPassword(call.inside.store, standing.accountId, password, call.ip)
  return standing
}

/** Writes a change of the factors together with its event, and forgets what was known. */
async function change(
  call: Call,
  standing: Standing,
  event: SessionEvent,
  params: Readonly<Record<string, string>> = {},
  write: (tx: Tx) => Promise<void> = async () => undefined,
): Promise<void> {
  await call.inside.store.transact(async (tx) => {
    await write(tx)
    await recordOn(tx, actorIn(call, standing), event, accountIn(standing), params)
  })
  call.app.sessions.forget(standing.accountId)
}

async function factors(call: Call): Promise<Factors> {
  const standing = await standingIn(call)
  const rows = await call.inside.store.db
    .select()
    .from(authPasskeys)
    .where(eq(authPasskeys.userId, standing.accountId))
    .orderBy(authPasskeys.createdAt)
  return {
    required: factorRequired(standing),
    totp: standing.totp,
    passkeys: rows.map((row) => ({
      id: row.id,
      name: row.name ?? '',
      addedAt: row.createdAt?.toISOString() ?? '',
    })),
  }
}

async function prepareTotp(call: Call, input: { password: string }): Promise<TotpSetup> {
  const standing = await confirmed(call, input.password)
  if (standing.totp) refuse(sessionText, 'totp_on')
  const made = await ask(
    call.inside.library.api.enableTwoFactor({ body: { password: input.password }, headers: call.headers }),
    () => 'totp_on',
  )
  if (made.method !== 'totp') throw new Error('the session library made no TOTP secret')
  const secret = new URL(made.totpURI).searchParams.get('secret') ?? ''
  const label = encodeURIComponent(`${totpIssuer}:${standing.username}`)
  const issuer = encodeURIComponent(totpIssuer)
  const uri = `otpauth://totp/${label}?secret=${secret}&issuer=${issuer}&digits=6&period=30`
  return { secret, uri, qr: await toDataURL(uri, { margin: 1, width: 240 }), backupCodes: made.backupCodes }
}

async function confirmTotp(call: Call, input: { code: string }): Promise<{ done: true }> {
  const standing = await standingIn(call)
  if (standing.totp) refuse(sessionText, 'totp_on')
  const { headers } = await ask(
    call.inside.library.api.verifyTOTP({ body: input, headers: call.headers, returnHeaders: true }),
    (failure) => (failure.body?.code === 'TOTP_NOT_ENABLED' ? 'totp_off' : 'code_failed'),
  )
  passCookies(call, headers)
  await change(call, standing, 'session.totp_on')
  return { done: true }
}

async function disableTotp(call: Call, input: { password: string }): Promise<{ done: true }> {
  const standing = await confirmed(call, input.password)
  if (!standing.totp) refuse(sessionText, 'totp_off')
  if (factorRequired(standing) && standing.passkeys === 0) refuse(sessionText, 'factor_required')
  await change(call, standing, 'session.totp_off', {}, async (tx) => {
    await tx.delete(authTwoFactors).where(eq(authTwoFactors.userId, standing.accountId))
    await tx.update(authUsers).set({ twoFactorEnabled: false }).where(eq(authUsers.id, standing.accountId))
  })
  return { done: true }
}

async function newBackupCodes(call: Call, input: { password: string }): Promise<{ backupCodes: string[] }> {
  const standing = await confirmed(call, input.password)
  const { backupCodes } = await ask(
    call.inside.library.api.generateBackupCodes({ body: input, headers: call.headers }),
    () => 'totp_off',
  )
  await change(call, standing, 'session.backup_codes')
  return { backupCodes }
}

async function newPasskeyOptions(call: Call, input: { password: string }) {
  const standing = await confirmed(call, input.password)
  const { headers, response } = await call.inside.library.api.generatePasskeyRegistrationOptions({
    headers: call.headers,
    query: { name: standing.username },
    returnHeaders: true,
  })
  passCookies(call, headers)
  const { user, ...options } = response
  return { ...options, user: { ...user, displayName: standing.personName } }
}

const newPasskey = z.object({
  response: z.record(z.string(), z.unknown()),
  name: z.string().trim().min(1).max(40),
})

async function addPasskey(call: Call, input: z.output<typeof newPasskey>): Promise<{ done: true }> {
  const standing = await standingIn(call)
  const { headers } = await ask(
    call.inside.library.api.verifyPasskeyRegistration({
      body: input,
      headers: call.headers,
      returnHeaders: true,
    }),
    () => 'passkey_failed',
  )
  passCookies(call, headers)
  await change(call, standing, 'session.passkey_added', { name: input.name }, async (tx) => {
    // Its person has just shown it with PIN or fingerprint: this session needs no second factor any more.
    await tx
      .update(authSessions)
      .set({
        verifiedBy: sql`case when ${authSessions.verifiedBy} = 'password' then 'passkey' else ${authSessions.verifiedBy} end`,
      })
      .where(eq(authSessions.id, standing.sessionId))
  })
  return { done: true }
}

const removal = withPassword.extend({ id: z.string().max(64) })

async function removePasskey(call: Call, input: z.output<typeof removal>): Promise<{ done: true }> {
  const standing = await confirmed(call, input.password)
  const own = and(eq(authPasskeys.id, input.id), eq(authPasskeys.userId, standing.accountId))
  const [row] = await call.inside.store.db.select().from(authPasskeys).where(own)
  if (row === undefined) return refuse(sessionText, 'passkey_unknown')
  if (factorRequired(standing) && !standing.totp && standing.passkeys === 1) {
    refuse(sessionText, 'factor_required')
  }
  await change(call, standing, 'session.passkey_removed', { name: row.name ?? '' }, async (tx) => {
    await tx.delete(authPasskeys).where(own)
  })
  return { done: true }
}

/** Routes of the own second factors. */
export function mountFactors(scope: FastifyInstance, app: App): void {
  addQuestion(scope, app, '/factors', factors)
  addRoute(scope, app, '/totp/prepare', withPassword, prepareTotp)
  addRoute(scope, app, '/totp/confirm', z.object({ code: z.string().trim().min(1).max(10) }), confirmTotp)
  addRoute(scope, app, '/totp/disable', withPassword, disableTotp)
  addRoute(scope, app, '/backup-codes', withPassword, newBackupCodes)
  addRoute(scope, app, '/passkeys/options', withPassword, newPasskeyOptions)
  addRoute(scope, app, '/passkeys', newPasskey, addPasskey)
  addRoute(scope, app, '/passkeys/remove', removal, removePasskey)
}
