import { z } from 'zod'
import { calendarElections } from '#rules/calendar.ts'
import { parseCivilDate } from '#rules/dates.ts'
import { relationKinds } from '#rules/kinship.ts'
import { circles } from '#rules/kinship-kin.ts'
import { outcomeElections } from '#rules/outcome.ts'
import { quotaLevels, townshipKinds } from '#rules/quota.ts'
import { surplusElections } from '#rules/surplus.ts'

/*
 * What each rule reads. No field is let through that the rule does not know: a misspelt one would silently change the
 * answer. The bounds keep every sum exact.
 */

/** More people than there are on Earth: a typing error. */
const mostPeople = 10_000_000_000
const mostSeats = 100_000
/** Characters of a name. */
const mostCharacters = 200

const people = z.int().min(0).max(mostPeople)
const electors = z.int().min(1).max(mostPeople)
const seats = z.int().min(1).max(mostSeats)
const name = z.string().regex(/\S/).max(mostCharacters)
// Ten days after the election must be a date as well.
const date = z.string().refine((text) => parseCivilDate(text) !== null && text < '9999')

export const quotaInput = z.strictObject({
  level: z.enum(quotaLevels),
  kind: z.enum(townshipKinds).optional(),
  population: people,
  date,
  bonusPercent: z.literal([0, 5]).optional(),
})

export const surplusInput = z.strictObject({ election: z.enum(surplusElections), seats, date })

export const calendarInput = z.strictObject({ election: z.enum(calendarElections), electionDay: date })

export const calendarCheckInput = calendarInput.extend({ steps: z.record(z.string(), date) })

const candidate = z.strictObject({
  name,
  for: people,
  against: people.optional(),
  abstain: people.optional(),
})

export const outcomeInput = z.strictObject({
  election: z.enum(outcomeElections),
  date,
  seats,
  round: z.literal([1, 2]),
  entitled: electors,
  present: people.optional(),
  issued: people.optional(),
  returned: people,
  participants: people.optional(),
  candidates: z.array(candidate),
})

export const identityInput = z.strictObject({ id: z.string() })

export const kinshipInput = z.strictObject({
  circle: z.enum(circles),
  a: name,
  b: name,
  relations: z.array(z.strictObject({ from: name, to: name, kind: z.enum(relationKinds) })),
})
