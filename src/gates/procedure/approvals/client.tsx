import { topicApi } from '#ui/api.tsx'
import { approvalsTopic } from './contract.ts'

/** Approvals as screens ask for them. */
export const approvalsApi = topicApi(approvalsTopic)
