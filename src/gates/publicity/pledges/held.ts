import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Answers, Ask } from '#platform/action.ts'
import { attachFile } from '#platform/files/attach.ts'
import { files } from '#platform/files/tables.ts'
import { organisationNames } from '#registry/public.ts'
import { unfulfil } from '../public.ts'
import type { pledgesTopic } from './contract.ts'
import { heldPledge, mayEnter, subjectOf } from './queries.ts'
import { movePledge } from './states.ts'
import { pledges } from './tables.ts'
import type { PledgesRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof pledgesTopic.contract, PledgesRefusal>,
  'withdraw' | 'attachScan' | 'attachUnitScan'
>

const megabyte = 1024 * 1024
/** A scan's size at most: a unit's pledges in one PDF of ordinary resolution. */
export const scanMegabytes = 20
const scanTypes = ['application/pdf', 'image/jpeg', 'image/png']

type FileAsk = Ask<{ readonly fileId: string }, PledgesRefusal>

/** Puts an uploaded scan into an area; refuses another's, a large one, and what is no scan. */
async function takeScan({ tx, actor, input, refuse }: FileAsk, areaCode: string): Promise<string> {
  const [file] = await tx.select().from(files).where(eq(files.id, input.fileId))
  if (file === undefined) return refuse('not_your_file')
  if (file.size > scanMegabytes * megabyte) {
    refuse('scan_too_large', {
      ...{ file: file.name, most: scanMegabytes, size: Math.ceil(file.size / megabyte) },
    })
  }
  if (!scanTypes.includes(file.type)) refuse('scan_type')
  const name = await attachFile(tx, actor, file.id, areaCode)
  return name ?? refuse('not_your_file')
}

/** Pledges that are there already are withdrawn, and get their scans. */
export const held: Part = {
  withdraw: async (ask) => {
    const { input, tx, app, refuse, audit } = ask
    const pledge = await heldPledge(ask)
    const state = movePledge(pledge.state, 'withdraw')
    if (state === null) return refuse('state_not_allowed')
    const version = pledge.version + 1
    await tx
      .update(pledges)
      .set({ state, endedOn: app.clock.today(), endReason: input.reason, version })
      .where(eq(pledges.id, pledge.id))
    await unfulfil(tx, { sourceTopic: 'pledges', sourceId: pledge.id })
    await audit('pledge.withdrawn', subjectOf(pledge), { name: pledge.personName, reason: input.reason })
    return { version }
  },

  attachScan: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const pledge = await heldPledge(ask)
    if (pledge.way !== 'paper') refuse('not_paper')
    if (pledge.state !== 'in_force') refuse('state_not_allowed')
    const file = await takeScan(ask, pledge.areaCode)
    const version = pledge.version + 1
    const scan = { scanFileId: input.fileId, scanName: file, version }
    await tx.update(pledges).set(scan).where(eq(pledges.id, pledge.id))
    await audit('pledge.scanned', subjectOf(pledge), { name: pledge.personName, file })
    return { version }
  },

  attachUnitScan: async (ask) => {
    const { input, tx, actor, refuse, audit } = ask
    const lacking = and(
      eq(pledges.roundId, input.roundId),
      eq(pledges.organisationId, input.organisationId),
      eq(pledges.way, 'paper'),
      eq(pledges.state, 'in_force'),
      isNull(pledges.scanFileId),
    )
    const rows = (await tx.select().from(pledges).where(lacking)).filter((one) =>
      mayEnter(actor, one.areaCode),
    )
    const [first] = rows
    if (first === undefined) return refuse('nothing_to_scan')
    const file = await takeScan(ask, first.areaCode)
    await tx
      .update(pledges)
      .set({ scanFileId: input.fileId, scanName: file, version: sql`${pledges.version} + 1` })
      .where(lacking)
    const unit = (await organisationNames(tx, [input.organisationId])).get(input.organisationId)?.name ?? ''
    const subject = { type: 'organisation', id: input.organisationId, name: unit, areaCode: first.areaCode }
    await audit('pledge.unit_scanned', subject, { unit, n: rows.length, file })
    return { attached: rows.length }
  },
}
