export { interviewsApi } from './client.tsx'
export { WaitingInterviews } from './waiting.tsx'
