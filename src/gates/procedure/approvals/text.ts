import { defineText } from '#common/text.ts'

/** Words of requests and replies that lists, the record page, events and notices share. */
export const approvalWords = defineText('approvals.words', {
  'subject.township_congress': ['召开乡镇党代会', 'Township Party congress'],
  'subject.delegate_quota': ['调整代表名额', 'Delegates adjusted'],
  'subject.election_results': ['选举结果报批', 'Election results'],
  'subject.county_congress': ['召开县级党代会', 'County Party congress'],
  'subject.village_results': ['村级党组织选举结果', 'Village Party results'],
  'subject.other': ['其他事项', 'Other'],
  'state.drafting': ['起草请示', 'Being drafted'],
  'state.submitted': ['待研究', 'Waiting to be studied'],
  'state.studying': ['研究中', 'Being studied'],
  'state.returned': ['已退回', 'Returned'],
  'state.replied': ['已批复', 'Answered'],
  'state.withdrawn': ['已撤回', 'Withdrawn'],
  'outcome.agreed': ['同意', 'Agreed'],
  'outcome.agreed_with_changes': ['原则同意并作调整', 'Agreed with changes'],
  'meeting.standing_committee': ['常委会会议', 'Standing committee'],
  'meeting.secretary': ['书记专题会议', 'Secretary’s meeting'],
  'meeting.party_committee': ['党委会议', 'Party committee'],
  'meeting.department': ['部务会议', 'Department meeting'],
  'meeting.other': ['其他会议', 'Other meeting'],
  'entry.start': ['起草请示', 'Request drafted'],
  'entry.redraft': ['重新起草请示', 'Request drafted anew'],
  'entry.submit': ['报送请示', 'Request sent'],
  'entry.study': ['会议研究', 'Studied at a meeting'],
  'entry.return': ['退回', 'Returned'],
  'entry.reply': ['印发批复', 'Reply issued'],
  'entry.withdraw': ['撤回请示', 'Request withdrawn'],
  'entry.transfer': ['移交办理', 'Handed over'],
  'entry.due': ['调整办理期限', 'Day to answer by changed'],
  'figure.opensOn': ['召开日期', 'Opening day'],
  'figure.days': ['会期（天）', 'Days'],
  'figure.delegates': ['代表名额', 'Delegates'],
  'figure.delegateCandidates': ['代表候选人', 'Candidates for delegate'],
  'figure.women': ['妇女代表不少于', 'Women, at least'],
  'figure.minorities': ['少数民族代表不少于', 'Ethnic minorities, at least'],
  'figure.frontline': ['生产和工作一线代表不少于', 'Front line, at least'],
  'figure.committee': ['党委委员', 'Party committee members'],
  'figure.committeeCandidates': ['党委委员候选人', 'Candidates for the committee'],
  'figure.deputies': ['党委副书记', 'Deputy secretaries'],
  'figure.discipline': ['纪委委员', 'Discipline committee members'],
  'figure.disciplineCandidates': ['纪委委员候选人', 'Candidates for the discipline committee'],
  'figure.disciplineDeputies': ['纪委副书记', 'Deputies of the discipline committee'],
})

