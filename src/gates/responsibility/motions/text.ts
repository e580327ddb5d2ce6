import { confirmationRefusalWords } from '#common/confirmation.ts'
import { sheetRefusalWords } from '#common/sheet.ts'
import { defineText } from '#common/text.ts'

/** Words of states, posts and meetings, in lists, exports and records. */
export const motionsText = defineText('motions', {
  'state.none': ['未提名', 'Nobody nominated'],
  'state.draft': ['待党委研究', 'To be studied'],
  'state.studied': ['待书记签字', 'To be signed'],
  'state.signed': ['已签字', 'Signed'],
  'move.study': ['登记党委研究', 'be studied'],
  'move.sign': ['签字', 'be signed'],
  'move.return': ['退回', 'be returned'],
  'move.change': ['修改', 'be changed'],
  'post.party_secretary': ['党组织书记', 'Party secretary'],
  'post.party_deputy': ['党组织副书记', 'Deputy Party secretary'],
  'post.party_member': ['党组织委员', 'Party committee member'],
  'post.committee_head': ['村（居）委会主任', 'Head of the village committee'],
  'post.committee_deputy': ['村（居）委会副主任', 'Deputy head'],
  'post.committee_member': ['村（居）委会委员', 'Village committee member'],
  'study.committee': ['党委会', 'Party committee'],
  'study.committee_enlarged': ['党委（扩大）会', 'Enlarged Party committee'],
  'way.drawn': ['手写签名', 'Drawn by hand'],
  'way.passkey': ['通行密钥确认', 'Confirmed with a passkey'],
  proven: ['核验一致：所确认的就是本名单', 'Verified: this very list was confirmed'],
  unproven: [
    '核验不一致：内容或凭据有改动，请联系审计管理员',
    'Not verified: content or proof was altered; tell the audit administrator',
  ],
  passed: ['通过', 'passed'],
  failed: ['未通过', 'not passed'],
  voided: ['名单修改', 'The list was changed'],
  restudied: ['党委重新研究', 'The committee studied it again'],
})

/** What people are told in 消息. */
export const motionNotices = defineText('motions.notices', {
  studied: [
    '{{n}}个村（社区）提名名单已经党委研究，请审核签字',
    'Lists of {{n}} villages were studied; please sign',
  ],
  signed: ['{{n}}个村（社区）提名名单已签字', 'Lists of {{n}} villages were signed'],
  voided: ['{{area}}提名名单已修改，原签字失效', 'The list of {{area}} was changed; the signature is void'],
  voidedMany: [
    '{{n}}个村（社区）提名名单已修改，原签字失效',
    'The lists of {{n}} villages were changed; your signatures are void',
  ],
  returned: ['{{area}}提名名单已退回，请修改', 'The list of {{area}} was returned; correct it'],
})

