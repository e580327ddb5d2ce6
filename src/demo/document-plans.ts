import { countyTownships } from './places.ts'

/** What a document of the demo is made of and how far it came. Organs are named by their key in the area's list. */
export type DocumentPlan = {
  readonly template: string
  readonly facts: Readonly<Record<string, unknown>>
  /** Drafting and issuing organ, and the issuing organ's code word. */
  readonly by: string
  readonly issuer: string
  readonly code: string | null
  readonly drafted: string
  /** 主送 and 抄送: keys of organs of the county, or `*DW` for those of every township. */
  readonly to?: readonly string[]
  readonly copies?: readonly string[]
  /** Paragraphs that later versions add, each with the note of the version. */
  readonly revised?: readonly { readonly add: string; readonly note: string }[]
  readonly asked?: {
    readonly organs: readonly string[]
    readonly dueOn: string
    readonly answers: readonly CountersignPlan[]
  }
  readonly comments?: readonly { readonly by: string; readonly words: string; readonly anchor: string }[]
  /** Organ and title of the signer, and how far it goes from there. */
  readonly signer?: readonly [organ: string, title: string]
  readonly signed?: string
  readonly issued?: string
  /** How many recipients, from the last, have not received it yet. */
  readonly open?: number
  readonly returned?: string
  readonly withdrawn?: string
  readonly voided?: string
}

type CountersignPlan = {
  readonly organ: string
  readonly answer: 'agreed' | 'objected'
  readonly opinion: string
  readonly reply?: string
}

const county = '砚江自治县'
const committee = `中共${county}委员会`
const secretary = ['XW', '县委书记'] as const
const organiser = ['ZZB', '县委组织部部长'] as const
const towns = '各乡镇党委、街道党工委'
const all = `${towns}，县直各单位`

/** 45 and one for every 1500 people, 160 at most: 选举法 2020 §12. */
function quotaRows(): string {
  return countyTownships
    .filter((town) => town.kind !== '街道')
    .map(({ name, population }) => {
      return [name, population, Math.min(160, 45 + Math.floor(population / 1500)), ''].join('\t')
    })
    .join('\n')
}

function notice(subject: string, reasons: string, items: readonly string[], addressees = all) {
  return { issuer: committee, addressees, subject, reasons, items: items.join('\n') }
}

