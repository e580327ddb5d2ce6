import { defineText } from '#common/text.ts'

export const passwordText = defineText('ui.password', {
  current: ['当前密码', 'Current password'],
  next: ['新密码', 'New password'],
  again: ['再次输入新密码', 'New password again'],
  password_short: ['至少 {{n}} 个字符', 'At least {{n}} characters'],
  password_classes: [
    '大写字母、小写字母、数字、符号中至少三类',
    'At least three kinds of characters: capitals, small letters, digits, signs',
  ],
  password_name: ['不包含用户名', 'Does not contain the username'],
  kept: ['（已符合）', '(kept)'],
  open: ['（未符合）', '(not yet)'],
  differs: ['两次输入的密码不一致。', 'The two passwords differ.'],
  remembered: [
    '不得使用最近 {{n}} 次用过的密码；密码每 {{days}} 天更换一次。',
    'None of your last {{n}} passwords; a new one is asked for every {{days}} days.',
  ],
})
