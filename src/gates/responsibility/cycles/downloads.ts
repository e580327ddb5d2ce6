import { z } from 'zod'
import { id } from '#common/contract.ts'
import { type Lang, say } from '#common/text.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import { callAs } from '#platform/call.ts'
import { mountDownload, mountOfficial } from '#platform/documents/download.ts'
import type { Mount } from '#platform/http/server.ts'
import { writeSheet } from '#platform/sheets/sheets.ts'
import type { RowValues, WriteColumn } from '#platform/sheets/types.ts'
import { cyclesActions } from './actions.ts'
import { cyclesTopic } from './contract.ts'
import { type CycleFigures, counts, figureKeys } from './figures.ts'
import type { PeriodRecord } from './shapes.ts'
import { cyclesText } from './text.ts'

type Word = (typeof cyclesText)['keys'][number]

function column(key: string, word: Word, kind: WriteColumn['kind']): WriteColumn {
  return { key, kind, title: { zh: say(cyclesText, word, 'zh'), en: say(cyclesText, word, 'en') } }
}

const unitColumns: readonly WriteColumn[] = [
  column('unit', 'unit', 'text'),
  column('state', 'state', 'text'),
  ...figureKeys.map((key) => column(key, `figure.${key}`, 'integer')),
  column('progress', 'progress', 'text'),
  column('nextSteps', 'nextSteps', 'text'),
]

const difficultyColumns: readonly WriteColumn[] = [
  column('title', 'difficulty', 'text'),
  column('raisedBy', 'raisedBy', 'text'),
  column('owner', 'owner', 'text'),
  column('due', 'due', 'date'),
  column('solution', 'standing', 'text'),
]

function numbers(figures: CycleFigures, organisationId: string | null): RowValues {
  return Object.fromEntries(
    figureKeys.map((key) => [key, counts(key, organisationId) ? figures[key] : null] as const),
  )
}

/** A period as an Excel workbook: figures and texts of its units, and its difficulties. */
export function workbook(period: PeriodRecord, lang: Lang, now: string): Promise<Uint8Array> {
  const { name, kind, areaName, sheets, figures, difficulties, countedAt } = period
  const at = shanghaiTime(countedAt ?? now)
  const title = `${areaName} ${say(cyclesText, `sheet.${kind}`, lang)} ${name[lang]}`
  const rows = [
    ...sheets.map((sheet): RowValues => {
      const { unit, progress, nextSteps, stateWord } = sheet
      const department = sheet.unitArea === null ? sheet.organisationId : null
      return { unit, state: stateWord[lang], ...numbers(sheet.figures, department), progress, nextSteps }
    }),
    { unit: say(cyclesText, 'whole', lang), ...numbers(figures, null) },
  ]
  const backlog = difficulties.map(({ title: text, raisedBy, owner, dueOn, solution }): RowValues => {
    return { title: text, raisedBy, owner, due: dueOn, solution }
  })
  const notes = [say(cyclesText, 'countedAt', lang, { at })]
  return writeSheet({
    lang,
    sheets: [
      { name: say(cyclesText, `sheet.${kind}`, lang), title, notes, columns: unitColumns, rows, paper: 'a3' },
      { name: say(cyclesText, 'difficulty', lang), columns: difficultyColumns, rows: backlog },
    ],
  })
}

/** The weekly sheet or monthly summary: `/documents/cycles/:id` as `.docx`, `.pdf` and `.xlsx`. */
export const mountCycleDocuments: Mount = (server, app) => {
  mountOfficial(server, app, {
    path: '/documents/cycles/:id',
    permission: 'cycle.read',
    input: z.object({ id }),
    fetch: ({ actor, input }) => callAs(app, cyclesTopic, cyclesActions, actor).document(input),
  })
  mountDownload(server, app, {
    path: '/documents/cycles/:id',
    kinds: ['xlsx'],
    permission: 'cycle.read',
    input: z.object({ id, lang: z.enum(['zh', 'en']).default('zh') }),
    make: async ({ actor, input }) => {
      const period = await callAs(app, cyclesTopic, cyclesActions, actor).show({ id: input.id })
      const word = say(cyclesText, `sheet.${period.kind}`, 'zh')
      const name = `${period.areaName}换届工作${word}${period.name.zh}`
      return { name, bytes: await workbook(period, input.lang, app.clock.now()) }
    },
  })
}