const issued: readonly DocumentPlan[] = [
  {
    ...{ template: 'notice', by: 'HJB', issuer: 'XW', code: '砚委', drafted: '2021-06-02' },
    facts: notice(
      '成立换届工作领导小组',
      '为加强对全县县乡村换届工作的领导，县委决定成立换届工作领导小组。',
      [
        '成立县乡领导班子换届工作领导小组、落实五方面人员进乡镇领导班子工作领导小组和村（社区）“两委”换届工作领导小组，领导小组下设办公室，承担日常工作。',
        '领导小组成员如有变动，由接任者自然递补，不再另行发文。',
        '各乡镇党委、街道党工委参照成立相应机构，于2021年6月15日前报县换届办备案。',
      ],
    ),
    to: ['*DW', 'ZZB', 'MZJ', 'GAJ'],
    ...{ signer: secretary, signed: '2021-06-03', issued: '2021-06-03' },
  },
  {
    ...{ template: 'scheme_village', by: 'HJB', issuer: 'XW', code: '砚委', drafted: '2021-06-08' },
    facts: { term: 11 },
    asked: {
      ...{ organs: ['MZJ', 'ZFW', 'SJJ'], dueOn: '2021-06-11' },
      answers: [
        {
          ...{
            organ: 'MZJ',
            answer: 'objected',
            opinion: '村（居）民委员会选举日宜避开秋收，建议统一安排在11月下旬的休息日。',
          },
          reply: '已采纳，选举日由村级换届计划统一确定。',
        },
        { organ: 'ZFW', answer: 'agreed', opinion: '同意。' },
        { organ: 'SJJ', answer: 'agreed', opinion: '同意，任期经济责任审计按计划进行。' },
      ],
    },
    revised: [
      { add: '各乡镇要把任期和离任经济责任审计安排在选举之前，审计结果向村民公布。', note: '补充审计要求' },
    ],
    to: ['*DW', 'MZJ', 'SJJ'],
    ...{ signer: secretary, signed: '2021-06-15', issued: '2021-06-16' },
  },
  {
    ...{ template: 'decision_delegate_quota', by: 'RD', issuer: 'RD', code: '砚人常', drafted: '2021-08-23' },
    facts: {
      ...{ term: 20, populationOn: '2020-11-01', rows: quotaRows(), decidedOn: '2021-08-26' },
      session: `${county}第十六届人民代表大会常务委员会第四十一次会议`,
    },
    ...{ to: ['*RD'], copies: ['XW', 'ZF'] },
    ...{ signer: ['RD', '县人大常委会主任'], signed: '2021-08-26', issued: '2021-08-27' },
  },
  {
    ...{ template: 'notice', by: 'ZZB', issuer: 'ZZB', code: '砚委组', drafted: '2021-09-06' },
    facts: {
      ...notice(
        '做好干部档案专项审核工作',
        '为落实换届人选“凡提必审”要求，县委组织部对拟进一步使用人选的干部档案开展专项审核。',
        [
          '对拟进一步使用人选的干部档案逐卷审核，重点核查出生时间、参加工作时间、入党时间、学历学位和工作经历。',
          '审核中发现的问题，由所在单位补充材料，9月25日前完成认定。',
        ],
      ),
      issuer: `${committee}组织部`,
    },
    to: ['*DW', 'GAJ', 'MZJ', 'CZJ', 'NYJ'],
    ...{ signer: organiser, signed: '2021-09-07', issued: '2021-09-08', open: 1 },
  },
  {
    ...{ template: 'notice', by: 'HJB', issuer: 'XW', code: '砚委', drafted: '2021-09-13' },
    facts: notice(
      '调整村民委员会选举日',
      '因秋收农时变化，县换届办商有关部门，拟调整村民委员会、居民委员会选举日。',
      ['选举日由2021年11月25日调整为2021年11月27日。'],
    ),
    to: ['*DW'],
    ...{ signer: secretary, signed: '2021-09-14', issued: '2021-09-14', voided: '选举日引用有误，另行发文' },
  },
  {
    ...{ template: 'notice', by: 'HJB', issuer: 'XW', code: '砚委', drafted: '2021-10-09' },
    facts: notice(
      '严肃换届纪律加强换届风气监督',
      '县乡村换届已进入关键阶段，必须把纪律挺在前面，确保换届风清气正。',
      [
        '组织党员干部、代表和候选人学习换届纪律，签订承诺书，做到逐人见面。',
        '公布举报电话和网络举报渠道，对反映的问题快查快结，及时反馈。',
        '县换届办会同县纪委监委、县委组织部成立督导组，对各乡镇开展全覆盖督导。',
      ],
    ),
    to: ['*DW', 'JW', 'ZZB', 'XCB', 'XFJ'],
    ...{ signer: secretary, signed: '2021-10-11', issued: '2021-10-12', open: 6 },
  },
]

