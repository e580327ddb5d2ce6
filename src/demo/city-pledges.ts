import { pledgesActions } from '#gates/publicity/pledges/actions.ts'
import { paperColumns } from '#gates/publicity/pledges/columns.ts'
import { pledgesTopic } from '#gates/publicity/pledges/contract.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { uploadSheet } from './sheets.ts'

const publishedOn = '2016-08-02'
const enteredOn = '2016-11-11'
/** The conference, the training of inspectors, and the days on which counties and townships signed. */
const signingDays = ['2016-08-03', '2016-08-16', '2016-09-20', '2016-10-12', '2016-10-26'] as const
/** A table takes so many rows. */
const rowsAtOnce = 3000
/** One of so many has not signed yet. */
const missing = 24

/** Publishes the texts of pledges and enters those that were signed on paper, more than eight thousand, by table. */
export async function buildCityPledges(app: App, coordinator: Actor, roundId: string): Promise<void> {
  const texts = callAs({ ...app, clock: fixedClock(publishedOn) }, pledgesTopic, pledgesActions, coordinator)
  for (const kind of ['leader', 'staff', 'nominee', 'delegate'] as const) {
    const { id } = await texts.draft({ roundId, kind })
    await texts.publish({ id, version: 1, askAgain: false })
  }
  const then = { ...app, clock: fixedClock(enteredOn) }
  const pledges = callAs(then, pledgesTopic, pledgesActions, coordinator)
  const owed = await pledges.sheetRows({ roundId })
  const rows = owed.map((row, place) => {
    const signedOn = place % missing === 7 ? null : (signingDays[place % signingDays.length] ?? null)
    return { ...row, signedOn }
  })
  const columns = paperColumns.map((column) => ({ ...column, kind: 'text' as const }))
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const name = `纸质承诺书（${from / rowsAtOnce + 1}）`
    const sheet = { name, purpose: 'sheet' as const, columns, rows: rows.slice(from, from + rowsAtOnce) }
    const fileId = await uploadSheet(then, coordinator, sheet)
    const { seen } = await pledges.checkSheet({ roundId, fileId })
    await pledges.takeSheet({ roundId, fileId, seen })
  }
}
