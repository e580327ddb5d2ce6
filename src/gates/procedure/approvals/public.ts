export { approvalStates } from './states.ts'
export { subjects } from './subjects.ts'
