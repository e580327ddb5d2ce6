/** A decision of the demo: given as a task or closed with a result; `doneOn` where it is done. */
export type DemoDecision = {
  readonly text: string
  readonly organ: string
  readonly dueOn: string
  readonly task?: string
  readonly result?: string
  readonly doneOn?: string
}

/** Who was asked (organ and title), as what, and where they did not come: the reason, or who came instead. */
type Asked = readonly [
  who: string,
  seat: 'member' | 'observer',
  came?: string | readonly [name: string, post: string],
]

export type DemoMeeting = {
  readonly kind: 'standing_committee' | 'secretary' | 'dispatch'
  readonly title: string
  readonly heldOn: string
  readonly startsAt: string
  readonly place: string
  readonly convenedBy: readonly string[]
  readonly chair: string
  readonly recorder: string
  readonly agenda: readonly (readonly [title: string, reporter: string | null])[]
  readonly people: readonly Asked[]
  readonly discussion: string
  readonly decisions: readonly DemoDecision[]
  readonly issued: boolean
}

type DemoDifficulty = {
  readonly title: string
  readonly detail: string
  readonly raisedBy: string
  readonly raisedOn: string
  readonly owner: string | null
  readonly dueOn: string
  readonly solution: string
  readonly solvedOn: string | null
}

function difficulty(
  [title, detail]: readonly [title: string, detail: string],
  [raisedBy, raisedOn]: readonly [organ: string, on: string],
  [owner, dueOn]: readonly [organ: string | null, on: string],
  [solution, solvedOn]: readonly [solution: string, on: string | null] = ['', null],
): DemoDifficulty {
  return { title, detail, raisedBy, raisedOn, owner, dueOn, solution, solvedOn }
}

/** What came up while the county prepared its term change. */
export const demoDifficulties: readonly DemoDifficulty[] = [
  difficulty(
    ['部分村在家党员少、后备人选不足', '青壮年党员外出务工多，部分村符合年龄和学历要求的人选不足三名。'],
    ['ZZB', '2021-06-15'],
    ['ZZB', '2021-08-31'],
    ['建立在外优秀人才库，动员返乡创业人员和退役军人回村任职。', '2021-08-25'],
  ),
  difficulty(
    ['个别村财务账目未清、离任审计滞后', '三个村村级财务账目交接不清，离任经济责任审计未按时进点。'],
    ['MZJ', '2021-06-18'],
    ['SJJ', '2021-08-20'],
    ['县审计局牵头成立联合审计组，账目已清理并张榜公布。', '2021-08-18'],
  ),
  difficulty(
    ['软弱涣散村党组织整顿未到位', '整顿对象中仍有村班子不团结、群众意见大。'],
    ['ZZB', '2021-07-06'],
    ['ZZB', '2021-09-10'],
    ['县级领导包村，选派第一书记，整顿验收合格后再启动换届。', '2021-09-08'],
  ),
  difficulty(
    ['村与村合并后选民登记口径不一', '合并村原户籍未及时调整，选民登记存在重登漏登。'],
    ['MZJ', '2021-07-08'],
    ['GAJ', '2021-08-31'],
    ['公安部门提供户籍底册，民政部门统一登记口径，逐户核对。', '2021-08-30'],
  ),
  difficulty(
    ['土地权属纠纷影响村民情绪', '两村交界林地权属争议多年未决，村民借换届集中反映。'],
    ['XFJ', '2021-07-20'],
    ['ZRJ', '2021-09-15'],
    ['自然资源部门现场勘界，乡镇组织双方签订调解协议。', '2021-09-12'],
  ),
  difficulty(
    ['“一肩挑”人选与现任班子思想工作难度大', '部分现任村主任任职时间长，对实行“一肩挑”有顾虑。'],
    ['ZZB', '2021-08-03'],
    ['ZZB', '2021-09-30'],
    ['落实谈心谈话，县乡两级分层次做通思想工作，妥善安排离任干部。', '2021-09-26'],
  ),
  difficulty(
    ['联审单位反馈不及时', '个别单位联审意见超过规定时限，影响人选确定。'],
    ['ZZB', '2021-08-25'],
    ['ZFW', '2021-09-20'],
    ['明确联审单位专人专班，三个工作日内反馈并签字背书。', '2021-09-17'],
  ),
  difficulty(
    ['偏远自然村投票组织困难', '部分自然村距村委会十公里以上，老年选民参加投票不便。'],
    ['MZJ', '2021-09-07'],
    ['MZJ', '2021-10-10'],
    ['增设投票站，规范委托投票登记，安排车辆接送。', '2021-10-09'],
  ),
  difficulty(
    ['换届纪律宣传入户不足', '抽查发现部分村民不了解举报电话和“十严禁”纪律要求。'],
    ['JW', '2021-09-24'],
    ['XCB', '2021-10-25'],
  ),
  difficulty(
    ['外出务工选民联系不畅', '外出选民联系方式缺失较多，参选意愿登记进度慢。'],
    ['MZJ', '2021-10-08'],
    [null, '2021-11-05'],
  ),
]

