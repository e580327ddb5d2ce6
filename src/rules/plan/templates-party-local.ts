import { after, before, type Draft, exactly, onTheDay, type Pair, template } from './draft.ts'

const committee: Pair = ['{party}', '{party}']
const organisation: Pair = ['{party}组织部', '{level} organisation department']
const office: Pair = ['党代会筹备工作领导小组办公室', 'Office of the preparatory group']

const approval: Draft[] = [
  {
    id: 'resolve',
    name: ['{party}全会决定召开党代表大会', 'Plenum decides to convene the Party congress'],
    organ: committee,
    at: before(150),
    lead: 10,
    law: 'DF-01',
    deliverables: [
      ['关于召开党代表大会的决议（草案）', 'Draft resolution to convene the congress'],
      ['全会公报或纪要', 'Communiqué or minutes of the plenum'],
    ],
    discipline: [
      '按期换届；提前或延期须报上级党委批准，延期一般不超过一年。',
      'Held when due; earlier or later only with the upper committee’s approval and no more than a year.',
    ],
    evidence: [
      ['全会签到表、表决结果', 'Sign-in sheet and vote of the plenum'],
      ['决议文本', 'Text of the resolution'],
    ],
    after: [],
  },
  {
    id: 'request',
    name: ['向上级党委请示', 'Send the request to the upper committee'],
    organ: committee,
    at: before(140),
    lead: 7,
    law: 'DF-03',
    deliverables: [
      [
        '关于召开党代表大会的请示（时间、议程、代表名额、委员名额）',
        'Request: day, agenda, delegates, seats',
      ],
    ],
    discipline: [
      '请示事项经常委会集体研究，名额和职数依规定提出。',
      'Studied by the standing committee; numbers are proposed by the regulations.',
    ],
    evidence: [['请示文件（含文号）', 'Issued request with its number']],
    after: ['resolve'],
  },
  {
    id: 'reply',
    name: ['上级党委批复', 'Reply of the upper committee'],
    organ: ['{upper}', '{upper}'],
    at: before(120),
    lead: 15,
    law: 'DF-03',
    deliverables: [['关于同意召开党代表大会的批复', 'Reply agreeing to the congress']],
    discipline: [
      '批复后方可启动代表选举，不得先行操作。',
      'The election of delegates starts only after the reply.',
    ],
    evidence: [['批复文件及签收单', 'Reply and receipt']],
    after: ['request'],
  },
  {
    id: 'groups',
    name: ['成立筹备工作领导小组及各工作组', 'Set up the preparatory group and its teams'],
    organ: committee,
    at: before(115),
    lead: 5,
    deliverables: [
      ['党代会筹备工作方案', 'Preparatory plan of the congress'],
      ['工作组分工和倒排时间进度表', 'Duties of teams and backward timetable'],
    ],
    discipline: [
      '纪检监察机关提前介入，每个工作组明确一名纪律责任人。',
      'The discipline organ takes part from the start; each team names a person responsible for discipline.',
    ],
    evidence: [
      ['领导小组成立文件', 'Document setting up the group'],
      ['工作人员保密承诺书', 'Pledges of secrecy'],
    ],
    after: ['reply'],
  },
]

