import { editionOn } from './citations.ts'
import type { CivilDate } from './dates.ts'
import { type Check, checked, finding, joined, ruling } from './ruling.ts'
import { type Said, said } from './said.ts'
import { type RuleValues, standardValues } from './settings.ts'
import type { Verdict } from './verdict.ts'

/** What ends or suspends a delegate's mandate. `absences`: sessions missed without leave. */
export type MandateFacts = {
  readonly movedAway: boolean
  readonly resigned: boolean
  /** An ordered resignation (责令辞职) that was accepted; counts from the edition of 2025. */
  readonly orderedToResign: boolean
  readonly absences: number
  readonly recalled: boolean
  readonly lostNationality: boolean
  readonly deprived: boolean
  readonly incapable: boolean
  readonly dead: boolean
  readonly heldForCrime: boolean
  readonly servingSentence: boolean
}

export type MandateReason = keyof MandateFacts
export type Mandate = {
  readonly status: 'in_office' | 'suspended' | 'ended'
  readonly reasons: readonly MandateReason[]
}

const reasonTexts: Readonly<Record<MandateReason, Said>> = {
  movedAway: said('迁出或者调离本行政区域', 'moved out of the area'),
  resigned: said('辞职被接受', 'resignation accepted'),
  orderedToResign: said('责令辞职被接受', 'ordered resignation accepted'),
  absences: said('未经批准两次以上不出席本级人民代表大会会议', 'two sessions missed without leave'),
  recalled: said('被罢免', 'recalled'),
  lostNationality: said('丧失中华人民共和国国籍', 'lost the nationality'),
  deprived: said('依照法律被剥夺政治权利', 'deprived of political rights'),
  incapable: said('丧失行为能力', 'lost capacity'),
  dead: said('去世', 'died'),
  heldForCrime: said('因刑事案件被羁押正在受侦查、起诉、审判', 'held in a criminal case'),
  servingSentence: said(
    '被判处管制、拘役或者有期徒刑而没有附加剥夺政治权利，正在服刑',
    'serving a sentence without loss of political rights',
  ),
}

const ending = [
  'movedAway',
  'resigned',
  'orderedToResign',
  'absences',
  'recalled',
  'lostNationality',
  'deprived',
  'incapable',
  'dead',
] as const satisfies readonly MandateReason[]
const suspending = ['heldForCrime', 'servingSentence'] as const satisfies readonly MandateReason[]
const absencesThatEnd = 2

function listed(reasons: readonly MandateReason[]): Said {
  return said(
    reasons.map((reason) => reasonTexts[reason].zh).join('；'),
    reasons.map((reason) => reasonTexts[reason].en).join('; '),
  )
}

/**
 * How a delegate's mandate stands (代表法 2025 §61–62, 2015 §48–49): ended, suspended while he is held or serves a sentence, or
 * in office. Ending goes before suspension. Fails with `edition`. Throws RangeError for no civil date.
 */
export function mandate(facts: MandateFacts, date: CivilDate): Verdict<Mandate> {
  const ordered = editionOn('代表法', date) === '2025'
  const holds = (reason: MandateReason) => {
    if (reason === 'absences') return facts.absences >= absencesThatEnd
    return reason === 'orderedToResign' ? ordered && facts.orderedToResign : facts[reason] === true
  }
  const ends = ending.filter(holds)
  if (ends.length > 0) {
    const { zh, en } = listed(ends)
    return ruling(
      ['DB-01'],
      date,
      { status: 'ended', reasons: ends },
      said(`${zh}，代表资格终止。`, `The mandate has ended: ${en}.`),
    )
  }
  const suspends = suspending.filter(holds)
  if (suspends.length > 0) {
    const { zh, en } = listed(suspends)
    return ruling(
      ['DB-02'],
      date,
      { status: 'suspended', reasons: suspends },
      said(`${zh}，暂时停止执行代表职务。`, `The mandate is suspended: ${en}.`),
    )
  }
  const missed = facts.absences
  return ruling(
    ['DB-01'],
    date,
    { status: 'in_office', reasons: [] },
    said(
      `未经批准不出席会议${missed}次，未达${absencesThatEnd}次，没有代表资格终止或者暂停的情形。`,
      `${missed} sessions missed without leave, fewer than ${absencesThatEnd}; nothing ends or suspends the mandate.`,
    ),
  )
}

/** Posts that end with the mandate when it is recalled or resigned (选举法 2020 §54, §56). */
export const postsWithMandate = {
  standing_member: said('常务委员会组成人员', 'member of the standing committee'),
  special_committee_member: said('专门委员会成员', 'member of a special committee'),
  township_chair: said('乡镇人大主席', 'chair of a township congress'),
  township_vice_chair: said('乡镇人大副主席', 'vice-chair of a township congress'),
} as const
export type PostWithMandate = keyof typeof postsWithMandate

