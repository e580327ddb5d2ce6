import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { readSearch } from '#ui/url.tsx'
import { NotFound, Shell } from './shell.tsx'
import { StartScreen } from './start.tsx'

type Load = () => Promise<Record<string, unknown>>

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, validateSearch: readSearch })

/** A page: its address, the file that holds it (loaded when first opened), and the screen's name there. */
function page<M extends Record<string, unknown>>(
  path: string,
  load: () => Promise<M>,
  screen: keyof M & string,
) {
  return createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load as Load, screen),
  })
}

const start = createRoute({ getParentRoute: () => root, path: '/', component: StartScreen })

const pages = [
  page('/board', () => import('#briefing/board/board.tsx'), 'BoardScreen'),
  page('/work', () => import('#gates/responsibility/tasks/work.tsx'), 'WorkScreen'),
  page('/responsibility/tasks', () => import('#gates/responsibility/tasks/tasks.tsx'), 'TasksScreen'),
  page('/responsibility/tasks/$id', () => import('#gates/responsibility/tasks/task.tsx'), 'TaskScreen'),
  page('/responsibility/wall', () => import('#gates/responsibility/tasks/wall.tsx'), 'WallScreen'),
  page('/responsibility/monthly', () => import('#gates/responsibility/tasks/monthly.tsx'), 'MonthlyScreen'),
  page('/responsibility/groups', () => import('#gates/responsibility/groups/groups.tsx'), 'GroupsScreen'),
  page(
    '/responsibility/groups/new',
    () => import('#gates/responsibility/groups/new-group.tsx'),
    'NewGroupScreen',
  ),
  page(
    '/responsibility/groups/$groupId',
    () => import('#gates/responsibility/groups/group.tsx'),
    'GroupScreen',
  ),
  page(
    '/responsibility/meetings',
    () => import('#gates/responsibility/meetings/meetings.tsx'),
    'MeetingsScreen',
  ),
  page(
    '/responsibility/meetings/new',
    () => import('#gates/responsibility/meetings/new-meeting.tsx'),
    'NewMeetingScreen',
  ),
  page(
    '/responsibility/meetings/$meetingId',
    () => import('#gates/responsibility/meetings/meeting.tsx'),
    'MeetingScreen',
  ),
  page(
    '/responsibility/difficulties',
    () => import('#gates/responsibility/difficulties/difficulties.tsx'),
    'DifficultiesScreen',
  ),
  page(
    '/responsibility/difficulties/$difficultyId',
    () => import('#gates/responsibility/difficulties/difficulty.tsx'),
    'DifficultyScreen',
  ),
  page(
    '/responsibility/circulars',
    () => import('#gates/responsibility/circulars/circulars.tsx'),
    'CircularsScreen',
  ),
  page(
    '/responsibility/circulars/new',
    () => import('#gates/responsibility/circulars/circular-form.tsx'),
    'NewCircularScreen',
  ),
  page(
    '/responsibility/circulars/discipline',
    () => import('#gates/responsibility/circulars/discipline.tsx'),
    'DisciplineScreen',
  ),
  page(
    '/responsibility/circulars/$circularId',
    () => import('#gates/responsibility/circulars/circular.tsx'),
    'CircularScreen',
  ),
  page(
    '/responsibility/circulars/$circularId/edit',
    () => import('#gates/responsibility/circulars/circular-form.tsx'),
    'EditCircularScreen',
  ),
  page(
    '/responsibility/interviews',
    () => import('#gates/responsibility/interviews/interviews.tsx'),
    'InterviewsScreen',
  ),
  page(
    '/responsibility/interviews/new',
    () => import('#gates/responsibility/interviews/new-batch.tsx'),
    'NewBatchScreen',
  ),
  page(
    '/responsibility/interviews/batch/$batchId',
    () => import('#gates/responsibility/interviews/batch.tsx'),
    'BatchScreen',
  ),
  page(
    '/responsibility/interviews/$interviewId',
    () => import('#gates/responsibility/interviews/interview.tsx'),
    'InterviewScreen',
  ),
  page('/responsibility/chain', () => import('#gates/responsibility/chain/chain.tsx'), 'ChainScreen'),
  page('/publicity/pledges', () => import('#gates/publicity/pledges/pledges.tsx'), 'PledgesScreen'),
  page('/publicity/pledges/missing', () => import('#gates/publicity/pledges/missing.tsx'), 'MissingScreen'),
  page('/publicity/pledges/units', () => import('#gates/publicity/pledges/units.tsx'), 'PledgeUnitsScreen'),
  page(
    '/publicity/pledges/texts',
    () => import('#gates/publicity/pledges/pledge-texts.tsx'),
    'PledgeTextsScreen',
  ),
  page(
    '/publicity/pledges/links',
    () => import('#gates/publicity/pledges/pledge-links.tsx'),
    'PledgeLinksScreen',
  ),
  page(
    '/publicity/pledges/sheet',
    () => import('#gates/publicity/pledges/pledge-sheet.tsx'),
    'PledgeSheetScreen',
  ),
  page('/publicity/pledges/$id', () => import('#gates/publicity/pledges/pledge.tsx'), 'PledgeScreen'),
  page('/publicity/campaigns', () => import('#gates/publicity/campaigns/coverage.tsx'), 'CoverageScreen'),
  page(
    '/publicity/campaigns/people',
    () => import('#gates/publicity/campaigns/campaign-people.tsx'),
    'CampaignPeopleScreen',
  ),
  page(
    '/publicity/campaigns/people/$personId',
    () => import('#gates/publicity/campaigns/campaign-person.tsx'),
    'CampaignPersonScreen',
  ),
  page(
    '/publicity/campaigns/scheme',
    () => import('#gates/publicity/campaigns/scheme-screen.tsx'),
    'SchemeScreen',
  ),
  page(
    '/publicity/campaigns/listed',
    () => import('#gates/publicity/campaigns/class-list.tsx'),
    'ClassListScreen',
  ),
  page('/publicity/tests', () => import('#gates/publicity/tests/tests.tsx'), 'TestsScreen'),
  page('/publicity/tests/new', () => import('#gates/publicity/tests/new-test.tsx'), 'NewTestScreen'),
  page('/publicity/tests/bank', () => import('#gates/publicity/questions/bank.tsx'), 'BankScreen'),
  page(
    '/publicity/tests/bank/sheet',
    () => import('#gates/publicity/questions/question-sheet.tsx'),
    'QuestionSheetScreen',
  ),
  page(
    '/publicity/tests/bank/$questionId',
    () => import('#gates/publicity/questions/question.tsx'),
    'QuestionScreen',
  ),
  page('/publicity/tests/$testId', () => import('#gates/publicity/tests/test.tsx'), 'TestScreen'),
  page('/publicity/tests/$testId/hall', () => import('#gates/publicity/tests/hall.tsx'), 'TestHallScreen'),
  page('/publicity/trainings', () => import('#gates/publicity/trainings/trainings.tsx'), 'TrainingsScreen'),
  page(
    '/publicity/trainings/$trainingId',
    () => import('#gates/publicity/trainings/training.tsx'),
    'TrainingScreen',
  ),
  page(
    '/publicity/trainings/$trainingId/code',
    () => import('#gates/publicity/trainings/training-code.tsx'),
    'TrainingCodeScreen',
  ),
  page(
    '/publicity/trainings/$trainingId/sign-in',
    () => import('#gates/publicity/trainings/sign-in.tsx'),
    'TrainingSignInScreen',
  ),
  page(
    '/publicity/trainings/$trainingId/entry',
    () => import('#gates/publicity/trainings/training-entry.tsx'),
    'TrainingEntryScreen',
  ),
  page(
    '/publicity/trainings/$trainingId/sheet',
    () => import('#gates/publicity/trainings/sign-in-sheet.tsx'),
    'SignInSheetScreen',
  ),
  page('/publicity/media', () => import('#gates/publicity/media/placements.tsx'), 'PlacementsScreen'),
  page(
    '/publicity/media/coverage',
    () => import('#gates/publicity/media/coverage.tsx'),
    'MediaCoverageScreen',
  ),
  page('/publicity/media/issues', () => import('#gates/publicity/media/issues.tsx'), 'PrintIssuesScreen'),
  page('/publicity/media/tones', () => import('#gates/publicity/media/tones.tsx'), 'RingTonesScreen'),
  page('/publicity/media/sheet', () => import('#gates/publicity/media/media-sheet.tsx'), 'MediaSheetScreen'),
  page('/publicity/media/channels', () => import('#gates/publicity/channels/channels.tsx'), 'ChannelsScreen'),
  page(
    '/publicity/media/channels/$unitId',
    () => import('#gates/publicity/channels/channel-unit.tsx'),
    'ChannelUnitScreen',
  ),
  page(
    '/publicity/media/$placementId',
    () => import('#gates/publicity/media/placement.tsx'),
    'PlacementScreen',
  ),
  page('/registry/areas', () => import('#registry/areas/areas.tsx'), 'AreasScreen'),
  page(
    '/registry/organisations',
    () => import('#registry/organisations/organisations.tsx'),
    'OrganisationsScreen',
  ),
  page('/registry/people', () => import('#registry/people/people.tsx'), 'PeopleScreen'),
  page('/registry/people/$personId', () => import('./person.tsx'), 'PersonWithResults'),
  page('/registry/posts', () => import('#registry/posts/posts.tsx'), 'PostsScreen'),
  page('/registry/imports', () => import('#registry/imports/imports.tsx'), 'ImportsScreen'),
  page('/registry/imports/new', () => import('#registry/imports/new-import.tsx'), 'NewImportScreen'),
  page('/registry/imports/$importId', () => import('#registry/imports/import.tsx'), 'ImportScreen'),
  page('/admin/accounts', () => import('#registry/accounts/accounts.tsx'), 'AccountsScreen'),
  page('/admin/grants', () => import('#registry/grants/grants.tsx'), 'GrantsScreen'),
  page('/admin/trail', () => import('#registry/trail/trail.tsx'), 'TrailScreen'),
  page('/admin/proof', () => import('#registry/trail/proof.tsx'), 'ProofScreen'),
  page('/messages', () => import('#registry/me/messages.tsx'), 'MessagesScreen'),
  page('/me', () => import('#registry/me/me.tsx'), 'MeScreen'),
  page('/me/security', () => import('#registry/me/security.tsx'), 'SecurityScreen'),
  page('/me/tokens', () => import('#registry/me/tokens.tsx'), 'TokensScreen'),
  page('/me/jobs', () => import('#registry/jobs/jobs.tsx'), 'JobsScreen'),
  page('/procedure/rounds', () => import('#gates/procedure/rounds/rounds.tsx'), 'RoundsScreen'),
  page('/procedure/rounds/open', () => import('#gates/procedure/rounds/open-round.tsx'), 'OpenRoundScreen'),
  page('/procedure/rounds/$roundId', () => import('#gates/procedure/rounds/round.tsx'), 'RoundScreen'),
  page('/procedure/plans', () => import('#gates/procedure/rounds/plans.tsx'), 'PlansScreen'),
  page('/procedure/plan/$bodyId', () => import('#gates/procedure/plan/plan.tsx'), 'PlanScreen'),
  page('/procedure/plan/$bodyId/compare', () => import('#gates/procedure/plan/compare.tsx'), 'CompareScreen'),
  page('/procedure/move', () => import('#gates/procedure/plan/move.tsx'), 'MoveScreen'),
  page(
    '/procedure/settings/$roundId/$kind',
    () => import('#gates/procedure/plan/settings.tsx'),
    'StepSettingsScreen',
  ),
  page('/procedure/documents', () => import('#gates/procedure/documents/documents.tsx'), 'DocumentsScreen'),
  page(
    '/procedure/documents/register',
    () => import('#gates/procedure/documents/register.tsx'),
    'RegisterScreen',
  ),
  page('/procedure/documents/codes', () => import('#gates/procedure/documents/codes.tsx'), 'CodesScreen'),
  page(
    '/procedure/documents/new',
    () => import('#gates/procedure/documents/new-document.tsx'),
    'NewDocumentScreen',
  ),
  page(
    '/procedure/documents/$documentId',
    () => import('#gates/procedure/documents/document.tsx'),
    'DocumentScreen',
  ),
  page(
    '/procedure/documents/$documentId/edit',
    () => import('#gates/procedure/documents/edit.tsx'),
    'EditDocumentScreen',
  ),
  page('/procedure/replan', () => import('#gates/procedure/plan/replan.tsx'), 'ReplanScreen'),
  page('/procedure/quotas', () => import('#gates/procedure/quotas/quotas.tsx'), 'QuotasScreen'),
  page('/procedure/quotas/import', () => import('#gates/procedure/quotas/import.tsx'), 'QuotaImportScreen'),
  page('/procedure/quotas/$bodyId', () => import('#gates/procedure/quotas/quota.tsx'), 'QuotaScreen'),
  page(
    '/procedure/constituencies',
    () => import('#gates/procedure/constituencies/constituencies.tsx'),
    'ConstituenciesScreen',
  ),
  page(
    '/procedure/constituencies/$bodyId',
    () => import('#gates/procedure/constituencies/scheme.tsx'),
    'SchemeScreen',
  ),
  page(
    '/procedure/electoral-units',
    () => import('#gates/procedure/electoral-units/electoral-units.tsx'),
    'ElectoralUnitsScreen',
  ),
  page(
    '/procedure/electoral-units/$bodyId',
    () => import('#gates/procedure/electoral-units/allocation.tsx'),
    'AllocationScreen',
  ),
  page('/procedure/gantt', () => import('#gates/procedure/plan/gantt.tsx'), 'GanttScreen'),
  page('/procedure/approvals', () => import('#gates/procedure/approvals/approvals.tsx'), 'ApprovalsScreen'),
  page(
    '/procedure/approvals/progress',
    () => import('#gates/procedure/approvals/progress.tsx'),
    'ApprovalProgressScreen',
  ),
  page(
    '/procedure/approvals/new',
    () => import('#gates/procedure/approvals/new-approval.tsx'),
    'NewApprovalScreen',
  ),
  page('/procedure/approvals/study', () => import('#gates/procedure/approvals/study.tsx'), 'StudyScreen'),
  page(
    '/procedure/approvals/$approvalId',
    () => import('#gates/procedure/approvals/approval.tsx'),
    'ApprovalScreen',
  ),
  page(
    '/procedure/approvals/$approvalId/redraft',
    () => import('#gates/procedure/approvals/redraft.tsx'),
    'RedraftScreen',
  ),
  page(
    '/procedure/leaving-audits',
    () => import('#gates/procedure/leaving-audits/audit-progress.tsx'),
    'AuditProgressScreen',
  ),
  page(
    '/procedure/leaving-audits/list',
    () => import('#gates/procedure/leaving-audits/audits.tsx'),
    'AuditsScreen',
  ),
  page(
    '/procedure/leaving-audits/findings',
    () => import('#gates/procedure/leaving-audits/audit-findings.tsx'),
    'AuditFindingsScreen',
  ),
  page(
    '/procedure/leaving-audits/sheet',
    () => import('#gates/procedure/leaving-audits/sheet.tsx'),
    'AuditSheetScreen',
  ),
  page(
    '/procedure/leaving-audits/$auditId',
    () => import('#gates/procedure/leaving-audits/audit.tsx'),
    'AuditScreen',
  ),
  page(
    '/procedure/assessments',
    () => import('#gates/procedure/assessments/assessment-progress.tsx'),
    'AssessmentProgressScreen',
  ),
  page(
    '/procedure/assessments/list',
    () => import('#gates/procedure/assessments/assessments.tsx'),
    'AssessmentsScreen',
  ),
  page(
    '/procedure/assessments/people',
    () => import('#gates/procedure/assessments/assessment-people.tsx'),
    'AssessmentPeopleScreen',
  ),
  page(
    '/procedure/assessments/scheme',
    () => import('#gates/procedure/assessments/assessment-scheme.tsx'),
    'AssessmentSchemeScreen',
  ),
  page(
    '/procedure/assessments/sheet',
    () => import('#gates/procedure/assessments/assessment-sheet.tsx'),
    'AssessmentSheetScreen',
  ),
  page(
    '/procedure/assessments/$assessmentId',
    () => import('#gates/procedure/assessments/assessment.tsx'),
    'AssessmentScreen',
  ),
  page('/registry/holidays', () => import('#registry/holidays/holidays.tsx'), 'HolidaysScreen'),
  page('/rules', () => import('#registry/rulebook/rules.tsx'), 'RulesScreen'),
  page('/rules/$ruleId', () => import('#registry/rulebook/rule.tsx'), 'RuleScreen'),
]

/** The staff web's addresses. */
export const router = createRouter({
  routeTree: root.addChildren([start, ...pages]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})
