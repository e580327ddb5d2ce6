import { sql } from 'drizzle-orm'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { portalLinks } from '#platform/links/tables.ts'
import type { linksTopic } from './contract.ts'
import { factsOf } from './facts.ts'
import { drawLink } from './secrets.ts'
import type { LinksRefusal } from './text.ts'
import { clearFailures, countFailure, lockedUntil, triesKeys, waitMinutes } from './tries.ts'

/** How long a page stays open that was opened at a unit's code: a working day. */
const openHours = 12

/** A name as it is compared: without spaces, with one form of the middle dot. */
function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[•・‧．]/g, '·')
}

type Candidate = { id: string; name: string; identityTail: string | null; phoneTail: string | null }

/** People of a unit: in its posts in force, or concerned by the round's campaign as its people. */
async function peopleOf(tx: Tx, unitId: string, roundId: string, today: string): Promise<Candidate[]> {
  const found = await tx.execute<Candidate>(sql`
    select p.id, p.name, p.identity_tail as "identityTail", p.phone_tail as "phoneTail" from people p
    where p.id in (
      select o.person_id from posts o
      where o.organisation_id = ${unitId} and (o.until_on is null or o.until_on >= ${today}::date)
      union select c.person_id from campaign_people c join campaigns g on g.id = c.campaign_id
      where c.organisation_id = ${unitId} and g.round_id = ${roundId} and c.left_on is null)`)
  return found.rows
}

function fits(person: Candidate, name: string, tail: string): boolean {
  const tails = [person.identityTail, person.phoneTail].map((one) => one?.slice(-4).toUpperCase())
  return plainName(person.name) === name && tails.includes(tail)
}

type Part = Pick<Answers<typeof linksTopic.contract, LinksRefusal>, 'open'>

/** The proof of identity at a unit's code. A wrong name and a wrong number get the same answer. */
export const open: Part = {
  // What failed has to be counted, so that a failure is an answer and no refusal, which would leave nothing behind.
  open: async ({ input, tx, actor, app, audit }) => {
    const facts = factsOf(actor)
    const now = app.clock.now()
    const name = plainName(input.name)
    const keys = triesKeys(app, facts.id, name, actor.ip)
    const subject = {
      type: 'portal_link',
      id: facts.id,
      name: actor.organisationName,
      areaCode: facts.areaCode,
    }
    const params = { unit: actor.organisationName, minutes: waitMinutes }
    const waits = await lockedUntil(tx, keys, now)
    if (waits !== null) {
      await audit('link.locked', subject, params)
      return { outcome: 'locked' as const, secret: null }
    }
    const all = await peopleOf(tx, actor.organisationId, facts.roundId, app.clock.today())
    const found = all.filter((one) => fits(one, name, input.tail.toUpperCase()))
    const [person] = found
    if (person === undefined) {
      await countFailure(tx, keys, now)
      await audit('link.failed', subject, params)
      return { outcome: 'wrong' as const, secret: null }
    }
    if (found.length > 1) {
      await audit('link.failed', subject, params)
      return { outcome: 'ambiguous' as const, secret: null }
    }
    await clearFailures(tx, keys)
    const until = Math.min(Date.parse(now) + openHours * 3_600_000, Date.parse(facts.expiresAt))
    const made = drawLink('person', {
      ...{ roundId: facts.roundId, areaCode: facts.areaCode, organisationId: actor.organisationId },
      ...{ personId: person.id, purpose: facts.purpose, unitLinkId: facts.id },
      ...{ expiresAt: new Date(until).toISOString(), createdBy: 'unit code', createdAt: now },
    })
    await tx.insert(portalLinks).values(made.row)
    await audit('link.opened', subject, { ...params, name: person.name })
    return { outcome: 'opened' as const, secret: made.secret }
  },
}