const delegates: Draft[] = [
  {
    id: 'allocate',
    name: [
      '确定代表名额结构、划分选举单位、分配名额',
      'Set numbers and structure, form units, allocate delegates',
    ],
    organ: organisation,
    at: before(105),
    lead: 10,
    law: 'DF-03',
    deliverables: [
      [
        '代表名额分配方案（妇女、少数民族、一线比例）',
        'Allocation with shares of women, minorities, front line',
      ],
      ['关于做好代表选举工作的通知', 'Notice on the election of delegates'],
    ],
    discipline: [
      '名额在规定幅度内确定，保证一线代表比例，防止领导干部挤占基层名额。',
      'Numbers stay within the range; leaders do not take the places of the front line.',
    ],
    evidence: [
      ['分配方案审议纪要', 'Minutes on the allocation'],
      ['通知回执', 'Receipts of the notice'],
    ],
    after: ['groups'],
  },
  {
    id: 'nominate_delegates',
    name: ['自下而上推荐提名代表候选人', 'Nominate delegates from below'],
    organ: ['各选举单位、基层党组织', 'Electoral units and grass-roots organisations'],
    at: before(85),
    lead: 18,
    law: 'DF-04',
    anyDay: true,
    deliverables: [
      ['推荐提名情况汇总表', 'Summary of nominations'],
      ['代表候选人推荐人选名单', 'List of those recommended'],
    ],
    discipline: [
      '发动全体党员参与推荐，按多数党组织和党员意见确定，严禁指定人选和拉票。',
      'All members take part and the greater number decides; no designation and no canvassing.',
    ],
    evidence: [
      ['党支部推荐会议记录', 'Records of branch meetings'],
      ['党员参与率统计', 'Share of members taking part'],
    ],
    after: ['allocate'],
  },
  {
    id: 'inspect_delegates',
    name: ['考察代表候选人初步人选', 'Inspect the initial nominees for delegate'],
    organ: organisation,
    at: before(70),
    lead: 12,
    law: 'DF-04',
    deliverables: [
      ['考察材料', 'Inspection material'],
      ['执纪执法等部门联审意见', 'Joint opinions of discipline and law departments'],
    ],
    discipline: [
      '逐人听取纪检监察机关意见，廉洁有疑问的不得提名。',
      'The discipline organ is heard on each; doubt about integrity bars nomination.',
    ],
    evidence: [
      ['部门盖章书面意见', 'Sealed written opinions'],
      ['考察工作记录', 'Working record of the inspection'],
    ],
    after: ['nominate_delegates'],
  },
  {
    id: 'publish_delegates',
    name: ['公示代表候选人预备人选', 'Publish the nominees for delegate'],
    organ: ['各选举单位', 'Electoral units'],
    at: before(58),
    lead: 5,
    workingDays: true,
    rule: 'GB-03',
    deliverables: [['代表候选人预备人选公示', 'Publication of the nominees']],
    discipline: [
      '公示期不少于五个工作日，公布举报渠道，核查结论书面留存。',
      'Published for five working days or more with the reporting channels; findings are kept in writing.',
    ],
    evidence: [
      ['公示照片（起止日期）', 'Photographs with both dates'],
      ['公示情况报告', 'Report on the publication'],
    ],
    after: ['inspect_delegates'],
  },
  {
    id: 'elect_delegates',
    name: ['差额选举代表', 'Elect delegates with more candidates than seats'],
    organ: ['各选举单位', 'Electoral units'],
    at: before(45),
    lead: 10,
    law: 'DF-04',
    anyDay: true,
    deliverables: [
      ['选举办法', 'Election rules'],
      ['代表选举结果报告单', 'Return of the election'],
    ],
    discipline: [
      '差额比例不少于百分之二十，无记名投票，不得委托投票。',
      'At least 20 % more candidates, secret ballot, no proxies.',
    ],
    evidence: [
      ['到会人数统计表', 'Count of those present'],
      ['签字的结果报告单', 'Signed return'],
    ],
    after: ['publish_delegates'],
  },
  {
    id: 'verify_delegates',
    name: ['代表资格审查', 'Check the delegates’ credentials'],
    organ: ['代表资格审查委员会', 'Credentials committee'],
    at: before(25),
    lead: 10,
    law: 'DF-02',
    deliverables: [['代表资格审查报告', 'Report on credentials']],
    discipline: [
      '对产生程序、代表条件逐人复核，有问题的及时报告并依规处理。',
      'Procedure and conditions are re-checked one by one; problems are reported and dealt with.',
    ],
    evidence: [['资格审查会议记录', 'Minutes of the credentials committee']],
    after: ['elect_delegates'],
  },
]

