export { circularsApi } from './client.tsx'
export { DisciplineOfStep } from './discipline-of-step.tsx'
export { WaitingCirculars } from './waiting.tsx'
