import { defineText } from '#common/text.ts'

/** Words of documents that lists, exports, audit and notices share. */
export const documentsText = defineText('documents', {
  title: ['公文', 'Documents'],
  purpose: [
    '起草、会签、签发、编号印发到签收，全程留痕',
    'From draft through countersigning, signing and numbering to receipt, with its whole trail',
  ],
  'kind.request': ['请示', 'Request'],
  'kind.reply': ['批复', 'Reply'],
  'kind.decision': ['决定', 'Decision'],
  'kind.resolution': ['决议', 'Resolution'],
  'kind.scheme': ['方案', 'Scheme'],
  'kind.measures': ['办法', 'Measures'],
  'kind.announcement': ['公告', 'Announcement'],
  'kind.notice': ['通知', 'Notice'],
  'kind.report': ['报告', 'Report'],
  'kind.letter': ['函', 'Letter'],
  'kind.minutes': ['纪要', 'Minutes'],
  'state.draft': ['起草', 'Draft'],
  'state.circulating': ['会签', 'Countersigning'],
  'state.to_sign': ['待签发', 'To be signed'],
  'state.signed': ['已签发', 'Signed'],
  'state.issued': ['已印发', 'Issued'],
  'state.withdrawn': ['已撤回', 'Withdrawn'],
  'state.void': ['作废', 'Void'],
  'answer.agreed': ['同意', 'Agreed'],
  'answer.objected': ['有意见', 'Objected'],
  'move.circulate': ['送会签', 'Send for countersigning'],
  'move.submit': ['送签发', 'Send to be signed'],
  'move.sign': ['签发', 'Sign'],
  'move.return': ['退回修改', 'Return for changes'],
  'move.recall': ['收回修改', 'Take back'],
  'move.issue': ['编号印发', 'Number and issue'],
  'move.withdraw': ['撤回公文', 'Withdraw'],
  'move.void': ['作废公文', 'Void'],
  kind: ['种类', 'Kind'],
  organ: ['发文机关', 'Issued by'],
  drafting: ['起草单位', 'Drafted by'],
  issuedOn: ['印发日期', 'Issued on'],
  noNumber: ['无编号', 'no number'],
  issuedVersion: ['印发稿', 'the issued document'],
  version: ['第{{number}}稿', 'version {{number}}'],
  zipName: ['公文{{n}}件_{{day}}', '{{n}} documents {{day}}'],
  firstVersion: ['初稿', 'first version'],
  without: ['（{{names}}逾期未反馈会签意见）', ' ({{names}} did not countersign in time)'],
})

/** Words of a change, for the sentence about a version. */
export const changeText = defineText('documents.change', {
  fields: ['版头要素{{n}}处', '{{n}} head fields'],
  changed: ['修改{{n}}段', '{{n}} paragraphs changed'],
  added: ['新增{{n}}段', '{{n}} added'],
  removed: ['删去{{n}}段', '{{n}} removed'],
  moved: ['调整段落顺序', 'paragraphs in another order'],
  between: ['，', ', '],
})

/** Messages to those whom a document waits for. */
export const documentNotices = defineText('documents.notices', {
  circulated: ['请于{{day}}前会签《{{title}}》', 'Countersign {{title}} by {{day}}'],
  objected: ['{{organisation}}对《{{title}}》提出会签意见', '{{organisation}} objected to {{title}}'],
  agreed: ['{{organisation}}同意《{{title}}》', '{{organisation}} agreed to {{title}}'],
  submitted: ['请签发《{{title}}》', '{{title}} waits for your signature'],
  returned: ['《{{title}}》被退回：{{reason}}', '{{title}} was returned: {{reason}}'],
  signed: ['《{{title}}》已签发，请编号印发', '{{title}} is signed; number and issue it'],
  signature_voided: [
    '《{{title}}》收回修改，原签发已失效：{{reason}}',
    '{{title}} was taken back, your signature is void: {{reason}}',
  ],
  issued: ['请签收《{{title}}》（{{number}}）', 'Receive {{title}} ({{numberEn}})'],
  reminded: ['请尽快签收《{{title}}》（{{number}}）', 'Please receive {{title}} ({{numberEn}}) soon'],
  voided: ['《{{title}}》（{{number}}）已作废：{{reason}}', '{{title}} ({{numberEn}}) is void: {{reason}}'],
  commented: ['《{{title}}》有新的批注', 'A new comment on {{title}}'],
})

