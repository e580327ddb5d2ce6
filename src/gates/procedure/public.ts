export { approvedFigures } from './approvals/figures.ts'
export { followIssue } from './approvals/follow.ts'
export { waitingApprovals } from './approvals/lists.ts'
export { type AskingMeeting, startApproval } from './approvals/start.ts'
export { appraisalGradeNames } from './assessments/grades.ts'
export { assessmentConditions, assessmentOf } from './assessments/public.ts'
export {
  createDocument,
  type NewDocument,
} from './documents/create.ts'
export { doingOf } from './documents/held.ts'
export { issueDocument } from './documents/issue.ts'
export { waitingDocuments } from './documents/lists.ts'
export { peopleOf } from './documents/notices.ts'
export { receiveDocument } from './documents/passing-on.ts'
export { type DocumentSummary, documentOf } from './documents/queries.ts'
export { withdrawDocument } from './documents/signing.ts'
export { auditConditions, type StepCondition, type StepTask } from './leaving-audits/public.ts'
export {
  blockingProblems,
  computePlans,
  makePlans,
  type PlannableBody,
  problemWords,
} from './plan/make.ts'
export { covers, directCongressKinds, type HeldBody, heldBodies } from './quotas/bodies-held.ts'
export { fileNames, seatsInForce, stepTaskOf, valuesFor } from './quotas/queries.ts'
export { factsFor } from './templates/facts.ts'
