import { linksActions } from '#gates/publicity/links/actions.ts'
import { linksTopic } from '#gates/publicity/links/contract.ts'
import { pledgesActions } from '#gates/publicity/pledges/actions.ts'
import { paperColumns } from '#gates/publicity/pledges/columns.ts'
import { pledgesTopic } from '#gates/publicity/pledges/contract.ts'
import { pledgeKinds } from '#gates/publicity/pledges/shapes.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { actorByLink } from '#platform/links/door.ts'
import { addDays } from '#rules/dates.ts'
import { demoToday } from './days.ts'
import { uploadSheet } from './sheets.ts'

/** How many sign on the phone, and which share of the others has signed on paper: every n-th has not. */
export type PledgeSizes = { readonly phone: number; readonly missingEvery: number }

/** The county's own sizes. */
export const countyPledges: PledgeSizes = { phone: 24, missingEvery: 9 }

const textsOn = '2021-06-15'
const linksOn = '2021-07-01'
const paperFrom = '2021-06-21'
const paperDays = 96
const linkDays = 150

type Stage = { readonly app: App; readonly coordinator: Actor; readonly roundId: string }

const on = ({ app }: Stage, day: string, time?: string): App => ({ ...app, clock: fixedClock(day, time) })

/** Puts the proposed text of every kind of people in force that the scheme has. */
async function publishTexts(stage: Stage): Promise<void> {
  const { coordinator, roundId } = stage
  const pledges = callAs(on(stage, textsOn), pledgesTopic, pledgesActions, coordinator)
  // The scheme's list of relatives is empty; nobody signs their text.
  for (const kind of pledgeKinds.filter((one) => one !== 'relative')) {
    const { id } = await pledges.draft({ roundId, kind })
    await pledges.publish({ id, version: 1, askAgain: false })
  }
}

/** A drawn name: three strokes across the field, each person's a little different. */
function drawn(place: number): string {
  const at = (x: number, y: number) => `${x + ((place * 7) % 23)} ${y + ((place * 11) % 17)}`
  const strokes = [
    [at(40, 70), at(150, 64), at(96, 40), at(92, 190), at(60, 150)],
    [at(220, 60), at(330, 66), at(270, 110), at(226, 190), at(340, 186)],
    [at(400, 50), at(520, 60), at(460, 96), at(410, 200), at(540, 150)],
  ]
  return strokes.map((points) => `M${points.join('L')}`).join('')
}

/** Some open their personal links and sign on the phone, each on a day of their own. */
async function signOnPhones(stage: Stage, sizes: PledgeSizes): Promise<void> {
  const { coordinator, roundId } = stage
  const handed = callAs(on(stage, linksOn), linksTopic, linksActions, coordinator)
  const common = { roundId, kind: 'person', purpose: 'pledge', days: linkDays } as const
  const { links } = await handed.make({ ...common, classKey: 'leaders' })
  const { links: staff } = await handed.make({ ...common, classKey: 'staff' })
  for (const [place, { secret }] of [...links, ...staff].slice(0, sizes.phone).entries()) {
    const minute = String((place * 13) % 60).padStart(2, '0')
    const app = on(
      stage,
      addDays(linksOn, 1 + (place % 20)),
      `${String(8 + (place % 11)).padStart(2, '0')}:${minute}:00`,
    )
    const actor = await actorByLink(app, secret, 'person', '')
    const { owed } = await callAs(app, linksTopic, linksActions, actor).mine({})
    const [item] = owed
    if (item === undefined) continue
    const pledges = callAs(app, pledgesTopic, pledgesActions, actor)
    const { id, name, hash } = await pledges.read({ id: item.id })
    const key = place.toString(16).padStart(32, '0')
    await pledges.sign({ id, key, name, hash, readToEnd: true, signature: drawn(place) })
  }
}

/** The others signed on paper, which the office enters by table; some have not signed yet. */
async function enterPaper(stage: Stage, sizes: PledgeSizes): Promise<void> {
  const { coordinator, roundId } = stage
  const app = on(stage, demoToday)
  const pledges = callAs(app, pledgesTopic, pledgesActions, coordinator)
  const owing = await pledges.sheetRows({ roundId })
  const rows = owing.flatMap((row, place) => {
    const signedOn = addDays(paperFrom, (place * 5) % paperDays)
    return place % sizes.missingEvery === sizes.missingEvery - 1 ? [] : [{ ...row, signedOn }]
  })
  const atOnce = 2500
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce)
    const sheet = { name: '纸质承诺书录入表', purpose: 'sheet', columns: paperColumns, rows: some } as const
    const fileId = await uploadSheet(app, coordinator, sheet)
    const { seen } = await pledges.checkSheet({ roundId, fileId })
    await pledges.takeSheet({ roundId, fileId, seen })
  }
}

/** Texts in force since June, some pledges signed by personal link, most on paper, and some still missing. */
export async function buildPledges(
  app: App,
  coordinator: Actor,
  roundId: string,
  sizes: PledgeSizes = countyPledges,
): Promise<void> {
  const stage = { app, coordinator, roundId }
  await publishTexts(stage)
  await signOnPhones(stage, sizes)
  await enterPaper(stage, sizes)
}
