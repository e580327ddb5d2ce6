import {
  after,
  atLeastBefore,
  before,
  type Draft,
  exactly,
  type Fills,
  onTheDay,
  type Pair,
  template,
  withinMonths,
} from './draft.ts'
import { congressPreparation, congressVoters } from './templates-congress-voters.ts'
import type { StepTemplate } from './types.ts'

const committee: Pair = ['{level}选举委员会', '{level} election committee']

const candidates: readonly Draft[] = [
  {
    id: 'nominate',
    name: ['提名推荐代表候选人', 'Nominate candidates'],
    organ: [
      '各政党、各人民团体，选民十人以上联名',
      'Parties, people’s organisations, ten or more voters jointly',
    ],
    at: before(16),
    lead: 6,
    law: 'XJ-13',
    anyDay: true,
    deliverables: [
      ['代表候选人推荐表', 'Nomination forms'],
      ['推荐情况汇总表', 'Summary of nominations'],
    ],
    discipline: [
      '每一提名者所提人数不超过应选名额；严禁拉票贿选，严禁干扰选民依法联名提名。',
      'No nominator names more than the seats; no canvassing or bribery, no hindrance of joint nominations.',
    ],
    evidence: [
      ['推荐表原件', 'Original nomination forms'],
      ['候选人提供的身份、简历材料', 'Identity and CV supplied by the candidates'],
    ],
    after: ['divide'],
  },
  {
    id: 'initial_candidates',
    name: ['公布初步候选人名单及基本情况', 'Publish the initial candidates with their basic facts'],
    organ: committee,
    at: before(15),
    lead: 1,
    law: 'XJ-15',
    limits: [atLeastBefore(15, 'XJ-15')],
    anyDay: true,
    deliverables: [['初步候选人名单公告', 'Notice of the initial candidates']],
    discipline: [
      '依法提名的全部如实列入，不得调换、增减；公布前不得泄露酝酿情况。',
      'All lawful nominations are listed as made, none swapped, added or left out; nothing leaks beforehand.',
    ],
    evidence: [['公告张贴照片（含日期）', 'Dated photographs of the posted notice']],
    after: ['nominate'],
  },
  {
    id: 'discuss',
    name: ['选民小组讨论、协商，必要时预选', 'Discussion in voter groups, primary vote if needed'],
    organ: ['选民小组、选举委员会', 'Voter groups and election committee'],
    at: before(8),
    lead: 6,
    law: 'XJ-15',
    anyDay: true,
    deliverables: [
      ['讨论协商记录', 'Record of the discussions'],
      ['预选结果（如有）', 'Result of the primary vote, if any'],
    ],
    discipline: [
      '根据较多数选民的意见确定，不能形成较为一致意见的依法预选，不得由少数人指定。',
      'The opinion of the greater number decides, else a primary vote; no few may designate the candidates.',
    ],
    evidence: [['选民小组会议签到表和记录', 'Sign-in sheets and records of the voter groups']],
    after: ['initial_candidates'],
  },
  {
    id: 'final_candidates',
    name: ['公布正式候选人名单及基本情况', 'Publish the final candidates with their basic facts'],
    organ: committee,
    at: before(7),
    lead: 1,
    law: 'XJ-15',
    limits: [
      { ...atLeastBefore(7, 'XJ-15'), since: '2010-03-14' },
      { ...atLeastBefore(5, 'XJ-15'), until: '2010-03-14' },
    ],
    anyDay: true,
    deliverables: [['正式候选人名单公告', 'Notice of the final candidates']],
    discipline: [
      '候选人多于应选名额三分之一至一倍，名单集体研究、如实公布，不得临时调整。',
      'Candidates exceed the seats by one third to one time; the list is settled collectively and not altered.',
    ],
    evidence: [
      ['公告张贴照片（含日期）', 'Dated photographs of the posted notice'],
      ['选举委员会会议记录', 'Minutes of the election committee'],
    ],
    after: ['discuss'],
  },
  {
    id: 'meet',
    name: ['组织候选人与选民见面', 'Candidates meet the voters'],
    organ: committee,
    at: before(2),
    lead: 4,
    law: 'XJ-31',
    limits: [atLeastBefore(1, 'XJ-31')],
    anyDay: true,
    deliverables: [['见面活动方案和记录', 'Plan and record of the meetings']],
    discipline: [
      '统一组织、机会均等，不得私下拉票；选举日停止介绍候选人。',
      'Organised for all alike with equal chances, no private canvassing; presentation stops on election day.',
    ],
    evidence: [['见面活动签到表和照片', 'Sign-in sheets and photographs of the meetings']],
    after: ['final_candidates'],
  },
]

