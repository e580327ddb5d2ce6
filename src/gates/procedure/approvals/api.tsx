export { approvalsApi } from './client.tsx'
export { WaitingApprovals } from './waiting.tsx'
