import { sheetRefusalWords } from '#common/sheet.ts'
import { defineText } from '#common/text.ts'

/** Words that screens, exports and the trail share. */
export const auditsText = defineText('leavingAudits', {
  title: ['离任审计', 'Leaving audits'],
  purpose: [
    '村（社区）干部任期和离任经济责任审计：应审尽审，结果在选举前公布',
    'Term and leaving audits of village officials: everybody is audited, results are public before the election',
  ],
  'state.planned': ['已安排', 'Planned'],
  'state.noticed': ['已送达通知书', 'Notice delivered'],
  'state.auditing': ['审计中', 'Under audit'],
  'state.reported': ['征求意见', 'Draft out for reply'],
  'state.concluded': ['已出报告', 'Report issued'],
  'state.published': ['已公布', 'Published'],
  'state.waived': ['不开展', 'Not carried out'],
  'subject.finance': ['财务收支', 'Revenue and expenditure'],
  'subject.debts': ['债权债务', 'Claims and debts'],
  'subject.grants': ['拨付和捐赠资金物资', 'Grants and donations'],
  'subject.projects': ['发包管理和招投标', 'Contracting and tenders'],
  'subject.assets': ['集体资产资源和征地补偿费', 'Collective assets and land compensation'],
  'subject.requested': ['村民要求的其他事项', 'Other matters that villagers ask for'],
  'kind.violation': ['违规违纪', 'Breach of rules'],
  'kind.irregular': ['管理不规范', 'Irregular management'],
  'kind.loss': ['损失浪费', 'Loss or waste'],
  'kind.other': ['其他', 'Other'],
  'standing.open': ['整改中', 'Being rectified'],
  'standing.overdue': ['整改逾期', 'Overdue'],
  'standing.done': ['已整改', 'Rectified'],
  'standing.unfinished': ['未整改（含逾期）', 'To rectify, overdue or not'],
  'official.secretary': ['书记', 'Secretary'],
  'official.head': ['主任', 'Head of the committee'],
  'official.deputy_secretary': ['副书记', 'Deputy secretary'],
  'official.deputy_head': ['副主任', 'Deputy head'],
  'official.member': ['委员', 'Member'],
  stepName: ['离任经济责任审计', 'Leaving audit'],
})

/** The days of an audit, as sentences name them. */
export const dateText = defineText('leavingAudits.dates', {
  noticedOn: ['通知书送达日期', 'the day of the notice'],
  startedOn: ['进点日期', 'the day of the start'],
  reportedOn: ['征求意见稿送达日期', 'the day of the draft report'],
  concludedOn: ['出具报告日期', 'the day of the report'],
  publishedOn: ['公布日期', 'the day of publication'],
})

/** The documents of an audit, as sentences name them. */
export const documentText = defineText('leavingAudits.documents', {
  notice: ['审计通知书', 'notice of audit'],
  draft: ['审计报告征求意见稿', 'draft report'],
  report: ['审计报告', 'audit report'],
  publication: ['公布照片', 'photograph of the posting'],
})

/** Why the result is public by a day. */
export const publicationText = defineText('leavingAudits.publication', {
  latest: [
    '选举日为{{electionDay}}，审计结果最迟{{day}}公布。',
    'Election day is {{electionDay}}; the result is published by {{day}}.',
  ],
})

/** Why the step of the plan can't be signed off. */
export const conditionText = defineText('leavingAudits.conditions', {
  none: [
    '尚未安排该村（社区）的离任经济责任审计，结果公布后方可销号。',
    'No leaving audit is planned here yet; the step is signed off after its result is published.',
  ],
  unpublished: [
    '离任经济责任审计结果尚未公布（当前：{{state}}），公布后方可销号。',
    'The result of the leaving audit is not published yet (now: {{stateEn}}); the step is signed off afterwards.',
  ],
  later: [
    '离任经济责任审计结果于{{published}}公布，完成日期不得早于该日。',
    'The audit result was published on {{published}}; the step can’t be done before that day.',
  ],
})

