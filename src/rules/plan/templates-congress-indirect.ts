import {
  after,
  atLeastBefore,
  before,
  type Draft,
  exactly,
  onTheDay,
  type Pair,
  template,
  withinMonths,
} from './draft.ts'

const standing: Pair = ['市级人大常委会', 'City standing committee']
const presidiums: Pair = ['各县级人大会议主席团', 'Presidiums of the county congresses']

const preparation: readonly Draft[] = [
  {
    id: 'decide',
    name: ['作出市级人大换届选举决定', 'Decide on the election of the city congress'],
    organ: standing,
    at: before(75),
    lead: 15,
    law: 'XJ-38',
    deliverables: [
      ['关于市级人大换届选举的决定', 'Decision on the election of the city congress'],
      ['市级人大代表选举工作方案', 'Plan of the election of its delegates'],
    ],
    discipline: [
      '选举时间和工作方案由常委会会议集体决定，不得以个人意见代替会议决定。',
      'Times and plan are decided by the meeting; no one person may decide in its place.',
    ],
    evidence: [['常委会会议纪要及表决结果', 'Minutes of the standing committee with the result of the vote']],
    after: [],
  },
  {
    id: 'organise',
    name: ['建立选举工作机构、部署各县（市、区）', 'Set up the election offices and instruct the counties'],
    organ: standing,
    at: before(65),
    lead: 9,
    deliverables: [
      ['选举工作机构及人员名册', 'Register of election offices and staff'],
      ['部署会议材料', 'Papers of the meeting'],
    ],
    discipline: [
      '选举工作与换届纪律要求一同部署，工作人员逐人签订纪律承诺书。',
      'Discipline is deployed together with the work; every member of staff signs the pledge.',
    ],
    evidence: [
      ['部署会议签到表', 'Sign-in sheet of the meeting'],
      ['纪律承诺书', 'Signed discipline pledges'],
    ],
    after: ['decide'],
  },
  {
    id: 'quota',
    name: ['测算、确定、备案代表名额', 'Calculate, fix and file the number of delegates'],
    organ: ['省级人大常委会', 'Standing committee of the provincial congress'],
    at: before(60),
    lead: 10,
    law: 'XJ-02',
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
    id: 'allocate',
    name: ['向各选举单位分配代表名额', 'Allocate the seats to the electing units'],
    organ: standing,
    at: before(50),
    lead: 8,
    law: 'XJ-08',
    deliverables: [
      ['各县（市、区）及驻军应选代表名额分配方案', 'Allocation to the counties and to the armed forces'],
      ['代表结构要求', 'Requirements on the make-up of the delegates'],
    ],
    discipline: [
      '按每一代表所代表的城乡人口数相同的原则分配，保证各地区、各民族、各方面都有适当数量的代表，不得为特定人选调剂名额。',
      'By equal population for each delegate in town and country, with all areas, peoples and circles represented; no seat is moved for a person.',
    ],
    evidence: [
      ['人口与名额对照表', 'Table of people and seats'],
      ['分配方案审议纪要', 'Minutes on the allocation'],
    ],
    after: ['organise', 'quota'],
  },
]

