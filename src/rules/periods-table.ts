import { type Said, said } from './said.ts'
import type { RuleValues } from './settings.ts'

/**
 * How a period is counted: done `within` it · done at least that long `before` a day · `lasting` at least so long, both
 * ends counted in days · `not_before` it is over · a `term` ends with it · once in `each` quarter, month or year.
 */
export type PeriodSense = 'within' | 'before' | 'lasting' | 'not_before' | 'term' | 'each'
export type PeriodUnit = 'day' | 'working_day' | 'month' | 'year'

/** A period of the law: its length as a number or as a value in force, and what it counts from. */
export type PeriodRow = {
  readonly ruleId: string
  readonly sense: PeriodSense
  readonly unit: PeriodUnit
  readonly amount: number | ((values: RuleValues) => number)
  readonly name: Said
  readonly from: Said
  /** The rule of the text that said the same before this one's. */
  readonly earlier?: string
}

function period(
  ruleId: string,
  [sense, amount, unit]: readonly [PeriodSense, PeriodRow['amount'], PeriodUnit],
  name: Said,
  from: Said,
): PeriodRow {
  return { ruleId, sense, unit, amount, name, from }
}

const lastOne = said('上一次', 'the last one')
const firstSession = said('第一次会议之日', 'the first session')
const electedOn = said('产生之日', 'the day of the election')
const expiry = said('任期届满之日', 'the end of the term')
const electionDay = said('选举日', 'election day')
const delay = said('延期换届', 'Delay the term change')
const written = said('收到书面答复之日', 'the written answer')

const congress = {
  congress_refiling: period(
    'XJ-07',
    ['within', 30, 'day'],
    said('重新确定代表名额报备案', 'File the quota of delegates fixed anew'),
    said('重新确定代表名额之日', 'the day on which it was fixed'),
  ),
  nomination_indirect: period(
    'XJ-16',
    ['lasting', 2, 'day'],
    said('提名、酝酿代表候选人', 'Nominate and discuss candidates for delegate'),
    said('开始提名之日', 'the first day of nomination'),
  ),
  nomination_posts: period(
    'ZZ-03',
    ['lasting', 2, 'day'],
    said('提名、酝酿国家机关领导人员候选人', 'Nominate and discuss candidates for state posts'),
    said('开始提名之日', 'the first day of nomination'),
  ),
  first_session: period(
    'ZZ-07',
    ['within', 2, 'month'],
    said('召开新一届人民代表大会第一次会议', 'Hold the first session of the new congress'),
    said('代表选举完成之日', 'the end of the election of delegates'),
  ),
  government_appointments: period(
    'ZZ-11',
    ['within', 2, 'month'],
    said('提请任命政府工作部门负责人', 'Submit the heads of departments for appointment'),
    said('政府领导人员选举产生之日', 'the election of the government’s leaders'),
  ),
  standing_meeting: period(
    'ZZ-10',
    ['within', 2, 'month'],
    said('召开常务委员会会议', 'Hold a meeting of the standing committee'),
    lastOne,
  ),
  congress_term: period(
    'ZZ-13',
    ['term', 5, 'year'],
    said('人民代表大会任期', 'Term of a congress'),
    firstSession,
  ),
  government_term: period(
    'ZZ-13',
    ['term', 5, 'year'],
    said('人民政府任期', 'Term of a government'),
    electedOn,
  ),
} as const satisfies Record<string, PeriodRow>

const party = {
  party_delay: period('DF-01', ['within', 1, 'year'], delay, expiry),
  party_basic_delay: period('DJ-09', ['within', 1, 'year'], delay, expiry),
  party_reminder: period(
    'DJ-14',
    ['before', ({ partyReminderMonths }) => partyReminderMonths, 'month'],
    said('提醒做好换届准备', 'Remind of the term change'),
    expiry,
  ),
  party_county_term: period(
    'DZ-02',
    ['term', 5, 'year'],
    said('县级党委任期', 'Term of a county Party committee'),
    electedOn,
  ),
  party_township_term: period(
    'DJ-07',
    ['term', 5, 'year'],
    said('乡镇党委任期', 'Term of a township Party committee'),
    electedOn,
  ),
  party_village_term: period(
    'DJ-07',
    ['term', 5, 'year'],
    said('村党组织任期', 'Term of a village Party organisation'),
    electedOn,
  ),
  party_branch_term: period(
    'DJ-08',
    ['term', 3, 'year'],
    said('村、社区以外的党支部委员会任期', 'Term of a branch outside villages and communities'),
    electedOn,
  ),
} as const satisfies Record<string, PeriodRow>

