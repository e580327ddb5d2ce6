import { topicApi } from '#ui/api.tsx'
import { trainingsTopic } from './contract.ts'

/** Trainings as screens ask for them. */
export const trainingsApi = topicApi(trainingsTopic)
