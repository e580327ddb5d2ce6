import { sheetRefusalWords } from '#common/sheet.ts'
import { defineText } from '#common/text.ts'

/** Words that screens, exports and the trail share. */
export const assessmentsText = defineText('assessments', {
  title: ['任期考核', 'Term assessment'],
  purpose: [
    '村（社区）班子和成员任期考核：民主测评、指标得分、考核等次，作为提名的重要参考',
    'Assessment of village teams and their members: appraisal, scores and grades, a reference for nomination',
  ],
  'state.open': ['填报中', 'Being filled in'],
  'state.submitted': ['待确认', 'To be confirmed'],
  'state.confirmed': ['已确认', 'Confirmed'],
  'state.announced': ['已公布', 'Announced'],
  'teamGrade.excellent': ['优秀', 'Excellent'],
  'teamGrade.competent': ['称职', 'Competent'],
  'teamGrade.basic': ['基本称职', 'Basically competent'],
  'teamGrade.incompetent': ['不称职', 'Incompetent'],
  'grade.excellent': ['优秀', 'Excellent'],
  'grade.competent': ['称职', 'Competent'],
  'grade.basic': ['基本称职', 'Basically competent'],
  'grade.incompetent': ['不称职', 'Incompetent'],
  'proposal.excellent': ['优秀', 'Excellent'],
  'proposal.competent': ['称职', 'Competent'],
  'proposal.basic': ['基本称职', 'Basically competent'],
  'proposal.incompetent': ['不称职', 'Incompetent'],
  'lastGrade.excellent': ['优秀', 'Excellent'],
  'lastGrade.competent': ['称职', 'Competent'],
  'lastGrade.basic': ['基本称职', 'Basically competent'],
  'lastGrade.incompetent': ['不称职', 'Incompetent'],
  team: ['班子', 'Team'],
  stepName: ['任期考核', 'Term assessment'],
})

/** How a proposed grade comes out. */
export const gradingText = defineText('assessments.grading', {
  score: ['指标得分：{{sum}}＝{{score}}分', 'Score: {{sum}} = {{score}}'],
  shares: [
    '有效测评表{{valid}}份：优秀{{excellent}}（{{excellentShare}}）、称职{{competent}}（{{competentShare}}）、基本称职{{basic}}（{{basicShare}}）、不称职{{incompetent}}（{{incompetentShare}}）',
    '{{valid}} valid forms: excellent {{excellent}} ({{excellentShare}}), competent {{competent}} ({{competentShare}}), basically competent {{basic}} ({{basicShare}}), incompetent {{incompetent}} ({{incompetentShare}})',
  ],
  'rule.excellent': [
    '方案标准：得分{{excellentScore}}分以上且优秀率{{excellentPercent}}%以上为优秀',
    'Scheme: {{excellentScore}} points or more and {{excellentPercent}}% excellent or more',
  ],
  'rule.competent': [
    '方案标准：得分{{competentScore}}分以上且优秀、称职率合计{{competentPercent}}%以上为称职',
    'Scheme: {{competentScore}} points or more and {{competentPercent}}% excellent or competent',
  ],
  'rule.basic': [
    '方案标准：未达到称职标准（得分{{competentScore}}分以上且优秀、称职率合计{{competentPercent}}%以上），也未到不称职界限',
    'Scheme: below competent ({{competentScore}} points and {{competentPercent}}%) but not incompetent',
  ],
  'rule.incompetent': [
    '方案标准：得分低于{{failScore}}分，或不称职率{{failPercent}}%以上为不称职',
    'Scheme: below {{failScore}} points, or {{failPercent}}% incompetent or more',
  ],
  proposed: ['建议等次：{{grade}}', 'Proposed grade: {{gradeEn}}'],
})

