import { sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers, Ask } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { notFound, one } from '#platform/failures.ts'
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

/** Why a task can't be given. */
export type CreateRefusal = Extract<
  TaskRefusal,
  | 'outside'
  | 'dates_wrong'
  | 'unknown_round'
  | 'no_chain'
  | 'chain_incomplete'
  | 'unknown_person'
  | 'unknown_department'
>
type CreateAsk = Pick<Ask<unknown, CreateRefusal>, 'tx' | 'actor' | 'refuse' | 'audit'>

type Ground = {
  readonly open: boolean
  readonly areaName: string | null
  readonly main: string | null
  readonly deputy: string | null
  readonly department: string | null
  readonly chain: Chain | null
  readonly workers: readonly string[] | null
}

/** What a new task stands on, in one statement: its round, area, chain, the names given, and who will work on it. */
async function groundOf(ask: CreateAsk, input: NewTask): Promise<Ground> {
  const name = (table: 'people' | 'organisations', id: string | undefined) =>
    sql`(select name from ${sql.identifier(table)} where id = ${id ?? null})`
  const found = await ask.tx.execute<Ground>(sql`
    with chain as (
      select main_leader_id, deputy_leader_id, department_id from chains
      where round_id = ${input.roundId} and area_code = ${input.areaCode})
    select exists (select 1 from rounds where id = ${input.roundId} and state = 'open') as open,
      (select name from areas where code = ${input.areaCode}) as "areaName",
      ${name('people', input.mainLeaderId)} as main, ${name('people', input.deputyLeaderId)} as deputy,
      ${name('organisations', input.departmentId)} as department,
      (select json_build_object('mainLeaderId', main_leader_id, 'deputyLeaderId', deputy_leader_id,
        'departmentId', department_id) from chain) as chain,
      (select array_agg(distinct person_id::text) from posts
        where organisation_id = coalesce(${input.departmentId ?? null}, (select department_id from chain))
          and grant_state = 'active' and role is not null and until_on is null) as workers`)
  return one(found.rows)
}

/** The chain that a new task names, or that of its area; all three or none. */
function chainFor(ask: CreateAsk, input: NewTask, ground: Ground): Chain {
  const { mainLeaderId, deputyLeaderId, departmentId } = input
  const given = [mainLeaderId, deputyLeaderId, departmentId].filter((part) => part !== undefined)
  if (given.length === 0) return ground.chain ?? ask.refuse('no_chain')
  if (mainLeaderId === undefined || deputyLeaderId === undefined || departmentId === undefined) {
    return ask.refuse('chain_incomplete')
  }
  if (ground.main === null || ground.deputy === null) ask.refuse('unknown_person')
  if (ground.department === null) ask.refuse('unknown_department')
  return { mainLeaderId, deputyLeaderId, departmentId }
}

function lines(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}

/** A text that was typed in one language stands for both. */
function alike(text: string) {
  return { zh: text, en: text }
}

/**
 * Gives a task by hand: it takes the chain that is named, else that of its area, is told to those who will work on it,
 * and leaves the event `task.created`, which the caller's contract declares.
 */
export async function createTask(ask: CreateAsk, input: NewTask): Promise<{ id: string }> {
  const { actor, tx, refuse, audit } = ask
  if (!input.areaCode.startsWith(actor.areaCode)) refuse('outside')
  if (input.dueOn < input.startOn) refuse('dates_wrong')
  const ground = await groundOf(ask, input)
  if (!ground.open) refuse('unknown_round')
  const areaName = ground.areaName ?? notFound()
  const chain = chainFor(ask, input, ground)
  const id = newId()
  const title = {
    zh: input.title,
    en: input.titleEn === undefined || input.titleEn === '' ? input.title : input.titleEn,
  }
  const task = { id, title, areaCode: input.areaCode, areaName }
  // Sent together: the connection pipelines, and what follows a failure fails with it.
  await Promise.all([
    tx.insert(tasks).values({
      id,
      roundId: input.roundId,
      title,
      areaCode: input.areaCode,
      ...chain,
      startOn: input.startOn,
      dueOn: input.dueOn,
      state: 'not_started',
      evidenceWanted: lines(input.evidenceWanted).map(alike),
      discipline: alike(input.discipline),
      updatedBy: actor.accountId,
    }),
    audit('task.created', subjectOf(task), { ...words(task), due: input.dueOn }),
    tell(ask, task, 'created', ground.workers ?? []),
  ])
  return { id }
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

  create: async (ask) => createTask(ask, ask.input),
}
