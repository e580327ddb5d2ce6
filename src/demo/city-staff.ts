import { organ } from './organisations.ts'
import { type Profile, profiles, type Roster } from './people.ts'
import type { Random } from './random.ts'
import type { AreaRow, OrganisationRow } from './shapes.ts'

/** Ranks of civil servants before 2019, when ranks and posts were separated. */
const ranks = ['科员', '科员', '科员', '副主任科员', '副主任科员', '主任科员']
const townshipRanks = ['科员', '科员', '办事员', '副主任科员', '事业干部', '事业干部', '事业干部']

/** What the deputy of an organ's head is called, by the end of the organ's name. */
const deputies: readonly (readonly [end: RegExp, title: string])[] = [
  [/^中国人民政治协商会议|总工会$|联合会$/, '副主席'],
  [/纪律检查委员会$|政法委员会$|^共青团/, '副书记'],
  [/部$/, '副部长'],
  [/局$/, '副局长'],
  [/法院$/, '副院长'],
  [/检察院$/, '副检察长'],
  [/台$/, '副台长'],
]

function deputyTitle({ name }: OrganisationRow): string {
  return deputies.find(([end]) => end.test(name))?.[1] ?? '副主任'
}

/** Posts that every township fills, beside its leaders and the Party-building office. */
function townshipPosts(kind: string): (readonly [organ: string, title: string])[] {
  return [
    ['DW', '党委委员、宣传委员'],
    ['DW', '党委委员、统战委员'],
    ['DW', '党委委员、武装部部长'],
    ['DW', '党政办主任'],
    ['RD', '人大专职副主席'],
    ['ZF', `副${kind}长`],
    ['ZF', `副${kind}长`],
    ['ZF', '农业服务中心主任'],
    ['ZF', '社会事务办主任'],
    ['ZF', '财政所所长'],
    ['ZF', '计生办主任'],
  ]
}

function fill(
  roster: Roster,
  unit: { readonly organisationCode: string; readonly areaCode: string },
  titles: readonly string[],
  profile: Profile,
) {
  for (const title of titles) roster.appoint(roster.person(unit.areaCode, profile), { ...unit, title })
}

function many(random: Random, [low, high]: readonly [number, number], titles: readonly string[]): string[] {
  return Array.from({ length: random.int(low, high) }, () => random.pick(titles))
}

/** Fills the organs of a city or a county with those who work there without a role in the product. */
export function staffOrgans(
  roster: Roster,
  random: Random,
  organs: readonly OrganisationRow[],
  each: readonly [low: number, high: number],
) {
  for (const row of organs) {
    // Those who serve the Party committee and the government work in the offices of these.
    if (row.kind === '党委' || row.kind === '政府') continue
    const unit = { organisationCode: row.code, areaCode: row.areaCode }
    const deputy = deputyTitle(row)
    fill(roster, unit, [deputy, deputy, '办公室主任'], profiles.head)
    fill(roster, unit, many(random, each, ranks), profiles.clerk)
  }
}

/** Fills a township with those who work there beside its leaders. */
export function staffTownshipUnits(
  roster: Roster,
  random: Random,
  town: AreaRow,
  each: readonly [low: number, high: number],
) {
  const unit = (key: string) => ({ organisationCode: organ(town.code, key), areaCode: town.code })
  for (const [key, title] of townshipPosts(town.kind))
    fill(roster, unit(key), [title], profiles.townshipMember)
  fill(roster, unit('ZF'), many(random, each, townshipRanks), profiles.townshipClerk)
}