export const assessmentsRefusals = defineText('assessments.refusals', {
  ...sheetRefusalWords,
  changed_meanwhile: [
    '该考核记录已由{{who}}于{{when}}修改，您的操作没有保存。请载入最新内容后再办。',
    '{{who}} changed this assessment at {{when}}; nothing of yours was saved. Load the latest and try again.',
  ],
  not_yours: [
    '该村（社区）的任期考核由换届办和所属乡镇办理，不在本岗位的办理范围内。',
    'This assessment is kept by the coordinator and the township; it is not for your post.',
  ],
  outside: ['该区划不在本岗位的管辖范围内。', 'The area lies outside that of your post.'],
  coordinator_only: ['该事项由县换届办办理。', 'This is for the coordinator to do.'],
  round_closed: ['该换届批次已经结束，请先重新开启批次。', 'The round is closed; reopen it first.'],
  state_not_allowed: [
    '考核当前状态为“{{state}}”，不能办理此事项。',
    'The assessment is “{{stateEn}}”; this can’t be done now.',
  ],
  no_scheme: [
    '本批次还没有考核方案，请先由县换届办制定。',
    'The round has no assessment scheme yet; the coordinator makes one first.',
  ],
  weights_wrong: [
    '{{kind}}的权重合计为{{sum}}%，应为100%。',
    'The weights of the {{kindEn}} add up to {{sum}}%, not 100%.',
  ],
  thresholds_wrong: [
    '等次标准不合理：优秀、称职、不称职的得分线应依次降低。',
    'The thresholds are wrong: the scores for excellent, competent and incompetent must descend.',
  ],
  scheme_in_use: [
    '已有{{n}}个村（社区）按本方案报送考核结果，方案不能再改。',
    '{{n}} villages have handed in by this scheme; it can’t be changed any more.',
  ],
  none_missing: [
    '所选范围内的村（社区）都已建立考核记录。',
    'All villages of the area have their assessment already.',
  ],
  future_day: ['{{day}}晚于今天（{{today}}），请改为今天或之前。', '{{day}} lies after today ({{today}}).'],
  issued_too_many: ['发出测评表份数不能多于参加测评人数。', 'More forms were issued than people took part.'],
  returned_too_many: ['收回测评表份数不能多于发出份数。', 'More forms came back than were issued.'],
  forms_below: [
    '{{name}}的测评表合计{{sum}}份，多于收回的{{returned}}份。',
    'The forms for {{name}} add up to {{sum}}, more than the {{returned}} that came back.',
  ],
  no_meeting: ['请先填写民主测评的日期、人数和份数。', 'Record the appraisal’s day and numbers first.'],
  incomplete: [
    '还有{{n}}个考核对象没有填完（如{{name}}），不能报送。',
    '{{n}} results are not complete (such as {{name}}); the assessment can’t be handed in.',
  ],
  reason_needed: [
    '{{name}}的考核等次与建议等次不同，请填写理由。',
    'The grade of {{name}} differs from the proposal; give the reason.',
  ],
  unknown_person: ['没有找到所选的人员，请重新选择。', 'The person was not found; choose again.'],
  person_twice: ['{{person}}已在考核对象中。', '{{person}} is assessed here already.'],
  none_advanced: ['所选记录均不能办理。{{first}}', 'None of the chosen can be advanced. {{firstEn}}'],
})
export type AssessmentRefusal = (typeof assessmentsRefusals)['keys'][number]

/** What can be wrong with a row of a filled-in form beyond its cells. */
export const assessmentRowFaults = defineText('assessments.faults', {
  area_unknown: [
    '本批次没有代码为 {{code}} 的村（社区）。请核对区划代码。',
    'names {{code}}, which is no village or community of this round. Check the code.',
  ],
  not_begun: ['该村（社区）还没有考核记录。请先建立。', 'has no assessment yet. Begin it first.'],
  not_yours: [
    '不在本岗位的办理范围内。请删除该行。',
    'lies outside of what your post may do. Remove the row.',
  ],
  not_open: [
    '考核结果已报送，不能以表格修改。请先退回填报。',
    'has handed in its results; a form can’t change them. Return the assessment first.',
  ],
  person_unknown: [
    '该村（社区）的考核对象中没有编号为 {{code}} 的人员。请核对编号，或先在考核记录中增加。',
    'names {{code}}, who is not assessed here. Check the number or add the person to the assessment first.',
  ],
  rule: ['不符合要求：{{problem}}', 'is not right: {{problem}}'],
  too_many: [
    '测评表合计 {{sum}} 份，多于收回的 {{returned}} 份。请更正。',
    'adds up to {{sum}} forms, more than the {{returned}} that came back. Correct it.',
  ],
  reason_needed: [
    '与建议等次“{{grade}}”不同，应填写理由。',
    'is needed: the grade differs from the proposal “{{grade}}”.',
  ],
})

/** Moves as the trail names them. */
export const moveText = defineText('assessments.moves', {
  submit: ['报送', 'Handed in'],
  return: ['退回', 'Returned'],
  confirm: ['确认', 'Confirmed'],
  announce: ['公布', 'Announced'],
  reopen: ['重新填报', 'Opened again'],
})
