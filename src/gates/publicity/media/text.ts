import { sheetRefusalWords } from '#common/sheet.ts'
import { defineText } from '#common/text.ts'

/** Words that screens, exports and audit share. */
export const mediaText = defineText('media', {
  title: ['宣传阵地', 'Media'],
  purpose: [
    '阵地要有照片佐证，卡册按领发记录计数，举报渠道逐单位公布并核查',
    'Placements are proved by photographs, cards and booklets counted by their issues, reporting channels checked unit by unit',
  ],
  'channel.website': ['网站专栏', 'Website column'],
  'channel.wechat': ['微信公众号专栏', 'WeChat column'],
  'channel.billboard': ['户外广告牌', 'Billboard'],
  'channel.broadcast': ['村级广播', 'Village broadcast'],
  'channel.led': ['LED屏', 'LED screen'],
  'channel.banner': ['标语横幅', 'Banner'],
  'channel.bulletin': ['宣传栏', 'Bulletin board'],
  'channel.sms': ['短信', 'Text message'],
  'state.unverified': ['待核实', 'To be verified'],
  'state.verified': ['已核实', 'Verified'],
  'state.expired': ['已到期', 'Expired'],
  'state.withdrawn': ['已撤除', 'Taken down'],
  'kind.card': ['宣传卡', 'Card'],
  'kind.booklet': ['宣传册', 'Booklet'],
  'kind.letter': ['公开信', 'Open letter'],
  'kind.poster': ['宣传画', 'Poster'],
})

export const mediaRefusals = defineText('media.refusals', {
  ...sheetRefusalWords,
  changed_meanwhile: [
    '该记录已由{{who}}于{{when}}办理，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} worked on this record at {{when}}; your change was not saved. Check it and submit again.',
  ],
  not_yours: [
    '该阵地由责任单位、所在乡镇或换届办办理。',
    'This placement is for its unit, its township or the coordinator.',
  ],
  not_issuer: [
    '卡册领发和彩铃由乡镇、部门和换届办登记，当前岗位不能办理。',
    'Issues and tones are recorded by townships, departments and the coordinator.',
  ],
  outside: ['该区划不在本岗位的管辖范围内。', 'The area lies outside that of your post.'],
  round_closed: ['该换届批次已经结束，不再登记。', 'The round is over; nothing is recorded any more.'],
  unknown_organisation: [
    '没有找到所选的单位，或该单位不在本岗位的管辖范围内。请重新选择。',
    'A chosen organisation was not found within the area of your post; choose again.',
  ],
  unknown_person: [
    '没有找到所选的人员，或其不在本岗位的管辖范围内。请重新选择。',
    'A chosen person was not found within the area of your post; choose again.',
  ],
  not_own_unit: [
    '部门只登记本单位的阵地。请选择本单位为责任单位。',
    'A department records its own placements: choose your own organisation.',
  ],
  days_reversed: [
    '结束日期{{to}}早于开始日期{{from}}，请更正。',
    'The end ({{to}}) lies before the beginning ({{from}}).',
  ],
  same_placement: [
    '该地点已登记同名阵地，没有重复登记。请修改原记录。',
    'The same placement is recorded there already; change that record.',
  ],
  nothing_new: ['所选范围内均已登记，没有新增记录。', 'All of them are recorded already; nothing was added.'],
  withdrawn: ['该阵地已经撤除，不能再办理。', 'The placement was taken down; nothing more is done with it.'],
  verified_already: ['该阵地已核实，无需重复办理。', 'The placement is verified already.'],
  no_photo: [
    '“{{title}}”还没有照片，不能核实。请先上传现场照片。',
    '“{{title}}” has no photograph and can’t be verified. Add one first.',
  ],
  no_file: [
    '没有找到您上传的照片，请重新上传。',
    'The photograph that you uploaded was not found; upload it again.',
  ],
  not_a_picture: [
    '《{{file}}》不是照片，请上传 JPG、PNG、WebP 或 HEIC 图片。',
    '{{file}} is no photograph; take a JPG, PNG, WebP or HEIC picture.',
  ],
  photo_too_large: [
    '照片《{{file}}》有{{size}} MB，超过{{most}} MB的上限，没有登记。请用手机压缩后重新上传。',
    'The photograph {{file}} has {{size}} MB, more than {{most}} MB, and was not recorded. Make it smaller and upload it again.',
  ],
  nothing_matched: [
    '没有照片与阵地对应，没有登记。请以区划代码开头命名照片，如“990221101201.jpg”。',
    'No photograph belongs to a placement; nothing was recorded. Name them by division code, such as 990221101201.jpg.',
  ],
  too_many_photos: [
    '每处阵地最多{{most}}张照片，请先移除旧照片。',
    'A placement has {{most}} photographs at most; remove one first.',
  ],
  future_day: ['日期{{day}}晚于今天（{{today}}），请更正。', 'The day {{day}} lies after today ({{today}}).'],
  before_start: [
    '日期{{day}}早于开始日期{{from}}，请更正。',
    'The day {{day}} lies before the beginning ({{from}}).',
  ],
  issued_already: [
    '该单位当日已有相同的领发记录，没有重复登记。',
    'The same issue is recorded for a unit on that day; nothing was recorded twice.',
  ],
  voided_already: ['该领发记录已经作废。', 'This issue is void already.'],
  disabled_already: ['所选人员中有彩铃已停用的，请重新选择。', 'Some of these tones have ended already.'],
})
export type MediaRefusal = (typeof mediaRefusals)['keys'][number]

/** What is wrong with a row of a filled-in form. */
export const mediaRowFaults = defineText('media.rows', {
  unknown_area: [
    '“{{code}}”不是本岗位范围内的区划代码。',
    '“{{code}}” is no division within your post’s area.',
  ],
  unknown_unit: ['“{{code}}”不是本岗位范围内的单位代码。', '“{{code}}” is no unit within your post’s area.'],
  unknown_person: [
    '“{{number}}”不是本岗位范围内的人员编号。',
    '“{{number}}” is nobody within your post’s area.',
  ],
  needed: ['新登记的不能为空。', 'is needed for a new record.'],
  days_reversed: ['早于开始日期。', 'lies before the beginning.'],
  future_day: ['晚于今天（{{today}}）。', 'lies after today ({{today}}).'],
  not_own: ['已由其他单位登记。', 'is recorded by another unit.'],
})
