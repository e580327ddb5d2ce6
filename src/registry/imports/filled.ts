import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { SheetOutcome, SheetPreview, sheetRefusals } from '#common/sheet.ts'
import type { Ask } from '#platform/action.ts'
import { Refused } from '#platform/failures.ts'
import { files } from '#platform/files/tables.ts'
import { readSheet } from '#platform/sheets/sheets.ts'
import { problemText } from '#platform/sheets/text.ts'
import type { SheetColumn } from '#platform/sheets/types.ts'
import { type Draft, draftOf } from './draft.ts'

type Refusal = (typeof sheetRefusals)[number]
type FilledAsk = Pick<Ask<unknown, Refusal>, 'tx' | 'actor' | 'app' | 'refuse'>

/** Most rows of a form: it is read and judged within one request. */
const maxRows = 3000

/** A filled-in form as it was read. */
export type Filled = {
  readonly fileName: string
  readonly columns: readonly SheetColumn[]
  readonly drafts: readonly Draft[]
  readonly ignoredColumns: readonly string[]
}

/** Reads a form that the actor uploaded; refuses another's file and one that is no such table. */
export async function readFilled(
  ask: FilledAsk,
  fileId: string,
  columns: readonly SheetColumn[],
): Promise<Filled> {
  const { tx, actor, app, refuse } = ask
  const [file] = await tx
    .select({ digest: files.digest, name: files.name })
    .from(files)
    .where(and(eq(files.id, fileId), eq(files.accountId, actor.accountId), eq(files.purpose, 'sheet')))
  if (file === undefined || !app.files.has(file.digest)) return refuse('not_your_sheet')
  const read = await readSheet(app.files.pathOf(file.digest), { columns, maxRows })
  if (!read.ok) throw new Refused({ code: read.problem, ...problemText(read) })
  return {
    fileName: file.name,
    columns,
    drafts: read.rows.map((row) => draftOf(row, columns)),
    ignoredColumns: read.ignoredColumns,
  }
}

function outcomeOf(draft: Draft): SheetOutcome {
  return draft.errors.length > 0 ? 'wrong' : draft.outcome
}

/** A mark of what every row would do to which version, so that taking it writes what was looked at. */
function seenOf(drafts: readonly Draft[]): string {
  const told = drafts.map((draft) => `${draft.line} ${outcomeOf(draft)} ${JSON.stringify(draft.stored)}`)
  return createHash('sha256').update(told.join('\n')).digest('hex').slice(0, 24)
}

/** A judged form as its uploader looks at it before it is taken. */
export function previewOf({ fileName, columns, drafts, ignoredColumns }: Filled): SheetPreview {
  const counts = { new: 0, changed: 0, same: 0, wrong: 0 }
  const rows = drafts.map((draft) => {
    const outcome = outcomeOf(draft)
    counts[outcome] += 1
    const changes = String(draft.stored['~changes'] ?? '')
    return {
      line: draft.line,
      outcome,
      values: draft.given,
      changes: changes.split(',').filter((key) => key !== ''),
      errors: draft.errors,
      notes: draft.notes,
    }
  })
  return {
    fileName,
    columns: columns.map(({ key, title, choices = [] }) => {
      const words = choices.map(({ value, labels }) => [value, labels[0] ?? value] as const)
      return { key, title, choices: Object.fromEntries(words) }
    }),
    ignoredColumns: [...ignoredColumns],
    counts,
    rows,
    seen: seenOf(drafts),
  }
}

/** The rows of a judged form that write something; refuses a form with a fault, without a change, or not as seen. */
export function rowsToTake(
  { refuse }: Pick<FilledAsk, 'refuse'>,
  filled: Filled,
  seen: string,
): readonly Draft[] {
  const { counts, seen: now } = previewOf(filled)
  if (counts.wrong > 0) refuse('rows_wrong', { n: counts.wrong })
  if (now !== seen) refuse('changed_since_check')
  if (counts.new + counts.changed === 0) refuse('nothing_to_do')
  return filled.drafts.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
}
