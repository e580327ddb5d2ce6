import { sheetRefusalWords } from '#common/sheet.ts'
import { defineText } from '#common/text.ts'

const states = {
  unpublished: ['未公布', 'Not published'],
  published: ['待核查', 'To be checked'],
  checked: ['已核查', 'Checked'],
  wrong: ['待整改', 'To be put right'],
  outdated: ['内容已更新，待重新公布', 'Contents changed, to be published anew'],
} as const

/** `telephone.wrong` and the like are what the list of units exports. */
function ofKind<K extends string>(kind: K) {
  const keyed = Object.entries(states).map(([state, words]) => [`${kind}.${state}`, words])
  return Object.fromEntries(keyed) as { [S in keyof typeof states as `${K}.${S}`]: (typeof states)[S] }
}

/** Words that screens, exports and audit share. */
export const channelsText = defineText('channels', {
  'kind.telephone': ['举报电话', 'Telephone'],
  'kind.address': ['来信地址', 'Address'],
  'kind.web': ['举报网址', 'Web page'],
  'kind.sms': ['举报短信', 'SMS number'],
  ...ofKind('state'),
  ...ofKind('telephone'),
  ...ofKind('address'),
  ...ofKind('web'),
  ...ofKind('sms'),
  'lack.unpublished': ['未公布齐', 'Not all published'],
  'lack.unchecked': ['未核查齐', 'Not all checked'],
  'lack.wrong': ['待整改', 'To be put right'],
  'level.county': ['县直部门', 'Departments'],
  'level.township': ['乡镇（街道）', 'Townships'],
  'level.village': ['村（社区）', 'Villages and communities'],
  remindUnpublished: [
    '本单位还有举报渠道没有公布，请尽快张贴公布并上传照片。',
    'Your unit has reporting channels that are not published yet. Publish them and add photographs.',
  ],
  remindWrong: [
    '本单位公布的举报渠道有误，请按要求整改并重新登记。',
    'A reporting channel that your unit published is wrong. Put it right and record it again.',
  ],
})

export const channelsRefusals = defineText('channels.refusals', {
  ...sheetRefusalWords,
  changed_meanwhile: [
    '该记录已由{{who}}于{{when}}办理，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} worked on this record at {{when}}; your change was not saved. Check it and submit again.',
  ],
  outside: ['举报渠道由本换届批次的换届办设定。', 'Channels are set by the coordinator of this round.'],
  round_closed: ['该换届批次已经结束，不再登记。', 'The round is over; nothing is recorded any more.'],
  same_content: ['内容与现行的一致，没有改动。', 'These are the contents in force; nothing was changed.'],
  no_such_number: [
    '号码应为3至12位数字，可带区号和分隔线。请更正。',
    'A number has 3 to 12 digits, with an area code and hyphens if need be.',
  ],
  no_such_address: [
    '网址应以http://或https://开头。请更正。',
    'A web address begins with http:// or https://.',
  ],
  channel_not_set: [
    '“{{kind}}”的内容还没有设定，不能登记公布。请先由换届办设定。',
    'The contents of “{{kindEn}}” are not set yet; the coordinator sets them first.',
  ],
  future_day: ['日期{{day}}晚于今天（{{today}}），请更正。', 'The day {{day}} lies after today ({{today}}).'],
  past_day: [
    '整改期限{{day}}早于今天（{{today}}），请更正。',
    'The due day {{day}} lies before today ({{today}}).',
  ],
  unknown_organisation: [
    '没有找到所选的单位，或该单位不在本岗位的管辖范围内。',
    'A chosen unit was not found within the area of your post.',
  ],
  not_own_unit: ['部门只登记本单位的公布情况。', 'A department records its own publications only.'],
  no_file: [
    '没有找到您上传的照片，请重新上传。',
    'The photograph that you uploaded was not found; upload it again.',
  ],
  photo_too_large: [
    '照片《{{file}}》有{{size}} MB，超过{{most}} MB的上限，没有登记。请用手机压缩后重新上传。',
    'The photograph {{file}} has {{size}} MB, more than {{most}} MB, and was not recorded. Make it smaller and upload it again.',
  ],
  not_a_picture: [
    '《{{file}}》不是照片，请上传 JPG、PNG、WebP 或 HEIC 图片。',
    '{{file}} is no photograph; take a JPG, PNG, WebP or HEIC picture.',
  ],
  photo_needed: [
    '{{unit}}整改后重新公布的，须上传新照片。',
    'What {{unit}} puts right is recorded with a new photograph.',
  ],
  no_photo: [
    '{{unit}}的“{{kind}}”还没有照片，不能核查。请先补充照片。',
    'The “{{kindEn}}” of {{unit}} has no photograph and can’t be checked.',
  ],
  same_person: [
    '{{unit}}的公布由您本人登记，须由另一人核查。',
    'You recorded the publication of {{unit}} yourself; another person checks it.',
  ],
  checked_already: ['{{unit}}的“{{kind}}”已经核查。', 'The “{{kindEn}}” of {{unit}} is checked already.'],
  outdated: [
    '“{{kind}}”的内容已更新，{{unit}}须重新公布后再核查。',
    'The contents of “{{kindEn}}” changed; {{unit}} publishes them anew first.',
  ],
  found_wrong: [
    '{{unit}}的“{{kind}}”待整改，须整改后再核查。',
    'The “{{kindEn}}” of {{unit}} is to be put right first.',
  ],
  nobody_to_remind: ['没有需要提醒的单位。', 'There is no unit to remind.'],
})
export type ChannelRefusal = (typeof channelsRefusals)['keys'][number]

/** What is wrong with a row of a filled-in form. */
export const channelRowFaults = defineText('channels.rows', {
  unknown_unit: ['“{{code}}”不是本岗位范围内的单位代码。', '“{{code}}” is no unit within your post’s area.'],
  needed: ['已填写公布位置的不能为空。', 'is needed where a place is given.'],
  future_day: ['晚于今天（{{today}}）。', 'lies after today ({{today}}).'],
  photo_needed: [
    '该渠道待整改，请在页面上传新照片后登记。',
    'is to be put right: record it on its page with a new photograph.',
  ],
})
