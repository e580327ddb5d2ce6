import { newId } from '#common/ids.ts'
import { systemActor } from '#platform/actor.ts'
import type { Running } from '#platform/start.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { rounds } from '../../procedure/rounds/tables.ts'
import { type FinderLevel, finderSchema } from './finder.ts'
import type { DutyKind } from './kinds.ts'
import { campaignClasses, campaignDuties, campaignPeople, campaigns } from './tables.ts'

/** A made-up county with two townships and a village, for the tests of this gate. */
export const publicPlaces = {
  county: '990301',
  town: '990301101',
  village: '990301101201',
  otherTown: '990301102',
  otherCounty: '990302',
} as const

const areaNames = { county: '己县', town: '庚镇', village: '辛村', otherTown: '壬乡', otherCounty: '癸县' }
const levelOf = { 6: 'county', 9: 'township', 12: 'village' } as const

/** Two leaders of the county, the secretaries of both townships, the village's secretary; `idle` holds no post. */
const crowd = {
  head: ['甲子丑', 'county', '县委书记', 'leaders'],
  deputy: ['乙寅', 'county', '县委副书记', 'leaders'],
  townHead: ['丙卯', 'town', '党委书记', 'towns'],
  otherHead: ['丁㛃', 'otherTown', '党委书记', 'towns'],
  villager: ['戊䶮', 'village', '党支部书记', 'villages'],
  idle: ['己巳', 'village', null, null],
} as const
export type PublicPerson = keyof typeof crowd

/** The ground of the publicity tests: places, organisations, people with posts, and a campaign in force for the round. */
export type PublicGround = {
  readonly roundId: string
  readonly campaignId: string
  readonly who: Readonly<Record<PublicPerson, string>>
  readonly organ: Readonly<Record<keyof typeof areaNames, string>>
}

/** Each class of the ground's campaign owes these, due on these days. */
const owes: readonly { readonly kind: DutyKind; readonly needed: number; readonly dueOn: string }[] = [
  { kind: 'training', needed: 1, dueOn: '2021-09-30' },
  { kind: 'talk', needed: 2, dueOn: '2021-10-31' },
  { kind: 'film', needed: 1, dueOn: '2021-10-31' },
  { kind: 'pledge', needed: 1, dueOn: '2021-09-10' },
  { kind: 'test', needed: 1, dueOn: '2021-10-15' },
]

const classes = [
  { key: 'leaders', name: '领导干部', level: 'county' },
  { key: 'towns', name: '乡镇干部', level: 'township' },
  { key: 'villages', name: '村干部', level: 'village' },
] as const satisfies readonly { key: string; name: string; level: FinderLevel }[]

/** Writes the ground; the campaign began on 2021-09-01. */
export async function publicGround(running: Running): Promise<PublicGround> {
  const organ = { county: newId(), town: newId(), village: newId(), otherTown: newId(), otherCounty: newId() }
  const who = {
    ...{ head: newId(), deputy: newId(), townHead: newId(), otherHead: newId() },
    ...{ villager: newId(), idle: newId() },
  }
  const [roundId, campaignId] = [newId(), newId()]
  const places = Object.entries(publicPlaces) as [keyof typeof areaNames, string][]
  await running.app.data.transact(systemActor, async (tx) => {
    await tx.insert(areas).values(
      places.map(([key, code]) => {
        const name = areaNames[key]
        const level = levelOf[code.length as keyof typeof levelOf]
        return { code, name, shortName: name, level, kind: name.slice(-1), initials: key }
      }),
    )
    await tx.insert(organisations).values(
      places.map(([key, areaCode]) => {
        const shortName = `${areaNames[key]}党委`
        return {
          ...{ id: organ[key], code: `${areaCode}-DW`, name: `中共${areaNames[key]}委员会` },
          ...{ shortName, kind: '党委', areaCode, initials: key },
        }
      }),
    )
    await tx.insert(rounds).values({
      ...{ id: roundId, areaCode: publicPlaces.county, name: '己县2021年换届', year: 2021 },
      ...{ state: 'open', openedOn: '2021-03-01', updatedBy: 'test' },
    })
    const named = Object.entries(crowd) as [PublicPerson, (typeof crowd)[PublicPerson]][]
    for (const [key, [name, place, title]] of named) {
      const [personId, areaCode] = [who[key], publicPlaces[place]]
      await tx.insert(people).values({ id: personId, number: `RY-${key}`, name, initials: key, areaCode })
      if (title === null) continue
      await tx.insert(posts).values({
        ...{ id: newId(), personId, organisationId: organ[place], areaCode, title },
        ...{ grantState: 'none', fromOn: '2020-01-01' },
      })
    }
    const place = { campaignId, areaCode: publicPlaces.county }
    await tx.insert(campaigns).values({
      ...{ id: campaignId, roundId, areaCode: publicPlaces.county, title: '严肃换届纪律宣传教育方案' },
      ...{ startsOn: '2021-09-01', endsOn: '2021-12-31', state: 'in_force', peopleOn: '2021-09-01' },
      updatedBy: 'test',
    })
    for (const [position, { key, name, level }] of classes.entries()) {
      const classId = newId()
      const finder = finderSchema.parse({ posts: { levels: [level] } })
      await tx.insert(campaignClasses).values({ id: classId, ...place, key, name, position, finder })
      await tx
        .insert(campaignDuties)
        .values(owes.map((duty) => ({ id: newId(), classId, ...place, ...duty, title: `完成${duty.kind}` })))
      for (const [person, [, where, title, classKey]] of named) {
        if (title === null || classKey !== key) continue
        await tx.insert(campaignPeople).values({
          ...{ id: newId(), campaignId, classId, personId: who[person], organisationId: organ[where] },
          ...{ areaCode: publicPlaces[where], postTitle: title, joinedOn: '2021-09-01' },
        })
      }
    }
  })
  return { roundId, campaignId, who, organ }
}
