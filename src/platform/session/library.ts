import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError } from 'better-auth/api'
import { twoFactor, username } from 'better-auth/plugins'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { passwordRules } from '#common/password.ts'
import type { Config } from '../config.ts'
import { log } from '../log.ts'
import { attemptsAllowed, lockMinutes, type SessionLimits } from './limits.ts'
import {
  authAccounts,
  authPasskeys,
  authSessions,
  authTwoFactors,
  authUsers,
  authVerifications,
} from './tables.ts'
import { totpIssuer } from './text.ts'

/** Header by which a caller's address reaches the library; always overwritten with the one that was seen. */
export const addressHeader = 'x-wuguan-address'

const ways: Readonly<Record<string, string>> = {
  '/sign-in/username': 'password',
  '/two-factor/verify-totp': 'totp',
  '/two-factor/verify-backup-code': 'backup_code',
  '/passkey/verify-authentication': 'passkey',
}

const cookiePrefix = 'wuguan'

function isSecure(config: Config): boolean {
  return config.origin?.startsWith('https://') ?? false
}

/** The name of the session's cookie. */
export function sessionCookie(config: Config): string {
  return `${isSecure(config) ? '__Secure-' : ''}${cookiePrefix}.session_token`
}

type Opening = {
  readonly config: Config
  readonly secret: string
  readonly db: NodePgDatabase
  readonly limits: SessionLimits
  /** False where no session may be opened for the user: account disabled or locked. */
  readonly mayOpen: (userId: string) => Promise<boolean>
}

const schema = { authUsers, authSessions, authAccounts, authVerifications, authTwoFactors, authPasskeys }

function refuseUnverified(verified: boolean | undefined): void {
  // A passkey alone opens a session: without the device's PIN or fingerprint it would be one factor only.
  if (verified !== true) throw new APIError('UNAUTHORIZED', { message: 'user verification missing' })
}

function factors() {
  return [
    username({ minUsernameLength: 2, maxUsernameLength: 40, displayUsername: false }),
    twoFactor({
      issuer: totpIssuer,
      twoFactorTable: 'authTwoFactors',
      accountLockout: { maxFailedAttempts: attemptsAllowed, durationSeconds: lockMinutes * 60 },
      twoFactorCookieMaxAge: 600,
    }),
  ] as const
}

/** The site for which passkeys are made. */
export function relyingParty(config: Config): string {
  return config.origin === undefined ? 'localhost' : new URL(config.origin).hostname
}

function passkeys(config: Config) {
  return passkey({
    rpID: relyingParty(config),
    rpName: totpIssuer,
    origin: config.origin ?? null,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    schema: { passkey: { modelName: 'authPasskeys' } },
    advanced: { webAuthnChallengeCookie: 'passkey' },
    registration: {
      afterVerification: ({ verification }) => {
        refuseUnverified(verification.registrationInfo?.userVerified)
      },
    },
    authentication: {
      afterVerification: ({ verification }) => {
        refuseUnverified(verification.authenticationInfo.userVerified)
      },
    },
  })
}

/** The sign-in library, set up on the product's tables. Never call it inside a transaction. */
export function openLibrary({ config, secret, db, limits, mayOpen }: Opening) {
  return betterAuth({
    appName: totpIssuer,
    baseURL: config.origin ?? 'http://localhost',
    basePath: '/auth',
    secret,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log('session library', { message }) },
    database: drizzleAdapter(db, { provider: 'pg', schema }),
    advanced: {
      cookiePrefix,
      useSecureCookies: isSecure(config),
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    user: { modelName: 'authUsers' },
    account: { modelName: 'authAccounts' },
    verification: { modelName: 'authVerifications' },
    session: {
      modelName: 'authSessions',
      expiresIn: limits.absoluteMs / 1000,
      disableSessionRefresh: true,
      freshAge: 0,
      additionalFields: {
        actingPostId: { type: 'string', required: false, input: false },
        verifiedBy: { type: 'string', required: false, input: false },
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: passwordRules.longest,
      minPasswordLength: 1,
    },
    plugins: [...factors(), passkeys(config)],
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            if (!(await mayOpen(session.userId))) return false
            const verifiedBy = ways[context?.path ?? '']
            return {
              data: {
                ...session,
                ...(verifiedBy === undefined ? {} : { verifiedBy }),
                expiresAt: new Date(Date.now() + limits.idleMs),
              },
            }
          },
        },
      },
    },
  })
}

export type Library = ReturnType<typeof openLibrary>
