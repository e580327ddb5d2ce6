import type { ItemKind } from './kinds.ts'

/** “十个一”, with which a checklist can begin: one of each means by which everybody learns of the rules. */
export const tenOnes: readonly { readonly title: string; readonly kind: ItemKind }[] = [
  { title: '召开一次换届工作会议', kind: 'meetings' },
  { title: '印发一份严肃换届纪律通知', kind: 'circulars' },
  { title: '举办一次换届政策和纪律培训', kind: 'trainings' },
  { title: '观看一部换届纪律警示教育片', kind: 'films' },
  { title: '开展一轮谈心谈话', kind: 'talks' },
  { title: '签订一份严肃换届纪律承诺书', kind: 'pledges' },
  { title: '组织一次换届纪律测试', kind: 'tests' },
  { title: '开设一个换届宣传专栏', kind: 'columns' },
  { title: '发放一张换届纪律宣传卡', kind: 'prints' },
  { title: '公布一套举报受理方式', kind: 'channels' },
]
