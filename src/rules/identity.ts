import { type CivilDate, parseCivilDate } from './dates.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

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
  if (birthDate === null) return 'date'
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0)
  if (checkCharacters.charAt(sum % 11) !== number.charAt(17)) return 'check'
  return { birthDate, sex: Number(number.charAt(16)) % 2 === 1 ? 'M' : 'F' }
}
