import { may } from '#common/roles.ts'
import { type Params, sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import { moveTask, type TaskMove, type TaskState } from './states.ts'
import { standingText, type TaskRefusal } from './text.ts'

/** What decides who may move a task. */
export type Movable = {
  readonly state: TaskState
  readonly areaCode: string
  readonly departmentId: string
  readonly submittedBy: string | null
}

const countyLength = 6

/** True for a post whose organisation does the work, or that stands for the area (a township also for its villages). */
export function mayWork(actor: Actor, task: Movable): boolean {
  if (actor.role === 'system') return true
  if (!may(actor.role, 'task.work')) return false
  if (actor.organisationId === task.departmentId) return true
  return actor.role !== 'department' && task.areaCode.startsWith(actor.areaCode)
}

/** True for a post above the task's area; county tasks are reviewed by the county itself, there being none above. */
export function standsAbove(actor: Actor, areaCode: string): boolean {
  if (actor.role === 'system') return true
  if (!may(actor.role, 'task.review') || !areaCode.startsWith(actor.areaCode)) return false
  if (areaCode.length > actor.areaCode.length) return true
  const ownCounty = areaCode.length <= countyLength
  return ownCounty && (actor.role === 'coordinator' || actor.role === 'leader')
}

function mayWaive(actor: Actor, areaCode: string): boolean {
  if (actor.role === 'coordinator' || actor.role === 'system') return areaCode.startsWith(actor.areaCode)
  return actor.role === 'township' && standsAbove(actor, areaCode)
}

function forbids(actor: Actor, task: Movable, move: TaskMove): TaskRefusal | null {
  switch (move) {
    case 'start':
    case 'submit':
      return mayWork(actor, task) ? null : 'not_yours'
    case 'accept':
    case 'return':
      if (!standsAbove(actor, task.areaCode)) return 'not_above'
      return task.submittedBy !== null && task.submittedBy === actor.personId ? 'own_work' : null
    case 'waive':
      return mayWaive(actor, task.areaCode) ? null : 'waive_not_yours'
    case 'reopen':
      return actor.role === 'coordinator' || actor.role === 'system' ? null : 'reopen_not_yours'
  }
}

const moveWords: Readonly<Record<TaskMove, readonly [zh: string, en: string]>> = {
  start: ['启动', 'start'],
  submit: ['提交', 'hand in'],
  accept: ['销号', 'sign off'],
  return: ['退回', 'return'],
  waive: ['标记不适用', 'waive'],
  reopen: ['重新打开', 'reopen'],
}

/** Why the actor may not make a move: the refusal with its parameters, or null where nothing stands against it. */
export function whyNot(
  actor: Actor,
  task: Movable & { readonly departmentName: string },
  move: TaskMove,
): { readonly code: TaskRefusal; readonly params: Params } | null {
  if (moveTask(task.state, move) === null) {
    const state = sayBoth(standingText, task.state)
    const [zh, en] = moveWords[move]
    return {
      code: 'state_not_allowed',
      params: { state: state.zh, stateEn: state.en.toLowerCase(), move: zh, moveEn: en },
    }
  }
  const code = forbids(actor, task, move)
  return code === null ? null : { code, params: { department: task.departmentName } }
}
