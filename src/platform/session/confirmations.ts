import { createHash } from 'node:crypto'
import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { confirmationRefusals } from '#common/confirmation.ts'
import type { Ask } from '../action.ts'
import { canonical } from '../audit/canonical.ts'
import { sm3 } from '../crypto/vault.ts'
import { passkeyConfirmations } from './tables.ts'

/** What is confirmed: the data that the act writes, as it was shown. */
export type ConfirmedContent = Readonly<Record<string, unknown>>

/** Everything by which an assertion can be checked again, also after the passkey was removed. */
export type PasskeyProof = {
  readonly purpose: string
  readonly content: ConfirmedContent
  /** 32 random bytes, in hex: no challenge comes twice. */
  readonly nonce: string
  readonly rpId: string
  readonly origin: string
  readonly credentialId: string
  /** The name that its person gave the passkey. */
  readonly passkeyName: string
  /** COSE key, in base64. */
  readonly publicKey: string
  readonly clientData: string
  readonly authenticatorData: string
  readonly signature: string
}

/** SM3 of a content, whatever the order of its keys. */
export function contentDigest(content: ConfirmedContent): string {
  return sm3(canonical(content))
}

/** The challenge of a confirmation: it can be answered for this purpose and this content only. */
export function challengeOf({
  nonce,
  purpose,
  content,
}: Pick<PasskeyProof, 'nonce' | 'purpose' | 'content'>) {
  return createHash('sha256')
    .update(`${nonce}.${purpose}.${contentDigest(content)}`)
    .digest('base64url')
}

/** The challenge that a browser's client data answers; undefined where they are none. */
export function challengeIn(clientData: string): string | undefined {
  const read = z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
      } catch {
        context.addIssue({ code: 'custom' })
        return z.NEVER
      }
    })
    .pipe(z.object({ challenge: z.string() }))
    .safeParse(clientData)
  return read.success ? read.data.challenge : undefined
}

/** Verifies an assertion, its user verification included; the counter after it, or null where it does not hold. */
export async function verifyAssertion(proof: PasskeyProof, counter: number): Promise<number | null> {
  const { rpId, origin, credentialId, publicKey, clientData, authenticatorData, signature } = proof
  const verified = await verifyAuthenticationResponse({
    response: {
      ...{ id: credentialId, rawId: credentialId, type: 'public-key', clientExtensionResults: {} },
      response: { clientDataJSON: clientData, authenticatorData, signature },
    },
    expectedChallenge: challengeOf(proof),
    expectedOrigin: origin,
    expectedRPID: rpId,
    credential: { id: credentialId, publicKey: Uint8Array.from(Buffer.from(publicKey, 'base64')), counter },
    requireUserVerification: true,
  }).catch(() => null)
  return verified?.verified === true ? verified.authenticationInfo.newCounter : null
}

/** True while a kept proof still proves its content: nothing of either was changed since. */
export async function isProven(proof: PasskeyProof): Promise<boolean> {
  return (await verifyAssertion(proof, 0)) !== null
}

type Taking = Pick<Ask<unknown, (typeof confirmationRefusals)[number]>, 'tx' | 'actor' | 'refuse'>

/**
 * Uses up a confirmation in the transaction of the act that it signs. Refuses another's, one that was used, that is older
 * than five minutes, or that was given for another purpose or content.
 */
export async function takeConfirmation(
  { tx, actor, refuse }: Taking,
  id: string,
  purpose: string,
  content: ConfirmedContent,
): Promise<PasskeyProof> {
  const own = and(eq(passkeyConfirmations.id, id), eq(passkeyConfirmations.accountId, actor.accountId))
  const [held] = await tx.select().from(passkeyConfirmations).where(own).for('update')
  if (held === undefined || held.proof === null) return refuse('confirmation_unknown')
  if (held.usedAt !== null) refuse('confirmation_used')
  if (Date.parse(held.expiresAt) <= Date.now()) refuse('confirmation_over')
  const isSame = held.purpose === purpose && contentDigest(held.content) === contentDigest(content)
  if (!isSame) refuse('confirmation_differs')
  await tx.update(passkeyConfirmations).set({ usedAt: new Date().toISOString() }).where(own)
  return held.proof
}