export const motionsRefusals = defineText('motions.refusals', {
  ...confirmationRefusalWords,
  ...sheetRefusalWords,
  changed_meanwhile: [
    '{{area}}的名单已由{{who}}于{{when}}修改，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} changed the list of {{area}} at {{when}}; your change was not saved. Check it and submit again.',
  ],
  not_in_round: [
    '所选村（社区）不在本批次换届范围或者不在您的工作范围内。',
    'The village is not part of this round, or lies outside your area.',
  ],
  round_closed: ['换届批次已结束，名单不再变动。', 'The round is closed; lists are not changed any more.'],
  state_not_allowed: [
    '{{area}}的动议当前状态为“{{state}}”，不能{{move}}。',
    'The motion of {{area}} is “{{stateEn}}”; it can’t {{moveEn}}.',
  ],
  unknown_person: ['没有找到所选的人员，请重新选择。', 'The chosen person was not found; choose again.'],
  name_missing: [
    '请填写{{area}}提名人选的姓名，或者从底册选取。',
    'Name the nominee of {{area}}, or choose from the registry.',
  ],
  twice: [
    '{{area}}的{{name}}在同一职务上重复提名。',
    '{{name}} is nominated twice for the same post in {{area}}.',
  ],
  concurrent_needs_secretary: [
    '拟“一肩挑”的人选应提名为党组织书记：{{area}}{{name}}。',
    'Who is to hold both posts must be nominated as Party secretary: {{name}}, {{area}}.',
  ],
  same_village_twice: [
    '同一村（社区）重复出现，请核对。',
    'A village stands twice in what was sent; check it.',
  ],
  not_a_township: ['请选择一个乡镇（街道）。', 'Choose one township.'],
  future_day: [
    '会议日期{{day}}晚于今天（{{today}}），请更正。',
    'The meeting’s day {{day}} lies after today ({{today}}).',
  ],
  no_quorum: ['{{explain}}到会人数不足，不能研究决定。', '{{explainEn}} Too few were present to decide.'],
  votes_mismatch: [
    '{{area}}的同意、不同意、弃权票数之和（{{sum}}）与到会人数（{{present}}）不一致。',
    'Votes on {{area}} add up to {{sum}}, but {{present}} were present.',
  ],
  list_empty: [
    '{{area}}还没有提名人选，不能提交党委研究。',
    'Nobody is nominated in {{area}}; there is nothing to study.',
  ],
  nominee_missing: [
    '{{area}}逐人表决的，每名人选都须登记票数。',
    'Where nominees of {{area}} are voted on one by one, write the votes of each.',
  ],
  not_secretary: [
    '只有{{area}}所在乡镇（街道）的党（工）委书记可以审核签字。',
    'Only the secretary of the township’s Party committee may sign for {{area}}.',
  ],
  not_studied: [
    '{{area}}的名单尚未经党委研究，须先研究、后签字。',
    'The list of {{area}} was not studied yet; study comes first, the signature after it.',
  ],
  content_differs: [
    '{{area}}的名单与您看到的不一致，请核对后重新签字。',
    'The list of {{area}} differs from what you saw; check it and sign again.',
  ],
})
export type MotionRefusal = (typeof motionsRefusals)['keys'][number]

/** What can be wrong with a row of the form of nominees; each says what to do. */
export const motionRowFaults = defineText('motions.faults', {
  area_unknown: [
    '本批次没有代码为 {{code}} 的村（社区），或者不在您的工作范围内。请核对区划代码或删除该行。',
    'names {{code}}, which is no village of this round within your area. Check the code or remove the row.',
  ],
  person_unknown: [
    '底册中没有编号为 {{code}} 的人员。请核对编号；底册中没有的人选，编号留空，只填姓名。',
    'names {{code}}, which is nobody’s number. Check it; for who is not in the registry leave it blank and write the name.',
  ],
  name_differs: [
    '与底册不一致：编号 {{code}} 的人员姓名为“{{name}}”。请更正姓名或编号。',
    'differs: the number {{code}} belongs to {{name}}. Correct the name or the number.',
  ],
  name_missing: ['应填写提名人选的姓名或人员编号。', 'is missing: write the nominee’s name or staff number.'],
  post_missing: [
    '应选择拟任职务；不提名的，请删除该行。',
    'is missing: choose the post, or remove the row if nobody is nominated.',
  ],
  twice: [
    '与第 {{line}} 行是同一村（社区）、同一职务的同一人选。请只保留一行。',
    'is the same nominee for the same post as in row {{line}}. Keep one of the two rows.',
  ],
  concurrent_needs_secretary: [
    '只有提名为党组织书记的人选才能填“是”。请更正。',
    'can be yes only for who is nominated as Party secretary. Correct it.',
  ],
  not_on_list: [
    '名单中没有该人选的这一提名，无需移除。请删除该行。',
    'can’t be removed: this nomination is not on the list. Remove the row.',
  ],
  too_many: [
    '该村（社区）的提名将达到 {{n}} 人次，多于40人次。请删减。',
    'would bring the list to {{n}} nominations; at most 40 are possible. Take some out.',
  ],
})

/** What taking a row would end, told before it is taken. */
export const motionRowNotes = defineText('motions.notes', {
  studied: [
    '{{area}}名单已经党委研究，导入后须重新研究。',
    'The committee studied the list of {{area}}; after the import it must be studied anew.',
  ],
  signed: [
    '{{area}}名单已由{{name}}签字，导入后签字失效，须重新研究、签字。',
    '{{name}} signed the list of {{area}}; the import voids the signature, and it must be studied and signed anew.',
  ],
})