const congress: Draft[] = [
  {
    id: 'nominees',
    name: [
      '提出委员、候补委员、纪委委员候选人预备人选并报批',
      'Settle nominees for both committees and have them approved',
    ],
    organ: ['{party}、上级党委组织部门', '{level} committee and upper organisation department'],
    at: before(20),
    lead: 40,
    law: 'DF-05',
    grade: 'D',
    deliverables: [
      ['考察材料和建议名单', 'Inspection material and proposed list'],
      ['关于候选人预备人选的请示', 'Request on the nominees'],
      ['关于候选人预备人选的批复', 'Reply on the nominees'],
    ],
    discipline: [
      '档案必审、个人事项必核、纪检意见必听、线索必查，严防“带病提名”；酝酿内容不得泄露。',
      'Files, declarations, discipline opinions and clues are all checked; nobody passes with an open question; nothing leaks.',
    ],
    evidence: [
      ['“凡提必”各项结论', 'Findings of every required check'],
      ['常委会会议纪要', 'Minutes of the standing committee'],
    ],
    after: ['groups'],
  },
  {
    id: 'drafts',
    name: ['起草“两委”报告、决议草案、选举办法', 'Draft both reports, resolutions and election rules'],
    organ: office,
    at: before(12),
    lead: 60,
    deliverables: [
      ['{party}工作报告（草案）、纪委工作报告（草案）', 'Draft reports of both committees'],
      ['决议（草案）', 'Draft resolutions'],
      ['选举办法（草案）', 'Draft election rules'],
    ],
    discipline: [
      '广泛征求意见，全会讨论通过后提交大会；选举办法符合党内法规。',
      'Opened to comment and passed by the plenum; the rules accord with Party regulations.',
    ],
    evidence: [
      ['征求意见汇总表', 'Summary of comments'],
      ['全会审议记录', 'Record of the plenum'],
    ],
    after: ['groups'],
  },
  {
    id: 'preparatory_meeting',
    name: ['召开预备会议、主席团会议', 'Preparatory meeting and presidium'],
    organ: committee,
    at: before(1),
    lead: 1,
    law: 'DF-06',
    anyDay: true,
    deliverables: [
      ['主席团、秘书长名单', 'Presidium and secretary-general'],
      ['大会议程、选举办法（通过稿）', 'Agenda and election rules as passed'],
    ],
    discipline: [
      '重申会风会纪，代表团团长负责本团，驻地实行值班巡查。',
      'Conduct is recalled, each head answers for the delegation, and lodgings are patrolled.',
    ],
    evidence: [
      ['代表报到册', 'Register of arrivals'],
      ['表决结果记录', 'Record of votes'],
    ],
    after: ['verify_delegates', 'drafts'],
  },
  {
    id: 'congress',
    name: ['党代会开幕、听取报告、选举“两委”', 'Congress opens, hears reports and elects both committees'],
    organ: ['大会主席团', 'Presidium'],
    at: onTheDay,
    lead: 0,
    law: 'DF-06',
    limits: [exactly('DF-06')],
    grade: 'B',
    anyDay: true,
    deliverables: [
      ['大会决议', 'Resolutions'],
      ['委员、候补委员、纪委委员选举结果报告单', 'Return for members, alternates and discipline commission'],
    ],
    discipline: [
      '到会代表超过应到会半数方可选举，设秘密写票处；严禁干扰选举、打招呼拉票。',
      'More than half of delegates must be present; secret booths; no interference, favours or canvassing.',
    ],
    evidence: [
      ['到会人数报告', 'Report of those present'],
      ['经总监票人签字的结果报告单', 'Return signed by the chief teller'],
    ],
    after: ['preparatory_meeting', 'nominees'],
  },
  {
    id: 'plenums',
    name: [
      '新一届{party}、纪委第一次全会选举常委、书记、副书记',
      'First plenums elect standing members and secretaries',
    ],
    organ: ['新一届{party}、{level}纪委', 'New committee and discipline commission'],
    at: after(3),
    lead: 1,
    law: 'DF-06',
    anyDay: true,
    deliverables: [['常委、书记、副书记选举结果报告单', 'Return for standing members and secretaries']],
    discipline: [
      '到会委员超过三分之二，常委差额、书记副书记等额，按批准人选选举。',
      'More than two thirds present; standing members with a surplus, secretaries one to one, as approved.',
    ],
    evidence: [['全会签到表和记录', 'Sign-in sheet and record of the plenums']],
    after: ['congress'],
  },
  {
    id: 'report',
    name: ['报告选举结果并归档', 'Report the result and file the papers'],
    organ: committee,
    at: after(10),
    lead: 5,
    law: 'DF-02',
    deliverables: [
      ['关于选举结果的报告', 'Report on the result'],
      ['党代会档案目录', 'Catalogue of the archive'],
    ],
    discipline: [
      '如实上报，选票封存，档案完整，不得事后补造。',
      'Reported truly, ballots sealed, archive complete, nothing made afterwards.',
    ],
    evidence: [
      ['报告及上级备案、批复', 'Report with filing or reply'],
      ['档案移交清单', 'Receipt of the archive'],
    ],
    after: ['plenums'],
  },
]

const drafts: readonly Draft[] = [...approval, ...delegates, ...congress]

/** Election by the county Party congress (procedures C). */
export const countyPartyCongress = template(drafts, {
  party: ['县委', 'county Party committee'],
  level: ['县', 'county'],
  upper: ['市（州）委', 'prefectural Party committee'],
})

/** Election by the Party congress of a city with districts or an autonomous prefecture: as in a county (procedures C). */
export const prefecturePartyCongress = template(drafts, {
  party: ['市（州）委', 'city Party committee'],
  level: ['市（州）', 'city'],
  upper: ['省级党委', 'provincial Party committee'],
})
