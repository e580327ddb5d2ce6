import { after, before, type Draft, exactly, onTheDay, type Pair, template } from './draft.ts'

const front: Pair = ['{party}统战部', '{level} united front department']
const standing: Pair = ['本届政协常委会', 'Sitting CPPCC standing committee']
const presidium: Pair = ['政协会议主席团', 'Presidium of the session']

const consultation: Draft[] = [
  {
    id: 'scheme',
    name: ['研究换届工作方案、界别设置和委员名额', 'Study the plan, sectors and number of members'],
    organ: ['{party}、{level}政协党组', '{level} Party committee and CPPCC Party group'],
    at: before(120),
    lead: 20,
    deliverables: [
      ['政协换届工作方案', 'Plan of the CPPCC round'],
      ['界别设置和名额分配方案', 'Scheme of sectors and members'],
    ],
    discipline: [
      '集体研究界别和名额，非中共人士比例符合要求，不得因人设界、突破名额。',
      'Sectors and numbers are studied together with the share of non-Party members; none is made for a person.',
    ],
    evidence: [['常委会会议纪要', 'Minutes of the standing committee']],
    after: [],
  },
  {
    id: 'recommend',
    name: ['各党派团体、各界别推荐提名委员人选', 'Parties, bodies and sectors recommend members'],
    organ: ['各推荐单位', 'Recommending units'],
    at: before(95),
    lead: 20,
    deliverables: [
      ['委员人选推荐表', 'Recommendation forms'],
      ['推荐情况汇总表', 'Summary of recommendations'],
    ],
    discipline: [
      '按代表性和履职能力推荐，严禁花钱买委员、请托说情。',
      'By standing and ability; no seat is bought and no favour asked.',
    ],
    evidence: [['推荐单位集体研究记录', 'Records of the units’ meetings']],
    after: ['scheme'],
  },
  {
    id: 'consult',
    name: ['统战部与各方面协商形成建议名单', 'United front department consults and proposes the list'],
    organ: front,
    at: before(75),
    lead: 15,
    rule: 'ZX-01',
    deliverables: [
      ['委员人选建议名单', 'Proposed list'],
      ['协商情况报告', 'Report on the consultation'],
    ],
    discipline: [
      '反复协商、充分听取意见，协商情况不得外泄。',
      'Consulted again and again with every side heard; nothing of it leaks.',
    ],
    evidence: [['协商会议记录', 'Records of the consultation']],
    after: ['recommend'],
  },
  {
    id: 'inspect',
    name: ['考察、综合评价和部门联审', 'Inspection, appraisal and joint review'],
    organ: ['{party}组织部、统战部及有关部门', 'Organisation and united front departments, others'],
    at: before(55),
    lead: 15,
    deliverables: [
      ['考察材料', 'Inspection material'],
      ['企业负责人综合评价意见', 'Appraisal of heads of enterprises'],
      ['联审意见表', 'Joint review sheets'],
    ],
    discipline: [
      '政治素质、廉洁守法、社会形象逐人把关，有问题的不得列入。',
      'Politics, integrity and standing are checked one by one; nobody with an open question is listed.',
    ],
    evidence: [['各部门签字盖章的意见', 'Signed and sealed opinions']],
    after: ['consult'],
  },
  {
    id: 'study',
    name: ['{party}研究委员和领导人选建议名单', 'Party committee studies the list and the leaders'],
    organ: ['{party}常委会', 'Standing committee of the Party committee'],
    at: before(45),
    lead: 5,
    deliverables: [
      ['{party}常委会会议纪要', 'Minutes'],
      ['主席、副主席、秘书长、常委人选建议', 'Proposed chair, deputies, secretary-general, members'],
    ],
    discipline: ['集体讨论决定，与会人员保守秘密。', 'Decided together; those present keep it secret.'],
    evidence: [
      ['会议纪要', 'Minutes'],
      ['上级批复（如需）', 'Reply from above, where needed'],
    ],
    after: ['inspect'],
  },
  {
    id: 'publish',
    name: ['公示委员人选', 'Publish the nominees'],
    organ: front,
    at: before(36),
    lead: 5,
    workingDays: true,
    rule: 'GB-03',
    grade: 'D',
    deliverables: [['委员人选公示', 'Publication of the nominees']],
    discipline: [
      '公示期不少于五个工作日，反映问题逐件核查。',
      'Published for five working days or more; each report is checked.',
    ],
    evidence: [
      ['公示照片（起止日期）', 'Photographs with both dates'],
      ['核查记录', 'Record of checks'],
    ],
    after: ['study'],
  },
  {
    id: 'decide_list',
    name: ['本届政协常委会协商决定新一届委员名单', 'Sitting standing committee decides the new list'],
    organ: standing,
    at: before(25),
    lead: 3,
    rule: 'ZX-01',
    grade: 'D',
    deliverables: [
      ['新一届政协委员名单', 'List of the new members'],
      ['关于召开第一次会议的决定', 'Decision to hold the first session'],
    ],
    discipline: [
      '依章程协商决定、按程序表决，名单未公布前不得泄露。',
      'Decided and voted on by the charter; the list does not leak before publication.',
    ],
    evidence: [['常委会会议记录和表决结果', 'Record and vote of the standing committee']],
    after: ['publish'],
  },
]

