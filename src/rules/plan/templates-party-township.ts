import { after, before, type Draft, exactly, onTheDay, type Pair, template } from './draft.ts'

const party: Pair = ['乡镇党委', 'Township Party committee']
const county: Pair = ['县委', 'County Party committee']
const office: Pair = ['乡镇换届工作领导小组办公室', 'Township term-change office']

const approval: Draft[] = [
  {
    id: 'request',
    name: ['研究召开党代会有关事项并呈报请示', 'Study the convening of the congress and send the request'],
    organ: party,
    at: before(75),
    lead: 10,
    law: 'DJ-01',
    deliverables: [
      [
        '党委会议纪要（召开时间、议程、代表名额、委员组成）',
        'Committee minutes (day, agenda, delegates, composition)',
      ],
      ['关于召开党代表大会的请示', 'Request to convene the congress'],
    ],
    discipline: [
      '重大事项由党委会集体研究，会前充分酝酿，不得先定后议、个人说了算。',
      'Decided by the committee together after consultation; nothing is settled beforehand by one person.',
    ],
    evidence: [
      ['会议签到表和纪要', 'Sign-in sheet and minutes'],
      ['请示发文稿（含文号）', 'Issued request with its number'],
    ],
    after: [],
  },
  {
    id: 'reply',
    name: ['县委研究批复', 'County committee studies and replies'],
    organ: county,
    at: before(62),
    lead: 10,
    law: 'DJ-01',
    deliverables: [['关于同意召开党代表大会的批复', 'Reply agreeing to the congress']],
    discipline: [
      '按程序和权限审批，代表名额、委员职数从严把关，不得超职数。',
      'Approved by procedure and competence; numbers of delegates and posts are not exceeded.',
    ],
    evidence: [
      ['常委会会议纪要', 'Minutes of the standing committee'],
      ['批复文件及签收单', 'Reply and its receipt'],
    ],
    after: ['request'],
  },
  {
    id: 'groups',
    name: ['成立筹备工作领导小组及工作组', 'Set up the preparatory group and its teams'],
    organ: party,
    at: before(58),
    lead: 4,
    deliverables: [
      ['筹备工作方案及倒排时间表', 'Preparatory plan with backward timetable'],
      ['各工作组职责分工表', 'Duties of the teams'],
    ],
    discipline: [
      '明确各组纪律责任人，工作人员签订保密和换届纪律承诺书。',
      'Each team has a person who answers for discipline; staff sign pledges of secrecy and discipline.',
    ],
    evidence: [
      ['领导小组成立文件', 'Document setting up the group'],
      ['承诺书', 'Signed pledges'],
    ],
    after: ['reply'],
  },
]

