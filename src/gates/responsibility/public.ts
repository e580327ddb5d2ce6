export {
  type Chain,
  chainNames,
  chainsOf,
  type MissingChain,
  proposeChains,
  storeChains,
} from './chain/resolve.ts'
export { countCirculars } from './circulars/counter.ts'
export { createCircular } from './circulars/edits.ts'
export { waitingCirculars } from './circulars/listed.ts'
export { raiseDifficulty } from './difficulties/raise.ts'
export { groupLines } from './groups/lines.ts'
export { groupMembersOn } from './groups/members.ts'
export { fullTitle } from './groups/membership.ts'
export { candidatesFor } from './groups/queries.ts'
export { waitingInterviews } from './interviews/listed.ts'
export { countMeetings } from './meetings/counter.ts'
export { type MotionSummary, motionsOf } from './motions/queries.ts'
export { mountTaskDocuments } from './tasks/documents.ts'
export { createTask } from './tasks/edits.ts'
export { escalateNow, escalateTasks } from './tasks/escalation.ts'
export { duringDays } from './tasks/filters.ts'
export { peopleOf } from './tasks/notices.ts'
export { doneDays, type PlannedGroup, type PlanTask, syncPlanTasks } from './tasks/plan-tasks.ts'
export { tasksOfBody } from './tasks/queries.ts'
export { dueSoonDays } from './tasks/states.ts'
export { todoCount } from './tasks/todo.ts'
export { openRound } from './township-duty/held.ts'
