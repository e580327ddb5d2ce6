import { boardActions } from '#briefing/board/actions.ts'
import { summaryActions } from '#briefing/summary/actions.ts'
import { planActions } from '#gates/procedure/plan/actions.ts'
import { roundsActions } from '#gates/procedure/rounds/actions.ts'
import type { AnsweredTopic } from '#platform/action.ts'
import { noticesActions } from '#platform/notices/actions.ts'
import { areasActions } from '#registry/areas/actions.ts'

/** Every topic that the product answers. */
export const topics: readonly AnsweredTopic[] = [
  areasActions,
  roundsActions,
  planActions,
  boardActions,
  summaryActions,
  noticesActions,
]
