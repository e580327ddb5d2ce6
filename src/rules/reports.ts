import type { CivilDate } from './dates.ts'
import { ruling } from './ruling.ts'
import { type Said, said } from './said.ts'
import type { Verdict } from './verdict.ts'

/* The 12380 desk (中央组织部 2013): its four channels, what it takes up, and how it handles a report. */

/** Channels of the four-in-one platform. */
export const reportChannels = {
  letter: said('信访', 'letter or visit'),
  phone: said('电话', 'phone'),
  web: said('网络', 'web'),
  sms: said('短信', 'text message'),
} as const satisfies Record<string, Said>
export type ReportChannel = keyof typeof reportChannels

/** What the desk takes up: breaches in selecting and appointing cadres. */
export const reportMatters = {
  lobbying: said('跑官要官', 'lobbying for posts'),
  trade: said('买官卖官', 'trade in posts'),
  votes: said('拉票贿选', 'buying votes'),
  falsehood: said('造假骗官', 'forged files'),
  promotion_with_problems: said('带病提拔', 'promoting those with problems'),
  rush: said('突击提拔', 'rushed promotions'),
  excess: said('超职数配备', 'more posts than allowed'),
  procedure: said('违反程序选人用人', 'skipped procedure'),
} as const satisfies Record<string, Said>
export type ReportMatter = keyof typeof reportMatters

type Handling = {
  readonly name: Said
  /** Whether it asks for an investigation and a report on it. */
  readonly asksForReport: boolean
}
const handled = (zh: string, en: string, asksForReport = false): Handling => ({
  name: said(zh, en),
  asksForReport,
})

/** The eight ways to handle a report; the first three ask for an investigation and a report. */
export const reportHandlings = {
  supervised: handled('立项督查', 'a case of its own, supervised', true),
  handle: handled('举办字', 'to be handled', true),
  verify: handled('举核字', 'to be verified', true),
  letter: handled('举函字', 'inquiry by letter'),
  explain: handled('举释字', 'explanation to the reporter'),
  information: handled('举信字', 'for information'),
  assist: handled('举协字', 'for assistance'),
  forward: handled('直转件', 'forwarded as it is'),
} as const satisfies Record<string, Handling>
export type ReportHandling = keyof typeof reportHandlings

/** What a handling asks for. Fails with `edition`. Throws RangeError for no civil date. */
export function reportHandling(
  handling: ReportHandling,
  date: CivilDate,
): Verdict<{ readonly asksForReport: boolean }> {
  const { name, asksForReport } = reportHandlings[handling]
  return ruling(
    ['JB-01'],
    date,
    { asksForReport },
    asksForReport
      ? said(`按“${name.zh}”办理，应当调查并报告结果。`, `Handled as ${name.en}: investigate and report.`)
      : said(`按“${name.zh}”办理，不要求报告调查结果。`, `Handled as ${name.en}: no report is asked for.`),
  )
}

/**
 * Whether the 12380 desk takes up a report: on a matter of its own; anything else goes to the proper body. Fails with
 * `edition`.
 */
export function isTakenUp(
  matter: ReportMatter | null,
  date: CivilDate,
): Verdict<{ readonly takenUp: boolean }> {
  return ruling(
    ['JB-01'],
    date,
    { takenUp: matter !== null },
    matter === null
      ? said(
          '不属于干部选拔任用方面的问题，转有关机关处理。',
          'Not about selecting cadres: it goes to the proper body.',
        )
      : said(
          `属于“${reportMatters[matter].zh}”，由12380受理。`,
          `About ${reportMatters[matter].en}: the 12380 desk takes it up.`,
        ),
  )
}
