import { units } from './issued.ts'
import { ask } from './template.ts'
import { chineseNumber } from './wording.ts'

/** Which congress it is. */
export const which = {
  area: ask.text('乡镇全称', 'Township', { max: 40 }),
  ordinal: ask.number('第几次代表大会', 'Ordinal of the congress', units.ordinal, [1, 99]),
} as const

/** How many delegates, and of whom. */
export const delegation = {
  delegates: ask.number('代表名额', 'Delegates', units.people, [1, 999]),
  delegateCandidates: ask.number('代表候选人', 'Candidates for delegate', units.people, [1, 2000]),
  women: ask.mayNumber('其中妇女代表不少于', 'Women among the delegates, at least', units.people, [0, 999]),
  minorities: ask.mayNumber(
    '其中少数民族代表不少于',
    'Ethnic minorities among the delegates, at least',
    units.people,
    [0, 999],
  ),
  frontline: ask.mayNumber(
    '其中生产和工作一线代表不少于',
    'Delegates of the front line, at least',
    units.people,
    [0, 999],
  ),
} as const

/** What a township asks for its congress and the county approves: the numbers of 请示 and 批复 alike. */
export const congress = {
  ...which,
  opensOn: ask.date('召开日期', 'Opening day'),
  days: ask.number('会期', 'Length', units.days, [1, 10]),
  place: ask.text('会议地点', 'Place', { max: 60 }),
  agenda: ask.lines('主要议程', 'Agenda', {
    help: ['每行一项', 'One item a line'],
    standard: [
      '听取和审查党委工作报告',
      '听取和审查纪委工作报告',
      '选举产生新一届党委',
      '选举产生新一届纪委',
    ].join('\n'),
  }),
  ...delegation,
  committee: ask.number('党委委员', 'Party committee members', units.people, [3, 30]),
  committeeCandidates: ask.number('党委委员候选人', 'Candidates for the committee', units.people, [3, 60]),
  deputies: ask.number('党委副书记', 'Deputy secretaries', units.people, [1, 5]),
  discipline: ask.number('纪委委员', 'Discipline committee members', units.people, [3, 20]),
  disciplineCandidates: ask.number(
    '纪委委员候选人',
    'Candidates for the discipline committee',
    units.people,
    [3, 40],
  ),
  disciplineDeputies: ask.number(
    '纪委副书记',
    'Deputy secretaries of the discipline committee',
    units.people,
    [0, 3],
  ),
} as const

type Delegation = {
  readonly delegates: number
  readonly delegateCandidates: number
  readonly women: number | null
  readonly minorities: number | null
  readonly frontline: number | null
}

type Committees = {
  readonly area: string
  readonly committee: number
  readonly committeeCandidates: number
  readonly deputies: number
  readonly discipline: number
  readonly disciplineCandidates: number
  readonly disciplineDeputies: number
}

/** The congress's full name: 中国共产党稔陂镇第十五次代表大会. */
export function congressName({ area, ordinal }: { readonly area: string; readonly ordinal: number }): string {
  return `中国共产党${area}第${chineseNumber(ordinal)}次代表大会`
}

/** 中国共产党稔陂镇第十五届委员会. */
export function committeeName(area: string, ordinal: number): string {
  return `中国共产党${area}第${chineseNumber(ordinal)}届委员会`
}

/** 乡党委 or 镇党委, as the township calls itself in running text. */
export function own(area: string): string {
  return area.endsWith('镇') ? '镇' : '乡'
}

/** How much larger the candidates are than the seats, as a share of the seats: 20%, 22.2%. */
function surplus(candidates: number, seats: number): string {
  return `${Number((((candidates - seats) * 100) / seats).toFixed(1))}%`
}

function structure({ women, minorities, frontline }: Delegation): string {
  const parts = [
    women === null ? [] : [`妇女代表不少于${women}名`],
    minorities === null ? [] : [`少数民族代表不少于${minorities}名`],
    frontline === null ? [] : [`生产和工作一线代表不少于${frontline}名`],
  ].flat()
  return parts.length === 0 ? '' : `其中，${parts.join('，')}。`
}

/** 代表名额为……名，…… as both 请示 and 批复 say it. */
export function delegateWords(facts: Delegation): string {
  const { delegates, delegateCandidates } = facts
  const share = surplus(delegateCandidates, delegates)
  return `代表名额为${delegates}名，代表候选人为${delegateCandidates}名，差额比例为${share}。${structure(facts)}`
}

function secretaries(deputies: number): string {
  return deputies === 0 ? '设书记1名' : `设书记1名、副书记${deputies}名`
}

/** The Party committee's composition. */
export function committeeWords(facts: Committees, ordinal: number): string {
  const { area, committee, committeeCandidates, deputies } = facts
  const share = surplus(committeeCandidates, committee)
  return `${committeeName(area, ordinal)}由${committee}名委员组成，${secretaries(deputies)}；委员候选人为${committeeCandidates}名，差额比例为${share}。`
}

/** The discipline committee's composition. */
export function disciplineWords({
  area,
  discipline,
  disciplineCandidates,
  disciplineDeputies,
}: Committees): string {
  const share = surplus(disciplineCandidates, discipline)
  return `中国共产党${area}纪律检查委员会由${discipline}名委员组成，${secretaries(disciplineDeputies)}；委员候选人为${disciplineCandidates}名，差额比例为${share}。`
}

/** Who is elected how. */
export const elections =
  '代表、党委委员、纪委委员实行差额选举；党委书记、副书记和纪委书记、副书记，分别在新一届党委、纪委第一次全体会议上选举产生，选举结果按规定报批。'
