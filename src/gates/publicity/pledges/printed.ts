import { and, eq, type SQL } from 'drizzle-orm'
import type { Answers, Ask } from '#platform/action.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { organisations } from '#registry/organisations/tables.ts'
import type { pledgesTopic } from './contract.ts'
import { pledges, pledgeTexts } from './tables.ts'
import type { PledgesRefusal } from './text.ts'

type Part = Pick<Answers<typeof pledgesTopic.contract, PledgesRefusal>, 'print' | 'zip'>

/** Pledges as they are printed, by name. */
export async function printable(tx: Tx, where: SQL | undefined) {
  const rows = await tx
    .select({ pledge: pledges, text: pledgeTexts, unit: organisations.name })
    .from(pledges)
    .innerJoin(pledgeTexts, eq(pledgeTexts.id, pledges.textId))
    .leftJoin(organisations, eq(organisations.id, pledges.organisationId))
    .where(where)
    .orderBy(pledges.personName, pledges.id)
  return rows.map(({ pledge, text, unit }) => ({
    ...{ title: text.title, text: text.text, name: pledge.personName, unit: unit ?? '' },
    ...{ signedOn: pledge.signedOn, signature: pledge.signature, edition: pledge.edition },
    signedAt: pledge.signedAt === null ? null : shanghaiTime(pledge.signedAt),
    ...{ hash: pledge.textHash, number: pledge.id, void: pledge.state !== 'in_force' },
  }))
}

/** The kind of job that packs a unit's pledges. */
export const pledgesZipKind = 'pledges_zip'

export type OfUnit = { readonly roundId: string; readonly organisationId: string }

/** A unit's pledges in force, as they are printed. */
export function inForceOf(tx: Tx, { roundId, organisationId }: OfUnit) {
  const own = and(eq(pledges.roundId, roundId), eq(pledges.organisationId, organisationId))
  return printable(tx, and(own, eq(pledges.state, 'in_force')))
}

/** A unit with its pledges in force and what they are called together; refused where there are none. */
async function ofUnit({ tx, refuse }: Pick<Ask<unknown, PledgesRefusal>, 'tx' | 'refuse'>, asked: OfUnit) {
  const found = await inForceOf(tx, asked)
  if (found.length === 0) refuse('nothing_to_print')
  const unit = one(await tx.select().from(organisations).where(eq(organisations.id, asked.organisationId)))
  return { found, unit, name: `${unit.shortName}承诺书` }
}

/** What is printed. */
export const printed: Part = {
  print: async (ask) => {
    const { input, tx, audit } = ask
    if ('id' in input) {
      const pledge = one(await tx.select().from(pledges).where(eq(pledges.id, input.id)))
      const found = await printable(tx, eq(pledges.id, input.id))
      const name = `${pledge.personName}承诺书`
      const subject = { type: 'pledge', id: pledge.id, name: pledge.personName, areaCode: pledge.areaCode }
      await audit('pledge.printed', subject, { n: found.length, name })
      return { name, pledges: found }
    }
    const { found, unit, name } = await ofUnit(ask, input)
    const subject = { type: 'organisation', id: unit.id, name: unit.name, areaCode: unit.areaCode }
    await audit('pledge.printed', subject, { n: found.length, name })
    return { name, pledges: found }
  },

  zip: async (ask) => {
    const { input, tx, actor, app, audit, afterCommit } = ask
    const { found, unit, name } = await ofUnit(ask, input)
    const jobId = await app.jobs.add(tx, actor, {
      kind: pledgesZipKind,
      title: name,
      payload: { ...input, title: name },
    })
    const subject = { type: 'organisation', id: unit.id, name: unit.name, areaCode: unit.areaCode }
    await audit('pledge.zipped', subject, { n: found.length, name })
    afterCommit(() => app.jobs.wake(jobId))
    return { jobId }
  },
}
