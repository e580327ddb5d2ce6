import { newestCitation } from './citations.ts'
import { type CivilDate, parseCivilDate } from './dates.ts'
import { type Said, said } from './said.ts'
import { found, type Verdict } from './verdict.ts'

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

/** Why an identity number cannot be right. */
export type IdentityReason = 'length' | 'characters' | 'date' | 'checksum'

/** Whether a number can be an identity number; birth date and sex are null where it cannot. */
export type IdentityJudged = {
  readonly valid: boolean
  readonly reason: IdentityReason | null
  readonly birth: CivilDate | null
  readonly sex: 'M' | 'F' | null
}

const faultReasons = { date: 'date', check: 'checksum' } as const

const reasonTexts: Readonly<Record<IdentityReason, Said>> = {
  length: said('公民身份号码应为18位', 'an identity number has 18 characters'),
  characters: said('前17位应为数字，末位应为数字或X', 'the first 17 must be digits, the last a digit or X'),
  date: said('第7至14位不是有效的出生日期', 'characters 7 to 14 are no date of birth'),
  checksum: said('校验码不符，号码有误', 'the check character does not match'),
}

function refused(reason: IdentityReason): Verdict<IdentityJudged> {
  const { zh, en } = reasonTexts[reason]
  return found(
    { valid: false, reason, birth: null, sex: null },
    newestCitation('SF-01'),
    said(`号码无效：${zh}。`, `Not valid: ${en}.`),
  )
}

/**
 * Judges an identity number (GB 11643-1999, as 居民身份证法 §3 has it) by length, characters, date of birth and check
 * character, in this order. A small x counts as X. The division code is not judged.
 */
export function judgeIdentityNumber(id: string): Verdict<IdentityJudged> {
  if (id.length !== 18) return refused('length')
  const facts = readIdentityNumber(id.toUpperCase())
  if (facts === 'shape') return refused('characters')
  if (typeof facts === 'string') return refused(faultReasons[facts])
  const { birthDate, sex } = facts
  return found(
    { valid: true, reason: null, birth: birthDate, sex },
    newestCitation('SF-01'),
    said(
      `号码有效：${birthDate}出生，${sex === 'M' ? '男' : '女'}。`,
      `Valid: born on ${birthDate}, ${sex === 'M' ? 'male' : 'female'}.`,
    ),
  )
}
