import { after, before, type Draft, exactly, onTheDay, template } from './draft.ts'

const preparation: readonly Draft[] = [
  {
    id: 'request',
    name: ['研究换届事项并呈报请示', 'Study the election and send the request'],
    organ: ['{branch}', '{branch}'],
    at: before(60),
    lead: 7,
    law: 'DJ-09',
    deliverables: [
      ['党组织会议记录', 'Minutes of the organisation'],
      ['关于换届选举的请示', 'Request on the election'],
    ],
    discipline: [
      '按期换届，提前或延期须经上级党组织批准，一般不超过一年。',
      'Held when due; earlier or later only with approval from above, generally no more than a year.',
    ],
    evidence: [
      ['会议签到表', 'Sign-in sheet'],
      ['请示文件', 'Request'],
    ],
    after: [],
  },
  {
    id: 'reply',
    name: ['{upperShort}批复', 'Reply of the {upperShort}'],
    organ: ['{upper}', '{upper}'],
    at: before(52),
    lead: 5,
    law: 'DJ-09',
    deliverables: [['关于同意换届选举的批复（职数、时间、方式）', 'Reply: seats, day and manner']],
    discipline: [
      '集体研究审批职数和方式，重点、难点单位一事一案。',
      'Seats and manner are approved together; difficult units have a plan of their own.',
    ],
    evidence: [
      ['党委会纪要', 'Committee minutes'],
      ['批复及签收单', 'Reply and receipt'],
    ],
    after: ['request'],
  },
  {
    id: 'assessment',
    name: ['{team}任期考核', 'Term assessment of the {team}'],
    organ: ['{upper}', '{upper}'],
    at: before(45),
    lead: 15,
    deliverables: [
      ['班子和成员任期考核结果', 'Result for team and members'],
      ['民主测评统计表', 'Count of the appraisal'],
    ],
    discipline: [
      '客观公正，结果作为提名的重要参考，不得打人情分。',
      'Objective and fair, an important reference for nomination; no marks out of favour.',
    ],
    evidence: [
      ['考核测评表', 'Appraisal sheets'],
      ['考核谈话记录', 'Records of talks'],
    ],
    after: [],
  },
  {
    id: 'survey',
    name: ['走访调研、摸清班子和人选底数', 'Survey the team and possible nominees'],
    organ: ['{upper}', '{upper}'],
    at: before(40),
    lead: 20,
    deliverables: [
      ['班子分析研判报告', 'Analysis of the team'],
      ['后备人选台账', 'Register of reserves'],
    ],
    discipline: [
      '入户走访、广听意见，人选情况严格保密。',
      'Household visits and many opinions; what concerns persons is kept secret.',
    ],
    evidence: [
      ['走访记录', 'Records of visits'],
      ['摸底清单', 'Survey checklists'],
    ],
    after: [],
  },
]

const nomination: readonly Draft[] = [
  {
    id: 'recommend',
    name: ['党员推荐、{people}推荐（两推）', 'Recommendation by members and {people}'],
    organ: ['{branch}', '{branch}'],
    at: before(30),
    lead: 5,
    law: 'DJ-11',
    anyDay: true,
    deliverables: [
      ['党员推荐结果汇总表', 'Count of the members’ vote'],
      ['{people}推荐结果汇总表', 'Count of the {people} vote'],
    ],
    discipline: [
      '现场唱票、上级派员监督，不得划圈子、打招呼、拉票。',
      'Counted on the spot under supervision from above; no circles, favours or canvassing.',
    ],
    evidence: [
      ['推荐会签到表', 'Sign-in sheets'],
      ['推荐票和汇总表', 'Ballots and counts'],
    ],
    after: ['reply'],
  },
  {
    id: 'motion',
    name: ['提名动议', 'Motion of nominees'],
    organ: ['{upper}', '{upper}'],
    at: before(26),
    lead: 3,
    deliverables: [
      ['党委研究会议纪要', 'Minutes of the committee'],
      ['书记审核签字的动议名单', 'List signed by the secretary'],
    ],
    discipline: [
      '先经党委集体研究、再由书记审核签字，不得个人圈定人选。',
      'First studied by the committee, then signed by the secretary; no one person picks the nominees.',
    ],
    evidence: [
      ['会议签到表和纪要', 'Sign-in sheet and minutes'],
      ['签字名单扫描件', 'Scan of the signed list'],
    ],
    after: ['recommend', 'survey', 'assessment'],
  },
  {
    id: 'inspect',
    name: ['{upperShort}考察', 'Inspection by the {upperShort}'],
    organ: ['{upper}', '{upper}'],
    at: before(20),
    lead: 5,
    deliverables: [['考察材料', 'Inspection material']],
    discipline: [
      '两人以上考察组，谈话到位，如实写实，谁考察谁负责。',
      'Teams of two or more, full talks, true reports; who inspects answers for it.',
    ],
    evidence: [['考察谈话记录', 'Records of talks']],
    after: ['motion'],
  },
  {
    id: 'review',
    name: ['县级联审', 'County joint review'],
    organ: ['县级换届办、各联审部门', 'County office and reviewing departments'],
    at: before(15),
    lead: 7,
    rule: 'ZG-01',
    deliverables: [
      ['人选资格联审表', 'Review sheets'],
      ['联审结论汇总', 'Summary of conclusions'],
    ],
    discipline: [
      '凡进必审、逐项签字，有“一票否决”情形的立即取消资格，严防“带病”进班子。',
      'Nobody enters unreviewed, each item is signed, a veto ends the candidacy at once.',
    ],
    evidence: [['各部门签字盖章的联审表', 'Sheets signed and sealed by departments']],
    after: ['motion'],
  },
  {
    id: 'publish',
    name: ['公示候选人预备人选', 'Publish the nominees'],
    organ: ['{upper}', '{upper}'],
    at: before(7),
    lead: 5,
    workingDays: true,
    rule: 'GB-03',
    deliverables: [['候选人预备人选公示', 'Publication of the nominees']],
    discipline: [
      '公示期不少于五个工作日，反映问题及时核查并答复。',
      'Published for five working days or more; reports are checked and answered.',
    ],
    evidence: [
      ['公示照片（起止日期）', 'Photographs with both dates'],
      ['反映情况处理记录', 'Record of reports handled'],
    ],
    after: ['inspect', 'review'],
  },
  {
    id: 'approve',
    name: ['批复候选人', 'Approve the candidates'],
    organ: ['{upper}', '{upper}'],
    at: before(3),
    lead: 2,
    law: 'DJ-11',
    deliverables: [['关于候选人的批复', 'Reply on the candidates']],
    discipline: ['集体研究批复，批复后不得擅自调整。', 'Approved together and not altered afterwards.'],
    evidence: [['批复及签收单', 'Reply and receipt']],
    after: ['publish'],
  },
]

