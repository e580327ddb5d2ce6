import { type BodyKind, bodies } from '../bodies.ts'
import { type Citation, citationText } from '../citations.ts'
import { type CivilDate, daysBetween } from '../dates.ts'
import { type Said, said } from '../said.ts'
import type { DatedLimit, ScheduledStep } from './schedule.ts'
import type { Anchor, StepId } from './types.ts'

/** What sentences about a plan need to know of it. */
export type Naming = {
  readonly body: BodyKind
  readonly electionDay: CivilDate
  readonly names: ReadonlyMap<StepId, Said>
  readonly dayOf: (anchor: Anchor) => CivilDate
}

function dayName(body: BodyKind): Said {
  const { zh, en } = bodies[body].electionDay
  return said(zh, `the ${en.charAt(0).toLowerCase()}${en.slice(1)}`)
}

function anchorName(anchor: Anchor, naming: Naming): Said {
  const name = naming.names.get(anchor)
  if (name === undefined) return dayName(naming.body)
  return said(`“${name.zh}”`, `“${name.en}”`)
}

function span(count: number, unit: 'days' | 'months'): Said {
  const zh = unit === 'months' ? '个月' : '日'
  return said(`${count}${zh}`, count === 1 ? `1 ${unit.slice(0, -1)}` : `${count} ${unit}`)
}

function distance(anchor: Anchor, offset: number, unit: 'days' | 'months', naming: Naming): Said {
  const name = anchorName(anchor, naming)
  const day = naming.dayOf(anchor)
  if (offset === 0) return said(`${name.zh}${day}当日`, `on ${name.en} (${day})`)
  const length = span(Math.abs(offset), unit)
  return offset < 0
    ? said(`${name.zh}${day}前${length.zh}`, `${length.en} before ${name.en} on ${day}`)
    : said(`${name.zh}${day}后${length.zh}`, `${length.en} after ${name.en} on ${day}`)
}

const sides: Readonly<Record<DatedLimit['limit']['side'], Said>> = {
  latest: said('最迟', 'at the latest'),
  earliest: said('最早', 'at the earliest'),
  on: said('应为', 'on the day itself'),
}

/** One limit in words: 最迟2021-10-31（选举日2021-11-20前20日）. */
export function limitText({ limit, day }: DatedLimit, naming: Naming): Said {
  const where = distance(limit.anchor, limit.offset, limit.unit, naming)
  return said(`${sides[limit.side].zh}${day}（${where.zh}）`, `${day} ${sides[limit.side].en} (${where.en})`)
}

function plannedText(scheduled: ScheduledStep, naming: Naming): Said {
  const { due, wanted } = scheduled
  const before = daysBetween(due, naming.electionDay)
  const day = dayName(naming.body)
  const count = span(Math.abs(before), 'days').en
  const place =
    before === 0
      ? said(`即${day.zh}`, `${day.en} itself`)
      : before > 0
        ? said(`距${day.zh}${before}天`, `${count} before ${day.en}`)
        : said(`${day.zh}后${-before}天`, `${count} after ${day.en}`)
  const moved =
    wanted === due
      ? said('', '')
      : said(`，因${wanted}为休息日提前`, `, moved ahead because ${wanted} is a day off`)
  return said(`计划${due}完成（${place.zh}${moved.zh}）`, `planned for ${due} (${place.en}${moved.en})`)
}

/** One sentence that says where a step's date comes from, with the numbers put in. */
export function explainStep(scheduled: ScheduledStep, citation: Citation | null, naming: Naming): Said {
  const { step, limits } = scheduled
  const planned = plannedText(scheduled, naming)
  if (limits.some(({ limit }) => limit.side === 'on')) {
    const day = distance('election_day', 0, 'days', naming)
    return said(
      `“${step.name.zh}”在${day.zh}进行；${planned.zh}。`,
      `“${step.name.en}” takes place ${day.en}; ${planned.en}.`,
    )
  }
  if (limits.length > 0) {
    const law = citation === null ? said('法律', 'law') : citationText(citation)
    const texts = limits.map((limit) => limitText(limit, naming))
    const zh = texts.map((text) => text.zh).join('，')
    const en = texts.map((text) => text.en).join(' and ')
    return said(
      `依${law.zh}，“${step.name.zh}”${zh}；${planned.zh}。`,
      `Under the ${law.en}, “${step.name.en}” is due ${en}; ${planned.en}.`,
    )
  }
  const where = distance(step.timing.anchor, step.timing.offset, 'days', naming)
  if (step.date !== null) {
    return said(
      `“${step.name.zh}”的日期由本地指定，${planned.zh}。`,
      `The day of “${step.name.en}” was chosen locally, ${planned.en}.`,
    )
  }
  const lead =
    step.basis === 'law'
      ? said('法律要求此步骤，未定期限；', 'the law requires this step but sets no day; ')
      : said('', '')
  return said(
    `“${step.name.zh}”${lead.zh}按惯例安排在${where.zh}，${planned.zh}。`,
    `“${step.name.en}”: ${lead.en}by custom ${where.en}, ${planned.en}.`,
  )
}
