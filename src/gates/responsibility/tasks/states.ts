/** The life of a task; 临期 and 逾期 are not states but how its due day stands to today. */
export const taskStates = ['not_started', 'in_progress', 'submitted', 'done', 'not_applicable'] as const
export type TaskState = (typeof taskStates)[number]

/** What moves a task. */
export const taskMoves = ['start', 'submit', 'accept', 'return', 'waive', 'reopen'] as const
export type TaskMove = (typeof taskMoves)[number]

const moves: Readonly<Record<TaskMove, { from: readonly TaskState[]; to: TaskState }>> = {
  start: { from: ['not_started'], to: 'in_progress' },
  submit: { from: ['not_started', 'in_progress'], to: 'submitted' },
  accept: { from: ['submitted'], to: 'done' },
  return: { from: ['submitted'], to: 'in_progress' },
  waive: { from: ['not_started', 'in_progress'], to: 'not_applicable' },
  reopen: { from: ['done', 'not_applicable'], to: 'in_progress' },
}

/** The state after a move, or null where the state does not allow it. */
export function moveTask(state: TaskState, move: TaskMove): TaskState | null {
  const rule = moves[move]
  return rule.from.includes(state) ? rule.to : null
}

/** How a task is shown: its state, or for open work how near its due day is. */
export const taskStandings = [...taskStates, 'due_soon', 'overdue'] as const
export type TaskStanding = (typeof taskStandings)[number]

/** States in which work is still to be done by its executor. */
export const openStates = ['not_started', 'in_progress'] as const satisfies readonly TaskState[]

/** Days before the due day from which open work counts as 临期. */
export const dueSoonDays = 3

/** The standing of a task whose due day is `daysLeft` days away (negative = past). */
export function standing(state: TaskState, daysLeft: number): TaskStanding {
  if (state === 'done' || state === 'not_applicable' || state === 'submitted') return state
  if (daysLeft < 0) return 'overdue'
  return daysLeft <= dueSoonDays ? 'due_soon' : state
}
