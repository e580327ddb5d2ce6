export { documentsApi } from './client.tsx'
export { WaitingDocuments } from './waiting.tsx'