const leaders: readonly Asked[] = [
  ['XW:县委书记', 'member'],
  ['ZF:县长', 'member'],
  ['JW:县纪委书记', 'member'],
  ['ZZB:县委组织部部长', 'member'],
  ['XCB:县委宣传部部长', 'member'],
  ['TZB:县委统战部部长', 'member'],
  ['ZFW:县委政法委书记', 'member'],
  ['WB:县委办主任', 'member'],
  ['MZJ:县民政局局长', 'observer'],
  ['HJB:县换届办主任', 'observer'],
]

/** A meeting of the county's leaders. */
function led(
  kind: 'standing_committee' | 'secretary',
  about: Pick<DemoMeeting, 'title' | 'heldOn' | 'agenda' | 'discussion' | 'decisions'>,
  absent: Readonly<Record<string, string>> = {},
): DemoMeeting {
  const people = leaders.map(([who, seat]): Asked => {
    const reason = absent[who]
    return reason === undefined ? [who, seat] : [who, seat, reason]
  })
  return {
    ...{ kind, startsAt: '09:00', place: '县委常委会议室', convenedBy: ['XW'], chair: 'XW:县委书记' },
    ...{ recorder: 'HJB:综合组组长', people, issued: true, ...about },
  }
}

const dispatched = ['第一次', '第二次', '第三次', '第四次', '第五次', '第六次']

/** A dispatch meeting, convened jointly by the organisation department and the civil affairs bureau. */
function dispatch(
  n: number,
  heldOn: string,
  about: Pick<DemoMeeting, 'agenda' | 'discussion' | 'decisions'>,
  apart: Pick<Partial<DemoMeeting>, 'issued'> & { readonly instead?: Asked } = {},
): DemoMeeting {
  const { instead, issued } = apart
  const asked: readonly Asked[] = [
    ['ZZB:县委组织部部长', 'member'],
    ['ZZB:县委组织部常务副部长', 'member'],
    ['MZJ:县民政局局长', 'member'],
    ['JW:县纪委副书记', 'member'],
    ['ZFW:县委政法委副书记', 'member'],
    ['GAJ:县公安局局长', 'member'],
    ['SJJ:县审计局局长', 'member'],
    ['NYJ:县农业农村局局长', 'member'],
    ['HJB:县换届办主任', 'member'],
    ['XFJ:县信访局局长', 'observer'],
  ]
  return {
    ...{ kind: 'dispatch', title: `村（社区）“两委”换届${dispatched[n - 1]}调度会`, heldOn },
    ...{ startsAt: '15:00', place: '县委三楼会议室', convenedBy: ['ZZB', 'MZJ'] },
    ...{ chair: 'ZZB:县委组织部部长', recorder: 'HJB:业务组组长', issued: issued ?? true, ...about },
    people: asked.map((one) => (instead !== undefined && instead[0] === one[0] ? instead : one)),
  }
}