const ballot: readonly Draft[] = [
  {
    id: 'vote',
    name: ['选举日投票', 'Vote on election day'],
    organ: committee,
    at: onTheDay,
    lead: 0,
    law: 'XJ-21',
    limits: [exactly('XJ-21')],
    anyDay: true,
    deliverables: [
      ['投票站、流动票箱、选举大会安排表', 'Arrangement of polling stations, mobile boxes and meetings'],
      ['委托投票登记表', 'Register of proxies'],
    ],
    discipline: [
      '设秘密写票处，无记名投票；严禁暴力、威胁、欺骗、贿赂和伪造选举文件等破坏选举行为。',
      'Secret booths and secret ballots; no violence, threat, deceit, bribery or forgery.',
    ],
    evidence: [
      ['票箱查验、密封记录', 'Record of the check and sealing of boxes'],
      ['监票人、计票人名单', 'List of tellers and scrutineers'],
    ],
    after: ['final_candidates'],
  },
  {
    id: 'count',
    name: ['计票、确认选举有效、宣布结果', 'Count, confirm validity and declare the result'],
    organ: committee,
    at: after(1),
    lead: 1,
    law: 'XJ-20',
    anyDay: true,
    deliverables: [
      ['选举结果报告单', 'Return of the result'],
      ['当选公告', 'Notice of those elected'],
    ],
    discipline: [
      '公开计票、当场签字，候选人的近亲属不得监票、计票，严禁虚报选票数。',
      'Counted in the open and signed at once; near relatives of candidates do not count; no false figures.',
    ],
    evidence: [
      ['经监票人、计票人签字的结果报告单', 'Return signed by tellers and scrutineers'],
      ['封存选票交接单', 'Receipt of the sealed ballots'],
    ],
    after: ['vote'],
  },
  {
    id: 'second',
    name: ['另行选举（如有缺额）', 'Second election for vacant seats, if any'],
    organ: committee,
    at: after(10),
    lead: 7,
    rule: 'XJ-24',
    anyDay: true,
    deliverables: [
      ['另行选举公告', 'Notice of the second election'],
      ['另行选举结果报告单', 'Return of the second election'],
    ],
    discipline: [
      '依第一次投票得票顺序确定候选人，不得另提人选；期限从省级实施细则。',
      'Candidates follow the votes of the first round, no others; the time limit is the province’s.',
    ],
    evidence: [['经签字的结果报告单', 'Signed return']],
    after: ['count'],
  },
]

const opening: readonly Draft[] = [
  {
    id: 'verify',
    name: ['代表资格审查、公布代表名单', 'Verify the delegates and publish their list'],
    organ: ['{verifier}', '{verifier}'],
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
    after: ['count'],
  },
  {
    id: 'session',
    name: ['召开新一届{level}人民代表大会第一次会议', 'First session of the new {level} people’s congress'],
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

function congress(quotaRule: string, fills: Fills): readonly StepTemplate[] {
  const preparation = congressPreparation.map((draft) =>
    draft.id === 'quota' ? { ...draft, law: quotaRule } : draft,
  )
  return template([...preparation, ...congressVoters, ...candidates, ...ballot, ...opening], fills)
}

/** Direct election of the delegates to the county people's congress (procedures A). */
export const countyCongress = congress('XJ-03', {
  level: ['县级', 'county'],
  quota: ['省级、县级人大常委会', 'provincial and county standing committees'],
  verifier: ['县级人大常委会代表资格审查委员会', 'credentials committee of the county standing committee'],
})

/** Direct election of the delegates to the township people's congress (procedures A). */
export const townshipCongress = congress('XJ-04', {
  level: ['乡镇', 'township'],
  quota: ['县级人大常委会', 'standing committee of the county congress'],
  verifier: ['乡镇人大主席团、代表资格审查委员会', 'township presidium and credentials committee'],
})
