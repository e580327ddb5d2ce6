/** A period on which townships report: when it was, until when, at which meeting it was heard, what was done in it. */
export type DemoPeriod = {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly dueOn: string
  /** Day of the meeting that heard it; null where none has. */
  readonly heardOn: string | null
  /** What was done; `{n}` is the number of villages and communities. */
  readonly done: string
  readonly next: string
}

export const reportOutline = ['工作进展', '存在的问题', '下一步打算', '需要县里协调解决的事项'] as const

export const demoPeriods: readonly DemoPeriod[] = [
  {
    ...{
      title: '6月村（社区）“两委”换届工作情况',
      from: '2021-06-01',
      to: '2021-06-30',
      dueOn: '2021-07-05',
    },
    heardOn: '2021-07-13',
    done: '党委会专题研究换届工作2次，成立领导小组和工作专班，对{n}个村（社区）班子逐一摸底研判。',
    next: '启动离任经济责任审计，抓紧摸排后备人选。',
  },
  {
    ...{
      title: '7月村（社区）“两委”换届工作情况',
      from: '2021-07-01',
      to: '2021-07-31',
      dueOn: '2021-08-05',
    },
    heardOn: '2021-08-10',
    done: '{n}个村（社区）全部启动离任经济责任审计，建立村级后备人选台账，县级包乡领导和乡镇班子成员逐村走访。',
    next: '完成审计并公布结果，开展任期考核。',
  },
  {
    ...{
      title: '8月村（社区）“两委”换届工作情况',
      from: '2021-08-01',
      to: '2021-08-31',
      dueOn: '2021-09-05',
    },
    heardOn: '2021-09-16',
    done: '{n}个村（社区）完成民意调查和走访研判，党委会集体研究“两委”人选动议，书记审核签字。',
    next: '抓好任期考核民主测评，做好落选人员思想工作预案。',
  },
  {
    ...{
      title: '9月村（社区）“两委”换届工作情况',
      from: '2021-09-01',
      to: '2021-09-30',
      dueOn: '2021-10-08',
    },
    heardOn: '2021-10-14',
    done: '{n}个村（社区）开展任期考核民主测评，换届纪律宣传入户到人，党组织换届请示陆续上报。',
    next: '按时召开村党组织换届选举党员大会，同步做好选民登记准备。',
  },
  {
    ...{
      title: '10月上半月村（社区）“两委”换届工作情况',
      from: '2021-10-01',
      to: '2021-10-15',
      dueOn: '2021-10-16',
    },
    heardOn: null,
    done: '{n}个村（社区）推选选举委员会工作全面铺开，逐村制定选举工作方案。',
    next: '组织换届业务培训，逐村推演选举程序。',
  },
]

export const reportProblems = [
  '个别村在家党员少，符合条件的后备人选不足。',
  '部分村集体经济薄弱，任职吸引力不强。',
  '少数现任干部年龄偏大，思想上有顾虑。',
  '外出务工人员多，党员大会和村民代表会议到会率偏低。',
  '个别村因土地、水利等历史遗留问题，群众意见较多。',
] as const

export const reportWishes = [
  '请县民政局安排选举业务骨干到乡镇指导。',
  '请县审计局加快大额项目的核查进度。',
  '请县委组织部协调2名选调生到村任职。',
  '暂无需要县里协调解决的事项。',
] as const

export const reportComments = [
  '请县委组织部对人选不足的村逐村研究，年轻干部要用得上、留得住。',
  '工作抓得实。对群众意见多的村要提前化解，不能带着矛盾换届。',
  '请民政局派人驻点指导，严格程序，一个环节都不能少。',
] as const
