import { appointAll, type Held } from './held.ts'
import { type Body, countyBodies, organ } from './organisations.ts'
import { type Profile, profiles, type Roster } from './people.ts'
import type { BusinessRole } from './shapes.ts'

type Holder = readonly Held[]

const secretary: Holder = [['XW', '县委书记', 'leader', 'main']]
const head: Holder = [
  ['ZF', '县长', 'leader'],
  ['XW', '县委副书记', null],
]

/** The other 33 of the county's leadership: each entry is one person with the posts held. */
const others: readonly Holder[] = [
  [['XW', '县委副书记', 'leader']],
  standing('JW', '县纪委书记、县监委主任', 'leader'),
  standing('ZZB', '县委组织部部长', 'leader', 'deputy'),
  standing('XCB', '县委宣传部部长', 'leader'),
  standing('TZB', '县委统战部部长', 'leader'),
  standing('ZFW', '县委政法委书记', 'leader'),
  standing('ZF', '常务副县长', 'leader'),
  standing('WB', '县委办主任', 'leader'),
  [['RD', '县人大常委会主任', 'leader']],
  ...several('RD', '县人大常委会副主任', 4),
  [
    ['ZF', '副县长', 'leader'],
    ['GAJ', '县公安局局长', 'department'],
  ],
  ...several('ZF', '副县长', 4),
  [['ZX', '县政协主席', 'leader']],
  ...several('ZX', '县政协副主席', 4),
  [['FY', '县法院院长', 'department']],
  [['JCY', '县检察院检察长', 'department']],
  [['JW', '县纪委副书记、县监委副主任', 'department']],
  [['JW', '县纪委副书记、县监委副主任', 'department']],
  [['ZZB', '县委组织部常务副部长', 'department']],
  [
    ['HJB', '县换届办主任', 'coordinator', 'department'],
    ['ZZB', '县委组织部副部长', null],
  ],
  [['ZZB', '县委组织部副部长', 'department']],
  [['XCB', '县委宣传部副部长', 'department']],
  [['TZB', '县委统战部副部长', 'department']],
  [['ZFW', '县委政法委副书记', 'department']],
]

/** Titles of an organ's other people; an organ that is not named here has one liaison. */
const staff: Readonly<Record<string, readonly string[]>> = {
  XW: [],
  ZF: [],
  HJB: ['综合组组长', '业务组组长', '督导组组长'],
}

function standing(...post: Held): Holder {
  return [post, ['XW', '县委常委', null]]
}

function several(key: string, title: string, count: number): Holder[] {
  return Array.from({ length: count }, (): Holder => [[key, title, 'leader']])
}

/** Fills the posts of the county's own organs. */
export function staffCounty(roster: Roster, areaCode: string) {
  appointAll(roster, areaCode, [secretary])
  appointAll(roster, areaCode, [head], profiles.autonomousHead)
  appointAll(roster, areaCode, others)
  for (const it of countyBodies) staffBody(roster, areaCode, it)
}

/** Organs whose people differ from the common run: the women's federation, the youth league, the round's office. */
const special: Readonly<Record<string, Partial<Profile>>> = {
  FL: { women: 1 },
  TXW: { ages: [26, 35] },
  HJB: { ages: [30, 45], party: 1 },
}

function staffBody(roster: Roster, areaCode: string, it: Body) {
  const role: BusinessRole = it.key === 'HJB' ? 'coordinator' : 'department'
  const place = { organisationCode: organ(areaCode, it.key), areaCode, role }
  if (it.head !== null) {
    const title = it.short.replace('{p}', '县') + it.head
    roster.appoint(roster.person(areaCode, { ...profiles.head, ...special[it.key] }), { ...place, title })
  }
  for (const title of staff[it.key] ?? ['换届工作联络员']) {
    roster.appoint(roster.person(areaCode, { ...profiles.clerk, ...special[it.key] }), { ...place, title })
  }
}