const delegates: Draft[] = [
  {
    id: 'allocate',
    name: ['划分选举单位、分配代表名额', 'Form electoral units and allocate delegates'],
    organ: party,
    at: before(52),
    lead: 5,
    law: 'DJ-01',
    deliverables: [
      ['选举单位划分和代表名额分配表', 'Table of electoral units and delegates'],
      ['关于做好代表选举工作的通知', 'Notice on the election of delegates'],
    ],
    discipline: [
      '名额按党员人数和结构要求分配，保证生产和工作一线代表比例，不得因人设额。',
      'Allocated by members and structure with a share for the front line; no seat is made for a person.',
    ],
    evidence: [['分配表及通知回执', 'Table and receipts of the notice']],
    after: ['groups'],
  },
  {
    id: 'nominate_delegates',
    name: ['自下而上提名代表候选人', 'Nominate delegates from below'],
    organ: ['各党支部、选举单位', 'Branches and electoral units'],
    at: before(40),
    lead: 12,
    law: 'DJ-10',
    anyDay: true,
    deliverables: [
      ['推荐提名情况汇总表', 'Summary of nominations'],
      ['代表候选人初步人选名单', 'Initial list of nominees'],
    ],
    discipline: [
      '从支部开始酝酿，尊重多数党员意见；严禁拉票贿选和划圈定调。',
      'Begins in the branches and follows the greater number; no canvassing, bribery or prescribed names.',
    ],
    evidence: [['支部大会记录和签到表', 'Records and sign-in sheets of branch meetings']],
    after: ['allocate'],
  },
  {
    id: 'publish_delegates',
    name: ['审查、公示代表候选人', 'Vet and publish the nominees for delegate'],
    organ: office,
    at: before(30),
    lead: 5,
    workingDays: true,
    law: 'DJ-10',
    deliverables: [
      ['代表候选人资格审查表', 'Vetting sheets'],
      ['代表候选人预备人选公示', 'Publication of the nominees'],
    ],
    discipline: [
      '公示期不少于五个工作日，反映的问题逐一核查，未查清的不得作为预备人选。',
      'Published for five working days or more; every report is checked and an open one bars the nominee.',
    ],
    evidence: [
      ['公示照片（起止日期）', 'Photographs of the publication with both dates'],
      ['公示期情况反映处理记录', 'Record of reports received and handled'],
    ],
    after: ['nominate_delegates'],
  },
  {
    id: 'elect_delegates',
    name: ['差额选举代表', 'Elect delegates with more candidates than seats'],
    organ: ['各选举单位', 'Electoral units'],
    at: before(22),
    lead: 5,
    law: 'DJ-02',
    anyDay: true,
    deliverables: [
      ['选举办法', 'Election rules'],
      ['代表选举结果报告单', 'Return of the election of delegates'],
    ],
    discipline: [
      '差额不少于百分之二十，到会党员达到应到会人数五分之四方可选举，不得代投票。',
      'At least 20 % more candidates; four fifths of members present; no voting for others.',
    ],
    evidence: [
      ['到会人数统计表', 'Count of those present'],
      ['经监票人签字的结果报告单', 'Return signed by the tellers'],
    ],
    after: ['publish_delegates'],
  },
  {
    id: 'verify_delegates',
    name: ['代表资格审查', 'Check the delegates’ credentials'],
    organ: ['代表资格审查小组', 'Credentials group'],
    at: before(15),
    lead: 5,
    law: 'DJ-10',
    deliverables: [['代表资格审查报告', 'Report on credentials']],
    discipline: [
      '对产生程序和代表资格逐人审查，发现程序不合规定的责令重选。',
      'Procedure and credentials are checked one by one; an irregular election is held again.',
    ],
    evidence: [['资格审查小组会议记录', 'Minutes of the credentials group']],
    after: ['elect_delegates'],
  },
]

const nominees: Draft[] = [
  {
    id: 'nominees',
    name: ['推荐考察党委、纪委委员候选人预备人选', 'Recommend and inspect nominees for both committees'],
    organ: ['县委组织部、乡镇党委', 'County organisation department and township committee'],
    at: before(32),
    lead: 15,
    law: 'DJ-02',
    deliverables: [
      ['民主推荐情况报告', 'Report on the recommendation'],
      ['考察材料', 'Inspection material'],
      ['候选人预备人选建议名单', 'Proposed list of nominees'],
    ],
    discipline: [
      '落实凡提必审、必核、必听、必查要求，防止“带病提名”；严格保密，不得跑风漏气。',
      'Every required check is made before nomination and nobody is put up with an open question; nothing leaks.',
    ],
    evidence: [
      ['纪检监察等部门书面意见', 'Written opinions of discipline and other departments'],
      ['考察组工作记录', 'Working record of the inspection team'],
    ],
    after: ['groups'],
  },
  {
    id: 'nominees_reply',
    name: ['候选人预备人选请示与批复', 'Request and reply on the nominees'],
    organ: ['乡镇党委、县委', 'Township and county committees'],
    at: before(18),
    lead: 10,
    law: 'DJ-11',
    deliverables: [
      ['关于委员候选人预备人选的请示', 'Request on the nominees'],
      ['关于委员候选人预备人选的批复', 'Reply on the nominees'],
    ],
    discipline: [
      '按干部管理权限审批，批复后不得擅自变更人选。',
      'Approved by the competent committee; nominees are not changed after the reply.',
    ],
    evidence: [['请示、批复文件及签收单', 'Request, reply and receipt']],
    after: ['nominees'],
  },
  {
    id: 'drafts',
    name: ['起草“两委”工作报告、选举办法、决议草案', 'Draft both reports, election rules and resolutions'],
    organ: office,
    at: before(8),
    lead: 30,
    deliverables: [
      ['党委工作报告（草案）', 'Draft report of the committee'],
      ['纪委工作报告（草案）', 'Draft report of the discipline commission'],
      ['选举办法（草案）、决议（草案）', 'Draft election rules and resolutions'],
    ],
    discipline: [
      '报告集体讨论、广泛征求意见，选举办法不得与党内法规相抵触。',
      'Discussed together and opened to comment; the rules may not depart from Party regulations.',
    ],
    evidence: [
      ['征求意见汇总表', 'Summary of comments'],
      ['党委会审议纪要', 'Committee minutes on the drafts'],
    ],
    after: ['groups'],
  },
]

