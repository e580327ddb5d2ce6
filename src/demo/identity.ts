import { identityCheckCharacter } from '#rules/identity.ts'
import type { Sex } from './shapes.ts'

/** Gives a new identity number for a birth date and a sex; throws RangeError when a day's 500 are used up. */
export type IdentityMinter = (birthDate: string, sex: Sex) => string

/**
 * Makes a minter of unique identity numbers under a six-digit area part. The area part begins with 99, which
 * no real number does.
 */
export function identityMinter(areaPart: string): IdentityMinter {
  const used = new Map<string, number>()
  return (birthDate, sex) => {
    const key = `${birthDate}${sex}`
    const count = used.get(key) ?? 0
    if (count >= 500) throw new RangeError(`no identity number left for ${birthDate}`)
    used.set(key, count + 1)
    const sequence = 2 * count + (sex === 'M' ? 1 : 0)
    const first17 = `${areaPart}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
    return `${first17}${identityCheckCharacter(first17)}`
  }
}

/** The n-th telephone number of the demo, 19900000000 upwards: easily known as invented, never dialled. */
export function demoPhone(n: number): string {
  return `1990${String(n).padStart(7, '0')}`
}
