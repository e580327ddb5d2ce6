import { page } from './page-route.tsx'

/** Pages of 责任关. */
export const responsibilityPages = [
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
  page('/responsibility/cycles', () => import('#gates/responsibility/cycles/cycles.tsx'), 'CyclesScreen'),
  page(
    '/responsibility/cycles/$periodId',
    () => import('#gates/responsibility/cycles/period.tsx'),
    'PeriodScreen',
  ),
  page(
    '/responsibility/cycles/$periodId/$sheetId',
    () => import('#gates/responsibility/cycles/sheet.tsx'),
    'SheetScreen',
  ),
  page(
    '/responsibility/township-duty',
    () => import('#gates/responsibility/township-duty/coverage.tsx'),
    'CoverageScreen',
  ),
  page(
    '/responsibility/township-duty/visits',
    () => import('#gates/responsibility/township-duty/visits.tsx'),
    'VisitsScreen',
  ),
  page(
    '/responsibility/township-duty/visits/$visitId',
    () => import('#gates/responsibility/township-duty/visit.tsx'),
    'VisitScreen',
  ),
  page(
    '/responsibility/township-duty/record',
    () => import('#gates/responsibility/township-duty/record-visit.tsx'),
    'RecordVisitScreen',
  ),
  page(
    '/responsibility/township-duty/findings',
    () => import('#gates/responsibility/township-duty/findings.tsx'),
    'FindingsScreen',
  ),
  page(
    '/responsibility/township-duty/villages',
    () => import('#gates/responsibility/township-duty/villages.tsx'),
    'VillagesScreen',
  ),
  page(
    '/responsibility/township-duty/assignments',
    () => import('#gates/responsibility/township-duty/assignments.tsx'),
    'AssignmentsScreen',
  ),
  page(
    '/responsibility/township-duty/divide',
    () => import('#gates/responsibility/township-duty/divide.tsx'),
    'DivideScreen',
  ),
  page(
    '/responsibility/township-duty/sheet',
    () => import('#gates/responsibility/township-duty/sheet.tsx'),
    'DutySheetScreen',
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
  page(
    '/responsibility/township-reports',
    () => import('#gates/responsibility/township-reports/calls.tsx'),
    'CallsScreen',
  ),
  page(
    '/responsibility/township-reports/open',
    () => import('#gates/responsibility/township-reports/open-call.tsx'),
    'OpenCallScreen',
  ),
  page(
    '/responsibility/township-reports/calls/$callId',
    () => import('#gates/responsibility/township-reports/call.tsx'),
    'CallScreen',
  ),
  page(
    '/responsibility/township-reports/reports',
    () => import('#gates/responsibility/township-reports/reports.tsx'),
    'ReportsScreen',
  ),
  page(
    '/responsibility/township-reports/reports/$reportId',
    () => import('#gates/responsibility/township-reports/report.tsx'),
    'ReportScreen',
  ),
  page(
    '/responsibility/township-reports/reports/$reportId/write',
    () => import('#gates/responsibility/township-reports/write-report.tsx'),
    'WriteReportScreen',
  ),
  page('/responsibility/motions', () => import('#gates/responsibility/motions/motions.tsx'), 'MotionsScreen'),
  page(
    '/responsibility/motions/$areaCode',
    () => import('#gates/responsibility/motions/motion.tsx'),
    'MotionScreen',
  ),
  page('/responsibility/chain', () => import('#gates/responsibility/chain/chain.tsx'), 'ChainScreen'),
]
