import { defineText } from '#common/text.ts'

/** Words of signing in to a training on the phone. */
export const trainingText = defineText('portal.training', {
  title: ['扫码签到', 'Sign in'],
  when: ['{{day}} {{time}}', '{{day}} at {{time}}'],
  who: ['{{name}}，请确认签到。', '{{name}}, please sign in.'],
  confirm: ['确认签到', 'Sign in now'],
  signing: ['正在签到', 'Signing in'],
  done: ['签到成功', 'You are signed in'],
  noCode: ['请扫描会场屏幕上的二维码。', 'Scan the code on the screen.'],
})
