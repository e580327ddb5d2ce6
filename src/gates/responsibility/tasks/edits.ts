import { sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { chainsOf } from '../public.ts'
import type { tasksTopic } from './contract.ts'
import { change, checkSeen, executors, subjectOf, type TaskAsk, taskOf, tell, words } from './moves.ts'
import type { NewTask } from './shapes.ts'
import { tasks } from './tables.ts'
import type { TaskRefusal } from './text.ts'

type Part = Pick<Answers<typeof tasksTopic.contract, TaskRefusal>, 'assign' | 'create'>
type Chain = { readonly mainLeaderId: string; readonly deputyLeaderId: string; readonly departmentId: string }

async function nameIn(tx: Tx, table: 'people' | 'organisations', id: string): Promise<string | null> {
  const found = await tx.execute<{ name: string }>(
    sql`select name from ${sql.identifier(table)} where id = ${id}`,
  )
  return found.rows[0]?.name ?? null
}

/** The names of a chain's three; refuses where one of them is not known here. */
async function named(ask: TaskAsk, chain: Chain) {
  const main = await nameIn(ask.tx, 'people', chain.mainLeaderId)
  const deputy = await nameIn(ask.tx, 'people', chain.deputyLeaderId)
  const department = await nameIn(ask.tx, 'organisations', chain.departmentId)
  if (main === null || deputy === null) return ask.refuse('unknown_person')
  if (department === null) return ask.refuse('unknown_department')
  return { main, deputy, department }
}

/** The chain that a new task names, or that of its area; all three or none. */
async function chainFor(ask: TaskAsk, input: NewTask): Promise<Chain> {
  const { mainLeaderId, deputyLeaderId, departmentId } = input
  const given = [mainLeaderId, deputyLeaderId, departmentId].filter((part) => part !== undefined)
  if (mainLeaderId !== undefined && deputyLeaderId !== undefined && departmentId !== undefined) {
    const chain = { mainLeaderId, deputyLeaderId, departmentId }
    await named(ask, chain)
    return chain
  }
  if (given.length > 0) ask.refuse('chain_incomplete')
  const [chain] = await chainsOf(ask.tx, input.roundId, [input.areaCode])
  return chain ?? ask.refuse('no_chain')
}

function lines(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}

/** A text that was typed in one language stands for both. */
function alike(text: string) {
  return { zh: text, en: text }
}

/** Who answers for a task, and tasks given by hand. */
export const edits: Part = {
  assign: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const task = await taskOf(tx, input.id)
    await checkSeen(ask, task, input.version)
    if (task.state === 'done' || task.state === 'not_applicable') refuse('closed')
    const chain: Chain = {
      mainLeaderId: input.mainLeaderId,
      deputyLeaderId: input.deputyLeaderId,
      departmentId: input.departmentId,
    }
    const same =
      chain.mainLeaderId === task.mainLeaderId &&
      chain.deputyLeaderId === task.deputyLeaderId &&
      chain.departmentId === task.departmentId
    if (same) refuse('same_chain')
    const names = await named(ask, chain)
    const version = await change(ask, task, chain)
    await tx.execute(
      sql`update task_evidence set department_id = ${chain.departmentId} where task_id = ${task.id}`,
    )
    await audit('task.assigned', subjectOf(task), { ...words(task), ...names })
    const workers = await executors(tx, { ...task, ...chain })
    await tell(ask, task, 'assigned', [chain.mainLeaderId, chain.deputyLeaderId, ...workers])
    return { version }
  },

  create: async (ask) => {
    const { input, actor, tx, refuse, audit } = ask
    if (!input.areaCode.startsWith(actor.areaCode)) refuse('outside')
    if (input.dueOn < input.startOn) refuse('dates_wrong')
    const open = await tx.execute(sql`select id from rounds where id = ${input.roundId} and state = 'open'`)
    if (open.rows.length === 0) refuse('unknown_round')
    const areaName = one(
      (await tx.execute<{ name: string }>(sql`select name from areas where code = ${input.areaCode}`)).rows,
    ).name
    const { mainLeaderId, deputyLeaderId, departmentId } = await chainFor(ask, input)
    const id = newId()
    const title = {
      zh: input.title,
      en: input.titleEn === undefined || input.titleEn === '' ? input.title : input.titleEn,
    }
    const [made] = await tx
      .insert(tasks)
      .values({
        id,
        roundId: input.roundId,
        title,
        areaCode: input.areaCode,
        mainLeaderId,
        deputyLeaderId,
        departmentId,
        startOn: input.startOn,
        dueOn: input.dueOn,
        state: 'not_started',
        evidenceWanted: lines(input.evidenceWanted).map(alike),
        discipline: alike(input.discipline),
        updatedBy: actor.accountId,
      })
      .returning()
    if (made === undefined) throw new Error('the new task did not come back')
    const task = { ...made, areaName, departmentName: '' }
    await audit('task.created', subjectOf(task), { ...words(task), due: input.dueOn })
    await tell(ask, task, 'created', await executors(tx, made))
    return { id }
  },
}