const under: readonly DocumentPlan[] = [
  {
    ...{ template: 'scheme_party_congress', by: 'HJB', issuer: 'XW', code: '砚委', drafted: '2021-10-08' },
    facts: { ordinal: 14 },
    revised: [
      {
        add: '大会期间的疫情防控和信访稳定工作，由会务组会同有关部门另行制定方案。',
        note: '按会务组意见补充',
      },
    ],
    asked: {
      ...{ organs: ['ZZB', 'XCB', 'JW'], dueOn: '2021-10-13' },
      answers: [
        { organ: 'ZZB', answer: 'agreed', opinion: '同意。' },
        { organ: 'XCB', answer: 'agreed', opinion: '同意，宣传方案同步起草。' },
        { organ: 'JW', answer: 'agreed', opinion: '同意。' },
      ],
    },
    ...{ to: ['*DW'], signer: secretary },
  },
  {
    ...{ template: 'scheme_congress_election', by: 'HJB', issuer: 'XW', code: '砚委', drafted: '2021-10-14' },
    facts: {},
    asked: {
      ...{ organs: ['RD', 'MZJ', 'CZJ', 'GAJ'], dueOn: '2021-10-20' },
      answers: [
        {
          ...{ organ: 'RD', answer: 'objected' },
          opinion: '选民登记截止时间应当保证选民名单在选举日二十日以前公布，请在时间进度中写明。',
        },
        { organ: 'CZJ', answer: 'agreed', opinion: '同意，选举经费已列入预算。' },
      ],
    },
    comments: [
      { by: 'GAJ', words: '流动人口登记的分工请写明由派出所配合。', anchor: '' },
      { by: 'RD', words: '此处建议引用选举法条文。', anchor: 'title' },
    ],
    to: ['*DW'],
  },
  {
    ...{ template: 'resolution_party_congress', by: 'HJB', issuer: 'XW', code: null, drafted: '2021-10-12' },
    facts: {
      ...{ ordinal: 14, plenum: 13, decidedOn: '2021-10-29', month: '2021年11月下旬', place: '县城' },
      delegates: 260,
    },
    revised: [
      { add: '全会要求，切实做好代表选举工作，确保代表的先进性和广泛性。', note: '增加代表选举要求' },
      { add: '全会强调，要严明换届纪律，以严明的纪律保证换届风清气正。', note: '增加换届纪律内容' },
    ],
    comments: [{ by: 'HJB', words: '召开时间待常委会会议确定后再填具体日期。', anchor: 'body.1' }],
  },
  {
    ...{ template: 'measures_party_election', by: 'HJB', issuer: 'XW', code: null, drafted: '2021-10-10' },
    facts: {
      ...{ ordinal: 14, committee: 31, committeeCandidates: 37, discipline: 23, disciplineCandidates: 26 },
      quorum: 'half',
    },
    ...{ signer: secretary, returned: '候补委员名额未列，请核实后补充' },
  },
  {
    ...{ template: 'notice', by: 'ZZB', issuer: 'ZZB', code: '砚委组', drafted: '2021-10-15' },
    facts: {
      ...notice(
        '开展乡镇领导班子换届考察工作',
        '根据换届工作安排，县委组织部对乡镇领导班子开展换届考察。',
        [
          '考察时间为2021年10月20日至11月5日，考察组行程另行通知。',
          '各乡镇党委提前准备班子和个人三年工作总结、会议记录等材料。',
        ],
        towns,
      ),
      issuer: `${committee}组织部`,
    },
    ...{ to: ['*DW'], signer: organiser, signed: '2021-10-18' },
  },
  {
    ...{ template: 'notice', by: 'HJB', issuer: 'HJB', code: '砚换办', drafted: '2021-09-27' },
    facts: {
      ...notice('召开换届工作第四次调度会', '定于10月9日召开换届工作第四次调度会。', [
        '各乡镇书面汇报八月以来换届工作进展和下步打算。',
      ]),
      issuer: `${county}换届工作领导小组办公室`,
    },
    ...{ to: ['*DW'], withdrawn: '改为电话通知' },
  },
]

/** The county's documents on the demo's day, in the order in which they were begun. */
export const documentPlans: readonly DocumentPlan[] = [...issued, ...under].toSorted((a, b) =>
  a.drafted < b.drafted ? -1 : 1,
)

/** Code words: organ, printing office, and the last number given on paper before the round. */
export const codePlans = [
  { word: '砚委', organ: 'XW', printer: 'WB', mark: `${committee}文件`, before: 41 },
  { word: '砚委组', organ: 'ZZB', printer: 'ZZB', mark: `${committee}组织部文件`, before: 18 },
  { word: '砚人常', organ: 'RD', printer: 'RD', mark: `${county}人民代表大会常务委员会文件`, before: 12 },
  { word: '砚换办', organ: 'HJB', printer: 'HJB', mark: `${county}换届工作领导小组办公室文件`, before: 0 },
] as const