const session: Draft[] = [
  {
    id: 'notice',
    name: ['公布委员名单、发出会议通知', 'Publish the list and send the notice'],
    organ: standing,
    at: before(18),
    lead: 5,
    deliverables: [
      ['委员名单公告', 'Notice of the list'],
      ['会议通知', 'Notice of the session'],
    ],
    discipline: ['按决定的名单公布，不得擅自变动。', 'Published as decided, without any change.'],
    evidence: [['公告和通知回执', 'Notice and receipts']],
    after: ['decide_list'],
  },
  {
    id: 'drafts',
    name: ['起草常委会工作报告、提案报告和选举办法', 'Draft reports and election rules'],
    organ: standing,
    at: before(10),
    lead: 30,
    deliverables: [
      ['常委会工作报告（草案）', 'Draft report'],
      ['选举办法（草案）', 'Draft election rules'],
    ],
    discipline: [
      '征求各界别意见，选举办法符合章程。',
      'Opened to all sectors; the rules accord with the charter.',
    ],
    evidence: [['征求意见汇总表', 'Summary of comments']],
    after: ['decide_list'],
  },
  {
    id: 'opening',
    name: ['召开预备会议、全体会议开幕', 'Preparatory meeting and opening of the plenary'],
    organ: presidium,
    at: before(3),
    lead: 1,
    anyDay: true,
    deliverables: [
      ['主席团名单和议程', 'Presidium and agenda'],
      ['选举办法（通过稿）', 'Rules as adopted'],
    ],
    discipline: [
      '重申会风会纪，临时党组织负责监督。',
      'Conduct is recalled; the session’s Party bodies supervise.',
    ],
    evidence: [['委员报到册', 'Register of arrivals']],
    after: ['notice', 'drafts'],
  },
  {
    id: 'candidates',
    name: ['酝酿协商候选人', 'Discuss the candidates'],
    organ: presidium,
    at: before(1),
    lead: 1,
    anyDay: true,
    deliverables: [
      ['候选人名单', 'List of candidates'],
      ['分组酝酿意见汇总', 'Summary of the groups’ opinions'],
    ],
    discipline: ['充分酝酿，严禁串联拉票。', 'Discussed in full; no collusion or canvassing.'],
    evidence: [['分组会议记录', 'Records of the groups']],
    after: ['opening'],
  },
  {
    id: 'vote',
    name: [
      '全体会议选举主席、副主席、秘书长、常务委员',
      'Plenary elects chair, deputies, secretary-general, members',
    ],
    organ: presidium,
    at: onTheDay,
    lead: 0,
    law: 'ZX-01',
    limits: [exactly('ZX-01')],
    grade: 'D',
    anyDay: true,
    deliverables: [['选举结果报告单', 'Return of the result']],
    discipline: [
      '无记名投票、当场公布，严禁干扰选举。',
      'Secret ballot, announced at once; no interference.',
    ],
    evidence: [['经监票人签字的结果报告单', 'Return signed by the tellers']],
    after: ['candidates'],
  },
  {
    id: 'report',
    name: ['报告选举结果并归档', 'Report the result and file the papers'],
    organ: ['{level}政协党组', 'CPPCC Party group'],
    at: after(10),
    lead: 5,
    deliverables: [
      ['选举结果报告', 'Report on the result'],
      ['会议档案目录', 'Catalogue of the archive'],
    ],
    discipline: ['如实报告、材料齐全。', 'Reported truly and in full.'],
    evidence: [['档案移交清单', 'Receipt of the archive']],
    after: ['vote'],
  },
]

const drafts: readonly Draft[] = [...consultation, ...session]

/** Renewal of the county CPPCC committee (procedures G); all its intervals are custom. */
export const countyCppcc = template(drafts, {
  party: ['县委', 'county Party committee'],
  level: ['县', 'county'],
})

/** Renewal of the CPPCC committee of a city with districts or an autonomous prefecture: as in a county (procedures G). */
export const prefectureCppcc = template(drafts, {
  party: ['市（州）委', 'city Party committee'],
  level: ['市（州）', 'city'],
})
