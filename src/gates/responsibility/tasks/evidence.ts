import { and, count, eq } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { files } from '#platform/files/tables.ts'
import { mayWork } from './allowed.ts'
import type { tasksTopic } from './contract.ts'
import { change, subjectOf, taskOf, words } from './moves.ts'
import { openStates } from './states.ts'
import { taskEvidence } from './tables.ts'
import type { TaskRefusal } from './text.ts'

type Part = Pick<Answers<typeof tasksTopic.contract, TaskRefusal>, 'addEvidence' | 'removeEvidence'>

const mostEvidence = 50
const openOnly = {
  state: '待审核或已办结',
  stateEn: 'handed in or closed',
  move: '添加佐证材料',
  moveEn: 'add evidence to',
}

async function ownFile(tx: Tx, actor: Actor, fileId: string): Promise<string | null> {
  const [file] = await tx
    .select({ name: files.name })
    .from(files)
    .where(and(eq(files.id, fileId), eq(files.accountId, actor.accountId), eq(files.purpose, 'evidence')))
  return file?.name ?? null
}

function inShort(note: string): string {
  return note.length > 20 ? `${note.slice(0, 20)}…` : note
}

/** Evidence (佐证材料): added while the work is open, removable by who added it until it is handed in. */
export const evidence: Part = {
  addEvidence: async (ask) => {
    const { input, tx, actor, app, refuse, audit } = ask
    const task = await taskOf(tx, input.id)
    if (!mayWork(actor, task)) refuse('not_yours', { department: task.departmentName })
    if (!openStates.some((state) => state === task.state)) refuse('state_not_allowed', openOnly)
    if (input.fileId === undefined && input.note === '') refuse('empty_evidence')
    const name = input.fileId === undefined ? inShort(input.note) : await ownFile(tx, actor, input.fileId)
    if (name === null) return refuse('not_your_file')
    const held = await tx.select({ n: count() }).from(taskEvidence).where(eq(taskEvidence.taskId, task.id))
    if ((held[0]?.n ?? 0) >= mostEvidence) refuse('too_much_evidence', { n: mostEvidence })
    const evidenceId = newId()
    await tx.insert(taskEvidence).values({
      id: evidenceId,
      taskId: task.id,
      areaCode: task.areaCode,
      departmentId: task.departmentId,
      fileId: input.fileId ?? null,
      note: input.note,
      submission: 0,
      addedBy: actor.personId,
      addedAt: app.clock.now(),
    })
    // Evidence shows that the work has begun; nobody should have to say so besides.
    const version =
      task.state === 'not_started' ? await change(ask, task, { state: 'in_progress' }) : task.version
    await audit('task.evidence_added', subjectOf(task), { ...words(task), name })
    return { evidenceId, version }
  },

  removeEvidence: async ({ input, tx, actor, refuse, audit }) => {
    const task = await taskOf(tx, input.id)
    const key = and(eq(taskEvidence.id, input.evidenceId), eq(taskEvidence.taskId, task.id))
    const row = one(await tx.select().from(taskEvidence).where(key))
    if (row.addedBy !== actor.personId) refuse('not_your_evidence')
    if (row.submission > 0) refuse('already_submitted')
    const file = row.fileId === null ? null : await ownFile(tx, actor, row.fileId)
    await tx.delete(taskEvidence).where(key)
    await audit('task.evidence_removed', subjectOf(task), { ...words(task), name: file ?? inShort(row.note) })
    return {}
  },
}
