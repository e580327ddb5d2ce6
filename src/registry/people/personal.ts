import type { Vault } from '#platform/crypto/vault.ts'

/** An identity number as it is stored: encrypted, hashed for equality, and what its mask leaves readable. */
export type SealedIdentity = {
  readonly identitySealed: string
  readonly identityHash: string
  readonly identityTail: string
}

/** A telephone number as it is stored. */
export type SealedPhone = {
  readonly phoneSealed: string
  readonly phoneHash: string
  readonly phoneTail: string
}

const mobile = /^1\d{10}$/

/** Seals an identity number for storing. */
export function sealIdentity(vault: Vault, number: string): SealedIdentity {
  return {
    identitySealed: vault.seal(number),
    identityHash: identityHash(vault, number),
    identityTail: number.slice(0, 2) + number.slice(-4),
  }
}

/** The keyed hash by which equal identity numbers are found. */
export function identityHash(vault: Vault, number: string): string {
  return vault.fingerprint(`identity:${number}`)
}

/** Seals a telephone number for storing. */
export function sealPhone(vault: Vault, number: string): SealedPhone {
  return {
    phoneSealed: vault.seal(number),
    phoneHash: phoneHash(vault, number),
    phoneTail: mobile.test(number) ? number.slice(0, 3) + number.slice(-4) : number.slice(-4),
  }
}

/** The keyed hash by which equal telephone numbers are found. */
export function phoneHash(vault: Vault, number: string): string {
  return vault.fingerprint(`phone:${number}`)
}

/** `99************1234` from what the store leaves readable; null where there is no number. */
export function maskIdentity(tail: string | null): string | null {
  return tail === null ? null : `${tail.slice(0, 2)}${'*'.repeat(12)}${tail.slice(2)}`
}

/** `199****1234`, for other telephones `****1234`; null where there is no number. */
export function maskPhone(tail: string | null): string | null {
  return tail === null ? null : `${tail.slice(0, -4)}****${tail.slice(-4)}`
}
