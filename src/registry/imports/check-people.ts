import { sql } from 'drizzle-orm'
import { monotonicFactory } from 'ulid'
import type { Tx } from '#platform/data.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { type IdentityFacts, readIdentityNumber } from '#rules/identity.ts'
import { initialsOf } from '../initials.ts'
import {
  identityHash,
  maskIdentity,
  maskPhone,
  phoneHash,
  sealIdentity,
  sealPhone,
} from '../people/personal.ts'
import { people } from '../people/tables.ts'
import {
  type Checker,
  compare,
  covers,
  type Draft,
  fault,
  findTwice,
  type Scope,
  textOf,
  textsOf,
} from './draft.ts'
import { checkArea, knownAreas } from './known.ts'

const nextId = monotonicFactory()
const sexes = { M: { zh: '男', en: 'male' }, F: { zh: '女', en: 'female' } } as const

type Current = typeof people.$inferSelect
type Hashes = { readonly identity: string | null; readonly phone: string | null }

function look(tx: Tx, numbers: readonly string[], identities: readonly string[]): Promise<Current[]> {
  return tx
    .select()
    .from(people)
    .where(
      sql`${people.number} = any(${sql.param(numbers)}::text[]) or ${people.identityHash} = any(${sql.param(identities)}::text[])`,
    )
}

function factsOf(draft: Draft): IdentityFacts | null {
  const read = readIdentityNumber(textOf(draft.given, 'identityNumber'))
  return typeof read === 'object' ? read : null
}

function checkFacts(draft: Draft, scope: Scope, facts: IdentityFacts | null): void {
  if (facts === null) return
  const { sex, birthDate } = draft.given
  if (typeof sex === 'string' && sex !== facts.sex) {
    fault(draft, scope, 'sex', 'sex_mismatch', { sex: sexes[facts.sex] })
  }
  if (typeof birthDate === 'string' && birthDate !== facts.birthDate) {
    fault(draft, scope, 'birthDate', 'birth_mismatch', { date: facts.birthDate })
  }
}

/** People: unique numbers, identity numbers that fit and belong to nobody else, known divisions. */
export const checkPeople: Checker = (drafts, scope) => {
  findTwice(drafts, scope, 'number', (given) => textOf(given, 'number'))
  findTwice(drafts, scope, 'identityNumber', (given) => textOf(given, 'identityNumber'), 'identity_twice')
  const { vault } = scope.app
  const hashes = new Map<Draft, Hashes>()
  return {
    prepare: (chunk) => {
      for (const draft of chunk) {
        const identity = textOf(draft.given, 'identityNumber')
        const phone = textOf(draft.given, 'phone')
        hashes.set(draft, {
          identity: identity === '' ? null : identityHash(vault, identity),
          phone: phone === '' ? null : phoneHash(vault, phone),
        })
      }
    },
    look: async (tx, chunk) => {
      const areas = await knownAreas(tx, chunk)
      const asked = chunk.flatMap((draft) => hashes.get(draft)?.identity ?? [])
      const rows = await look(tx, textsOf(chunk, 'number'), asked)
      const byNumber = new Map(rows.map((row) => [row.number, row]))
      const byIdentity = new Map(rows.map((row) => [row.identityHash, row]))
      return (draft) => {
        const hash = hashes.get(draft) ?? { identity: null, phone: null }
        const number = textOf(draft.given, 'number')
        const holder = hash.identity === null ? undefined : byIdentity.get(hash.identity)
        if (holder !== undefined && holder.number !== number) {
          fault(draft, scope, 'identityNumber', 'identity_taken')
        }
        checkArea(draft, scope, areas)
        judge(draft, scope, hash, byNumber.get(number))
        if (typeof readIdentityNumber(number) === 'object') {
          fault(draft, scope, 'number', 'number_is_identity')
          draft.stored.number = maskIdentity(number.slice(0, 2) + number.slice(-4))
        }
      }
    },
  }
}

/** What the number columns would hold: nothing new where the file repeats or leaves out what is registered. */
function personal(draft: Draft, scope: Scope, hash: Hashes, current: Current | undefined): RowValues {
  const { vault } = scope.app
  const identity =
    hash.identity === null || hash.identity === current?.identityHash
      ? current
      : sealIdentity(vault, textOf(draft.given, 'identityNumber'))
  const phone =
    hash.phone === null || hash.phone === current?.phoneHash
      ? current
      : sealPhone(vault, textOf(draft.given, 'phone'))
  return {
    identityNumber: maskIdentity(identity?.identityTail ?? null),
    phone: maskPhone(phone?.phoneTail ?? null),
    '~identitySealed': identity?.identitySealed ?? null,
    '~identityHash': identity?.identityHash ?? null,
    '~identityTail': identity?.identityTail ?? null,
    '~phoneSealed': phone?.phoneSealed ?? null,
    '~phoneHash': phone?.phoneHash ?? null,
    '~phoneTail': phone?.phoneTail ?? null,
  }
}

function judge(draft: Draft, scope: Scope, hash: Hashes, current: Current | undefined): void {
  const { given } = draft
  const facts = factsOf(draft)
  checkFacts(draft, scope, facts)
  if (current !== undefined && !covers(scope.actor, current.areaCode)) fault(draft, scope, 'number', 'taken')
  // Of somebody else's registered numbers a faulty row must not show even the mask.
  const mine = current !== undefined && covers(scope.actor, current.areaCode) ? current : undefined
  compare(
    draft,
    {
      number: given.number ?? null,
      name: given.name ?? null,
      sex: given.sex ?? facts?.sex ?? null,
      birthDate: given.birthDate ?? facts?.birthDate ?? null,
      ethnicity: given.ethnicity ?? null,
      education: given.education ?? null,
      partyJoined: given.partyJoined ?? null,
      areaCode: given.areaCode ?? null,
      identityNumber: hash.identity,
      phone: hash.phone,
    },
    mine && {
      number: mine.number,
      name: mine.name,
      sex: mine.sex,
      birthDate: mine.birthDate,
      ethnicity: mine.ethnicity,
      education: mine.education,
      partyJoined: mine.partyJoined,
      areaCode: mine.areaCode,
      identityNumber: mine.identityHash,
      phone: mine.phoneHash,
      version: mine.version,
    },
  )
  Object.assign(draft.stored, personal(draft, scope, hash, mine), {
    '~id': mine?.id ?? nextId(),
    '~initials': initialsOf(textOf(given, 'name'), 'person'),
  })
}
