import { say } from '#common/text.ts'
import type { SheetColumn } from '#platform/sheets/types.ts'
import { formColumn, villageColumns } from '#registry/public.ts'
import { findingKinds } from './finding-kinds.ts'
import { type AuditSubject, auditSubjectKeys } from './subjects.ts'
import { auditsText } from './text.ts'

const conclusion = (subject: AuditSubject): SheetColumn => {
  const key = `subject.${subject}` as const
  const title = [say(auditsText, key, 'zh'), say(auditsText, key, 'en')] as const
  return formColumn(subject, title, 'text', '账实相符', {
    maxLength: 1000,
    note: [
      '该审计事项的结论；出具报告前必填（村民要求的其他事项除外）',
      'The conclusion; needed for the report',
    ],
  })
}

/** The form of progress (离任审计进度表): one row for each village. */
export const progressColumns: readonly SheetColumn[] = [
  ...villageColumns,
  formColumn('lead', ['牵头单位', 'Lead'], 'text', '示例镇政府', {
    maxLength: 80,
    note: ['单位全称或简称；新安排的必填', 'Full or short name; needed for an audit that is new'],
  }),
  formColumn('teamLeader', ['审计组组长', 'Head of the team'], 'text', '张某', { maxLength: 60 }),
  formColumn('teamMembers', ['审计组成员', 'Members of the team'], 'text', '李某、王某', { maxLength: 500 }),
  formColumn('periodFrom', ['审计期间起', 'Beginning of the period'], 'date', '2018-12-01'),
  formColumn('periodTo', ['审计期间止', 'End of the period'], 'date', '2021-08-31'),
  formColumn('plannedStartOn', ['计划进点日期', 'Planned start'], 'date', '2021-09-01'),
  formColumn('plannedEndOn', ['计划完成日期', 'Planned end'], 'date', '2021-10-15'),
  formColumn('noticedOn', ['通知书送达日期', 'Notice delivered'], 'date', '2021-08-27', {
    note: ['应在进点三日前送达', 'At least three days before the start'],
  }),
  formColumn('startedOn', ['进点日期', 'Begun'], 'date', '2021-09-01'),
  ...auditSubjectKeys.map(conclusion),
  formColumn('reportedOn', ['征求意见稿送达日期', 'Draft report delivered'], 'date', '2021-09-20'),
  formColumn('repliedOn', ['意见回复日期', 'Replies received'], 'date', '2021-09-25', {
    note: ['被审计人员均已回复的日期，登记到尚未登记意见的人员', 'When all have replied'],
  }),
  formColumn('reply', ['被审计人员意见', 'Replies'], 'text', '无异议', { maxLength: 1000 }),
  formColumn('concludedOn', ['出具报告日期', 'Report issued'], 'date', '2021-09-30'),
  formColumn('reportNumber', ['报告文号', 'Number of the report'], 'text', '示审报〔2021〕1号', {
    maxLength: 60,
  }),
  formColumn('summary', ['审计评价', 'Summary'], 'text', '财务管理较为规范', { maxLength: 2000 }),
  formColumn('publishedOn', ['公布日期', 'Published'], 'date', '2021-10-08', {
    note: ['应早于选举日', 'Before election day'],
  }),
  formColumn('publishedPlace', ['公布地点', 'Place of publication'], 'text', '村务公开栏', {
    maxLength: 100,
  }),
]

/** The form of findings (审计发现问题清单): one row for each finding. */
export const findingColumns: readonly SheetColumn[] = [
  ...villageColumns,
  formColumn('subject', ['审计事项', 'Subject'], 'choice', '财务收支', {
    choices: auditSubjectKeys.map((value) => ({
      value,
      labels: [say(auditsText, `subject.${value}`, 'zh'), say(auditsText, `subject.${value}`, 'en')],
    })),
    note: ['没有问题的村（社区），整行留空即可', 'Leave the row blank where nothing was found'],
  }),
  formColumn('kind', ['问题性质', 'Kind'], 'choice', '管理不规范', {
    choices: findingKinds.map((value) => ({
      value,
      labels: [say(auditsText, `kind.${value}`, 'zh'), say(auditsText, `kind.${value}`, 'en')],
    })),
  }),
  formColumn('description', ['问题', 'Finding'], 'text', '部分支出原始凭证不全', {
    maxLength: 500,
    note: ['同一事项下以问题表述识别，再次导入即为更新', 'Finds the finding again within its subject'],
  }),
  formColumn('amount', ['金额（元）', 'Amount (yuan)'], 'decimal', '3200.00', {
    min: 0,
    max: 10_000_000_000,
  }),
  formColumn('responsible', ['责任人', 'Responsible'], 'text', '赵某', { maxLength: 60 }),
  formColumn('measure', ['整改措施', 'Measure'], 'text', '补齐凭证，完善报账手续', { maxLength: 500 }),
  formColumn('dueOn', ['整改时限', 'Due'], 'date', '2021-10-31'),
  formColumn('doneOn', ['整改完成日期', 'Done'], 'date', '2021-10-20'),
  formColumn('doneNote', ['整改情况', 'What was done'], 'text', '已补齐凭证', { maxLength: 500 }),
  formColumn('referredTo', ['移送单位', 'Referred to'], 'text', '', { maxLength: 60 }),
]
