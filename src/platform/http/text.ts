import { defineText } from '#common/text.ts'

/** Why a request was not taken at the door. */
export const httpText = defineText('http.refusals', {
  not_found: ['没有这个地址。', 'There is nothing at this address.'],
  unreadable: ['请求内容无法识别，没有办理。', 'The request can’t be read and was not carried out.'],
  not_json: ['请求内容不是有效的 JSON，没有办理。', 'The request is not valid JSON and was not carried out.'],
  too_deep: [
    '请求内容嵌套超过 {{most}} 层，没有办理。',
    'The request is nested more than {{most}} levels deep and was not carried out.',
  ],
  too_large: [
    '请求内容超过 {{limit}} MB 的上限，没有办理。请减少内容后重试。',
    'The request is larger than {{limit}} MB and was not carried out. Send less at a time.',
  ],
  unsupported: [
    '请求内容的格式不受支持，请使用 application/json。',
    'This kind of content is not taken. Send application/json.',
  ],
  too_many: ['操作过于频繁，请稍后再试。', 'Too many requests. Try again later.'],
  broken: [
    '系统出错，您的操作没有保存。请重试；如仍失败，请提供编号 {{number}}。',
    'Something went wrong and nothing was saved. Try again; if it fails again, quote the number {{number}}.',
  ],
})
