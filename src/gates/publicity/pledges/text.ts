import { sheetRefusalWords } from '#common/sheet.ts'
import { defineText } from '#common/text.ts'

/** Words of pledges in lists and documents. */
export const pledgesText = defineText('pledges', {
  'kind.leader': ['领导干部', 'Leaders'],
  'kind.staff': ['工作人员', 'Staff'],
  'kind.nominee': ['提名人选', 'Nominees'],
  'kind.delegate': ['代表', 'Delegates'],
  'kind.village': ['村（社区）干部', 'Village and community officials'],
  'kind.relative': ['亲属', 'Relatives'],
  'way.phone': ['手机签订', 'On the phone'],
  'way.paper': ['纸质签订', 'On paper'],
  'state.in_force': ['有效', 'In force'],
  'state.superseded': ['须重签', 'To be signed again'],
  'state.withdrawn': ['已作废', 'Withdrawn'],
  'text.drafting': ['草稿', 'Draft'],
  'text.published': ['使用中', 'In force'],
  'text.superseded': ['已被新版替代', 'Replaced'],
})

export const pledgesRefusals = defineText('pledges.refusals', {
  ...sheetRefusalWords,
  changed_meanwhile: [
    '该记录已被{{who}}于{{when}}修改，您看到的不是最新内容。请刷新后重新办理。',
    '{{who}} changed this at {{when}}; what you saw is not the latest. Reload and do it again.',
  ],
  unknown_round: ['没有找到该换届批次，请重新选择。', 'The round was not found; choose again.'],
  draft_exists: [
    '该类人员的承诺书已有一份草稿，请先发布或删除。',
    'There is a draft for this kind of people already. Publish or discard it first.',
  ],
  no_discipline: [
    '系统未收录当前日期适用的换届纪律，不能起草。',
    'No discipline text in force on this day is held.',
  ],
  not_a_draft: [
    '已发布的文本不能修改或删除。需要调整的，请起草新的版本。',
    'A published text can’t be changed. Draft a new edition.',
  ],
  emoji: [
    '姓名和正文中不能有表情符号，请删除后重试。',
    'Names and texts hold no emoji. Remove it and try again.',
  ],
  no_class: [
    '请选择由哪些类别的人员签订，然后发布。',
    'Choose the classes whose people sign it before publishing.',
  ],
  class_taken: [
    '“{{name}}”已使用另一份承诺书，一类人员只能使用一份。',
    '“{{name}}” signs another pledge already; each class signs one.',
  ],
  not_yours: ['该承诺书不在您的办理范围内。', 'That pledge lies outside your work.'],
  state_not_allowed: [
    '该承诺书已失效，不能办理此事项。',
    'That pledge is no longer in force; this can’t be done.',
  ],
  not_paper: [
    '手机签订的承诺书自带签名，无须上传扫描件。',
    'A pledge signed on the phone bears its signature; it needs no scan.',
  ],
  not_your_file: [
    '该文件不是您刚才上传的，请重新上传。',
    'This is not a file that you uploaded. Upload it again.',
  ],
  scan_too_large: [
    '扫描件《{{file}}》为 {{size}} MB，超过 {{most}} MB 的上限，没有保存。请降低分辨率或分次上传。',
    'The scan {{file}} has {{size}} MB, over the limit of {{most}} MB, and was not attached. Lower its resolution or send it in parts.',
  ],
  scan_type: ['扫描件应为 PDF、JPG 或 PNG 文件。', 'A scan is a PDF, JPG or PNG file.'],
  nothing_to_scan: ['该单位没有缺少扫描件的纸质承诺书。', 'No paper pledge of this unit lacks a scan.'],
  nothing_to_print: ['该单位还没有有效的承诺书。', 'This unit has no pledge in force yet.'],
  not_owed: [
    '您目前不在须签订这份承诺书的人员范围内。如有疑问，请联系所在单位。',
    'You are not among those who sign this pledge. Ask your unit if in doubt.',
  ],
  text_replaced: [
    '承诺书文本已更新，刚才的签名没有提交。请重新打开，阅读新的文本后签订。',
    'The text was replaced and your signature was not submitted. Open it again, read the new text and sign.',
  ],
  already_signed: [
    '您已于 {{day}} 签订这份承诺书，无须再次签订。',
    'You signed this pledge on {{day}} already; there is no need to sign again.',
  ],
  name_differs: [
    '登记的姓名已变更为“{{name}}”，请重新打开本页核对后签订。',
    'Your registered name is now “{{name}}”. Open the page again, check it and sign.',
  ],
  signature_empty: ['请在签名框内签名。', 'Sign in the field.'],
  signature_dot: [
    '签名过于简单，请完整书写本人姓名。',
    'That is too little for a signature. Write your full name.',
  ],
  signature_form: [
    '签名内容无法识别，请清除后重签。',
    'The signature can’t be read. Clear it and sign again.',
  ],
})
export type PledgesRefusal = (typeof pledgesRefusals.keys)[number]

/** What can be wrong with a row of entered paper pledges beyond its cells. */
export const pledgeRowFaults = defineText('pledges.faults', {
  person_unknown: [
    '没有编号为 {{code}} 的应签人员，或者不在您的工作范围内。请核对编号。',
    'names {{code}}, who owes no pledge or lies outside your work. Check the number.',
  ],
  name_differs: [
    '与登记的姓名“{{name}}”不一致。请核对。',
    'differs from the registered name “{{name}}”. Check it.',
  ],
  emoji: ['含有表情符号。请删除。', 'holds an emoji. Remove it.'],
  future_day: ['晚于今天 {{today}}。请更正。', 'lies after today, {{today}}. Correct it.'],
  already: [
    '该人员已于 {{day}} 签订，不能重复录入。请删除该行。',
    'names somebody who signed on {{day}}. Remove the row.',
  ],
  no_text: [
    '该人员所属类别“{{name}}”还没有发布承诺书文本。请先发布。',
    'belongs to “{{name}}”, for which no text is in force. Publish it first.',
  ],
})
