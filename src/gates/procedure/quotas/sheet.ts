import { sql } from 'drizzle-orm'
import type { Said } from '#common/text.ts'
import type { Answers, Ask } from '#platform/action.ts'
import type { SheetColumn } from '#platform/sheets/types.ts'
import {
  compare,
  type Draft,
  type Filled,
  faultIn,
  findTwice,
  previewOf,
  readFilled,
  rowsToTake,
  textOf,
} from '#registry/public.ts'
import type { quotasTopic } from './contract.ts'
import { heldQuotas, type QuotaRefusal } from './held.ts'
import { quotaWhere, type StoredQuota, storedQuotas, withoutCongress } from './queries.ts'
import { mostPeople } from './shapes.ts'
import { isOpen } from './states.ts'
import { stateWords } from './text.ts'
import { populationFaults } from './text-sheet.ts'
import { enterFigures, type Figure } from './writes.ts'

type Part = Pick<Answers<typeof quotasTopic.contract, QuotaRefusal>, 'checkSheet' | 'takeSheet'>
type SheetAsk = Ask<{ readonly roundId: string; readonly fileId: string }, QuotaRefusal>
type Congresses = ReadonlyMap<string, StoredQuota>

const both = (zh: string, en: string): Said => ({ zh, en })
/** The columns of a table of populations, as it is handed out and read back. */
export const populationColumns: readonly SheetColumn[] = [
  {
    key: 'areaCode',
    title: both('区划代码', 'Division code'),
    aliases: ['代码', '行政区划代码'],
    kind: 'code',
    required: true,
    example: '990221101',
    note: both('市级 4 位，县级 6 位，乡级 9 位', '4 digits for a city, 6 for a county, 9 for a township'),
  },
  {
    key: 'areaName',
    title: both('区划', 'Division'),
    aliases: ['名称', '乡镇', '区划名称'],
    kind: 'text',
    maxLength: 60,
    example: '示例镇',
    note: both('可留空；填写的须与代码相符', 'May be blank; must fit the code'),
  },
  {
    key: 'population',
    title: both('人口数', 'Population'),
    aliases: ['人口', '户籍人口', '常住人口'],
    kind: 'integer',
    required: true,
    min: 1,
    max: mostPeople,
    example: '23650',
    note: both('整数，单位：人', 'Whole number of people'),
  },
  {
    key: 'presentTerm',
    title: both('本届名额', 'Present term'),
    aliases: ['本届代表名额', '上届名额'],
    kind: 'integer',
    min: 1,
    max: 3000,
    example: '58',
    note: both('留空表示不改动已登记的内容', 'Blank leaves what is entered as it is'),
  },
  {
    key: 'source',
    title: both('人口数来源', 'Source'),
    aliases: ['来源', '数据来源'],
    kind: 'text',
    required: true,
    maxLength: 100,
    example: '公安户籍年报',
    note: both('如公安户籍年报、第七次人口普查', 'Such as the police register or the census'),
  },
  {
    key: 'cutOffOn',
    title: both('截止日期', 'Cut-off day'),
    aliases: ['统计截止日期', '时点'],
    kind: 'date',
    required: true,
    example: '2020-12-31',
    note: both('人口数统计的时点', 'The day as of which the people are counted'),
  },
]

type Known = {
  readonly filled: Filled
  readonly congresses: Congresses
  readonly without: ReadonlyMap<string, string>
  readonly today: string
}

function judge(draft: Draft, { filled, congresses, without, today }: Known): void {
  const { given } = draft
  const code = textOf(given, 'areaCode')
  const day = textOf(given, 'cutOffOn')
  const fault = (column: string, key: (typeof populationFaults.keys)[number], params: object) =>
    faultIn(populationFaults, draft, filled, column, key, { ...params })
  if (day > today) fault('cutOffOn', 'future', { day })
  const congress = congresses.get(code)
  if (congress === undefined) {
    const street = without.get(code)
    if (street !== undefined) fault('areaCode', 'no_congress', { name: street })
    else if (code !== '') fault('areaCode', 'unknown_code', { code })
    return
  }
  const { areaName, population, presentTerm, source, cutOffOn, version } = congress
  const name = textOf(given, 'areaName')
  if (name !== '' && name !== areaName) fault('areaName', 'other_name', { name, registered: areaName })
  const wanted = {
    population: given.population ?? null,
    presentTerm: given.presentTerm ?? null,
    source: textOf(given, 'source') || null,
    cutOffOn: day || null,
  }
  const current = { population, presentTerm, source, cutOffOn, version }
  compare(draft, wanted, population === null ? undefined : current)
  draft.stored['~version'] = version
  if (draft.outcome !== 'same' && !isOpen(congress.state)) {
    fault('areaCode', 'fixed', { name: areaName, state: stateWords[congress.state] })
  }
}

async function judged(ask: SheetAsk): Promise<{ filled: Filled; congresses: Congresses }> {
  const { input, tx, actor, app } = ask
  const filled = await readFilled(ask, input.fileId, populationColumns)
  const stored = await storedQuotas(tx, quotaWhere(input), sql``)
  const inScope = stored.filter((row) => row.areaCode.startsWith(actor.areaCode))
  const congresses = new Map(inScope.map((row) => [row.areaCode, row]))
  const streets = await withoutCongress(tx, input.roundId)
  const without = new Map(streets.map(({ code, name }) => [code, name] as const))
  const known: Known = { filled, congresses, without, today: app.clock.today() }
  findTwice(filled.drafts, filled, 'areaCode', (given) => textOf(given, 'areaCode'))
  for (const draft of filled.drafts) judge(draft, known)
  return { filled, congresses }
}

/** A table of populations for many congresses: checked row by row, then taken whole or not at all. */
export const sheet: Part = {
  checkSheet: async (ask) => previewOf((await judged(ask)).filled),

  takeSheet: async (ask) => {
    const { input, actor } = ask
    const { filled, congresses } = await judged(ask)
    const rows = rowsToTake(ask, filled, input.seen).flatMap((draft) => {
      const congress = congresses.get(textOf(draft.given, 'areaCode'))
      return congress === undefined ? [] : [{ draft, congress }]
    })
    const held = await heldQuotas(
      ask,
      rows.map(({ congress: { bodyId, version } }) => ({ bodyId, version })),
    )
    const figures = held.map((one, at): Figure => {
      const stored = rows[at]?.draft.stored ?? {}
      const term = stored.presentTerm
      return {
        ...{ held: one, source: textOf(stored, 'source'), cutOffOn: textOf(stored, 'cutOffOn') },
        ...{ population: Number(stored.population), note: filled.fileName },
        presentTerm: typeof term === 'number' ? term : null,
      }
    })
    await enterFigures(ask, figures)
    const added = rows.filter(({ draft }) => draft.outcome === 'new').length
    const changed = rows.length - added
    const file = filled.fileName
    const subject = { type: 'quotas', id: input.roundId, name: file, areaCode: actor.areaCode }
    await ask.audit('quota.sheet_taken', subject, { file, added, changed })
    return { added, changed }
  },
}
