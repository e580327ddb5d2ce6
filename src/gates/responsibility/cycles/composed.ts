import { type OfficialBlock, type OfficialDocument, officialDocument } from '#common/official.ts'
import { say } from '#common/text.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import { longDate } from '#platform/documents/layout.ts'
import { numeral } from '#platform/documents/numeral.ts'
import { type CycleFigures, counts, type FigureKey } from './figures.ts'
import type { DifficultyLine, PeriodRecord, SheetLine } from './shapes.ts'
import { cyclesText } from './text.ts'

const columns: readonly FigureKey[] = [
  ...(['due', 'due_done', 'signed_off', 'overdue', 'steps'] as const),
  ...(['meetings', 'raised', 'solved', 'unsolved'] as const),
]

const word = (key: (typeof cyclesText)['keys'][number]) => say(cyclesText, key, 'zh')

function paragraph(text: string): OfficialBlock {
  return { kind: 'paragraph', text, indent: true }
}

function heading(text: string): OfficialBlock {
  return { kind: 'heading', level: 1, text }
}

/** Lines of a text as paragraphs; empty ones are left out. */
function paragraphs(text: string): OfficialBlock[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [paragraph(line.trim())]))
}

function opening(period: PeriodRecord): string {
  const { figures: f, units, handedIn, kind, startsOn, endsOn } = period
  const span = kind === 'week' ? '本周' : '本月'
  const days = `${longDate(startsOn)}至${longDate(endsOn)}`
  return [
    `${span}（${days}）应报送单位${units}个，已报送${handedIn}个。`,
    `应完成任务${f.due}项，已完成${f.due_done}项；审核销号${f.signed_off}项，其中法定计划节点${f.steps}个；期末逾期${f.overdue}项。`,
    `召开会议${f.meetings}次，提出重点难点问题${f.raised}个，解决${f.solved}个，尚未解决${f.unsolved}个。`,
    `公布离任审计结果${f.audits}个村（社区），召开任期考核测评会${f.assessments}个村（社区）。`,
  ].join('')
}

function cells(figures: CycleFigures, organisationId: string | null): string[] {
  return columns.map((key) => (counts(key, organisationId) ? String(figures[key]) : '–'))
}

function figureTable(period: PeriodRecord): OfficialBlock {
  const department = (sheet: SheetLine) => (sheet.unitArea === null ? sheet.organisationId : null)
  return {
    kind: 'table',
    caption: '各单位任务完成情况',
    columns: [
      { title: word('unit'), width: 3, align: 'left' },
      ...columns.map((key) => ({ title: word(`figure.${key}`), width: 1.4, align: 'center' as const })),
    ],
    rows: [
      ...period.sheets.map((sheet) => [sheet.unit, ...cells(sheet.figures, department(sheet))]),
      [word('whole'), ...cells(period.figures, null)],
    ],
  }
}

function unitText(sheet: SheetLine, place: number): OfficialBlock[] {
  return [
    { kind: 'heading', level: 2, text: `（${numeral(place + 1)}）${sheet.unit}` },
    paragraph(`${word('progress')}：${sheet.progress}`),
    paragraph(`${word('nextSteps')}：${sheet.nextSteps}`),
  ]
}

function difficultyTable(lines: readonly DifficultyLine[]): OfficialBlock {
  return {
    kind: 'table',
    caption: '',
    columns: [
      { title: word('difficulty'), width: 4, align: 'left' },
      { title: word('raisedBy'), width: 2, align: 'left' },
      { title: word('owner'), width: 2, align: 'left' },
      { title: word('due'), width: 2, align: 'center' },
      { title: word('standing'), width: 4, align: 'left' },
    ],
    rows: lines.map(({ title, raisedBy, owner, dueOn, solved, solution }) => {
      return [
        title,
        raisedBy,
        owner ?? '待交办',
        dueOn ?? '–',
        solved ? `已解决：${solution ?? ''}` : '未解决',
      ]
    }),
  }
}

/** Parts with something in them, numbered 一、二、三. */
function parts(
  all: readonly (readonly [title: string, blocks: readonly OfficialBlock[]])[],
): OfficialBlock[] {
  return all
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], place) => [heading(`${numeral(place + 1)}、${title}`), ...blocks])
}

/**
 * The weekly sheet (周调度表) or monthly summary (月小结) composed from the units’ sheets, as an official document in
 * the layout of GB/T 9704-2012; `now` dates figures that are not frozen.
 */
export function composed(period: PeriodRecord, now: string): OfficialDocument {
  const missing = period.sheets.filter(({ state }) => state === 'open' || state === 'returned')
  const counted = shanghaiTime(period.countedAt ?? now)
  const written = period.sheets.filter(({ progress, nextSteps }) => progress !== '' || nextSteps !== '')
  return officialDocument.parse({
    layout: 'plain',
    title: `${period.areaName}换届工作${word(`sheet.${period.kind}`)}`,
    subtitle: `（${period.name.zh.replaceAll('（', ' ').replaceAll('）', '')}）`,
    body: parts([
      ['总体进展', [paragraph(opening(period)), ...paragraphs(period.overview)]],
      ['任务完成情况', [figureTable(period), paragraph(`统计时间：${counted}。`)]],
      ['各单位工作进展和下步打算', written.flatMap(unitText)],
      ['重点难点问题', period.difficulties.length === 0 ? [] : [difficultyTable(period.difficulties)]],
      [
        '未报送单位',
        missing.length === 0 ? [] : [paragraph(`${missing.map(({ unit }) => unit).join('、')}。`)],
      ],
      ['下步安排', paragraphs(period.arrangements)],
    ]),
    organs: period.office === '' ? [] : [period.office],
    date: period.state === 'closed' ? counted.slice(0, 10) : null,
  })
}
