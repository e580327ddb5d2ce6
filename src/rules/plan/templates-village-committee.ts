import {
  after,
  atLeastBefore,
  before,
  type Draft,
  exactly,
  onTheDay,
  type Pair,
  template,
  within,
} from './draft.ts'
import { objectionDays, villagerObjections } from './objections.ts'

const electors: Pair = ['村民选举委员会', 'Village election committee']
const township: Pair = ['乡镇党委、政府', 'Township Party committee and government']

const preparation: Draft[] = [
  {
    id: 'prepare',
    name: ['成立领导小组、制定方案、宣传培训', 'Leading group, plan, publicity and training'],
    organ: township,
    at: before(50),
    lead: 15,
    deliverables: [
      ['换届选举工作方案', 'Plan of the election'],
      ['领导小组成立文件', 'Document setting up the leading group'],
      ['宣传培训材料', 'Publicity and training material'],
    ],
    discipline: [
      '换届纪律进村入户，公布举报电话，镇村干部逐人签订承诺书。',
      'Discipline is made known in every household, the reporting telephone published, every cadre signs.',
    ],
    evidence: [
      ['培训签到表和照片', 'Sign-in sheets and photographs'],
      ['宣传张贴照片', 'Photographs of notices'],
    ],
    after: [],
  },
  {
    id: 'audit',
    name: ['任期和离任经济责任审计并公布结果', 'Term and leaving audit, result published'],
    organ: ['县级农业农村、财政部门或乡镇政府', 'County departments or township government'],
    at: before(30),
    lead: 30,
    law: 'SJ-01',
    limits: [atLeastBefore(1, 'SJ-01')],
    deliverables: [
      ['村干部任期和离任经济责任审计报告', 'Audit report on village officials'],
      ['审计结果公告', 'Notice of the audit result'],
    ],
    discipline: [
      '应审尽审，结果在选举前公布；发现违纪违法线索及时移送，不得隐瞒。',
      'All are audited, the result published before the election, and clues passed on, never hidden.',
    ],
    evidence: [
      ['审计报告（盖章）', 'Sealed audit report'],
      ['公布照片（含日期）', 'Dated photographs of the posting'],
    ],
    after: [],
  },
  {
    id: 'committee',
    name: ['推选村民选举委员会', 'Choose the village election committee'],
    organ: ['村民会议、村民代表会议或村民小组会议', 'Village, representatives’ or group meetings'],
    at: before(35),
    lead: 5,
    law: 'CW-03',
    anyDay: true,
    deliverables: [
      ['村民选举委员会成员名单公告', 'Notice of the election committee'],
      ['推选会议记录', 'Record of the choice'],
    ],
    discipline: [
      '依法推选，不得指定、委派；成员被提名为候选人的应当退出，近亲属被提名的依适用规定回避。',
      'Chosen by law, never designated; a nominated member leaves, a near relative’s nomination follows the rules in force.',
    ],
    evidence: [
      ['会议签到表', 'Sign-in sheet'],
      ['公告照片', 'Photographs of the notice'],
    ],
    after: ['prepare'],
  },
  {
    id: 'register',
    name: ['登记参加选举的村民', 'Register the villagers who take part'],
    organ: electors,
    at: before(22),
    lead: 12,
    law: 'CW-04',
    anyDay: true,
    deliverables: [
      ['参加选举村民登记册（三类）', 'Register of voters in three classes'],
      ['外出村民意愿联系记录', 'Record of contact with those away'],
    ],
    discipline: [
      '一人只在一地登记，不错登、重登、漏登；不得以登记为条件谋取选票。',
      'One place a person, no wrong, double or missing entry; registration is not traded for votes.',
    ],
    evidence: [
      ['登记册签字页', 'Signed pages of the register'],
      ['村民代表会议同意记录', 'Consent of the representatives'],
    ],
    after: ['committee'],
  },
  {
    id: 'voter_list',
    name: ['公布参加选举村民名单', 'Publish the list of voters'],
    organ: electors,
    at: before(20),
    lead: 2,
    law: 'CW-05',
    limits: [atLeastBefore(20, 'CW-05')],
    anyDay: true,
    deliverables: [['参加选举村民名单公告', 'Notice of the list']],
    discipline: [
      '在村务公开栏和各村民小组足额、按期公布，并写明申诉期限和受理人。',
      'Posted in full and in time in the village and every group, with the days and the person for objections.',
    ],
    evidence: [['张榜照片（含日期）', 'Dated photographs of the posting']],
    after: ['register'],
  },
  {
    id: 'objections',
    name: ['受理名单申诉并公布处理结果', 'Hear objections to the list and publish the decisions'],
    organ: electors,
    at: after(objectionDays, 'voter_list'),
    lead: objectionDays,
    law: 'CW-05',
    limits: villagerObjections.limits,
    marks: villagerObjections.marks,
    anyDay: true,
    deliverables: [
      ['申诉登记簿', 'Register of objections'],
      ['处理决定及公布稿', 'Decisions as published'],
    ],
    discipline: [
      '有诉必理、三日内答复并公布，不得压案不办或打击报复。',
      'Each is heard, answered within three days and published; none is shelved and no one suffers for it.',
    ],
    evidence: [
      ['处理决定签收单', 'Receipts of the decisions'],
      ['结果公布照片', 'Photographs of the publication'],
    ],
    after: ['voter_list'],
  },
]

