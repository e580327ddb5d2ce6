import type { CivilDate } from './dates.ts'
import { ruling, sourceOn } from './ruling.ts'
import { type Said, said } from './said.ts'
import { type RuleValues, standardValues } from './settings.ts'
import { leastOf, share } from './shares.ts'
import { failed, type Verdict } from './verdict.ts'

/** What several people may demand or propose together. */
export const demandKinds = [
  'nominate_delegate',
  'recall_county_delegate',
  'recall_township_delegate',
  'recall_upper_delegate_in_session',
  'recall_upper_delegate_between',
  'nominate_posts_province',
  'nominate_posts_prefecture',
  'nominate_posts_county',
  'nominate_posts_township',
  'remove_posts_county',
  'remove_posts_township',
  'village_recall_by_voters',
  'village_recall_by_representatives',
  'village_assembly_by_villagers',
  'village_assembly_by_representatives',
  'village_representatives_meeting',
  'village_audit_matter',
  'residents_assembly_by_adults',
  'residents_assembly_by_households',
  'residents_assembly_by_groups',
  'residents_assembly_by_representatives',
  'residents_representatives_meeting',
  'community_recall_by_voters',
  'community_recall_by_representatives',
] as const
export type DemandKind = (typeof demandKinds)[number]

/** How many it takes: a fixed number, or one of so many of a whole. */
type Needs = { readonly count: number } | { readonly part: (values: RuleValues) => number }
type Source = { readonly ruleId: string; readonly needs: Needs }
type Row = { readonly what: Said; readonly who: Said; readonly sources: readonly [Source, ...Source[]] }

const count = (ruleId: string, number: number): Source => ({ ruleId, needs: { count: number } })
const part = (ruleId: string, of: number): Source => ({ ruleId, needs: { part: () => of } })
const set = (ruleId: string, of: (values: RuleValues) => number): Source => ({ ruleId, needs: { part: of } })

function row(what: Said, who: Said, ...sources: readonly [Source, ...Source[]]): Row {
  return { what, who, sources }
}

const voters = said('选民', 'voters')
const delegates = said('代表', 'delegates')
const villageVoters = said('有选举权的村民', 'villagers with the right to vote')
const villageRepresentatives = said('村民代表', 'village representatives')
const residents = said('十八周岁以上的居民', 'residents from 18')
const residentRepresentatives = said('居民代表', 'residents’ representatives')
const recall = said('提出罢免要求', 'demand a recall')
const nominatePosts = said('联合提名候选人', 'nominate candidates jointly')
const removal = said('提出罢免案', 'move a removal')
const assembly = said('提议召集村民会议', 'have the village assembly called')
const residentsAssembly = said('提议召集居民会议', 'have the residents’ assembly called')

