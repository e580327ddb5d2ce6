import { administratorPosts } from './administrators.ts'
import { deal } from './cards.ts'
import { countyCards } from './county-cards.ts'
import { staffCounty } from './county-posts.ts'
import { countyBodies, organ, organsOf, townshipOrgans, villageOrgans } from './organisations.ts'
import { newRoster } from './people.ts'
import {
  area,
  countyTownships,
  nameStock,
  prefectureOfCounty,
  province,
  shortTownship,
  total,
  villagesOf,
} from './places.ts'
import { type Random, seeded } from './random.ts'
import type { AreaRow, DemoData } from './shapes.ts'
import { staffTownship, staffVillage } from './township-posts.ts'

export type CountyDemo = DemoData

const year = 2021
const countyCode = '990221'
/** Share of villages whose secretary also heads the committee before this term change. */
const bothPosts = 0.55

type Township = { readonly row: AreaRow; readonly villages: readonly AreaRow[] }

/**
 * The fictional autonomous county of 2021: 13 townships and sub-districts, 174 villages and communities, their
 * organisations, people, posts and sign-in cards. The same seed gives the same county.
 */
export function countyDemo(seed = 2021): CountyDemo {
  const random = seeded(seed)
  const townships = makeTownships(random)
  const county = makeCounty(townships)
  const roster = newRoster(random, { year, prefix: '21', identityArea: countyCode, firstPhone: 0 })
  staffCounty(roster, county.code)
  for (const it of townships) {
    const organiser = staffTownship(roster, it.row)
    for (const village of it.villages) {
      staffVillage(roster, village, it.row.code, organiser, random.chance(bothPosts))
    }
  }
  const administrators = administratorPosts(roster, organ(countyCode, 'DZZ'), countyCode)
  const areas = [province, prefectureOfCounty, county, ...townships.flatMap((it) => [it.row, ...it.villages])]
  return {
    year,
    areas,
    organisations: [
      ...organsOf(county, '县', countyBodies),
      ...townships.flatMap((it) => [
        ...townshipOrgans(it.row, county),
        ...it.villages.flatMap((village) => villageOrgans(village, it.row)),
      ]),
    ],
    people: roster.people,
    posts: roster.posts,
    administrators,
    cards: deal(countyCards(areas), roster.people, [...roster.posts, ...administrators]),
  }
}

function makeTownships(random: Random): Township[] {
  const stock = nameStock(random)
  return countyTownships.map((plan) => {
    const villages = villagesOf(random, plan, stock)
    const { code, name, kind } = plan
    const row = area(code, name, shortTownship(name), 'township', kind, countyCode, total(villages))
    return { row, villages }
  })
}

function makeCounty(townships: readonly Township[]): AreaRow {
  const people = total(townships.map((it) => it.row))
  return area(countyCode, '砚江自治县', '砚江县', 'county', '自治县', prefectureOfCounty.code, people)
}
