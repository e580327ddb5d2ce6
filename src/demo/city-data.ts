import { administratorCards, administratorPosts } from './administrators.ts'
import { type CardPlan, card, deal } from './cards.ts'
import { cityBodies, districtBodies } from './city-organs.ts'
import { staffOrgans, staffTownshipUnits } from './city-staff.ts'
import { appointAll, type Held } from './held.ts'
import { type Body, organ, organsOf, townshipOrgans } from './organisations.ts'
import { newRoster, profiles, type Roster } from './people.ts'
import { area, cityCounties, prefectureOfCity, province, total } from './places.ts'
import { at, type Random, seeded } from './random.ts'
import type { AreaRow, DemoData } from './shapes.ts'
import { staffTownship } from './township-posts.ts'

export type CityDemo = DemoData

const year = 2016
const cityCode = prefectureOfCity.code
// Telephones of the two demos never meet: the county's are below this one.
const firstPhone = 6_000

/** How many people without a role an organ or a township has. */
const staff = { city: [24, 44], county: [11, 21], township: [62, 92] } as const

type County = { readonly row: AreaRow; readonly townships: readonly AreaRow[] }

/**
 * The fictional prefecture-level city of 2016: 5 counties and districts, 49 townships, their organisations,
 * leaders and staff. Villages are not part of it. The same seed gives the same city.
 */
export function cityDemo(seed = 2016): CityDemo {
  const random = seeded(seed)
  const counties = cityCounties.map((plan) => makeCounty(random, plan))
  const city = { ...prefectureOfCity, ...total(counties.map((it) => it.row)) }
  const roster = newRoster(random, { year, prefix: '16', identityArea: '990199', firstPhone })
  appointAll(roster, cityCode, cityLeaders)
  appointHeads(roster, cityCode, '市', cityBodies)
  for (const county of counties) staffCounty(roster, county)
  const administrators = administratorPosts(roster, organ(cityCode, 'DZZ'), cityCode)
  const organs = organsOf(city, '市', cityBodies)
  const districtOrgans = counties.map((it) => organsOf(it.row, it.row.name, districtBodies))
  staffOrgans(roster, random, organs, staff.city)
  for (const [place, county] of counties.entries()) {
    staffOrgans(roster, random, at(districtOrgans, place), staff.county)
    for (const town of county.townships) staffTownshipUnits(roster, random, town, staff.township)
  }
  return {
    year,
    areas: [province, city, ...counties.flatMap((it) => [it.row, ...it.townships])],
    organisations: [
      ...organs,
      ...counties.flatMap((it, place) => [
        ...at(districtOrgans, place),
        ...it.townships.flatMap((town) => townshipOrgans(town, it.row)),
      ]),
    ],
    people: roster.people,
    posts: roster.posts,
    administrators,
    cards: deal(cityCards(), roster.people, [...roster.posts, ...administrators]),
  }
}

/** Appoints the heads of the organs that nobody of the leadership heads. */
function appointHeads(roster: Roster, areaCode: string, unit: '市' | '县' | '区', bodies: readonly Body[]) {
  for (const { key, short, head } of bodies) {
    if (head === null) continue
    const title = short.replace('{p}', unit) + head
    const post = { organisationCode: organ(areaCode, key), areaCode, title }
    roster.appoint(roster.person(areaCode, profiles.leader), { ...post, role: 'department' })
  }
}

function makeCounty(random: Random, plan: (typeof cityCounties)[number]): County {
  const town = (code: string, name: string, kind: '镇' | '乡') => {
    const population = random.int(8_000, 58_000)
    const households = Math.round(population / (3.2 + random.next()))
    return area(code, `${name}${kind}`, name, 'township', kind, plan.code, { population, households })
  }
  const townships = [
    ...plan.towns.split(' ').map((name, index) => town(`${plan.code}${101 + index}`, name, '镇')),
    ...plan.rural.split(' ').map((name, index) => town(`${plan.code}${201 + index}`, name, '乡')),
  ]
  const row = area(plan.code, plan.name, plan.name, 'county', plan.kind, cityCode, total(townships))
  return { row, townships }
}

const cityLeaders: readonly (readonly Held[])[] = [
  [['SW', '市委书记', 'leader', 'main']],
  [
    ['ZF', '市长', 'leader'],
    ['SW', '市委副书记', null],
  ],
  [['SW', '市委专职副书记', 'leader']],
  standing('JW', '市纪委书记', 'leader'),
  standing('ZZB', '市委组织部部长', 'leader', 'deputy'),
  standing('XCB', '市委宣传部部长', 'leader'),
  standing('TZB', '市委统战部部长', 'leader'),
  standing('ZFW', '市委政法委书记', 'leader'),
  standing('WB', '市委秘书长', 'leader'),
  [['RD', '市人大常委会主任', 'leader']],
  [['ZX', '市政协主席', 'leader']],
  [
    ['HJB', '市换届办主任', 'coordinator', 'department'],
    ['ZZB', '市委组织部副部长', null],
  ],
  [['HJB', '综合组组长', 'coordinator']],
  [['HJB', '督导组组长', 'coordinator']],
]

function standing(...post: Held): readonly Held[] {
  return [post, ['SW', '市委常委', null]]
}

function districtLeaders(unit: '县' | '区'): readonly (readonly Held[])[] {
  return [
    [['XW', `${unit}委书记`, 'leader', 'main']],
    [
      ['ZF', `${unit}长`, 'leader'],
      ['XW', `${unit}委副书记`, null],
    ],
    [['RD', `${unit}人大常委会主任`, 'leader']],
    [['ZX', `${unit}政协主席`, 'leader']],
    [['JW', `${unit}纪委书记`, 'leader']],
    [['ZZB', `${unit}委组织部部长`, 'leader', 'deputy']],
    [['HJB', `${unit}换届办主任`, 'coordinator', 'department']],
  ]
}

function staffCounty(roster: Roster, county: County) {
  const unit = county.row.kind === '市辖区' ? '区' : '县'
  appointAll(roster, county.row.code, districtLeaders(unit))
  appointHeads(roster, county.row.code, unit, districtBodies)
  for (const town of county.townships) staffTownship(roster, town)
}

function cityCards(): CardPlan[] {
  const district = at(cityCounties, 0)
  return [
    card(
      'city_coordinator',
      organ(cityCode, 'HJB'),
      '市换届办主任',
      ['市换届办主任', 'Director, City Term Change Office (市换届办)'],
      ['看五个县区的换届完成情况', 'See how far the five counties and districts have come'],
    ),
    card(
      'city_secretary',
      organ(cityCode, 'SW'),
      '市委书记',
      ['市委书记', 'City Party secretary'],
      ['看市级换届还有哪些环节未完成', 'See which steps at city level are still open'],
    ),
    card(
      'city_organiser',
      organ(cityCode, 'ZZB'),
      '市委组织部部长',
      ['市委组织部部长', 'Head of the city Organisation Department (组织部)'],
      ['核对各县区的责任分工', 'Check who answers for what in each county and district'],
    ),
    card(
      'district_coordinator',
      organ(district.code, 'HJB'),
      '区换届办主任',
      [`${district.name}换届办主任`, 'Director, Term Change Office, Yingju District'],
      ['上报本区乡镇换届完成情况', "Report the completion of the district's townships"],
    ),
    ...administratorCards(organ(cityCode, 'DZZ')),
  ]
}
