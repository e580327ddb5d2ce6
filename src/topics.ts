import { boardActions } from '#briefing/board/actions.ts'
import { summaryActions } from '#briefing/summary/actions.ts'
import { planActions } from '#gates/procedure/plan/actions.ts'
import { roundsActions } from '#gates/procedure/rounds/actions.ts'
import type { AnsweredTopic } from '#platform/action.ts'
import { filesActions } from '#platform/files/actions.ts'
import { jobsActions } from '#platform/jobs/actions.ts'
import { trailActions } from '#platform/audit/actions.ts'
import { noticesActions } from '#platform/notices/actions.ts'
import { areasActions } from '#registry/areas/actions.ts'
import { importsActions } from '#registry/imports/actions.ts'
import { organisationsActions } from '#registry/organisations/actions.ts'
import { peopleActions } from '#registry/people/actions.ts'
import { postsActions } from '#registry/posts/actions.ts'

/** Every topic that the product answers. */
export const topics: readonly AnsweredTopic[] = [
  areasActions,
  organisationsActions,
  peopleActions,
  postsActions,
  importsActions,
  filesActions,
  jobsActions,
  roundsActions,
  planActions,
  boardActions,
  summaryActions,
  noticesActions,
  trailActions(() => topics),
]