const candidates: readonly Draft[] = [
  {
    id: 'recommend',
    name: ['各政党、各人民团体协商推荐人选', 'Parties and people’s organisations recommend nominees'],
    organ: ['各政党、各人民团体', 'Parties and people’s organisations'],
    at: before(40),
    lead: 15,
    rule: 'XJ-13',
    deliverables: [
      ['代表人选推荐表', 'Recommendation forms'],
      ['推荐情况汇总表', 'Summary of recommendations'],
    ],
    discipline: [
      '按代表条件和结构要求推荐，不得拉票请托，不得接受境外资助。',
      'By conditions and structure; no canvassing, no favours, no support from abroad.',
    ],
    evidence: [['推荐单位集体研究记录', 'Records of the recommending bodies']],
    after: ['allocate'],
  },
  {
    id: 'inspect',
    name: ['考察人选、部门联审', 'Inspect the nominees, joint review'],
    organ: ['市（州）委组织部、统战部及有关部门', 'Organisation and united front departments, others'],
    at: before(25),
    lead: 12,
    deliverables: [
      ['考察材料', 'Inspection material'],
      ['部门联审意见表', 'Joint review sheets'],
    ],
    discipline: [
      '对身份、简历和政治廉洁情况逐人核实，有问题的不得提名。',
      'Identity, CV, politics and integrity are checked one by one; nobody with an open question is nominated.',
    ],
    evidence: [['各部门签字盖章的意见', 'Signed and sealed opinions']],
    after: ['recommend'],
  },
  {
    id: 'convene',
    name: ['各县级人大常委会决定召开会议', 'Each county standing committee convenes its congress'],
    organ: ['各县级人大常委会', 'County standing committees'],
    at: before(18),
    lead: 5,
    deliverables: [
      ['关于召开会议的决定', 'Decision to convene'],
      ['会议通知和建议议程（含选举市级人大代表）', 'Notice and agenda with the election of city delegates'],
    ],
    discipline: [
      '各选举单位统一部署、分别选举，会议时间报市级人大常委会备查。',
      'All electing units follow one plan and elect by themselves; the city is told the days of the sessions.',
    ],
    evidence: [['各县（市、区）会议决定和通知', 'Decisions and notices of the counties']],
    after: ['allocate'],
  },
  {
    id: 'opening',
    name: ['县级人大会议开幕、通过选举办法', 'County congresses open and adopt their election rules'],
    organ: presidiums,
    at: before(3),
    lead: 1,
    law: 'XJ-38',
    anyDay: true,
    deliverables: [
      ['选举办法（通过稿）', 'Election rules as adopted'],
      ['主席团名单', 'List of the presidium'],
    ],
    discipline: [
      '选举办法依法规定差额比例和预选办法，开幕即重申会风会纪。',
      'The rules state surplus and primary vote by law; conduct is recalled at the opening.',
    ],
    evidence: [
      ['代表出席情况报告', 'Report of attendance'],
      ['表决结果记录', 'Record of votes'],
    ],
    after: ['convene'],
  },
  {
    id: 'nominate',
    name: ['开始提名、酝酿代表候选人', 'Open nomination and discussion of candidates'],
    organ: [
      '各政党、各人民团体，县级人大代表十人以上联名',
      'Parties, people’s organisations, ten or more county delegates jointly',
    ],
    at: before(2),
    lead: 0,
    law: 'XJ-16',
    limits: [atLeastBefore(2, 'XJ-16')],
    anyDay: true,
    deliverables: [
      ['代表候选人推荐表', 'Nomination forms'],
      ['候选人基本情况', 'Basic facts of the candidates'],
    ],
    discipline: [
      '提名、酝酿不少于两天，每一推荐者所提人数不超过应选名额，代表联名提名与组织提名同等对待。',
      'Not less than two days; no nominator names more than the seats; joint nominations count alike.',
    ],
    evidence: [['推荐表原件及受理登记', 'Original nominations and their register']],
    after: ['opening', 'inspect'],
  },
  {
    id: 'final_candidates',
    name: [
      '印发候选人名单、酝酿讨论，必要时预选',
      'Circulate and discuss the candidates, primary vote if needed',
    ],
    organ: presidiums,
    at: before(1),
    lead: 1,
    law: 'XJ-14',
    anyDay: true,
    deliverables: [
      ['正式候选人名单', 'List of candidates'],
      ['预选结果（如有）', 'Primary result, if any'],
    ],
    discipline: [
      '候选人多于应选名额五分之一至二分之一，超过最高差额比例的依法预选，不得劝退、调包。',
      'Candidates exceed the seats by one fifth to one half; above it a primary vote; nobody is talked out or swapped.',
    ],
    evidence: [
      ['主席团会议记录', 'Minutes of the presidiums'],
      ['代表团酝酿意见汇总', 'Summary of the delegations’ opinions'],
    ],
    after: ['nominate'],
  },
]

