export { ApprovalMark, approvalPath } from './approval-mark.tsx'
export { approvalsApi } from './client.tsx'
export { AskForm, SubjectChoice } from './request-form.tsx'
export { WaitingApprovals } from './waiting.tsx'