export const auditsRefusals = defineText('leavingAudits.refusals', {
  ...sheetRefusalWords,
  changed_meanwhile: [
    '该审计记录已由{{who}}于{{when}}修改，您的操作没有保存。请载入最新内容后再办。',
    '{{who}} changed this audit at {{when}}; nothing of yours was saved. Load the latest and try again.',
  ],
  not_yours: [
    '该村（社区）的离任审计由换届办、所属乡镇或牵头单位（{{lead}}）办理，不在本岗位的办理范围内。',
    'This audit is kept by the coordinator, the township or the lead ({{lead}}); it is not for your post.',
  ],
  outside: ['该区划不在本岗位的管辖范围内。', 'The area lies outside that of your post.'],
  round_closed: ['该换届批次已经结束，请先重新开启批次。', 'The round is closed; reopen it first.'],
  state_not_allowed: [
    '审计当前状态为“{{state}}”，不能办理此事项。',
    'The audit is “{{stateEn}}”; this can’t be done now.',
  ],
  future_day: [
    '{{later}}（{{day}}）晚于今天（{{today}}），请改为今天或之前。',
    '{{laterEn}} ({{day}}) lies after today ({{today}}).',
  ],
  earlier_missing: ['请先填写{{earlier}}，再填写{{later}}。', 'Record {{earlierEn}} before {{laterEn}}.'],
  day_order: [
    '{{later}}（{{day}}）早于{{earlier}}（{{before}}），请更正。',
    '{{laterEn}} ({{day}}) lies before {{earlierEn}} ({{before}}).',
  ],
  no_officials: [
    '还没有被审计人员。请先从本村（社区）岗位中选定。',
    'Nobody is being audited yet. Choose the officials from the posts of the village first.',
  ],
  start_too_early: ['{{explain}}请更正{{later}}。', '{{explainEn}} Correct {{laterEn}}.'],
  subjects_missing: [
    '以下审计事项还没有结论，不能出具报告：{{names}}。',
    'These subjects have no conclusion yet: {{namesEn}}.',
  ],
  reply_open: [
    '还有{{n}}名被审计人员没有提出意见，期限未满不能出具报告。{{explain}}',
    '{{n}} officials have not replied yet, and the time for it is not over. {{explainEn}}',
  ],
  after_election: [
    '{{explain}}请更正{{later}}；确已延误的，请先依法调整选举日。',
    '{{explainEn}} Correct {{laterEn}}; if it was late, move the election day first.',
  ],
  coordinator_only: ['该事项由县换届办办理。', 'This is for the coordinator to do.'],
  waive_by_law: [
    '村民委员会成员的离任经济责任审计是法定事项，不能标记为不开展。',
    'The leaving audit of a village committee is required by law and can’t be left out.',
  ],
  signed_off: [
    '该村（社区）的审计步骤已经销号。请先重新打开该任务，再退回审计。',
    'The audit step of this village is signed off. Reopen that task first.',
  ],
  none_missing: [
    '所选范围内的村（社区）都已安排离任审计。',
    'All villages and communities of the area have their audit already.',
  ],
  no_lead: [
    '{{n}}个乡镇（如{{name}}）没有登记政府机构，请指定牵头单位。',
    '{{n}} townships (such as {{name}}) have no government registered; name the lead.',
  ],
  unknown_organisation: ['没有找到所选的牵头单位，请重新选择。', 'The lead was not found; choose again.'],
  unknown_person: ['没有找到所选的人员，请重新选择。', 'The person was not found; choose again.'],
  official_twice: [
    '{{person}}的该职务已在被审计人员中。',
    '{{person}} is among the officials with this post already.',
  ],
  period_wrong: ['起始日期晚于截止日期，请更正。', 'The period begins after its end.'],
  finding_twice: ['该审计事项下已有相同的问题。', 'The same finding is recorded on this subject already.'],
  not_your_file: [
    '该文件不是您上传的材料，请重新上传。',
    'This file was not uploaded by you; upload it again.',
  ],
  document_early: [
    '{{document}}应在填写{{day}}之后上传。',
    'The {{documentEn}} is attached after {{dayEn}} is recorded.',
  ],
  not_concluded: [
    '出具审计报告后方可生成审计结果公告。',
    'The notice of the result is made after the report is issued.',
  ],
})
export type AuditRefusal = (typeof auditsRefusals)['keys'][number]

/** What can be wrong with a row of a filled-in form beyond its cells and the dates' own rules. */
export const auditRowFaults = defineText('leavingAudits.faults', {
  area_unknown: [
    '本批次没有代码为 {{code}} 的村（社区）。请核对区划代码。',
    'names {{code}}, which is no village or community of this round. Check the code.',
  ],
  not_yours: [
    '不在本岗位的办理范围内。请删除该行。',
    'lies outside of what your post may do. Remove the row.',
  ],
  waived: [
    '已标记为不开展离任审计。请删除该行，或先恢复审计。',
    'is marked as not carried out. Remove the row or take the audit up again first.',
  ],
  lead_unknown: [
    '没有名为“{{name}}”的单位。请填写单位全称或简称。',
    'names “{{name}}”, which is no registered organisation. Give its full or short name.',
  ],
  lead_needed: ['新安排的审计应填写牵头单位。', 'is needed: an audit that is planned now must have a lead.'],
  period_needed: [
    '新安排的审计应填写审计期间起止日期。',
    'is needed: an audit that is planned now must have its period.',
  ],
  period_wrong: ['早于审计期间起始日期。请更正。', 'lies before the beginning of the period. Correct it.'],
  place_needed: ['填写公布日期的，应同时填写公布地点。', 'is needed where a day of publication is given.'],
  rule: ['不符合要求：{{problem}}', 'is not right: {{problem}}'],
  settled: [
    '已公布或已销号的记录不能以表格改回。请在审计记录中办理。',
    'is published; a form can’t take that back. Do it on the page of the audit.',
  ],
  no_audit: ['该村（社区）还没有安排离任审计。请先安排。', 'has no audit yet. Plan it first.'],
  not_begun: [
    '该村（社区）尚未进点审计，不能登记问题。',
    'is not under audit yet, so that no finding can be recorded.',
  ],
  finding_needed: [
    '应填写：有问题的行，审计事项、问题性质、问题三项缺一不可。',
    'is needed: a finding has its subject, its kind and its description.',
  ],
  report_issued: [
    '已出具审计报告，只能登记整改措施、时限和完成情况。',
    'has its report already; only the rectification can be entered.',
  ],
  done_future: ['晚于今天（{{today}}）。请更正。', 'lies after today ({{today}}). Correct it.'],
})