const ballot: readonly Draft[] = [
  {
    id: 'vote',
    name: ['县级人大会议选举市级人大代表', 'The county congresses elect the city delegates'],
    organ: presidiums,
    at: onTheDay,
    lead: 0,
    law: 'XJ-22',
    limits: [exactly('XJ-22')],
    anyDay: true,
    deliverables: [['选举结果报告单', 'Return of the result']],
    discipline: [
      '无记名投票、设秘密写票处，以全体代表过半数当选；严禁拉票贿选、串联和干扰选举。',
      'Secret ballot and booths, majority of all delegates; no bribery, canvassing, collusion or interference.',
    ],
    evidence: [
      ['代表到会人数报告', 'Report of attendance'],
      ['经监票人签字的结果报告单', 'Return signed by the tellers'],
    ],
    after: ['final_candidates'],
  },
  {
    id: 'count',
    name: ['确认选举有效、公布当选代表名单', 'Confirm validity and publish those elected'],
    organ: presidiums,
    at: after(1),
    lead: 1,
    law: 'XJ-20',
    anyDay: true,
    deliverables: [['当选代表名单公告', 'Notice of those elected']],
    discipline: [
      '计票结果当场宣布，候选人的近亲属不得监票、计票，严禁虚报选票数。',
      'Declared at once; near relatives of candidates do not count; no false figures.',
    ],
    evidence: [['封存选票交接单', 'Receipt of the sealed ballots']],
    after: ['vote'],
  },
  {
    id: 'second',
    name: ['另行选举（如有缺额）', 'Second election for vacant seats, if any'],
    organ: presidiums,
    at: after(2),
    lead: 1,
    rule: 'XJ-24',
    anyDay: true,
    deliverables: [['另行选举结果报告单', 'Return of the second election']],
    discipline: [
      '依第一次投票得票顺序和法定差额比例确定候选人，仍以全体代表过半数当选。',
      'Candidates follow the votes of the first round within the legal surplus; again a majority of all delegates.',
    ],
    evidence: [['经签字的结果报告单', 'Signed return']],
    after: ['count'],
  },
  {
    id: 'report',
    name: ['各选举单位报送选举结果', 'The electing units report their results'],
    organ: ['各县级人大常委会', 'County standing committees'],
    at: after(6),
    lead: 4,
    deliverables: [
      ['选举结果报告', 'Reports on the result'],
      ['当选代表登记表', 'Forms of the delegates elected'],
    ],
    discipline: [
      '如实上报得票情况，材料齐全，不得事后补造。',
      'Votes are reported truly and in full; nothing is made afterwards.',
    ],
    evidence: [['报送材料签收单', 'Receipts of the reports']],
    after: ['count'],
  },
]

const opening: readonly Draft[] = [
  {
    id: 'verify',
    name: ['代表资格审查、公布代表名单', 'Verify the delegates and publish their list'],
    organ: ['市级人大常委会代表资格审查委员会', 'Credentials committee of the city standing committee'],
    at: before(7, 'session'),
    lead: 5,
    law: 'XJ-28',
    limits: [atLeastBefore(1, 'XJ-28', 'session')],
    deliverables: [
      ['代表资格审查报告', 'Report on the delegates’ qualification'],
      ['代表名单公告', 'Notice of the list of delegates'],
    ],
    discipline: [
      '对当选是否符合法定条件、选举是否符合法定程序、有无破坏选举行为逐人审查，不得带病过关。',
      'Each delegate is checked for conditions, procedure and offences; nobody passes with an open question.',
    ],
    evidence: [['资格审查委员会会议记录和报告', 'Minutes and report of the credentials committee']],
    after: ['report'],
  },
  {
    id: 'session',
    name: ['召开新一届市级人民代表大会第一次会议', 'First session of the new city people’s congress'],
    organ: ['大会主席团', 'Presidium of the congress'],
    at: after(30),
    lead: 20,
    law: 'ZZ-07',
    limits: [withinMonths(2, 'ZZ-07')],
    deliverables: [
      ['会议议程、选举办法和各项决议', 'Agenda, election rules and resolutions'],
      ['国家机关领导人员选举结果', 'Result of the election of leaders'],
    ],
    discipline: [
      '严肃会风会纪，代表团负责人对本团会风负责，严禁会议期间请客送礼、打招呼、拉票。',
      'Each delegation head answers for its conduct; no banquets, gifts, favours or canvassing in session.',
    ],
    evidence: [
      ['会议文件汇编', 'Collected papers of the session'],
      ['会风会纪监督记录', 'Record of the supervision of conduct'],
    ],
    after: ['verify'],
  },
]

/**
 * Indirect election of the delegates to the congress of a city with districts or an autonomous prefecture (选举法 2020 §3,
 * §9, §39): every congress of a county below is an electing unit; the election day is the day on which they vote.
 */
export const prefectureCongress = template([...preparation, ...candidates, ...ballot, ...opening])