const meeting: Draft[] = [
  {
    id: 'preparatory_meeting',
    name: ['召开预备会议', 'Hold the preparatory meeting'],
    organ: party,
    at: before(1),
    lead: 1,
    anyDay: true,
    deliverables: [
      ['主席团、秘书长名单', 'Presidium and secretary-general'],
      ['大会议程', 'Agenda'],
      ['代表资格审查报告（通过稿）', 'Report on credentials as passed'],
    ],
    discipline: [
      '会前开展会风会纪教育，各代表团签订责任书。',
      'Delegates are instructed on conduct and each delegation signs for it.',
    ],
    evidence: [
      ['代表报到册', 'Register of arrivals'],
      ['表决结果记录', 'Record of votes'],
    ],
    after: ['verify_delegates', 'drafts'],
  },
  {
    id: 'congress',
    name: ['大会报告、选举党委委员和纪委委员', 'Congress: reports, election of both committees'],
    organ: ['大会主席团', 'Presidium'],
    at: onTheDay,
    lead: 0,
    law: 'DJ-02',
    limits: [exactly('DJ-02')],
    grade: 'B',
    anyDay: true,
    deliverables: [
      ['大会决议', 'Resolutions'],
      ['委员选举结果报告单', 'Return of the election'],
    ],
    discipline: [
      '委员差额不少于百分之二十，无记名投票，不设流动票箱，严禁打招呼、拉选票。',
      'At least 20 % more candidates, secret ballot, no mobile box, no favours or canvassing.',
    ],
    evidence: [
      ['到会人数报告', 'Report of those present'],
      ['经监票人签字的结果报告单', 'Return signed by the tellers'],
    ],
    after: ['preparatory_meeting', 'nominees_reply'],
  },
  {
    id: 'plenums',
    name: ['党委、纪委第一次全会选举书记、副书记', 'First plenums elect secretaries and deputies'],
    organ: ['新一届党委、纪委', 'New committee and discipline commission'],
    at: after(1),
    lead: 1,
    law: 'DJ-11',
    anyDay: true,
    deliverables: [['书记、副书记选举结果报告单', 'Return of the election of secretaries']],
    discipline: [
      '按批复的候选人依程序等额选举，选举结果报上级党委批准。',
      'Elected by procedure from the approved candidates; the result goes up for approval.',
    ],
    evidence: [['全会签到表和会议记录', 'Sign-in sheets and minutes of the plenums']],
    after: ['congress'],
  },
  {
    id: 'report',
    name: ['报批选举结果', 'Report the result for approval'],
    organ: party,
    at: after(5),
    lead: 3,
    law: 'DJ-11',
    deliverables: [
      ['关于选举结果的报告', 'Report on the result'],
      ['上级党委批复', 'Reply of the upper committee'],
    ],
    discipline: [
      '如实报告得票情况，未经批准不得对外公布任职。',
      'Votes are reported as they were; posts are not announced before approval.',
    ],
    evidence: [['报告及批复文件', 'Report and reply']],
    after: ['plenums'],
  },
  {
    id: 'file',
    name: ['整理归档', 'File the papers'],
    organ: office,
    at: after(30),
    lead: 20,
    deliverables: [
      ['党代会文书档案目录', 'Catalogue of the congress archive'],
      ['封存选票清单', 'List of sealed ballots'],
    ],
    discipline: [
      '全程材料应归尽归，选票按规定封存，不得涂改、补造。',
      'Everything is filed and ballots sealed; nothing is altered or made afterwards.',
    ],
    evidence: [['档案移交清单', 'Receipt of the archive']],
    after: ['report'],
  },
]

/** Election by the township Party congress (procedures B). */
export const townshipPartyCongress = template([...approval, ...delegates, ...nominees, ...meeting])
