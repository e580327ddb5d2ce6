import { boardActions } from '#briefing/board/actions.ts'
import { summaryActions } from '#briefing/summary/actions.ts'
import { approvalsActions } from '#gates/procedure/approvals/actions.ts'
import { assessmentsActions } from '#gates/procedure/assessments/actions.ts'
import { constituenciesActions } from '#gates/procedure/constituencies/actions.ts'
import { documentsActions } from '#gates/procedure/documents/actions.ts'
import { electoralUnitsActions } from '#gates/procedure/electoral-units/actions.ts'
import { leavingAuditsActions } from '#gates/procedure/leaving-audits/actions.ts'
import { planActions } from '#gates/procedure/plan/actions.ts'
import { quotasActions } from '#gates/procedure/quotas/actions.ts'
import { roundsActions } from '#gates/procedure/rounds/actions.ts'
import { campaignsActions } from '#gates/publicity/campaigns/actions.ts'
import { channelsActions } from '#gates/publicity/channels/actions.ts'
import { checklistsActions } from '#gates/publicity/checklists/actions.ts'
import { linksActions } from '#gates/publicity/links/actions.ts'
import { mediaActions } from '#gates/publicity/media/actions.ts'
import { pledgesActions } from '#gates/publicity/pledges/actions.ts'
import { questionsActions } from '#gates/publicity/questions/actions.ts'
import { talksActions } from '#gates/publicity/talks/actions.ts'
import { testsActions } from '#gates/publicity/tests/actions.ts'
import { trainingsActions } from '#gates/publicity/trainings/actions.ts'
import { chainActions } from '#gates/responsibility/chain/actions.ts'
import { circularsActions } from '#gates/responsibility/circulars/actions.ts'
import { cyclesActions } from '#gates/responsibility/cycles/actions.ts'
import { difficultiesActions } from '#gates/responsibility/difficulties/actions.ts'
import { groupsActions } from '#gates/responsibility/groups/actions.ts'
import { interviewsActions } from '#gates/responsibility/interviews/actions.ts'
import { meetingsActions } from '#gates/responsibility/meetings/actions.ts'
import { motionsActions } from '#gates/responsibility/motions/actions.ts'
import { tasksActions } from '#gates/responsibility/tasks/actions.ts'
import { townshipDutyActions } from '#gates/responsibility/township-duty/actions.ts'
import { townshipReportsActions } from '#gates/responsibility/township-reports/actions.ts'
import type { AnsweredTopic } from '#platform/action.ts'
import { trailActions } from '#platform/audit/actions.ts'
import { filesActions } from '#platform/files/actions.ts'
import { jobsActions } from '#platform/jobs/actions.ts'
import { noticesActions } from '#platform/notices/actions.ts'
import { holidaysActions } from '#platform/settings/actions.ts'
import { accountsActions } from '#registry/accounts/actions.ts'
import { areasActions } from '#registry/areas/actions.ts'
import { grantsActions } from '#registry/grants/actions.ts'
import { importsActions } from '#registry/imports/actions.ts'
import { organisationsActions } from '#registry/organisations/actions.ts'
import { peopleActions } from '#registry/people/actions.ts'
import { postsActions } from '#registry/posts/actions.ts'
import { rulebookActions } from '#registry/rulebook/actions.ts'
import { tokensActions } from '#registry/tokens/actions.ts'

/** Every topic that the product answers. */
export const topics: readonly AnsweredTopic[] = [
  areasActions,
  organisationsActions,
  peopleActions,
  postsActions,
  importsActions,
  accountsActions,
  grantsActions,
  tokensActions,
  filesActions,
  jobsActions,
  roundsActions,
  planActions,
  approvalsActions,
  quotasActions,
  constituenciesActions,
  electoralUnitsActions,
  documentsActions,
  leavingAuditsActions,
  assessmentsActions,
  groupsActions,
  chainActions,
  tasksActions,
  meetingsActions,
  difficultiesActions,
  linksActions,
  questionsActions,
  testsActions,
  pledgesActions,
  campaignsActions,
  trainingsActions,
  mediaActions,
  channelsActions,
  cyclesActions,
  townshipDutyActions,
  townshipReportsActions,
  circularsActions,
  interviewsActions,
  motionsActions,
  checklistsActions,
  talksActions,
  boardActions,
  summaryActions,
  noticesActions,
  holidaysActions,
  rulebookActions,
  trailActions(() => topics),
]