/** Which posts a delegate loses with his mandate, by recall or accepted resignation. Fails with `edition`. */
export function postsLost(
  posts: readonly PostWithMandate[],
  how: 'recalled' | 'resigned',
  date: CivilDate,
): Verdict<{ readonly lost: readonly PostWithMandate[] }> {
  const names = posts.map((post) => postsWithMandate[post])
  const end = how === 'recalled' ? said('撤销', 'are revoked') : said('终止', 'end')
  const none = said('没有随代表职务终止的职务。', 'No post ends with the mandate.')
  const zh = `${how === 'recalled' ? '代表职务被罢免' : '辞去代表职务被接受'}，${names.map((name) => name.zh).join('、')}职务相应${end.zh}。`
  const en = `With the mandate these posts ${end.en}: ${names.map((name) => name.en).join(', ')}.`
  return ruling(['XJ-35'], date, { lost: posts }, posts.length === 0 ? none : said(zh, en))
}

/**
 * Whether one person's mandates go together (选举法 2020 §48): no two areas that do not lie one within the other. Areas are
 * division codes. A finding for each pair; its path is the second code. Fails with `edition`.
 */
export function checkMandates(areaCodes: readonly string[], date: CivilDate): Verdict<Check> {
  const pairs = areaCodes.flatMap((a, at) => areaCodes.slice(at + 1).map((b) => [a, b] as const))
  return checked(
    ['XJ-27'],
    date,
    pairs
      .filter(([a, b]) => !a.startsWith(b) && !b.startsWith(a))
      .map(([a, b]) =>
        finding(
          'unrelated',
          b,
          `${a}与${b}没有隶属关系，不得同时担任两地的人大代表。`,
          `${a} and ${b} do not lie one within the other: nobody is a delegate in both.`,
        ),
      ),
    said(
      `担任代表的${areaCodes.length}个行政区域均有隶属关系，符合规定。`,
      `The areas of ${areaCodes.length} mandates lie one within the other, as they must.`,
    ),
  )
}

/** Ways in which an election is spoiled. */
export const offences = {
  bribery: said('以金钱或者其他财物贿赂', 'bribery'),
  violence: said('以暴力、威胁、欺骗或者其他非法手段妨害', 'violence, threat, deceit or other illegal means'),
  forgery: said('伪造选举文件、虚报选举票数', 'forged papers or false counts'),
  reprisal: said(
    '对控告、检举或者提出罢免要求的人压制、报复',
    'reprisals against those who report or demand a recall',
  ),
} as const
export type Offence = keyof typeof offences

/**
 * Whether an election won by an offence is void: in elections of delegates by any of them (选举法 2020 §58), in villages by all
 * but reprisals (村委会组织法 2018 §17). Fails with `edition`.
 */
export function wonByOffence(
  election: 'congress' | 'village',
  offence: Offence,
  date: CivilDate,
): Verdict<{ readonly void: boolean }> {
  const isVoid = election === 'congress' || offence !== 'reprisal'
  const { zh, en } = offences[offence]
  return ruling(
    [election === 'congress' ? 'XJ-36' : 'CW-11'],
    date,
    { void: isVoid },
    isVoid
      ? said(`${zh}当选的，当选无效。`, `An election won by ${en} is void.`)
      : said(`${zh}的，由有关机关依法处理。`, `For ${en}, the competent organs act by law.`),
  )
}

/** What ends the post of a member of a village or residents committee. `unfitInARow`: appraisals as unfit one after another. */
export type PostFacts = {
  readonly isIncapable: boolean
  readonly isSentenced: boolean
  readonly unfitInARow: number
}

export type PostEnd = {
  readonly ends: boolean
  readonly reasons: readonly ('incapable' | 'sentenced' | 'unfit')[]
}

/**
 * Whether a post in a village or residents committee has ended: loss of capacity, a criminal sentence (village:
 * 村委会组织法 2018 §18), two appraisals in a row as unfit (§33; community from 2026: the value `communityAppraisals`). Fails
 * with `edition`.
 */
export function postEnd(
  body: 'village' | 'community',
  { isIncapable, isSentenced, unfitInARow }: PostFacts,
  date: CivilDate,
  values: RuleValues = standardValues,
): Verdict<PostEnd> {
  const most = body === 'village' ? 2 : values.communityAppraisals
  const isUnfit = unfitInARow >= most
  const sentences = [
    isIncapable ? said('丧失行为能力，职务自行终止。', 'Capacity is lost: the post ends of itself.') : null,
    isSentenced
      ? said('被判处刑罚，职务自行终止。', 'Sentenced for a crime: the post ends of itself.')
      : null,
    isUnfit
      ? said(
          `连续${unfitInARow}次被评议不称职，达到${most}次，职务终止。`,
          `Appraised as unfit ${unfitInARow} times in a row, of ${most}: the post ends.`,
        )
      : null,
  ].filter((sentence) => sentence !== null)
  const reasons = [
    ...(isIncapable ? (['incapable'] as const) : []),
    ...(isSentenced ? (['sentenced'] as const) : []),
    ...(isUnfit ? (['unfit'] as const) : []),
  ]
  const none = said(
    `连续被评议不称职${unfitInARow}次，未达${most}次，职务不终止。`,
    `Appraised as unfit ${unfitInARow} times in a row, fewer than ${most}: the post goes on.`,
  )
  const ofVillage: [string, ...string[]] = isIncapable || isSentenced ? ['CW-12', 'CW-20'] : ['CW-20']
  return ruling(
    body === 'village' ? ofVillage : ['JW25-10'],
    date,
    { ends: reasons.length > 0, reasons },
    reasons.length === 0 ? none : joined(sentences),
  )
}
