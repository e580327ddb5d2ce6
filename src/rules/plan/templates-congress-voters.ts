import { after, atLeastBefore, before, type Draft, type Pair } from './draft.ts'
import { objectionDays, voterObjections } from './objections.ts'

const standing: Pair = ['县级人大常委会', 'Standing committee of the county congress']
const committee: Pair = ['{level}选举委员会', '{level} election committee']

/** Congress election: from the decision to the constituencies. */
export const congressPreparation: readonly Draft[] = [
  {
    id: 'decide',
    name: ['作出换届选举决定、任命选举委员会', 'Decide on the election and appoint the election committee'],
    organ: standing,
    at: before(60),
    lead: 15,
    law: 'XJ-29',
    deliverables: [
      ['关于{level}人大换届选举的决定', 'Decision on the election of the {level} congress'],
      ['{level}选举委员会组成人员任命名单', 'List of appointed members of the {level} election committee'],
    ],
    discipline: [
      '选举日和选举委员会人选由常委会会议集体决定，不得以个人意见代替会议决定。',
      'The election day and the committee are decided by the meeting; no one person may decide in its place.',
    ],
    evidence: [
      ['常委会会议纪要及表决结果', 'Minutes of the standing committee with the result of the vote'],
      ['盖章的决定和任命文件', 'Sealed decision and letters of appointment'],
    ],
    after: [],
  },
  {
    id: 'organise',
    name: ['建立选举工作机构、培训选举骨干', 'Set up the election offices and train their staff'],
    organ: committee,
    at: before(50),
    lead: 9,
    deliverables: [
      ['换届选举工作实施方案', 'Implementation plan of the election'],
      ['选举工作机构及人员名册', 'Register of election offices and staff'],
      ['培训材料', 'Training material'],
    ],
    discipline: [
      '工作方案与换届纪律要求一同部署，选举工作人员逐人签订纪律承诺书。',
      'Discipline is deployed together with the plan; every member of staff signs the pledge.',
    ],
    evidence: [
      ['培训签到表和现场照片', 'Sign-in sheet and photographs of the training'],
      ['纪律承诺书', 'Signed discipline pledges'],
    ],
    after: ['decide'],
  },
  {
    id: 'quota',
    name: ['测算、确定、备案代表名额', 'Calculate, fix and file the number of delegates'],
    organ: ['{quota}', '{quota}'],
    at: before(45),
    lead: 10,
    law: 'XJ-03',
    deliverables: [
      ['代表名额测算表', 'Calculation of the number of delegates'],
      ['代表名额决定', 'Decision on the number of delegates'],
      ['备案报告', 'Report for filing'],
    ],
    discipline: [
      '人口数以核定数据为准，名额按法定公式计算，不得虚报人口、擅自增加名额。',
      'Population is the verified figure and the number follows the formula; neither may be inflated.',
    ],
    evidence: [
      ['人口数据来源证明', 'Proof of the population figures'],
      ['备案回执', 'Receipt of the filing'],
    ],
    after: ['decide'],
  },
  {
    id: 'divide',
    name: ['划分选区、分配代表名额', 'Divide constituencies and allocate seats'],
    organ: committee,
    at: before(40),
    lead: 10,
    law: 'XJ-10',
    anyDay: true,
    deliverables: [
      ['选区划分和名额分配方案', 'Scheme of constituencies and seats'],
      ['选区划分公告', 'Notice of the constituencies'],
    ],
    discipline: [
      '每一选区一至三名，各选区每一代表所代表的人口数大体相等，不得为特定人选划定选区。',
      'One to three seats each, about equal in people per delegate; no constituency is drawn for a person.',
    ],
    evidence: [
      ['公告张贴照片', 'Photographs of the posted notice'],
      ['选区人口与名额对照表', 'Table of people and seats by constituency'],
    ],
    after: ['organise', 'quota'],
  },
]

/** Congress election: registration, list of voters, objections. */
export const congressVoters: readonly Draft[] = [
  {
    id: 'register',
    name: ['选民登记', 'Register voters'],
    organ: ['选民小组、选举委员会登记站', 'Voter groups and registration stations'],
    at: before(22),
    lead: 18,
    law: 'XJ-30',
    anyDay: true,
    deliverables: [
      [
        '选民册（新增、恢复、迁入、迁出、死亡、剥夺）',
        'Register of voters (new, restored, moved in, moved out, dead, deprived)',
      ],
      ['选民资格审查记录', 'Record of the check of voters'],
    ],
    discipline: [
      '逐户核对，做到不错登、不重登、不漏登；不得在登记中弄虚作假或泄露公民个人信息。',
      'Checked house by house: no wrong, double or missing entry, no falsification, no leak of personal data.',
    ],
    evidence: [
      ['各选区登记进度汇总表', 'Progress of registration by constituency'],
      ['经签字确认的选民册', 'Signed register of voters'],
    ],
    after: ['divide'],
  },
  {
    id: 'voter_list',
    name: ['公布选民名单', 'Publish the list of voters'],
    organ: committee,
    at: before(20),
    lead: 2,
    law: 'XJ-12',
    limits: [atLeastBefore(20, 'XJ-12')],
    anyDay: true,
    deliverables: [['选民名单公告', 'Notice of the list of voters']],
    discipline: [
      '按法定期限在各选区张榜公布，不得迟公布、少公布，同时公布申诉渠道和举报电话。',
      'Posted in every constituency in time and in full, with the way to object and the reporting telephone.',
    ],
    evidence: [['各选区张榜照片（含日期）', 'Dated photographs of the posting in each constituency']],
    after: ['register'],
  },
  {
    id: 'objections',
    name: ['受理对选民名单的申诉并作出处理决定', 'Receive and decide objections to the list'],
    organ: ['选举委员会、人民法院', 'Election committee and court'],
    at: after(objectionDays, 'voter_list'),
    lead: objectionDays,
    law: 'XJ-12',
    limits: voterObjections.limits,
    marks: voterObjections.marks,
    anyDay: true,
    deliverables: [
      ['申诉登记簿', 'Register of objections'],
      ['申诉处理决定书', 'Decisions on objections'],
    ],
    discipline: [
      '有诉必理、按期答复，不得压制、拖延申诉，不得对申诉人打击报复。',
      'Every objection is heard and answered in time; none is suppressed and no one suffers for objecting.',
    ],
    evidence: [
      ['处理决定送达回证', 'Proof of service of the decisions'],
      ['法院判决书（如有）', 'Court judgment, if any'],
    ],
    after: ['voter_list'],
  },
]