export const approvalsRefusals = defineText('approvals.refusals', {
  changed_meanwhile: [
    '该请示已由{{who}}于{{when}}办理，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} acted on this request at {{when}}; your change was not saved. Check it and submit again.',
  ],
  outside: ['该区划不在您的管辖范围内。', 'This division lies outside your area.'],
  not_asker: [
    '该请示由{{organisation}}提出，本岗位不能代办。',
    'The request is {{organisation}}’s; this post can’t act for it.',
  ],
  not_approver: [
    '该请示由{{organisation}}批复，本岗位不能代办。',
    'The request is answered by {{organisation}}; this post can’t act for it.',
  ],
  not_transferrer: [
    '移交由批复单位所在区划的换届办办理。',
    'Handing over is done by the term-change office of the approver’s division.',
  ],
  state_not_allowed: [
    '该请示当前状态为“{{state}}”，不能{{move}}。',
    'The request is “{{stateEn}}”; it can’t be {{moveEn}} now.',
  ],
  already_open: [
    '{{area}}已有同类请示《{{title}}》正在办理，请先办结。',
    '{{area}} already has the request {{title}} in hand; settle it first.',
  ],
  already_replied: [
    '{{area}}的同类请示已于{{day}}批复，不必再次请示。',
    'The same request of {{area}} was answered on {{day}}.',
  ],
  no_body: [
    '{{area}}在本批次没有换届机构“{{kind}}”，不能就此请示。',
    '{{area}} has no “{{kindEn}}” in this round.',
  ],
  not_above: [
    '批复单位应当是{{area}}本级或者上一级的单位。',
    'The approver must be an organisation of {{area}} or of the division above it.',
  ],
  same_organisation: ['请示单位和批复单位不能相同。', 'The requester and the approver can’t be the same.'],
  unknown_organisation: [
    '所选单位不存在，或不在可见范围内。',
    'The chosen organisation does not exist or can’t be seen from your post.',
  ],
  facts_incomplete: ['请示内容不完整：{{fields}}。', 'The request is incomplete: {{fieldsEn}}.'],
  request_in_hand: [
    '请示《{{title}}》仍在办文，请在该文件中修改，或者先撤回该文件。',
    'The request {{title}} is still being made; change it there, or withdraw it first.',
  ],
  future_day: ['日期不能晚于今天（{{today}}）。', 'The day can’t be later than today ({{today}}).'],
  before_submission: [
    '会议日期不能早于请示报送日期{{day}}。',
    'The meeting can’t be earlier than the day the request was sent, {{day}}.',
  ],
  day_past: [
    '办理期限不能早于今天（{{today}}）。',
    'The day to answer by can’t be earlier than today ({{today}}).',
  ],
  changes_missing: [
    '“原则同意并作调整”应当写明调整意见或者调整后的数字。',
    '“Agreed with changes” needs the changes or the changed numbers.',
  ],
  reasons_missing: ['退回应当写明理由。', 'Returning needs the reasons.'],
  unlawful_figure: [
    '{{item}}{{n}}不符合规定：{{rule}}请退回或者调整后批复。',
    '{{itemEn}}: {{n}} is against the rule. {{ruleEn}} Return the request, or change the number.',
  ],
  twice: ['同一请示在本次会议中出现了两次。', 'A request is named twice for this meeting.'],
  nothing_changed: ['没有改动。', 'Nothing was changed.'],
  not_a_leader: [
    '所选人员不是{{organisation}}所在区划的在任领导。',
    'The chosen person is no leader in the division of {{organisation}}.',
  ],
  reply_not_signed: [
    '批复文件当前为“{{state}}”，签发后才能编号印发。',
    'The reply is “{{stateEn}}”; it can be issued once it is signed.',
  ],
  no_reply: ['尚未拟制批复。', 'No reply has been drafted yet.'],
  none_done: ['所选请示都不能办理。第一项：{{first}}', 'None could be done. The first: {{firstEn}}'],
})
export type ApprovalRefusal = (typeof approvalsRefusals)['keys'][number]

/** Messages to the other side. */
export const approvalNotices = defineText('approvals.notices', {
  submitted: [
    '{{organisation}}报送请示《{{title}}》，请研究批复',
    '{{organisation}} sent the request {{title}}',
  ],
  studied: ['请示《{{title}}》已经会议研究', 'The request {{title}} was studied at a meeting'],
  returned: ['请示《{{title}}》被退回：{{reason}}', 'The request {{title}} came back: {{reason}}'],
  replied: ['请示《{{title}}》已批复，请签收批复', 'The request {{title}} was answered; receive the reply'],
  withdrawn: [
    '{{organisation}}撤回请示《{{title}}》：{{reason}}',
    '{{organisation}} withdrew the request {{title}}: {{reason}}',
  ],
  transferred: [
    '请示《{{title}}》移交{{to}}办理：{{reason}}',
    'The request {{title}} was handed over to {{to}}: {{reason}}',
  ],
  due: ['请示《{{title}}》的办理期限调整为{{day}}', 'The request {{title}} is to be answered by {{day}}'],
})