export const documentsRefusals = defineText('documents.refusals', {
  changed_meanwhile: [
    '这件公文已由{{who}}于{{when}}办理，您的操作没有生效。请刷新后核对最新情况。',
    '{{who}} acted on this document at {{when}}; your act was not done. Look at the latest state first.',
  ],
  edited_meanwhile: [
    '{{who}}已于{{when}}保存了第{{number}}稿（{{what}}），您的内容没有覆盖它，仍保留在本页。请比较两稿后再保存。',
    '{{who}} saved version {{number}} at {{when}} ({{whatEn}}). Yours did not overwrite it and is still on this page; compare the two before you save.',
  ],
  state_not_allowed: [
    '公文现为“{{state}}”，不能{{move}}。',
    'The document is in the state “{{stateEn}}”; “{{moveEn}}” is not possible.',
  ],
  not_yours: [
    '只有起草单位（{{organisation}}）和本级换届办可以办理。',
    'Only the drafting organisation ({{organisation}}) and the term change office of the area may do this.',
  ],
  not_editable: [
    '公文现为“{{state}}”，不能修改。请先收回修改；已签发的，收回后签发失效。',
    'The document is in the state “{{stateEn}}” and can’t be changed. Take it back first; a signature then becomes void.',
  ],
  title_missing: ['公文标题不能为空。', 'A document needs a title.'],
  nothing_changed: ['内容没有变化，未生成新版本。', 'Nothing changed, so there is no new version.'],
  no_template: ['没有这个公文模板。', 'There is no such template.'],
  facts_incomplete: [
    '模板信息填写不完整：{{fields}}。',
    'The template’s facts are incomplete: {{fieldsEn}}.',
  ],
  outside: ['只能办理本岗位所在区划的公文。', 'Only documents of the area of your post can be handled.'],
  unknown_organisation: ['没有找到所选单位。', 'The chosen organisation was not found.'],
  foreign_code: [
    '发文代字“{{word}}”不属于所选发文机关。',
    'The code word {{word}} belongs to another organ.',
  ],
  inactive_code: ['发文代字“{{word}}”已停用。', 'The code word {{word}} is no longer in use.'],
  twice_recipient: [
    '同一单位只能作为一次主送或抄送。',
    'An organisation can be a recipient only once, main or copy.',
  ],
  comments_closed: [
    '公文已签发或办结，不能再批注。',
    'The document is signed or closed; no more comments can be made.',
  ],
  no_block: ['所批注的段落已不存在。', 'The block that you comment on does not exist.'],
  too_many_comments: ['一件公文最多{{n}}条批注。', 'A document takes at most {{n}} comments.'],
  not_your_comment: [
    '批注由批注人或起草单位办结。',
    'A comment is settled by its writer or the drafting organisation.',
  ],
  already_resolved: ['这条批注已经办结。', 'This comment is settled already.'],
  day_past: ['反馈期限不能早于今天（{{today}}）。', 'The day can’t lie before today ({{today}}).'],
  own_organisation: [
    '起草单位不必会签自己的公文。',
    'The drafting organisation does not countersign its own document.',
  ],
  not_asked: ['这件公文没有送本单位会签。', 'Your organisation was not asked to countersign.'],
  not_circulating: ['会签已经结束。', 'Countersigning is over.'],
  newer_version: [
    '公文已有第{{number}}稿，请阅读最新一稿后再办理。',
    'There is a version {{number}} now; read it before you act.',
  ],
  answered_already: ['{{organisation}}已经反馈，不能取消。', '{{organisation}} has answered already.'],
  opinion_missing: ['有意见的，请写明意见。', 'State your objection.'],
  no_objection: ['该单位没有提出意见。', 'That organisation made no objection.'],
  not_a_signer: ['所选人员不能签发本级公文。', 'The chosen person can’t sign documents of this area.'],
  answers_missing: [
    '{{organisations}}尚未反馈，{{day}}到期。请等待反馈，或者在“会签”栏取消该单位。',
    '{{organisations}} have not answered yet; they have until {{day}}. Wait, or stop asking them.',
  ],
  answers_overdue: [
    '{{organisations}}逾期未反馈。确认不再等待的，请勾选后送签。',
    '{{organisations}} did not answer in time. Confirm that you go on without them.',
  ],
  objection_open: [
    '{{organisations}}的意见尚未回复，请先回复处理情况。',
    'The objections of {{organisations}} are not answered; say first what was done about them.',
  ],
  not_the_signer: ['由{{signer}}签发，本岗位不能办理。', 'It is for {{signer}} to sign.'],
  own_draft: ['拟稿人不能签发自己起草的公文。', 'Nobody signs what they drafted themselves.'],
  issue_not_yours: [
    '由发文机关、印发机关或本级换届办办理。',
    'The issuing organ, its printing office or the term change office of the area does this.',
  ],
  content_changed: [
    '第{{number}}稿的内容与签发时不一致，不能印发。请退回后重新签发。',
    'Version {{number}} is not what was signed and can’t be issued. Return it and have it signed again.',
  ],
  not_a_recipient: ['这件公文没有发送本单位。', 'The document was not sent to your organisation.'],
  already_received: ['本单位已由{{who}}签收。', '{{who}} has received it already.'],
  void_document: ['公文已作废，不必签收。', 'The document is void and needs no receipt.'],
  nobody_new: ['所选单位都已在主送或抄送之列。', 'The chosen organisations have the document already.'],
  one_addressee: [
    '请示只主送一个机关；其他单位需要了解的，选“抄送”增发。',
    'A request goes to one addressee; send it to others as a copy.',
  ],
  nobody_left: ['所有单位均已签收。', 'Every organisation has received it.'],
  word_taken: ['本区划已登记发文代字“{{word}}”。', 'The code word {{word}} is registered here already.'],
  word_used: [
    '发文代字“{{word}}”已用于编号，不能改为其他代字或者改属其他机关；可以停用后另行登记。',
    'Numbers were given under {{word}}; it can’t be renamed or moved. Take it out of use and register another.',
  ],
})
export type DocumentRefusal = (typeof documentsRefusals)['keys'][number]
