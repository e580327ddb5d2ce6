import { type CivilDate, parseCivilDate } from './dates.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'
// No living holder was born earlier; an earlier year is a typing error.
const firstBirthDate = '1900-01-01'

/** The check character (GB 11643-1999) of the first 17 digits of an identity number. */
export function identityCheckCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17.charAt(at)), 0)
  return checkCharacters.charAt(sum % 11)
}

/** What is wrong with an identity number. */
export type IdentityFault = 'shape' | 'date' | 'check'

/** What an identity number says of its holder. */
export type IdentityFacts = { readonly birthDate: CivilDate; readonly sex: 'M' | 'F' }

/**
 * Reads an 18-character identity number (GB 11643-1999), also of the residence permits of Hong Kong, Macao and Taiwan
 * residents. The first six digits are not judged: division codes withdrawn long ago stay valid in it.
 */
export function readIdentityNumber(number: string): IdentityFacts | IdentityFault {
  if (!/^\d{17}[\dX]$/.test(number)) return 'shape'
  const birthDate = parseCivilDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)
  if (birthDate === null || birthDate < firstBirthDate) return 'date'
  if (identityCheckCharacter(number) !== number.charAt(17)) return 'check'
  return { birthDate, sex: Number(number.charAt(16)) % 2 === 1 ? 'M' : 'F' }
}