const candidates: Draft[] = [
  {
    id: 'deputies',
    name: ['推选村民代表、村民小组长', 'Choose representatives and group heads'],
    organ: ['各村民小组', 'Village groups'],
    at: before(17),
    lead: 5,
    rule: 'CW-16',
    anyDay: true,
    deliverables: [
      ['村民代表、村民小组长名单公告', 'Notice of representatives and group heads'],
      ['推选记录', 'Record of the choice'],
    ],
    discipline: [
      '按户或按组推选，妇女代表不少于三分之一，不得由村干部指定。',
      'Chosen by households or groups, women at least one third; not designated by cadres.',
    ],
    evidence: [
      ['推选签字表', 'Signed sheets'],
      ['公告照片', 'Photographs of the notice'],
    ],
    after: ['committee'],
  },
  {
    id: 'nominate',
    name: ['村民直接提名候选人', 'Villagers nominate candidates directly'],
    organ: electors,
    at: before(14),
    lead: 3,
    law: 'CW-06',
    anyDay: true,
    deliverables: [
      ['候选人提名汇总表', 'Summary of nominations'],
      ['初步候选人名单公告', 'Notice of the initial candidates'],
    ],
    discipline: [
      '由登记参加选举的村民直接提名，候选人多于应选名额；严禁请客送礼、拉票贿选。',
      'Nominated by registered villagers, more candidates than seats; no banquets, gifts or bribery.',
    ],
    evidence: [
      ['提名票统计表', 'Count of nominations'],
      ['提名会议照片', 'Photographs of the meeting'],
    ],
    after: ['voter_list'],
  },
  {
    id: 'review',
    name: ['候选人资格联审', 'Joint review of the candidates'],
    organ: ['县级换届办、各联审部门', 'County office and reviewing departments'],
    at: before(7),
    lead: 7,
    rule: 'ZG-01',
    deliverables: [
      ['候选人资格联审表', 'Review sheets'],
      ['联审结论汇总', 'Summary of conclusions'],
    ],
    discipline: [
      '逐人逐项出具结论并签字盖章，谁审查谁负责；不得放宽条件、泄露审查内容。',
      'A signed and sealed conclusion on each item; the reviewer answers for it; no easing, no leaking.',
    ],
    evidence: [['各部门签字盖章的联审表', 'Review sheets signed and sealed by departments']],
    after: ['nominate'],
  },
  {
    id: 'final_candidates',
    name: ['公布正式候选人', 'Publish the final candidates'],
    organ: electors,
    at: before(5),
    lead: 1,
    rule: 'CW-06',
    anyDay: true,
    deliverables: [['正式候选人名单公告', 'Notice of the final candidates']],
    discipline: [
      '按得提名票多少和联审结论确定，如实公布，期限从省级选举办法。',
      'By nominations received and review conclusions, published truly; the time limit is the province’s.',
    ],
    evidence: [['公告照片（含日期）', 'Dated photographs of the notice']],
    after: ['review'],
  },
  {
    id: 'proxies',
    name: ['办理并公布委托投票', 'Register and publish proxies'],
    organ: electors,
    at: before(3),
    lead: 4,
    rule: 'CW-09',
    anyDay: true,
    deliverables: [
      ['委托投票登记表', 'Register of proxies'],
      ['委托人、受委托人名单公告', 'Notice of principals and proxies'],
    ],
    discipline: [
      '书面委托本村有选举权的近亲属，名单公布；不得包揽、伪造、买卖委托。',
      'In writing to a near relative who has the vote, and published; none is collected, forged or traded.',
    ],
    evidence: [
      ['书面委托书', 'Written proxies'],
      ['公告照片', 'Photographs of the notice'],
    ],
    after: ['voter_list'],
  },
]

