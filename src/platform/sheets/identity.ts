import { parseLooseDate } from '#common/celldate.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checks = '10X98765432'

/**
 * What is wrong with an identity number (GB 11643-1999): its length and characters, its date of birth or its check
 * character; null when nothing is. The first six digits are not judged: withdrawn division codes stay valid there.
 */
export function identityFault(number: string): 'identity_length' | 'identity_date' | 'identity_check' | null {
  if (!/^\d{17}[\dX]$/.test(number)) return 'identity_length'
  if (parseLooseDate(number.slice(6, 14)) === null) return 'identity_date'
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return checks[sum % 11] === number[17] ? null : 'identity_check'
}