const completion: readonly Draft[] = [
  {
    id: 'meeting',
    name: ['召开党员大会选举委员', 'Meeting of members elects the committee'],
    organ: ['{branch}', '{branch}'],
    at: onTheDay,
    lead: 0,
    law: 'DJ-02',
    limits: [exactly('DJ-02')],
    grade: 'B',
    anyDay: true,
    deliverables: [
      ['选举办法', 'Election rules'],
      ['委员选举结果报告单', 'Return of the election'],
    ],
    discipline: [
      '到会有选举权党员不少于应到会五分之四，委员差额不少于百分之二十，不得委托投票。',
      'Four fifths of voting members present, at least 20 % more candidates, no proxies.',
    ],
    evidence: [
      ['党员签到表', 'Sign-in sheet of members'],
      ['签字的结果报告单', 'Signed return'],
    ],
    after: ['approve'],
  },
  {
    id: 'secretary',
    name: ['委员会选举书记、副书记', 'Committee elects secretary and deputy'],
    organ: ['新一届委员会', 'New committee'],
    at: after(1),
    lead: 1,
    law: 'DJ-11',
    anyDay: true,
    deliverables: [['书记、副书记选举结果报告单', 'Return for secretary and deputy']],
    discipline: [
      '按批复人选依程序选举，当场公布。',
      'Elected by procedure from those approved, announced at once.',
    ],
    evidence: [['会议签到表和记录', 'Sign-in sheet and record']],
    after: ['meeting'],
  },
  {
    id: 'confirm',
    name: ['选举结果报{upperShort}批准', 'Result approved by the {upperShort}'],
    organ: ['{upper}', '{upper}'],
    at: after(5),
    lead: 3,
    law: 'DJ-11',
    deliverables: [
      ['关于选举结果的报告', 'Report on the result'],
      ['关于选举结果的批复', 'Reply on the result'],
    ],
    discipline: [
      '如实上报得票情况，未经批准不得履职。',
      'Votes are reported truly; nobody takes office before approval.',
    ],
    evidence: [['报告、批复及签收单', 'Report, reply and receipt']],
    after: ['secretary'],
  },
  {
    id: 'handover',
    name: ['新老{team}交接', 'Hand over to the new {team}'],
    organ: ['{upper}', '{upper}'],
    at: after(10),
    lead: 5,
    deliverables: [
      ['工作交接清单', 'List of matters handed over'],
      ['换届档案目录', 'Catalogue of the archive'],
    ],
    discipline: [
      '谈心谈话做通思想工作，交清账目印章，不得拖延扯皮。',
      'Talks are held with those who leave; books and seals are handed over without delay.',
    ],
    evidence: [
      ['签字的交接清单', 'Signed list'],
      ['谈话记录', 'Records of talks'],
    ],
    after: ['confirm'],
  },
]

const drafts: readonly Draft[] = [...preparation, ...nomination, ...completion]

/** Election of a village Party organisation by 两推一选 (procedures D). */
export const villageParty = template(drafts, {
  branch: ['村党组织', 'village Party organisation'],
  upper: ['乡镇党委', 'township Party committee'],
  upperShort: ['乡镇党委', 'township committee'],
  team: ['村班子', 'village team'],
  people: ['群众', 'villagers’'],
})

/** Election of a community Party organisation, as in a village. */
export const communityParty = template(drafts, {
  branch: ['社区党组织', 'community Party organisation'],
  upper: ['街道党工委（乡镇党委）', 'sub-district (township) Party committee'],
  upperShort: ['街道党工委', 'sub-district committee'],
  team: ['社区班子', 'community team'],
  people: ['居民', 'residents’'],
})
