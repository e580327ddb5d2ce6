import { z } from 'zod'
import { civilDate, command, query, topic } from '#common/contract.ts'

const kind = z.enum(['off', 'work'])
const name = z.string().trim().min(1).max(30)
const entry = z.object({ kind, name })
const year = z.coerce.number().int().min(1980).max(2100)

/** A day that differs from the ordinary week: off, or worked in exchange (调休). */
export const holidayRow = entry.extend({ day: civilDate, changedBy: z.string() })

/** A published day beside the table's entry: `add` it is missing, `change` it differs, `same`. */
export const proposedDay = entry.extend({
  day: civilDate,
  change: z.enum(['add', 'change', 'same']),
  present: entry.nullable(),
})

/** Days off and shifted working days (节假日与调休): what the plans take for working days. */
export const holidaysTopic = topic('holidays', {
  list: query({
    path: '/holidays',
    summary: '查询节假日',
    access: 'settings.read',
    input: z.object({ year }),
    output: z.array(holidayRow),
  }),
  set: command({
    path: '/holidays/set',
    summary: '设定节假日',
    access: 'settings.edit',
    input: entry.extend({
      day: civilDate,
      /** The day's entry as the editor saw it; null where there was none. */
      seen: entry.nullable(),
    }),
    output: z.object({}),
    refusals: ['changed_meanwhile', 'unchanged'],
    audit: {
      'holiday.set': ['将{{day}}设为{{kind}}（{{name}}）', 'Set {{day}} as {{kindEn}} ({{name}})'],
    },
  }),
  remove: command({
    path: '/holidays/remove',
    summary: '移除节假日',
    access: 'settings.edit',
    input: z.object({ day: civilDate, seen: entry }),
    output: z.object({}),
    refusals: ['changed_meanwhile'],
    audit: {
      'holiday.removed': [
        '移除{{day}}的节假日设定（{{name}}）',
        'Took {{day}} ({{name}}) off the holiday table',
      ],
    },
  }),
  /** The year's published arrangement beside the table; `known` is false where the product does not hold the year. */
  proposal: query({
    path: '/holidays/proposal',
    summary: '查看节假日建议',
    access: 'settings.edit',
    input: z.object({ year }),
    output: z.object({ known: z.boolean(), days: z.array(proposedDay) }),
  }),
  load: command({
    path: '/holidays/load',
    summary: '载入节假日建议',
    access: 'settings.edit',
    input: z.object({ year }),
    output: z.object({ added: z.number().int(), changed: z.number().int() }),
    refusals: ['year_unknown', 'nothing_new'],
    audit: {
      'holiday.loaded': [
        '载入{{year}}年节假日安排，新增{{added}}天，变更{{changed}}天',
        'Loaded the holidays of {{year}}: {{added}} days added, {{changed}} changed',
      ],
    },
  }),
})
