import { sql } from 'drizzle-orm'
import { say } from '#common/text.ts'
import type { Answers, Ask } from '#platform/action.ts'
import type { RowValues, SheetColumn } from '#platform/sheets/types.ts'
import {
  compare,
  type Filled,
  faultIn,
  findTwice,
  formColumn,
  previewOf,
  readFilled,
  rowsToTake,
  textOf,
} from '#registry/public.ts'
import type { channelsTopic } from './contract.ts'
import { type ReportingKind, reportingKinds } from './kinds.ts'
import { contentsOf, openRound, recordPublications } from './publish.ts'
import { unitStates } from './queries.ts'
import { type ChannelRefusal, channelRowFaults, channelsText } from './text.ts'

type Part = Pick<
  Answers<typeof channelsTopic.contract, ChannelRefusal>,
  'sheetRows' | 'checkSheet' | 'takeSheet'
>
type SheetAsk = Ask<{ readonly roundId: string; readonly fileId: string }, ChannelRefusal>
type RowsAsk = Pick<SheetAsk, 'tx' | 'actor'>

const reader = { note: ['供核对，不导入', 'For the reader only'] } as const

/** The form of publications: a row for each unit and channel. */
export const channelColumns: readonly SheetColumn[] = [
  formColumn('unitCode', ['单位代码', 'Unit code'], 'text', '990221101-DW', {
    required: true,
    maxLength: 60,
    note: ['凭此识别单位，请勿改动', 'Finds the unit; leave it as it is'],
  }),
  formColumn('unit', ['单位', 'Unit'], 'text', '示例单位', reader),
  formColumn('kind', ['渠道', 'Channel'], 'choice', '举报电话', {
    required: true,
    choices: reportingKinds.map((value) => {
      const key = `kind.${value}` as const
      return { value, labels: [say(channelsText, key, 'zh'), say(channelsText, key, 'en')] }
    }),
    note: ['请勿改动', 'Leave it as it is'],
  }),
  formColumn('place', ['公布位置', 'Place'], 'text', '村务公开栏', {
    maxLength: 80,
    note: ['还没有公布的留空', 'Blank where it is not published yet'],
  }),
  formColumn('publishedOn', ['公布日期', 'Published on'], 'date', '2021-09-01'),
]

type Known = {
  readonly unitCode: string
  readonly unit: string
  readonly kind: ReportingKind
  readonly organisationId: string
  readonly areaCode: string
  readonly place: string | null
  readonly publishedOn: string | null
  readonly finding: string | null
  readonly version: number | null
}

/** Every unit that the actor fills in for, once for each channel, with what is recorded. */
async function knownRows({ tx, actor }: RowsAsk, roundId: string): Promise<Known[]> {
  const own = actor.role === 'department' ? sql`s."organisationId" = ${actor.organisationId}` : sql`true`
  const kinds = sql.join(
    reportingKinds.map((kind, at) => sql`(${kind}, ${sql.raw(String(at))})`),
    sql`, `,
  )
  const found = await tx.execute<Known>(sql`
    select s.code as "unitCode", s.unit, k.kind, s."organisationId", s."areaCode", p.place,
      p.published_on::text as "publishedOn", p.finding, p.version
    from ${unitStates(roundId, actor.areaCode)} s cross join (values ${kinds}) as k(kind, position)
      left join channel_publications p on p.round_id = ${roundId} and p.organisation_id = s."organisationId" and p.kind = k.kind
    where ${own} order by s."areaCode", s.code, k.position limit 3000`)
  return found.rows
}

async function judged(ask: SheetAsk): Promise<{ filled: Filled; known: ReadonlyMap<string, Known> }> {
  const filled = await readFilled(ask, ask.input.fileId, channelColumns)
  const rows = await knownRows(ask, ask.input.roundId)
  const keyOf = (values: RowValues) => `${textOf(values, 'unitCode')} ${textOf(values, 'kind')}`
  const known = new Map(rows.map((row) => [`${row.unitCode} ${row.kind}`, row]))
  const units = new Set(rows.map(({ unitCode }) => unitCode))
  const today = ask.app.clock.today()
  findTwice(filled.drafts, filled, 'kind', keyOf)
  for (const draft of filled.drafts) {
    const code = textOf(draft.given, 'unitCode')
    const row = known.get(keyOf(draft.given))
    if (row === undefined) {
      if (code !== '' && !units.has(code))
        faultIn(channelRowFaults, draft, filled, 'unitCode', 'unknown_unit', { code })
      continue
    }
    const { place = null, publishedOn = null } = draft.given
    const current = { place: row.place, publishedOn: row.publishedOn, version: row.version ?? 0 }
    compare(draft, { place, publishedOn }, row.version === null ? undefined : current)
    draft.stored['~key'] = keyOf(draft.given)
    const blank = textOf(draft.stored, 'place') === '' && textOf(draft.stored, 'publishedOn') === ''
    if (blank) draft.outcome = 'same'
    if (blank || draft.outcome === 'same') continue
    for (const key of ['place', 'publishedOn']) {
      if (textOf(draft.stored, key) === '') faultIn(channelRowFaults, draft, filled, key, 'needed')
    }
    if (textOf(draft.stored, 'publishedOn') > today)
      faultIn(channelRowFaults, draft, filled, 'publishedOn', 'future_day', { today })
    if (row.finding) faultIn(channelRowFaults, draft, filled, 'kind', 'photo_needed')
  }
  return { filled, known }
}

/** The form for all units at once. */
export const sheets: Part = {
  sheetRows: async (ask) =>
    (await knownRows(ask, ask.input.roundId)).map(
      ({ unitCode, unit, kind, place, publishedOn }): RowValues => {
        return { unitCode, unit, kind, place, publishedOn }
      },
    ),

  checkSheet: async (ask) => previewOf((await judged(ask)).filled),

  takeSheet: async (ask) => {
    const { roundId, seen } = ask.input
    await openRound(ask, roundId)
    const { filled, known } = await judged(ask)
    const rows = rowsToTake(ask, filled, seen).flatMap(({ stored }) => {
      const row = known.get(textOf(stored, '~key'))
      return row === undefined ? [] : [{ row, stored }]
    })
    const kinds = rows.map(({ row }) => row.kind)
    const contents = await contentsOf(ask, roundId, kinds)
    await recordPublications(
      ask,
      roundId,
      rows.map(({ row: { organisationId, areaCode, kind }, stored }) => ({
        ...{ organisationId, areaCode, kind, channelId: contents.get(kind) ?? '' },
        ...{ place: textOf(stored, 'place'), publishedOn: textOf(stored, 'publishedOn') },
        ...{ fileId: null, fileName: '' },
      })),
    )
    const added = rows.filter(({ row }) => row.version === null).length
    return { added, changed: rows.length - added }
  },
}