/** The county's meetings in the order of their days. */
export const demoMeetings: readonly DemoMeeting[] = [
  led('standing_committee', {
    ...{ title: '县委常委会专题研究县乡村换届工作', heldOn: '2021-06-03' },
    agenda: [
      ['传达学习上级换届工作部署要求', 'ZZB'],
      ['研究成立县乡村换届工作领导小组', 'ZZB'],
    ],
    discussion:
      '会议指出，换届工作是今年的一件大事，要把加强党的领导贯穿始终。\n会议强调，要严肃换届纪律，确保风清气正。',
    decisions: [
      {
        ...{ text: '成立县乡村换届工作领导小组，办公室设在县换届办', organ: 'HJB', dueOn: '2021-06-10' },
        ...{ result: '领导小组及其办公室已成立并印发名单', doneOn: '2021-06-08' },
      },
      {
        ...{ text: '制定县乡村换届工作总体方案', organ: 'ZZB', dueOn: '2021-06-25' },
        ...{ task: '制定县乡村换届工作总体方案', doneOn: '2021-06-23' },
      },
    ],
  }),
  dispatch(1, '2021-06-22', {
    agenda: [
      ['听取各乡镇村级班子摸底情况汇报', 'ZZB'],
      ['部分村在家党员少、后备人选不足', 'ZZB'],
      ['个别村财务账目未清、离任审计滞后', 'MZJ'],
    ],
    discussion: '会议听取了摸底情况汇报，逐条研究了重点难点问题。',
    decisions: [
      {
        ...{ text: '逐村建立换届工作台账', organ: 'MZJ', dueOn: '2021-07-10' },
        ...{ task: '逐村建立换届工作台账', doneOn: '2021-07-08' },
      },
      {
        ...{ text: '对账目未清的村先行开展离任审计', organ: 'SJJ', dueOn: '2021-08-20' },
        ...{ task: '账目未清村离任经济责任审计', doneOn: '2021-08-18' },
      },
    ],
  }),
  dispatch(
    2,
    '2021-07-13',
    {
      agenda: [
        ['软弱涣散村党组织整顿未到位', 'ZZB'],
        ['村与村合并后选民登记口径不一', 'MZJ'],
      ],
      discussion: '会议要求，整顿不到位的村不启动换届。',
      decisions: [
        {
          ...{ text: '逐村明确县级领导包村整顿责任', organ: 'ZZB', dueOn: '2021-07-25' },
          ...{ task: '明确县级领导包村整顿责任', doneOn: '2021-07-22' },
        },
      ],
    },
    { instead: ['GAJ:县公安局局长', 'member', ['陆望川', '县公安局治安大队大队长']] },
  ),
  led(
    'secretary',
    {
      ...{ title: '县委书记专题会议研究村（社区）“两委”换届工作', heldOn: '2021-07-28' },
      agenda: [
        ['听取村（社区）“两委”换届准备情况汇报', 'ZZB'],
        ['土地权属纠纷影响村民情绪', 'XFJ'],
      ],
      discussion: '会议强调，党委书记要当好第一责任人，重点村、难点村要亲自包、亲自抓。',
      decisions: [
        {
          ...{ text: '乡镇党委书记对辖区重点难点村逐村研判', organ: 'ZZB', dueOn: '2021-08-15' },
          ...{ task: '重点难点村逐村研判', doneOn: '2021-08-13' },
        },
      ],
    },
    { 'TZB:县委统战部部长': '外出学习' },
  ),
  dispatch(3, '2021-08-10', {
    agenda: [
      ['听取选民登记和党员身份核查准备情况汇报', 'MZJ'],
      ['“一肩挑”人选与现任班子思想工作难度大', 'ZZB'],
    ],
    discussion: '会议指出，思想工作要做在前面，不能简单化。',
    decisions: [
      {
        ...{ text: '分层次开展谈心谈话，建立谈话台账', organ: 'ZZB', dueOn: '2021-09-20' },
        ...{ task: '换届谈心谈话并建立台账', doneOn: '2021-09-18' },
      },
    ],
  }),
  led(
    'standing_committee',
    {
      ...{ title: '县委常委会专题研究乡镇党委换届工作', heldOn: '2021-08-24' },
      agenda: [
        ['研究各乡镇党代表大会有关事项', 'ZZB'],
        ['审议村（社区）“两委”换届工作实施方案', 'MZJ'],
      ],
      discussion: '会议原则同意村（社区）“两委”换届工作实施方案，按程序印发实施。',
      decisions: [
        {
          ...{ text: '印发村（社区）“两委”换届工作实施方案', organ: 'WB', dueOn: '2021-08-31' },
          ...{ result: '方案已印发各乡镇和县直有关单位', doneOn: '2021-08-27' },
        },
      ],
    },
    { 'ZF:县长': '参加上级会议' },
  ),
  dispatch(
    4,
    '2021-08-31',
    {
      agenda: [
        ['联审单位反馈不及时', 'ZZB'],
        ['听取离任审计进展情况汇报', 'SJJ'],
      ],
      discussion: '会议要求，联审单位主要负责人对联审结论负总责。',
      decisions: [
        {
          ...{ text: '联审单位明确专人，三个工作日内反馈意见', organ: 'ZFW', dueOn: '2021-09-20' },
          ...{ result: '联审专班已组建，反馈时限已写入联审办法', doneOn: '2021-09-17' },
        },
      ],
    },
    { instead: ['NYJ:县农业农村局局长', 'member', '下乡督导秋收'] },
  ),
  dispatch(5, '2021-09-16', {
    agenda: [
      ['偏远自然村投票组织困难', 'MZJ'],
      ['听取村党组织换届准备情况汇报', 'ZZB'],
    ],
    discussion: '会议强调，投票组织既要便民又要依法，委托投票必须登记在册。',
    decisions: [
      {
        ...{ text: '摸清偏远自然村选民情况，提出投票站设置方案', organ: 'MZJ', dueOn: '2021-10-15' },
        ...{ task: '提出偏远自然村投票站设置方案' },
      },
      {
        ...{ text: '组织村级选举业务骨干培训', organ: 'MZJ', dueOn: '2021-10-30' },
        ...{ task: '组织村级选举业务骨干培训' },
      },
    ],
  }),
  dispatch(
    6,
    '2021-10-14',
    {
      agenda: [
        ['换届纪律宣传入户不足', 'JW'],
        ['外出务工选民联系不畅', 'MZJ'],
      ],
      discussion: '会议听取了村级选举准备情况汇报，对进度滞后的乡镇提出要求。',
      decisions: [
        {
          ...{ text: '换届纪律明白卡入户到人', organ: 'XCB', dueOn: '2021-10-25' },
          ...{ task: '换届纪律明白卡入户到人' },
        },
        { text: '逐户补齐外出选民联系方式', organ: 'MZJ', dueOn: '2021-11-05' },
      ],
    },
    { issued: false },
  ),
  led('standing_committee', {
    ...{ title: '县委常委会专题研究县级换届人事安排', heldOn: '2021-10-22' },
    agenda: [['研究县第十四次党代会筹备工作', 'ZZB']],
    ...{ discussion: '', decisions: [] },
  }),
]
