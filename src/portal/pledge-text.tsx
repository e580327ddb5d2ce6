import { defineText } from '#common/text.ts'

/** Words of the screen on which a pledge is signed. */
export const pledgeText = defineText('portal.pledge', {
  edition: ['第 {{edition}} 版，依据{{law}}', 'Edition {{edition}}, resting on {{law}}'],
  readFirst: ['请先阅读全文，读到末尾后方可签名。', 'Read the whole text first; you can sign after its end.'],
  readOn: ['正文到此为止', 'The text ends here'],
  readDone: ['已读到末尾', 'Read to the end'],
  confirm: [
    '本人{{name}}（{{unit}}）已逐条阅读，自愿作出以上承诺。',
    'I, {{name}} ({{unit}}), have read every line and make this pledge of my own will.',
  ],
  signHere: ['请在框内手写签名', 'Sign by hand in the field'],
  signHow: [
    '用手指或触控笔书写本人姓名。无法在手机上签名的，请到所在单位签订纸质承诺书。',
    'Write your name with a finger or a pen. If you cannot sign here, sign on paper at your unit.',
  ],
  signed: ['已有签名', 'There is a signature'],
  clear: ['清除重签', 'Clear'],
  submit: ['提交承诺书', 'Submit pledge'],
  submitting: ['正在提交', 'Submitting'],
  needRead: ['请先阅读到末尾', 'Read to the end first'],
  needConfirm: ['请勾选确认', 'Tick the confirmation'],
  signature_empty: ['请在签名框内签名', 'Sign in the field'],
  signature_dot: ['签名过于简单，请完整书写姓名', 'That is too little for a signature; write your full name'],
  signature_form: ['签名无法识别，请清除后重签', 'The signature can’t be read; clear it and sign again'],
  waitingTitle: ['签名已保存在本机', 'Your signature is kept on this device'],
  waiting: [
    '目前没有网络，联网后自动提交。请保留本页，不要清除浏览器数据。',
    'There is no network now. It is submitted when the network is back. Keep this page open.',
  ],
  doneTitle: ['承诺书已签订', 'The pledge is signed'],
  done: ['签订日期 {{day}}，以系统时间为准。', 'Signed on {{day}} by the system’s clock.'],
  'done.paper': ['您已于 {{day}} 签订纸质承诺书。', 'You signed this pledge on paper on {{day}}.'],
  fetch: ['下载承诺书（PDF）', 'Download the pledge (PDF)'],
  replaced: [
    '这份文本已被新版替代，请返回首页查看须签订的文本。',
    'This text was replaced. Go back to the start for the one to be signed.',
  ],
})
