import type { SheetColumn } from '#platform/sheets/types.ts'
import { formColumn, villageColumns } from '#registry/public.ts'
import { severities } from './kinds.ts'

const severityWords = {
  ordinary: ['一般', 'Ordinary'],
  considerable: ['较重', 'Considerable'],
  grave: ['严重', 'Grave'],
} as const

const severityChoices = severities.map((value) => ({ value, labels: [...severityWords[value]] }))
const free = ['没有发现问题的留空', 'Blank where nothing was found'] as const
const many = { min: 0, max: 5000 } as const

/** How many findings a row of the sheet takes. */
export const findingPlaces = [1, 2] as const

function findingColumns(place: number): SheetColumn[] {
  return [
    formColumn(`class${place}`, [`问题${place}类别`, `Finding ${place}: class`], 'text', '矛盾纠纷', {
      ...{ maxLength: 20, note: free },
    }),
    formColumn(`severity${place}`, [`问题${place}程度`, `Finding ${place}: severity`], 'choice', '一般', {
      ...{ choices: severityChoices, note: free },
    }),
    formColumn(
      `text${place}`,
      [`问题${place}内容`, `Finding ${place}: text`],
      'text',
      '两户村民因宅基地边界有纠纷',
      {
        ...{ maxLength: 500, note: free },
      },
    ),
  ]
}

/** The columns of the visits' sheet (走访台账): one row for each visit. */
export const visitColumns: readonly SheetColumn[] = [
  ...villageColumns,
  formColumn('number', ['领导人员编号', 'Leader’s staff number'], 'text', 'C000123', {
    required: true,
    maxLength: 40,
    note: ['凭此识别走访领导', 'Finds the leader'],
  }),
  formColumn('leader', ['走访领导', 'Leader'], 'text', '示例', {
    note: ['供核对，不导入', 'For the reader only'],
  }),
  formColumn('visitedOn', ['走访日期', 'Visited on'], 'date', '2021-09-10', {
    note: ['整行未填写的不导入', 'A row that is not filled in is left out'],
  }),
  formColumn('households', ['入户数', 'Households'], 'integer', '6', {
    ...{ ...many, note: ['未入户的填0', '0 where none was visited'] },
  }),
  formColumn('peopleMet', ['走访人数', 'People met'], 'integer', '15', {
    ...{ ...many, note: ['未走访群众的填0', '0 where none was met'] },
  }),
  formColumn('peopleNotes', ['走访对象', 'Who they were'], 'text', '老党员、村民代表', { maxLength: 500 }),
  formColumn('summary', ['走访情况', 'Account'], 'text', '了解村班子运行和换届人选酝酿情况', {
    maxLength: 2000,
  }),
  ...findingPlaces.flatMap(findingColumns),
]