const completion: Draft[] = [
  {
    id: 'vote',
    name: ['投票选举', 'Vote'],
    organ: electors,
    at: onTheDay,
    lead: 0,
    law: 'CW-07',
    limits: [exactly('CW-07')],
    anyDay: true,
    deliverables: [
      ['选举大会或投票站安排', 'Arrangement of the meeting or stations'],
      ['选举结果报告单', 'Return of the result'],
      ['当选公告', 'Notice of those elected'],
    ],
    discipline: [
      '设秘密写票处、公开唱计票、当场公布结果；严禁抢夺票箱、撕毁选票等破坏行为。',
      'Secret booths, open count, result at once; no seizing of boxes or tearing of ballots.',
    ],
    evidence: [
      ['签字的结果报告单', 'Signed return'],
      ['现场照片、视频', 'Photographs and video'],
      ['封存选票清单', 'List of sealed ballots'],
    ],
    after: ['objections', 'nominate'],
  },
  {
    id: 'second',
    name: ['另行选举（如有缺额）', 'Second election for vacant seats, if any'],
    organ: electors,
    at: after(3),
    lead: 3,
    rule: 'CW-07',
    anyDay: true,
    deliverables: [
      ['另行选举公告', 'Notice of the second election'],
      ['另行选举结果报告单', 'Return of the second election'],
    ],
    discipline: [
      '以第一次投票未当选得票多者为候选人，得票不少于所投票数三分之一；期限从省级选举办法。',
      'The highest unsuccessful stand and need one third of ballots; the time limit is the province’s.',
    ],
    evidence: [['签字的结果报告单', 'Signed return']],
    after: ['vote'],
  },
  {
    id: 'supervisors',
    name: ['推选村务监督委员会', 'Choose the village supervision committee'],
    organ: ['村民会议或村民代表会议', 'Village or representatives’ meeting'],
    at: after(7),
    lead: 4,
    rule: 'CW-19',
    anyDay: true,
    deliverables: [['村务监督委员会名单公告', 'Notice of the supervision committee']],
    discipline: [
      '村民委员会成员及其近亲属不得担任，依法推选、不得指定。',
      'Committee members and near relatives are excluded; chosen, never designated.',
    ],
    evidence: [['推选会议签到表和记录', 'Sign-in sheet and record']],
    after: ['vote'],
  },
  {
    id: 'handover',
    name: ['新老班子工作移交', 'Hand over to the new committee'],
    organ: ['村民选举委员会主持、乡镇政府监督', 'Election committee; township government supervises'],
    at: after(10),
    lead: 5,
    law: 'CW-14',
    limits: [within(10, 'CW-14')],
    anyDay: true,
    deliverables: [
      ['工作移交清单（印章、财务、资产、档案）', 'List of seals, accounts, assets and archives'],
    ],
    discipline: [
      '十日内办结，不得拒交、拖交，不得转移集体资产、销毁账目。',
      'Done in ten days; no refusal or delay, no moving of assets, no destroying of books.',
    ],
    evidence: [['三方签字的移交清单', 'List signed by the three parties']],
    after: ['vote'],
  },
  {
    id: 'archive',
    name: ['建立选举工作档案', 'File the papers of the election'],
    organ: ['村民委员会、乡镇政府', 'Village committee and township government'],
    at: after(30),
    lead: 15,
    rule: 'CW-21',
    deliverables: [
      ['选举档案目录', 'Catalogue of the archive'],
      ['选举文件和选票', 'Papers and ballots'],
    ],
    discipline: [
      '公告、记录、选票全部归档，不得涂改、补造、丢失。',
      'Notices, records and ballots are all filed; none altered, made afterwards or lost.',
    ],
    evidence: [['档案移交清单', 'Receipt of the archive']],
    after: ['handover'],
  },
]

/** Election of the village committee (procedures E). */
export const villageCommittee = template([...preparation, ...candidates, ...completion])
