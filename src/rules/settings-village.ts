import { said } from './said.ts'
import { choice, days, flag, type IntegerSetting, integer, months, people, percent } from './setting-kinds.ts'

const times = said('次', 'times')

/** What provinces settle for village elections, and what of the edition of 2025 was not read. */
export const villageSettings = {
  villageElectionCommitteeLeast: integer(
    'CW-24',
    'C',
    said('村民选举委员会人数（至少）', 'Members of a village election committee (at least)'),
    [1, 5, 21],
    people,
  ),
  villageElectionCommitteeMost: integer(
    'CW-24',
    'C',
    said('村民选举委员会人数（至多）', 'Members of a village election committee (at most)'),
    [1, 9, 21],
    people,
  ),
  villageProxyLodgeDays: integer(
    'CW-24',
    'C',
    said('委托投票在选举日前提出（至少）', 'Proxies are lodged before election day (at least)'),
    [0, 3, 30],
    days,
  ),
  villageRecallVoteDays: integer(
    'CW-24',
    'C',
    said('接到罢免要求后组织投票（以内）', 'Vote on a recall after the demand within'),
    [1, 30, 180],
    days,
  ),
  villageRecallBarMonths: integer(
    'CW-24',
    'C',
    said(
      '罢免未获通过，不得以同一事实和理由再次提出',
      'A failed recall may not be demanded again on the same facts for',
    ),
    [0, 12, 60],
    months,
  ),
  villageDelayMonths: integer(
    'CW-24',
    'C',
    said('村民委员会提前或者延期换届（不超过）', 'A village election may be early or late by at most'),
    [0, 6, 24],
    months,
  ),
  villageVacancyAllowed: flag(
    'CW-24',
    'C',
    said('另行选举后已选足三人的，其余职位可以空缺', 'With three elected the other posts may stay vacant'),
    true,
  ),
  villageRelativesElected: choice(
    'CW-24',
    'C',
    said('应当回避的亲属同时当选，留任的人员', 'Of relatives elected together, who stays'),
    'higher_post',
    {
      higher_post: said(
        '职务高的，职务相同的为得票多的',
        'the one with the higher post, with equal posts the one with more votes',
      ),
      more_votes: said('得票多的', 'the one with more votes'),
    },
  ),
  villageAvoidanceCircle: choice(
    'CW25-03',
    'C',
    said('村（居）民委员会成员回避的亲属范围', 'Circle of relatives for avoidance within a committee'),
    'close_relative',
    {
      close_relative: said('近亲属（民法典第1045条）', 'near relatives (Civil Code, art. 1045)'),
      civil_servant: said('公务员任职回避的亲属范围', 'the circle of civil servants'),
    },
  ),
  villageProxyRelativesOnly: flag(
    'CW25-06',
    'C',
    said('2026年起委托投票仍限于近亲属', 'From 2026 proxies are still given to near relatives only'),
    true,
  ),
  villageAssembliesYearly: integer(
    'CW25-07',
    'C',
    said('村民会议每年召开（至少）', 'Village assemblies a year (at least)'),
    [0, 1, 12],
    times,
  ),
} as const

function part(ruleId: string, zh: string, en: string, standard: number): IntegerSetting {
  return integer(
    ruleId,
    ruleId === 'JW25-09' ? 'C' : 'D',
    said(`${zh}（几分之一以上）`, `${en} (at least one of how many)`),
    [1, standard, 100],
    said('分之一', 'to one'),
  )
}

/** What of the residents law of 2025 was seen in fragments only. */
export const communitySettings = {
  communityListDays: integer(
    'JW25-05',
    'C',
    said(
      '居民委员会选举名单在选举日前公布（至少）',
      'Voter list of a community before election day (at least)',
    ),
    [1, 20, 60],
    days,
  ),
  communityObjectionDays: integer(
    'JW25-05',
    'C',
    said('对居民委员会选举名单提出异议（以内）', 'Objection to the voter list of a community within'),
    [1, 5, 30],
    days,
  ),
  communityRepresentativesTurnout: choice(
    'JW25-07',
    'C',
    said('居民代表选举居民委员会的有效参加人数', 'Turnout of an election by residents’ representatives'),
    'two_thirds',
    {
      two_thirds: said('三分之二以上的居民代表', 'at least two thirds of the representatives'),
      half: said('过半数的居民代表', 'more than half of the representatives'),
    },
  ),
  communityProxiesMost: integer(
    'JW25-08',
    'D',
    said('居民委员会选举每人接受委托（至多）', 'Proxies that one resident may accept (at most)'),
    [0, 3, 10],
    people,
  ),
  communityProxyRelativesOnly: flag(
    'JW25-08',
    'C',
    said('居民委员会选举委托投票限于近亲属', 'Proxies in a community are given to near relatives only'),
    false,
  ),
  communityRepresentativesPercent: integer(
    'JW25-09',
    'C',
    said('居民代表占居民代表会议组成人员（至少）', 'Share of representatives in their meeting (at least)'),
    [50, 80, 100],
    percent,
  ),
  communityCallAdultsPart: part(
    'JW25-09',
    '提议召开居民会议的居民',
    'Adults who have a residents assembly called',
    10,
  ),
  communityCallHouseholdsPart: part(
    'JW25-09',
    '提议召开居民会议的户的代表',
    'Households who have a residents assembly called',
    10,
  ),
  communityCallRepresentativesPart: part(
    'JW25-09',
    '提议召开居民会议的居民代表',
    'Representatives who have a residents assembly called',
    3,
  ),
  communityMeetingPart: part(
    'JW25-09',
    '提议召开居民代表会议的居民代表',
    'Representatives who have their meeting called',
    5,
  ),
  communityRecallVotersPart: part(
    'JW25-12',
    '提出罢免居民委员会成员的居民',
    'Voters who demand a recall in a community',
    5,
  ),
  communityRecallRepresentativesPart: part(
    'JW25-12',
    '提出罢免居民委员会成员的居民代表',
    'Representatives who demand a recall in a community',
    3,
  ),
  communityAppraisals: integer(
    'JW25-10',
    'C',
    said(
      '连续被评议不称职，居民委员会成员职务终止',
      'Appraisals as unfit in a row that end a post in a community',
    ),
    [1, 2, 5],
    times,
  ),
  communityLeavingAudit: flag(
    'CW-22',
    'C',
    said(
      '社区居民委员会参照村民委员会开展离任经济责任审计',
      'Residents committees have a leaving audit as village committees have',
    ),
    true,
  ),
  communityHandoverDays: integer(
    'JW25-11',
    'D',
    said('居民委员会工作移交（新一届产生后）', 'Handover of a residents committee within'),
    [1, 10, 60],
    days,
  ),
  communitySupervisionLeast: integer(
    'JW25-11',
    'D',
    said('居务监督委员会人数（至少）', 'Members of a community supervision committee (at least)'),
    [1, 3, 15],
    people,
  ),
  communitySupervisionMost: integer(
    'JW25-11',
    'D',
    said('居务监督委员会人数（至多）', 'Members of a community supervision committee (at most)'),
    [1, 5, 15],
    people,
  ),
} as const
