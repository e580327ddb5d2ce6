export { documentsApi } from './client.tsx'
export { type Chosen, OrganisationList } from './organisation-list.tsx'
export { WaitingDocuments } from './waiting.tsx'
