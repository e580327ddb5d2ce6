import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { officialDocument } from '#common/official.ts'
import { difficultyRaised } from '../difficulties/contract.ts'
import { coverage, periodFilters, periodRecord, periodRow, sheetRecord, textLimits } from './shapes.ts'
import { periodStates, sheetStates } from './states.ts'

const version = z.number().int()
const seen = { id, version }
const changed = z.object({ version })
const moved = changed.extend({ state: z.enum(sheetStates) })
const reason = z.string().trim().min(2).max(200)
const held = ['changed_meanwhile', 'not_yours', 'period_closed', 'state_not_allowed'] as const
const managed = ['changed_meanwhile', 'not_office'] as const
const text = (most: number) => z.string().trim().max(most).default('')
const filled = { progress: text(textLimits.progress), nextSteps: text(textLimits.nextSteps) }
const many = z.array(z.object(seen)).min(1).max(100)

/** Weekly dispatch and monthly summary (周调度、月小结): periods that open by themselves, units’ sheets, the composed sheet. */
export const cyclesTopic = topic('cycles', {
  list: list({
    path: '/cycles',
    summary: '查询调度周期',
    access: 'cycle.read',
    filters: periodFilters,
    row: periodRow,
    columns: [
      { key: 'name', zh: '调度周期', en: 'Period' },
      { key: 'startsOn', zh: '起始日期', en: 'From', kind: 'date' },
      { key: 'endsOn', zh: '截止日期', en: 'To', kind: 'date' },
      { key: 'dueOn', zh: '报送时限', en: 'Due', kind: 'date' },
      { key: 'units', zh: '应报单位', en: 'Units', kind: 'integer' },
      { key: 'handedIn', zh: '已报单位', en: 'Handed in', kind: 'integer' },
      { key: 'accepted', zh: '已审核', en: 'Accepted', kind: 'integer' },
      { key: 'stateWord', zh: '状态', en: 'State' },
    ],
  }),
  coverage: query({
    path: '/cycles/coverage',
    summary: '核对周调度、月小结是否齐全',
    access: 'cycle.read',
    input: z.object({ roundId: id }),
    output: coverage,
  }),
  show: query({
    path: '/cycles/{id}',
    summary: '查看调度表',
    access: 'cycle.read',
    input: z.object({ id, with: id.optional() }),
    output: periodRecord,
  }),
  sheet: query({
    path: '/cycles/sheets/{id}',
    summary: '查看单位填报',
    access: 'cycle.read',
    input: z.object({ id }),
    output: sheetRecord,
  }),
  /** Opens what is due and not open yet; the product does the same every night. */
  open: command({
    path: '/cycles/open',
    summary: '补开调度周期',
    access: 'cycle.manage',
    input: z.object({ roundId: id }),
    output: z.object({ opened: z.number().int() }),
    refusals: ['not_office', 'round_closed', 'nothing_missing'],
    audit: {
      'cycle.opened': [
        '开启{{name}}，应报单位{{units}}个，报送时限{{due}}',
        'Opened {{nameEn}} for {{units}} units, due {{due}}',
      ],
      'cycle.opening_checked': ['补开调度周期{{n}}个', 'Opened {{n}} periods that were missing'],
    },
  }),
  save: command({
    path: '/cycles/sheets/{id}/save',
    summary: '保存填报草稿',
    access: 'cycle.report',
    input: z.object({ ...seen, ...filled }),
    output: changed,
    refusals: held,
    audit: { 'cycle.sheet_saved': ['{{unit}}保存{{name}}草稿', '{{unit}} saved a draft for {{nameEn}}'] },
  }),
  submit: command({
    path: '/cycles/sheets/{id}/submit',
    summary: '报送填报',
    access: 'cycle.report',
    input: z.object({ ...seen, ...filled }),
    output: moved,
    refusals: [...held, 'empty_text'],
    audit: { 'cycle.sheet_submitted': ['{{unit}}报送{{name}}', '{{unit}} handed in {{nameEn}}'] },
  }),
  recall: command({
    path: '/cycles/sheets/{id}/recall',
    summary: '收回填报',
    access: 'cycle.report',
    input: z.object(seen),
    output: moved,
    refusals: held,
    audit: { 'cycle.sheet_recalled': ['{{unit}}收回{{name}}', '{{unit}} took {{nameEn}} back'] },
  }),
  /** A difficulty of the unit, raised from its sheet into the backlog of the round. */
  raise: command({
    path: '/cycles/sheets/{id}/raise',
    summary: '在填报中提出难点问题',
    access: 'cycle.report',
    input: z.object({
      id,
      areaCode: areaCode.optional(),
      title: z.string().trim().min(4).max(60),
      detail: z.string().trim().min(4).max(1000),
      raisedOn: civilDate,
    }),
    output: z.object({ difficultyId: id }),
    refusals: ['not_yours', 'period_closed', 'nobody_there', 'outside', 'future_day', 'unknown_organisation'],
    audit: difficultyRaised,
  }),
  return: command({
    path: '/cycles/sheets/{id}/return',
    summary: '退回填报',
    access: 'cycle.manage',
    input: z.object({ ...seen, reason }),
    output: moved,
    refusals: [...held, 'not_office'],
    audit: {
      'cycle.sheet_returned': [
        '退回{{unit}}的{{name}}：{{reason}}',
        'Returned {{nameEn}} to {{unit}}: {{reason}}',
      ],
    },
  }),
  accept: command({
    path: '/cycles/sheets/accept',
    summary: '审核填报',
    access: 'cycle.manage',
    input: z.object({ sheets: many }),
    output: z.object({ accepted: z.number().int() }),
    refusals: [...held, 'not_office'],
    audit: { 'cycle.sheet_accepted': ['审核通过{{unit}}的{{name}}', 'Accepted {{nameEn}} of {{unit}}'] },
  }),
  /** What units reported on paper or by telephone, written by the office and accepted at once. */
  enter: command({
    path: '/cycles/{id}/enter',
    summary: '代录单位填报',
    access: 'cycle.manage',
    input: z.object({
      id,
      sheets: z
        .array(z.object({ ...seen, ...filled }))
        .min(1)
        .max(200),
    }),
    output: z.object({ entered: z.number().int() }),
    refusals: [...held, 'not_office', 'empty_text'],
    audit: { 'cycle.sheet_entered': ['代{{unit}}录入{{name}}', 'Entered {{nameEn}} for {{unit}}'] },
  }),
  compose: command({
    path: '/cycles/{id}/compose',
    summary: '编写调度表',
    access: 'cycle.manage',
    input: z.object({
      ...seen,
      overview: text(textLimits.overview),
      arrangements: text(textLimits.arrangements),
      dueOn: civilDate,
    }),
    output: changed,
    refusals: [...managed, 'period_closed', 'due_outside'],
    audit: { 'cycle.composed': ['编写{{name}}，报送时限{{due}}', 'Composed {{nameEn}}, due {{due}}'] },
  }),
  /** Closes periods: their figures are counted and stay as they are. */
  close: command({
    path: '/cycles/close',
    summary: '办结调度周期',
    access: 'cycle.manage',
    input: z.object({
      periods: z.array(z.object(seen)).min(1).max(80),
      /** Units whose sheets are missing are listed as such. */
      withoutMissing: z.boolean().default(false),
    }),
    output: z.object({ closed: z.number().int(), countedAt: z.string() }),
    refusals: [...managed, 'period_closed', 'not_over', 'sheets_waiting', 'sheets_missing', 'several_rounds'],
    audit: {
      'cycle.closed': [
        '办结{{name}}，已报单位{{accepted}}/{{units}}',
        'Closed {{nameEn}} with {{accepted}} of {{units}} units',
      ],
    },
  }),
  reopen: command({
    path: '/cycles/{id}/reopen',
    summary: '重新开启调度周期',
    access: 'cycle.manage',
    input: z.object({ ...seen, reason }),
    output: changed.extend({ state: z.enum(periodStates) }),
    refusals: [...managed, 'period_open'],
    audit: { 'cycle.reopened': ['重新开启{{name}}：{{reason}}', 'Reopened {{nameEn}}: {{reason}}'] },
  }),
  /** Reminds units that have not handed in; all of them where none is named. */
  remind: command({
    path: '/cycles/{id}/remind',
    summary: '催报',
    access: 'cycle.manage',
    input: z.object({ id, sheetIds: z.array(id).max(200).optional() }),
    output: z.object({
      units: z.number().int(),
      people: z.number().int(),
      /** Units of which nobody has an account to be reminded on. */
      unreached: z.array(z.string()),
    }),
    refusals: ['not_office', 'period_closed', 'nobody_late'],
    audit: {
      'cycle.reminded': ['催报{{name}}：{{units}}', 'Reminded of {{nameEn}}: {{units}}'],
    },
  }),
  /** The weekly sheet or monthly summary as an official document; making it leaves an event. */
  document: command({
    path: '/cycles/{id}/document',
    summary: '生成调度表',
    access: 'cycle.read',
    input: z.object({ id }),
    output: z.object({ name: z.string(), document: officialDocument }),
    refusals: [],
    audit: { 'cycle.document_made': ['导出{{name}}', 'Exported {{nameEn}}'] },
  }),
})
