import { page } from './page-route.tsx'

/** Pages of 程序关. */
export const procedurePages = [
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
]
