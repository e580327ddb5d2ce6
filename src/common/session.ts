import type { Permission, Role } from './roles.ts'

/** What a sign-in still asks for before anything else can be done. */
export type Need = 'second_factor' | 'second_factor_setup' | 'password_change' | 'post'

/** Ways to give the second factor. */
export type FactorMethod = 'totp' | 'backup_code' | 'passkey'

/** The answer to every step of a sign-in; `needs` null means done. */
export type SignInAnswer = { readonly needs: Need | null; readonly methods: readonly FactorMethod[] }

/** A post through which a person may act. */
export type ActingPost = {
  readonly id: string
  readonly title: string
  readonly role: Role
  readonly organisationId: string
  readonly organisationName: string
  readonly areaCode: string
  readonly areaName: string
}

/** A role card of the demo's sign-in page. */
export type SignInCard = {
  readonly username: string
  readonly password: string
  readonly role: string
  readonly zh: { readonly who: string; readonly wants: string }
  readonly en: { readonly who: string; readonly wants: string }
}

/** What every page knows about the installation. */
export type Installation = {
  readonly demo: boolean
  /** Null until the installation was set up. */
  readonly networkClass: 'internet' | 'government' | 'intranet' | null
  /** Today's civil date of the installation. */
  readonly today: string
}

/** Who is signed in, as `GET /auth/me` tells it. */
export type Me =
  | (Installation & { readonly signedIn: false; readonly cards: readonly SignInCard[] })
  | (Installation & {
      readonly signedIn: true
      readonly needs: Need | null
      readonly methods: readonly FactorMethod[]
      readonly account: { readonly id: string; readonly username: string }
      readonly person: { readonly id: string; readonly name: string }
      readonly posts: readonly ActingPost[]
      readonly acting: ActingPost | null
      readonly permissions: readonly Permission[]
      /** When the session ends at the latest, ISO text. */
      readonly endsAt: string
    })

/** One of the person's own sessions. */
export type OwnSession = {
  readonly id: string
  readonly current: boolean
  readonly startedAt: string
  readonly seenAt: string
  readonly ip: string
  readonly browser: string
  readonly verifiedBy: string
}

/** The person's second factors. */
export type Factors = {
  /** True where an administrator must have one. */
  readonly required: boolean
  readonly totp: boolean
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly addedAt: string }[]
}

/** What is shown once while an authenticator app is being set up. */
export type TotpSetup = {
  readonly secret: string
  readonly uri: string
  /** The address as a QR picture, a data URI. */
  readonly qr: string
  readonly backupCodes: readonly string[]
}

/** Why a request to `/auth/*` was not done. */
export type SessionProblem = { readonly code: string; readonly zh: string; readonly en: string }

/** The page where a one-time code is used; the code stands behind `#`, so that it reaches no log. */
export const activationPage = '/activate'

/** Requests with this header are a screen's own refreshing: they do not keep a session alive. */
export const backgroundHeader = 'x-wuguan-background'
