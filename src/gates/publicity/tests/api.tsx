import { topicApi } from '#ui/api.tsx'
import { testsTopic } from './contract.ts'

/** Discipline tests as screens ask for them. */
export const testsApi = topicApi(testsTopic)

export { TestsPage } from './tests-page.tsx'
