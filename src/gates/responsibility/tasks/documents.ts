import { z } from 'zod'
import { areaCode, id } from '#common/contract.ts'
import { may } from '#common/roles.ts'
import { type Lang, say } from '#common/text.ts'
import { Rejected } from '#platform/failures.ts'
import { headersOf, type Mount } from '#platform/http/server.ts'
import { writeSheet } from '#platform/sheets/sheets.ts'
import type { RowValues, WriteColumn } from '#platform/sheets/types.ts'
import { docxInWorker } from './document-pool.ts'
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

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
type Kind = keyof typeof types

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
  const makers: Readonly<Record<Kind, (answer: MonthlyAnswer, lang: Lang) => Promise<Uint8Array>>> = {
    docx: (answer, lang) => docxInWorker({ answer, lang }),
    xlsx: monthlyXlsx,
  }
  const mount = (kind: Kind) =>
    server.get(`/documents/monthly.${kind}`, async (request, reply) => {
      const actor = await app.sessions.actorOf(headersOf(request), request.ip)
      if (actor === null) return reply.code(401).send({ message: '请先登录' })
      const barred = actor.role !== 'system' && !may(actor.role, 'task.read')
      if (barred) return reply.code(403).send({ message: say(monthlyText, 'noRight', 'zh') })
      const read = asked.safeParse(request.query)
      if (!read.success) return reply.code(400).send({ message: say(monthlyText, 'wrongInput', 'zh') })
      const { lang, ...input } = read.data
      try {
        const today = app.clock.today()
        const answer = await app.data.transact(actor, (tx) => monthlyOf(tx, input, today), 'read')
        const name = encodeURIComponent(`${titleOf(answer, lang)}.${kind}`)
        return await reply
          .header('content-disposition', `attachment; filename="monthly.${kind}"; filename*=UTF-8''${name}`)
          .header('cache-control', 'no-store')
          .type(types[kind])
          .send(Buffer.from(await makers[kind](answer, lang)))
      } catch (failure) {
        if (failure instanceof Rejected) return reply.code(404).send({ message: failure.message })
        throw failure
      }
    })
  mount('docx')
  mount('xlsx')
}
