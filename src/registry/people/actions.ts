import { and, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import { answer } from '#platform/action.ts'
import type { App } from '#platform/app.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { readIdentityNumber } from '#rules/identity.ts'
import { areas } from '../areas/tables.ts'
import { initialsOf } from '../initials.ts'
import { isTaken } from '../unique.ts'
import { peopleTopic } from './contract.ts'
import { maskIdentity, maskPhone, sealIdentity, sealPhone } from './personal.ts'
import { people } from './tables.ts'
import { peopleRefusals } from './text.ts'

const row = {
  id: people.id,
  number: people.number,
  name: people.name,
  sex: people.sex,
  birthDate: people.birthDate,
  ethnicity: people.ethnicity,
  education: people.education,
  partyJoined: people.partyJoined,
  areaCode: people.areaCode,
  areaName: areas.name,
  identityTail: people.identityTail,
  phoneTail: people.phoneTail,
  version: people.version,
}

function selectRows(tx: Tx) {
  return tx.select(row).from(people).leftJoin(areas, eq(areas.code, people.areaCode))
}

type Row = Awaited<ReturnType<typeof selectRows>>[number]

function masked({ identityTail, phoneTail, ...rest }: Row) {
  return { ...rest, identityNumber: maskIdentity(identityTail), phone: maskPhone(phoneTail) }
}

function matches(text: string | undefined): SQL | undefined {
  if (text === undefined || text === '') return undefined
  const pattern = containing(text)
  return or(ilike(people.name, pattern), ilike(people.initials, pattern), ilike(people.number, pattern))
}

function below(code: string | undefined): SQL | undefined {
  return code === undefined ? undefined : sql`starts_with(${people.areaCode}, ${code})`
}

type Edit = {
  readonly identityNumber?: string | null | undefined
  readonly phone?: string | null | undefined
}

/** What an edit makes of the number columns; a number that was left out stays as it is. */
function numbersOf(app: App, input: Edit): Partial<typeof people.$inferInsert> {
  const { identityNumber, phone } = input
  const noIdentity = { identitySealed: null, identityHash: null, identityTail: null }
  const noPhone = { phoneSealed: null, phoneHash: null, phoneTail: null }
  return {
    ...(identityNumber === null ? noIdentity : {}),
    ...(phone === null ? noPhone : {}),
    ...(identityNumber ? sealIdentity(app.vault, identityNumber.toUpperCase()) : {}),
    ...(phone ? sealPhone(app.vault, phone) : {}),
  }
}

type Fault = 'identity_invalid' | 'sex_mismatch' | 'birth_mismatch'

function faultOf(number: string, sex: string | null, birthDate: string | null): Fault | null {
  const facts = readIdentityNumber(number.toUpperCase())
  if (typeof facts === 'string') return 'identity_invalid'
  if (sex !== null && sex !== facts.sex) return 'sex_mismatch'
  return birthDate !== null && birthDate !== facts.birthDate ? 'birth_mismatch' : null
}

export const peopleActions = answer(peopleTopic, peopleRefusals, {
  list: async ({ input, tx }) => {
    const inOrganisation = sql`exists (select from posts p where p.person_id = ${people.id}
      and p.organisation_id = ${input.organisation ?? ''} and p.until_on is null)`
    const where = and(
      below(input.below),
      input.organisation ? inOrganisation : undefined,
      input.sex ? eq(people.sex, input.sex) : undefined,
      matches(input.search),
    )
    const order = orderOf(
      input,
      { number: people.number, name: people.name, birthDate: people.birthDate, areaName: people.areaCode },
      { by: people.number, unique: people.id },
    )
    const rows = await selectRows(tx)
      .where(where)
      .orderBy(...order)
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows.map(masked), () => countUpTo(tx, sql`${people} where ${where ?? sql`true`}`))
  },

  find: ({ input, tx }) =>
    tx
      .select({
        id: people.id,
        name: people.name,
        number: people.number,
        post: sql<string | null>`(
          select o.short_name || p.title from posts p join organisations o on o.id = p.organisation_id
          where p.person_id = people.id and p.until_on is null order by p.id limit 1)`,
      })
      .from(people)
      .where(and(matches(input.text), below(input.below)))
      .orderBy(people.name, people.id)
      .limit(30),

  show: async ({ input, tx }) => masked(one(await selectRows(tx).where(eq(people.id, input.id)))),

  edit: async ({ input, actor, tx, app, refuse, audit }) => {
    const current = one(await tx.select().from(people).where(eq(people.id, input.id)).for('update'))
    const inside = (code: string) => code.startsWith(actor.areaCode)
    if (!inside(current.areaCode) || !inside(input.areaCode)) refuse('outside')
    if (current.version !== input.version) {
      refuse('changed_meanwhile', await lastChange(tx, 'person', current.id))
    }
    const [area] = await tx.select().from(areas).where(eq(areas.code, input.areaCode))
    if (area === undefined || area.retiredOn !== null) refuse('area_unknown')
    const kept = current.identitySealed === null ? null : app.vault.open(current.identitySealed)
    const identity = input.identityNumber === undefined ? kept : input.identityNumber
    const fault = identity === null ? null : faultOf(identity, input.sex, input.birthDate)
    if (fault !== null) refuse(fault)
    const numbers = numbersOf(app, input)
    const { name, sex, birthDate, ethnicity, education, partyJoined, areaCode } = input
    const version = current.version + 1
    await tx
      .update(people)
      .set({
        ...{ name, sex, birthDate, ethnicity, education, partyJoined, areaCode },
        ...numbers,
        initials: initialsOf(name, 'person'),
        version,
        updatedAt: sql`now()`,
      })
      .where(eq(people.id, current.id))
      // The number may belong to somebody whom the actor does not see.
      .catch((failure: unknown) => (isTaken(failure) ? refuse('identity_taken') : Promise.reject(failure)))
    await audit('person.edited', { type: 'person', id: current.id, name, areaCode }, { name })
    return { version }
  },

  reveal: async ({ input, actor, tx, app, refuse, audit }) => {
    const person = one(await tx.select().from(people).where(eq(people.id, input.id)))
    if (!person.areaCode.startsWith(actor.areaCode)) refuse('outside')
    const identity = input.field === 'identityNumber'
    const sealed = identity ? person.identitySealed : person.phoneSealed
    if (sealed === null) return refuse('not_registered')
    await audit(
      identity ? 'person.identity_revealed' : 'person.phone_revealed',
      { type: 'person', id: person.id, name: person.name, areaCode: person.areaCode },
      { name: person.name, reason: input.reason },
    )
    return { value: app.vault.open(sealed) }
  },
})
