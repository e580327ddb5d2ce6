import type { ItemKind } from './kinds.ts'

/** “十个一”, with which a checklist can begin: one of each means by which everybody learns of the rules. */
export const tenOnes: readonly { readonly title: string; readonly kind: ItemKind }[] = [
  { title: '召开一次换届工作会议', kind: 'meeting' },
  { title: '印发一份严肃换届纪律通知', kind: 'circular' },
  { title: '举办一次换届政策和纪律培训', kind: 'training' },
  { title: '观看一部换届纪律警示教育片', kind: 'film' },
  { title: '开展一轮谈心谈话', kind: 'talk' },
  { title: '签订一份严肃换届纪律承诺书', kind: 'pledge' },
  { title: '组织一次换届纪律测试', kind: 'test' },
  { title: '开设一个换届宣传专栏', kind: 'media' },
  { title: '发放一张换届纪律宣传卡', kind: 'media' },
  { title: '公布一套举报受理方式', kind: 'channel' },
]
