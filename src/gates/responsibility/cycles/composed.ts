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

/** The last day of a span after its first one: only what differs is said. */
function until(day: string, from: string): string {
  const text = longDate(day)
  if (day.slice(0, 4) !== from.slice(0, 4)) return text
  return day.slice(0, 7) === from.slice(0, 7)
    ? text.slice(text.indexOf('月') + 1)
    : text.slice(text.indexOf('年') + 1)
}

function daysOf({ startsOn, endsOn }: Pick<PeriodRecord, 'startsOn' | 'endsOn'>): string {
  return `${longDate(startsOn)}至${until(endsOn, startsOn)}`
}

/** A point in time as documents say it: 2021年10月18日9时30分. */
function timeText(at: string): string {
  const [hour = 0, minute = 0] = at.slice(11).split(':').map(Number)
  return `${longDate(at.slice(0, 10))}${hour}时${minute === 0 ? '' : `${minute}分`}`
}

/** Clauses as one sentence; nothing where there are none. */
function sentence(clauses: readonly (string | false)[], parting: string): string {
  const said = clauses.filter((clause) => clause !== false)
  return said.length === 0 ? '' : `${said.join(parting)}。`
}

/** What is counted with a number that is not zero; the thing itself is named once. */
function backlogText({ raised, solved, unsolved }: CycleFigures): string[] {
  const all = [
    ['提出', raised],
    ['解决', solved],
    ['尚未解决', unsolved],
  ] as const
  return all
    .filter(([, n]) => n > 0)
    .map(([verb, n], place) => `${verb}${place === 0 ? '重点难点问题' : ''}${n}个`)
}

function opening(period: PeriodRecord): string {
  const { figures: f, units, handedIn, kind } = period
  const span = kind === 'week' ? '本周' : '本月'
  const steps = f.steps > 0 ? `，其中法定计划节点${f.steps}个` : ''
  return [
    `${span}（${daysOf(period)}）应报送单位${units}个，已报送${handedIn}个。`,
    sentence(
      [
        f.due > 0 && `应完成任务${f.due}项，已完成${f.due_done}项`,
        f.signed_off > 0 && `审核销号${f.signed_off}项${steps}`,
        f.overdue > 0 ? `期末逾期${f.overdue}项` : f.due > 0 && '期末没有逾期任务',
      ],
      '；',
    ),
    sentence([f.meetings > 0 && `召开会议${f.meetings}次`, ...backlogText(f)], '，'),
    sentence(
      [
        f.audits > 0 && `公布${f.audits}个村（社区）的离任审计结果`,
        f.assessments > 0 && `召开${f.assessments}个村（社区）的任期考核测评会`,
      ],
      '，',
    ),
  ].join('')
}

/** After how many characters the head of a narrow column goes on below. */
const breaks: Readonly<Partial<Record<FigureKey, number>>> = { due: 3, unsolved: 3 }

function columnHead(key: FigureKey): string {
  const [text, at] = [word(`figure.${key}`), breaks[key] ?? 2]
  return `${text.slice(0, at)}\n${text.slice(at)}`
}

function cells(figures: CycleFigures, organisationId: string | null): string[] {
  return columns.map((key) => (counts(key, organisationId) ? String(figures[key]) : '–'))
}

function figureTable(period: PeriodRecord): OfficialBlock {
  const department = (sheet: SheetLine) => (sheet.unitArea === null ? sheet.organisationId : null)
  return {
    kind: 'table',
    caption: '',
    columns: [
      { title: word('unit'), width: 3, align: 'left' },
      ...columns.map((key) => ({ title: columnHead(key), width: 1.4, align: 'center' as const })),
    ],
    rows: [
      [word('whole'), ...cells(period.figures, null)],
      ...period.sheets.map((sheet) => [sheet.unit, ...cells(sheet.figures, department(sheet))]),
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

/** How a difficulty stands at the end of the period, or today where that is earlier. */
function standing({ solved, solution, dueOn }: DifficultyLine, asOf: string): string {
  if (solved) return `已解决：${solution ?? ''}`
  return dueOn !== null && dueOn < asOf ? '逾期未解决' : '未解决'
}

function difficultyTable(lines: readonly DifficultyLine[], startsOn: string, asOf: string): OfficialBlock {
  return {
    kind: 'table',
    caption: '',
    columns: [
      { title: word('difficulty'), width: 3.4, align: 'left' },
      { title: word('raisedBy'), width: 2.4, align: 'left' },
      { title: word('owner'), width: 2.4, align: 'left' },
      { title: word('due'), width: 2.2, align: 'center' },
      { title: word('standing'), width: 3.6, align: 'left' },
    ],
    rows: lines.map((line) => {
      const { title, raisedBy, owner, dueOn } = line
      const due = dueOn === null ? '–' : longDate(dueOn).replace(longDate(startsOn).slice(0, 5), '')
      return [title, raisedBy, owner ?? '待交办', due.replace('年', '年\n'), standing(line, asOf)]
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
  const [asOf = period.endsOn] = [counted.slice(0, 10), period.endsOn].sort()
  const closed = period.state === 'closed'
  const time = closed ? `统计时间：${timeText(counted)}。` : `本期尚未办结，数据统计至${timeText(counted)}。`
  const written = period.sheets.filter(({ progress, nextSteps }) => progress !== '' || nextSteps !== '')
  return officialDocument.parse({
    layout: 'plain',
    title: `${period.areaName}换届工作${word(`sheet.${period.kind}`)}`,
    subtitle:
      period.kind === 'week' ? `（第${period.number}周，${daysOf(period)}）` : `（${period.name.zh}）`,
    body: parts([
      ['总体进展', [paragraph(opening(period)), ...paragraphs(period.overview)]],
      ['各单位任务完成情况', [figureTable(period), paragraph(time)]],
      ['各单位工作进展和下步打算', written.flatMap(unitText)],
      [
        '重点难点问题',
        period.difficulties.length === 0 ? [] : [difficultyTable(period.difficulties, period.startsOn, asOf)],
      ],
      [
        '未报送单位',
        missing.length === 0 ? [] : [paragraph(`${missing.map(({ unit }) => unit).join('、')}。`)],
      ],
      ['下步安排', paragraphs(period.arrangements)],
    ]),
    organs: period.office === '' ? [] : [period.office],
    date: closed ? counted.slice(0, 10) : null,
  })
}