const village = {
  village_term: period(
    'CW-02',
    ['term', 5, 'year'],
    said('村民委员会任期', 'Term of a village committee'),
    electedOn,
  ),
  village_delay: period(
    'CW-24',
    ['within', ({ villageDelayMonths }) => villageDelayMonths, 'month'],
    delay,
    expiry,
  ),
  village_assembly_notice: period(
    'CW-15',
    ['before', 10, 'day'],
    said('召集村民会议通知村民', 'Notify the villagers of the assembly'),
    said('会议召开之日', 'the day of the assembly'),
  ),
  village_representatives_meeting: period(
    'CW-16',
    ['each', 3, 'month'],
    said('召开村民代表会议', 'Hold the meeting of representatives'),
    lastOne,
  ),
  village_disclosure: period(
    'CW-18',
    ['each', 3, 'month'],
    said('公布一般村务事项', 'Disclose ordinary village affairs'),
    lastOne,
  ),
  village_finance_disclosure: period(
    'CW-18',
    ['each', 1, 'month'],
    said('集体财务往来较多的，公布财务收支', 'Disclose the accounts where there is much traffic'),
    lastOne,
  ),
  village_appraisal: period(
    'CW-20',
    ['each', 12, 'month'],
    said('民主评议村民委员会成员', 'Appraise the village committee'),
    lastOne,
  ),
  village_runoff: period(
    'CW-07',
    ['within', ({ villageRunoffDays }) => villageRunoffDays, 'day'],
    said('另行选举村民委员会不足的名额', 'Hold the further election of a village committee'),
    electionDay,
  ),
  village_proxy_lodging: period(
    'CW-24',
    ['before', ({ villageProxyLodgeDays }) => villageProxyLodgeDays, 'day'],
    said('提出委托投票', 'Lodge a proxy'),
    electionDay,
  ),
  village_recall_vote: period(
    'CW-24',
    ['within', ({ villageRecallVoteDays }) => villageRecallVoteDays, 'day'],
    said('组织罢免投票', 'Hold the vote on a recall'),
    said('接到罢免要求之日', 'the demand'),
  ),
  village_recall_again: period(
    'CW-24',
    ['not_before', ({ villageRecallBarMonths }) => villageRecallBarMonths, 'month'],
    said('以同一事实和理由再次提出罢免', 'Demand the recall again on the same facts'),
    said('罢免未获通过之日', 'the failed vote'),
  ),
  community_term: period(
    'JW-01',
    ['term', 5, 'year'],
    said('居民委员会任期', 'Term of a residents committee'),
    electedOn,
  ),
  community_voter_list: period(
    'JW25-05',
    ['before', ({ communityListDays }) => communityListDays, 'day'],
    said('公布参加选举的居民名单', 'Publish the voter list of the community'),
    electionDay,
  ),
  community_objection: period(
    'JW25-05',
    ['within', ({ communityObjectionDays }) => communityObjectionDays, 'day'],
    said('对居民名单提出异议', 'Object to the voter list of the community'),
    said('名单公布之日', 'its publication'),
  ),
  community_handover: period(
    'JW25-11',
    ['within', ({ communityHandoverDays }) => communityHandoverDays, 'day'],
    said('居民委员会工作移交', 'Hand over the residents committee'),
    electedOn,
  ),
} as const satisfies Record<string, PeriodRow>

