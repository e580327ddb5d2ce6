import type { Answers, Ask } from '#platform/action.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import {
  type Filled,
  organisationNames,
  previewOf,
  readFilled,
  rowsToTake,
  textOf,
} from '#registry/public.ts'
import { mayEdit } from './allowed.ts'
import { findingColumns, progressColumns } from './columns.ts'
import type { leavingAuditsTopic } from './contract.ts'
import { findingsOfRound, findingValues, judgeFindings, takeFindings } from './sheet-findings.ts'
import { flat, judgeProgress, type Place, placesOf } from './sheet-progress.ts'
import type { AuditState } from './states.ts'
import { takeProgress } from './take-progress.ts'
import type { AuditRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof leavingAuditsTopic.contract, AuditRefusal>,
  'sheetRows' | 'checkSheet' | 'takeSheet'
>
type Form = 'progress' | 'findings'
type SheetAsk = Ask<{ readonly roundId: string; readonly form: Form; readonly fileId: string }, AuditRefusal>

/** The columns of each form. */
export const auditForms = { progress: progressColumns, findings: findingColumns } as const

async function judged(ask: SheetAsk): Promise<{ filled: Filled; places: ReadonlyMap<string, Place> }> {
  const { input, tx, actor, app } = ask
  const filled = await readFilled(ask, input.fileId, auditForms[input.form])
  const judge = input.form === 'progress' ? judgeProgress : judgeFindings
  return { filled, places: await judge(tx, actor, filled, input.roundId, app.clock.today()) }
}

function rowOf(place: Place, values: RowValues): RowValues {
  const { areaCode, township, village } = place
  return { code: areaCode, township, village, ...values }
}

/** Rows of the form of progress: every village with what is recorded of its audit. */
async function progressRows(ask: Ask<{ roundId: string }, AuditRefusal>): Promise<RowValues[]> {
  const { tx, input, actor, app } = ask
  const places = [...(await placesOf(tx, input.roundId, app.clock.today())).values()]
  const leads = await organisationNames(
    tx,
    places.flatMap(({ audit }) => audit?.leadOrganisationId ?? []),
  )
  return places
    .filter(({ areaCode, audit }) =>
      mayEdit(actor, { areaCode, leadOrganisationId: audit?.leadOrganisationId ?? '' }),
    )
    .map((place) => {
      const lead = leads.get(place.audit?.leadOrganisationId ?? '')?.shortName ?? null
      return rowOf(place, { ...flat(place), lead })
    })
}

const begun: readonly AuditState[] = ['auditing', 'reported', 'concluded', 'published']

/** Rows of the form of findings: what is recorded, and one blank row for every other village under audit. */
async function findingRows(ask: Ask<{ roundId: string }, AuditRefusal>): Promise<RowValues[]> {
  const { tx, input, actor, app } = ask
  const places = await placesOf(tx, input.roundId, app.clock.today())
  const found = Map.groupBy(await findingsOfRound(tx, input.roundId), (one) => one.areaCode)
  return [...places.values()].flatMap((place) => {
    const { audit } = place
    if (audit === null || !begun.includes(audit.state) || !mayEdit(actor, audit)) return []
    const own = found.get(place.areaCode) ?? []
    return own.length === 0 ? [rowOf(place, {})] : own.map((one) => rowOf(place, findingValues(one)))
  })
}

/** Forms for many villages at once. */
export const sheets: Part = {
  sheetRows: (ask) => (ask.input.form === 'progress' ? progressRows(ask) : findingRows(ask)),

  checkSheet: async (ask) => previewOf((await judged(ask)).filled),

  takeSheet: async (ask) => {
    const { input, tx, actor, app } = ask
    const { filled, places } = await judged(ask)
    const rows = rowsToTake(ask, filled, input.seen).flatMap((draft) => {
      const place = places.get(textOf(draft.given, 'code'))
      return place === undefined ? [] : [{ draft, place }]
    })
    const { roundId, form } = input
    const file = filled.fileName
    if (form === 'progress') {
      await takeProgress(tx, actor, { roundId, file, today: app.clock.today() }, rows)
    } else await takeFindings(tx, actor, file, rows)
    const added = rows.filter(({ draft }) => draft.outcome === 'new').length
    const changed = rows.length - added
    const subject = { type: 'leaving_audits', id: roundId, name: file, areaCode: actor.areaCode }
    await ask.audit('leaving_audit.sheet_taken', subject, { file, added, changed })
    return { added, changed }
  },
}
