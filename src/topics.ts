import { areasActions } from '#registry/areas/actions.ts'
import type { AnsweredTopic } from '#platform/action.ts'

/** Every topic that the product answers. */
export const topics: readonly AnsweredTopic[] = [areasActions]
