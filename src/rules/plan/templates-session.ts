import { after, atLeastBefore, before, type Draft, exactly, onTheDay, template } from './draft.ts'

const preparation: readonly Draft[] = [
  {
    id: 'structure',
    name: ['研究领导班子配备方案', 'Study the make-up of the leading team'],
    organ: ['{upper}', '{upper}'],
    at: before(60),
    lead: 15,
    deliverables: [
      ['领导班子配备方案', 'Scheme of the team'],
      ['职数核定表', 'Approved number of posts'],
    ],
    discipline: [
      '严格执行职数和结构要求，集体研究，不得超职数、因人设岗。',
      'Numbers and structure are kept, decided together; no extra posts and none made for a person.',
    ],
    evidence: [['党委会会议纪要', 'Minutes of the Party committee']],
    after: [],
  },
  {
    id: 'inspect',
    name: ['推荐考察人选', 'Recommend and inspect nominees'],
    organ: ['上级党委组织部门', 'Organisation department of the upper committee'],
    at: before(40),
    lead: 15,
    rule: 'GB-02',
    deliverables: [
      ['民主推荐情况报告', 'Report on the recommendation'],
      ['考察材料', 'Inspection material'],
    ],
    discipline: [
      '先谈话调研推荐、再会议推荐，“凡提必”各项逐一落实，防止“带病提拔”。',
      'Talks first, then the meeting; every required check is made and nobody rises with an open question.',
    ],
    evidence: [
      ['考察谈话记录', 'Records of talks'],
      ['有关部门书面意见', 'Written opinions of departments'],
    ],
    after: ['structure'],
  },
  {
    id: 'recommend',
    name: ['党委研究推荐人选并报批', 'Party committee settles and has its recommendations approved'],
    organ: ['{upper}', '{upper}'],
    at: before(22),
    lead: 10,
    deliverables: [
      ['关于推荐人选的请示', 'Request on the nominees'],
      ['关于推荐人选的批复', 'Reply on the nominees'],
      ['推荐函', 'Letter of recommendation'],
    ],
    discipline: [
      '依法推荐，尊重人大代表依法联名提名的权利，讨论情况不得外泄。',
      'Recommended by law, with respect for joint nomination by delegates; discussions do not leak.',
    ],
    evidence: [
      ['常委会（党委会）会议纪要', 'Minutes of the committee'],
      ['批复文件', 'Reply'],
    ],
    after: ['inspect'],
  },
  {
    id: 'convene',
    name: ['决定召开会议、发出会议通知', 'Decide on the session and send the notice'],
    organ: ['{convener}', '{convener}'],
    at: before(20),
    lead: 5,
    law: 'ZZ-07',
    deliverables: [
      ['关于召开会议的决定', 'Decision to convene'],
      ['会议通知和建议议程', 'Notice and proposed agenda'],
    ],
    discipline: [
      '新一届第一次会议在代表选举完成后两个月内举行，不得拖延。',
      'The first session is held within two months of the delegates’ election, without delay.',
    ],
    evidence: [
      ['决定文件', 'Decision'],
      ['通知回执', 'Receipts of the notice'],
    ],
    after: [],
  },
  {
    id: 'drafts',
    name: ['起草工作报告和选举办法（草案）', 'Draft reports and election rules'],
    organ: ['{convener}', '{convener}'],
    at: before(10),
    lead: 20,
    deliverables: [
      ['工作报告（草案）', 'Draft reports'],
      ['{posts}选举办法（草案）', 'Draft rules for electing {posts}'],
    ],
    discipline: [
      '选举办法依法规定差额数、提名和投票方式，不得限制代表权利。',
      'The rules state surplus, nomination and voting by law and restrict no delegate’s right.',
    ],
    evidence: [['审议纪要', 'Minutes on the drafts']],
    after: ['convene'],
  },
  {
    id: 'opening',
    name: ['预备会议、会议开幕、通过选举办法', 'Preparatory meeting, opening, election rules adopted'],
    organ: ['大会主席团', 'Presidium'],
    at: before(3),
    lead: 1,
    law: 'ZZ-01',
    anyDay: true,
    deliverables: [
      ['主席团和秘书长名单', 'Presidium and secretary-general'],
      ['选举办法（通过稿）', 'Rules as adopted'],
    ],
    discipline: [
      '到会代表达到全体代表三分之二方可举行；开幕即重申会风会纪。',
      'Two thirds of all delegates must be present; conduct is recalled at the opening.',
    ],
    evidence: [
      ['代表出席情况报告', 'Report of attendance'],
      ['表决结果记录', 'Record of votes'],
    ],
    after: ['drafts'],
  },
]

const nomination: Draft = {
  id: 'nominate',
  name: ['开始提名、酝酿候选人', 'Open nomination and discussion of candidates'],
  organ: ['大会主席团、代表依法联名', 'Presidium, delegates jointly'],
  at: before(2),
  lead: 0,
  law: 'ZZ-02',
  anyDay: true,
  deliverables: [
    ['主席团提名名单', 'Nominations of the presidium'],
    ['代表联名提名表', 'Joint nominations'],
  ],
  discipline: [
    '主席团和代表{joint}人以上联名提名同等对待，不得阻挠、诱导代表提名。',
    'Nominations of the presidium and of {joint} delegates count alike; none is hindered or induced.',
  ],
  evidence: [['提名表原件及受理登记', 'Original nominations and their register']],
  after: ['opening'],
}

/* County and above: not less than two days to nominate and discuss. A township has no such limit. */
const upperNomination: Draft = { ...nomination, law: 'ZZ-03', limits: [atLeastBefore(2, 'ZZ-03')] }

