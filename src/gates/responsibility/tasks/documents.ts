import { z } from 'zod'
import { areaCode, id } from '#common/contract.ts'
import { type Lang, say } from '#common/text.ts'
import { mountDownload } from '#platform/documents/download.ts'
import { bytesFrom } from '#platform/documents/render.ts'
import type { Mount } from '#platform/http/server.ts'
import { writeSheet } from '#platform/sheets/sheets.ts'
import type { RowValues, WriteColumn } from '#platform/sheets/types.ts'
import type { MonthlyTask } from './monthly-docx.ts'
import { monthlyOf } from './monthly-list.ts'
import { leadersOf, placeOf, progressOf, type SayMonthly, titleOf } from './monthly-words.ts'
import { type MonthlyAnswer, monthSchema } from './shapes.ts'
import { monthlyText } from './text.ts'

const asked = z.object({
  roundId: id,
  month: monthSchema,
  area: areaCode.optional(),
  lang: z.enum(['zh', 'en']).default('zh'),
})

/** Packing hundreds of rows would hold up every request: it is done in the documents' process. */
function wordOf(task: MonthlyTask): Promise<Uint8Array> {
  return bytesFrom(new URL('./monthly-docx.ts', import.meta.url), 'monthlyDocx', task)
}

const sheetColumns = [
  ['unit', 'text'],
  ['number', 'integer'],
  ['task', 'text'],
  ['areas', 'text'],
  ['department', 'text'],
  ['leaders', 'text'],
  ['start', 'date'],
  ['due', 'date'],
  ['evidence', 'text'],
  ['progress', 'text'],
] as const satisfies readonly (readonly [(typeof monthlyText)['keys'][number], WriteColumn['kind']])[]

/** 每月任务清单 as an Excel sheet, one row for each line. */
export function monthlyXlsx(answer: MonthlyAnswer, lang: Lang): Promise<Uint8Array> {
  const t: SayMonthly = (key, params) => say(monthlyText, key, lang, params)
  const rows = answer.groups.flatMap((group) =>
    group.lines.map((line, place): RowValues => {
      return {
        unit: group.name,
        number: place + 1,
        task: line.title[lang],
        areas: placeOf(line, t),
        department: line.department || t('several'),
        leaders: leadersOf(line, t),
        start: line.startOn,
        due: line.dueOn,
        evidence: line.evidence.map((one) => one[lang]).join('；'),
        progress: progressOf(line, t),
      }
    }),
  )
  const columns = sheetColumns.map(([key, kind]) => {
    return { key, kind, title: { zh: say(monthlyText, key, 'zh'), en: say(monthlyText, key, 'en') } }
  })
  const notes = [`${t('roundLine', { name: answer.roundName })}　${t('asOf', { day: answer.today })}`]
  return writeSheet({
    lang,
    sheets: [{ name: answer.month, title: titleOf(answer, lang), notes, columns, rows, paper: 'a3' }],
  })
}

/** Downloads of the monthly list: `/documents/monthly.docx` and `.xlsx` with `roundId`, `month`, `area`, `lang`. */
export const mountTaskDocuments: Mount = (server, app) => {
  mountDownload(server, app, {
    path: '/documents/monthly',
    kinds: ['docx', 'xlsx'],
    permission: 'task.read',
    input: asked,
    make: async ({ actor, input: { lang, ...input }, kind }) => {
      const today = app.clock.today()
      const answer = await app.data.transact(actor, (tx) => monthlyOf(tx, input, today), 'read')
      const bytes = kind === 'docx' ? await wordOf({ answer, lang }) : await monthlyXlsx(answer, lang)
      return { name: titleOf(answer, lang), bytes }
    },
  })
}