const cadres = {
  publicity: period(
    'GB-03',
    ['lasting', ({ publicityWorkingDays }) => publicityWorkingDays, 'working_day'],
    said('任职前公示', 'Publicity before taking a post'),
    said('公示发布之日', 'the day of publication'),
  ),
  trial: period(
    'GB-03',
    ['term', ({ trialMonths }) => trialMonths, 'month'],
    said('任职试用期', 'Trial in the post'),
    said('任职之日', 'the day of taking it'),
  ),
  recommendation: period(
    'GB-02',
    ['within', 1, 'year'],
    said('使用民主推荐结果', 'Use the result of the recommendation'),
    said('民主推荐之日', 'the recommendation'),
  ),
  training: period(
    'GB-01',
    ['within', 1, 'year'],
    said('补齐任职培训', 'Complete the training for the post'),
    said('任职之日', 'the day of taking it'),
  ),
} as const satisfies Record<string, PeriodRow>

const audit = {
  audit_notice: period(
    'SJ-02',
    ['before', 3, 'day'],
    said('送达审计通知书', 'Serve the notice of audit'),
    said('实施审计之日', 'the day on which the audit begins'),
  ),
  audit_reply: period(
    'SJ-02',
    ['within', 10, 'day'],
    said('被审计单位送交书面意见', 'The audited unit answers'),
    said('接到审计报告之日', 'the report'),
  ),
  audit_cadre_reply: period(
    'SJ-03',
    ['within', ({ auditReplyWorkingDays }) => auditReplyWorkingDays, 'working_day'],
    said('被审计领导干部提出意见', 'The audited cadre answers'),
    said('收到征求意见稿之日', 'the draft'),
  ),
  audit_complaint: period(
    'SJ-03',
    ['within', ({ auditComplaintDays }) => auditComplaintDays, 'day'],
    said('对审计结果提出申诉', 'Complain against the audit'),
    said('收到审计报告之日', 'the report'),
  ),
  audit_review: period(
    'SJ-03',
    ['within', ({ auditReviewDays }) => auditReviewDays, 'day'],
    said('作出复查决定', 'Decide on the complaint'),
    said('收到申诉之日', 'the complaint'),
  ),
} as const satisfies Record<string, PeriodRow>

/* 信访工作条例 since 2022-05-01, 信访条例 before it; only the later one gives five working days to object to a transfer. */
function petition(days: number, name: Said, from: Said): PeriodRow {
  return { ...period('JB-03', ['within', days, 'day'], name, from), earlier: 'JB-04' }
}

const petitions = {
  petition_registration: petition(
    15,
    said('登记、转送信访事项并告知', 'Register, forward and answer a petition'),
    said('收到之日', 'its receipt'),
  ),
  petition_objection: period(
    'JB-03',
    ['within', 5, 'working_day'],
    said('对转送、交办提出异议', 'Object to a petition forwarded'),
    said('收到转送之日', 'its receipt'),
  ),
  petition_finish: petition(
    60,
    said('办结信访事项', 'Finish a petition'),
    said('受理之日', 'its acceptance'),
  ),
  petition_extension: petition(
    30,
    said('经批准延长后办结', 'Finish a petition after extension'),
    said('原期限届满之日', 'the end of the first period'),
  ),
  petition_review_request: petition(30, said('请求复查', 'Ask for a review'), written),
  petition_review: petition(
    30,
    said('提出复查意见', 'Give the opinion of the review'),
    said('收到复查请求之日', 'the request'),
  ),
  petition_recheck_request: petition(30, said('请求复核', 'Ask for a second review'), written),
  petition_recheck: petition(
    30,
    said('提出复核意见', 'Give the opinion of the second review'),
    said('收到复核请求之日', 'the request'),
  ),
  report_clear: period(
    'JB-02',
    ['within', ({ reportClearMonths }) => reportClearMonths, 'month'],
    said('办结线索具体清楚的12380举报', 'Finish a specific and clear 12380 report'),
    said('受理之日', 'its acceptance'),
  ),
} as const satisfies Record<string, PeriodRow>

/** All periods by kind. */
export const periodRows = { ...congress, ...party, ...village, ...cadres, ...audit, ...petitions }

export type PeriodKind = keyof typeof periodRows
export const periodKinds = Object.keys(periodRows) as [PeriodKind, ...PeriodKind[]]