const election: readonly Draft[] = [
  {
    id: 'final_candidates',
    name: ['确定正式候选人名单，必要时预选', 'Settle the candidates, primary vote if needed'],
    organ: ['大会主席团', 'Presidium'],
    at: before(1),
    lead: 1,
    law: 'ZZ-03',
    anyDay: true,
    deliverables: [
      ['正式候选人名单', 'List of candidates'],
      ['候选人基本情况介绍', 'Basic facts of the candidates'],
      ['预选结果（如有）', 'Primary result, if any'],
    ],
    discipline: [
      '副职和委员依法差额，超过选举办法规定差额数的依法预选，不得劝退、调包。',
      'Deputies and members with a surplus; above it a primary vote; nobody is talked out or swapped.',
    ],
    evidence: [
      ['主席团会议记录', 'Minutes of the presidium'],
      ['代表团酝酿意见汇总', 'Summary of the delegations’ opinions'],
    ],
    after: ['nominate'],
  },
  {
    id: 'vote',
    name: ['大会选举{posts}', 'The session elects {posts}'],
    organ: ['大会主席团', 'Presidium'],
    at: onTheDay,
    lead: 0,
    law: 'ZZ-09',
    limits: [exactly('ZZ-09')],
    anyDay: true,
    deliverables: [
      ['选举结果报告单', 'Return of the result'],
      ['当选公告', 'Notice of those elected'],
    ],
    discipline: [
      '无记名投票，以全体代表过半数当选；严禁拉票、串联、干扰选举。',
      'Secret ballot, majority of all delegates; no canvassing, collusion or interference.',
    ],
    evidence: [
      ['出席人数报告', 'Report of attendance'],
      ['经监票人签字的结果报告单', 'Return signed by the tellers'],
    ],
    after: ['final_candidates'],
  },
  {
    id: 'second',
    name: ['另行选举（如有缺额）', 'Second election for vacant posts, if any'],
    organ: ['大会主席团', 'Presidium'],
    at: after(1),
    lead: 1,
    rule: 'ZZ-04',
    anyDay: true,
    deliverables: [['另行选举结果报告单', 'Return of the second election']],
    discipline: [
      '可在本次或下次会议进行，候选人依法产生，副职和委员仍须差额。',
      'In this or the next session; deputies and members again with a surplus.',
    ],
    evidence: [['签字的结果报告单', 'Signed return']],
    after: ['vote'],
  },
  {
    id: 'oath',
    name: ['宪法宣誓、公布当选结果', 'Oath to the Constitution, result published'],
    organ: ['大会主席团', 'Presidium'],
    at: after(2),
    lead: 1,
    anyDay: true,
    deliverables: [
      ['大会公告', 'Notice of the congress'],
      ['宣誓名册', 'Register of oaths'],
    ],
    discipline: [
      '当选结果如实公布，新任职人员开展任前廉政谈话。',
      'Published truly; those elected have a talk on integrity.',
    ],
    evidence: [
      ['公告照片', 'Photographs of the notice'],
      ['廉政谈话记录', 'Records of the talks'],
    ],
    after: ['vote'],
  },
  {
    id: 'report',
    name: ['报告选举结果并归档', 'Report the result and file the papers'],
    organ: ['大会秘书处', 'Secretariat of the congress'],
    at: after(10),
    lead: 5,
    deliverables: [
      ['选举结果报告', 'Report on the result'],
      ['会议档案目录', 'Catalogue of the archive'],
    ],
    discipline: [
      '选票封存、档案完整，不得事后补造。',
      'Ballots sealed, archive complete, nothing made afterwards.',
    ],
    evidence: [['档案移交清单', 'Receipt of the archive']],
    after: ['vote'],
  },
]

/* From the county up a chief procurator is in office once the standing committee one level up has approved the election. */
const procurator: Draft = {
  id: 'procurator',
  name: ['报请批准当选的检察长', 'Have the elected chief procurator approved'],
  organ: ['上一级人民检察院检察长', 'Chief procurator one level up'],
  at: after(8),
  lead: 5,
  law: 'ZZ-16',
  deliverables: [
    ['检察长选举结果报告', 'Report on the election of the chief procurator'],
    ['提请批准任命的议案', 'Motion for approval to the standing committee above'],
  ],
  discipline: [
    '当选的检察长须经上一级检察长提请该级人大常委会批准，未经批准不得办理任职手续。',
    'The standing committee above approves the chief procurator on the motion of the procurator there; nobody takes the post before.',
  ],
  evidence: [['批准任命文件及签收单', 'Approval and receipt']],
  after: ['vote'],
}

/** Election of the county's state leaders by its congress in session (procedures H). */
export const countyPosts = template([...preparation, upperNomination, ...election, procurator], {
  convener: ['县级人大常委会', 'county standing committee'],
  upper: ['县委', 'county Party committee'],
  posts: ['国家机关领导人员', 'the leaders of the state organs'],
  joint: ['十', 'ten'],
})

/**
 * Election of the state leaders of a city with districts or an autonomous prefecture by its congress in session
 * (procedures H): twenty delegates nominate jointly (地方组织法 2022 §26).
 */
export const prefecturePosts = template([...preparation, upperNomination, ...election, procurator], {
  convener: ['市级人大常委会', 'city standing committee'],
  upper: ['市（州）委', 'city Party committee'],
  posts: ['国家机关领导人员', 'the leaders of the state organs'],
  joint: ['二十', 'twenty'],
})

/** Election of the township's congress and government leaders in session (procedures H). */
export const townshipPosts = template([...preparation, nomination, ...election], {
  convener: ['乡镇人大主席团', 'township presidium'],
  upper: ['县委、乡镇党委', 'county and township Party committees'],
  posts: ['乡镇人大、政府领导人员', 'the township leaders'],
  joint: ['十', 'ten'],
})