/* The first source that the editions in force hold is the one that counts. */
const rows: Readonly<Record<DemandKind, Row>> = {
  nominate_delegate: row(
    said('联名推荐代表候选人', 'nominate a candidate for delegate'),
    said('选民或者代表', 'voters or delegates'),
    count('XJ-13', 10),
  ),
  recall_county_delegate: row(recall, said('原选区选民', 'voters of the constituency'), count('XJ-25', 50)),
  recall_township_delegate: row(recall, said('原选区选民', 'voters of the constituency'), count('XJ-25', 30)),
  recall_upper_delegate_in_session: row(removal, delegates, part('XJ-34', 10)),
  recall_upper_delegate_between: row(
    removal,
    said('常务委员会组成人员', 'members of the standing committee'),
    part('XJ-34', 5),
  ),
  nominate_posts_province: row(nominatePosts, delegates, count('ZZ-02', 30)),
  nominate_posts_prefecture: row(nominatePosts, delegates, count('ZZ-02', 20)),
  nominate_posts_county: row(nominatePosts, delegates, count('ZZ-02', 10)),
  nominate_posts_township: row(nominatePosts, delegates, count('ZZ-02', 10)),
  remove_posts_county: row(removal, delegates, part('ZZ-08', 10)),
  remove_posts_township: row(removal, delegates, part('ZZ-08', 5)),
  village_recall_by_voters: row(recall, villageVoters, part('CW-10', 5)),
  village_recall_by_representatives: row(recall, villageRepresentatives, part('CW-10', 3)),
  village_assembly_by_villagers: row(assembly, said('村民', 'villagers'), part('CW-15', 10)),
  village_assembly_by_representatives: row(assembly, villageRepresentatives, part('CW-15', 3)),
  village_representatives_meeting: row(
    said('提议召集村民代表会议', 'have the representatives’ meeting called'),
    villageRepresentatives,
    part('CW-16', 5),
  ),
  village_audit_matter: row(
    said('要求审计其他事项', 'ask for an audit of another matter'),
    said('村民', 'villagers'),
    part('CW-22', 5),
  ),
  residents_assembly_by_adults: row(
    residentsAssembly,
    residents,
    set('JW25-09', ({ communityCallAdultsPart }) => communityCallAdultsPart),
    part('JW-01', 5),
  ),
  residents_assembly_by_households: row(
    residentsAssembly,
    said('户', 'households'),
    set('JW25-09', ({ communityCallHouseholdsPart }) => communityCallHouseholdsPart),
    part('JW-01', 5),
  ),
  residents_assembly_by_groups: row(
    residentsAssembly,
    said('居民小组', 'residents’ groups'),
    part('JW-01', 3),
  ),
  residents_assembly_by_representatives: row(
    residentsAssembly,
    residentRepresentatives,
    set('JW25-09', ({ communityCallRepresentativesPart }) => communityCallRepresentativesPart),
  ),
  residents_representatives_meeting: row(
    said('提议召集居民代表会议', 'have the representatives’ meeting called'),
    residentRepresentatives,
    set('JW25-09', ({ communityMeetingPart }) => communityMeetingPart),
  ),
  community_recall_by_voters: row(
    recall,
    voters,
    set('JW25-12', ({ communityRecallVotersPart }) => communityRecallVotersPart),
  ),
  community_recall_by_representatives: row(
    recall,
    residentRepresentatives,
    set('JW25-12', ({ communityRecallRepresentativesPart }) => communityRecallRepresentativesPart),
  ),
}

/** `whole` counts all who might join (delegates, voters, households …); it is needed where the law asks for a share. */
export type DemandInput = {
  readonly kind: DemandKind
  readonly date: CivilDate
  readonly supporters: number
  readonly whole?: number | undefined
}

/** The least number of supporters, and whether it is reached. */
export type Demand = { readonly needs: number; readonly met: boolean }

type Bar = { readonly needs: number; readonly text: Said }

function barOf(who: Said, rule: Needs, whole: number | undefined, values: RuleValues): Bar | null {
  if ('count' in rule)
    return { needs: rule.count, text: said(`${rule.count}人以上`, `At least ${rule.count}`) }
  if (whole === undefined || !Number.isSafeInteger(whole) || whole < 1) return null
  const of = rule.part(values)
  const needs = leastOf(share(1, of), whole)
  const zh = `${who.zh}总数${whole}的${of}分之一以上即${needs}以上`
  return { needs, text: said(zh, `At least one in ${of} of ${whole}, that is ${needs},`) }
}

/**
 * Whether enough people join in a demand or a nomination: 10 voters for a delegate (选举法 2020 §30), 50 or 30 for a
 * recall (§50), 30, 20 or 10 delegates for a post (地方组织法 2022 §26), a fifth of the voters of a village
 * (村委会组织法 2018 §16), and so on. Fails with `whole` where a share is asked for and its whole is not given, with `edition`
 * where the text in force is not held. Throws RangeError for no civil date.
 */
export function demand(
  { kind, date, supporters, whole }: DemandInput,
  values: RuleValues = standardValues,
): Verdict<Demand> {
  const { what, who, sources } = rows[kind]
  const { ruleId, needs: rule } = sourceOn(sources, date)
  const bar = barOf(who, rule, whole, values)
  if (bar === null) {
    const zh = `请填写${who.zh}总数（不小于1的整数）。`
    return failed('whole', 'whole', said(zh, `Give the number of all ${who.en}, a whole number from 1.`))
  }
  const { needs, text } = bar
  const met = supporters >= needs
  const short = needs - supporters
  const zh = `${text.zh}${who.zh}联名可以${what.zh}，现有${supporters}，${met ? '符合' : `尚缺${short}`}。`
  const en = `${text.en} ${who.en} may ${what.en}; there are ${supporters}, ${met ? 'enough' : `${short} too few`}.`
  return ruling([ruleId], date, { needs, met }, said(zh, en))
}
