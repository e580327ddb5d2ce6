import { asc, eq, or, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { organisations } from '../organisations/tables.ts'
import { people } from '../people/tables.ts'
import { type OfficialClass, officialClasses } from './contract.ts'
import { posts } from './tables.ts'

const endings: readonly (readonly [ending: string, of: OfficialClass])[] = [
  ['副书记', 'deputy_secretary'],
  ['书记', 'secretary'],
  ['副主任', 'deputy_head'],
  ['主任', 'head'],
  ['委员', 'member'],
]

/** What a title makes its holder in a village team, or null for those who are no member of it (专干, 会计 …). */
export function officialClassOf(title: string): OfficialClass | null {
  return endings.find(([ending]) => title.endsWith(ending))?.[1] ?? null
}

export type VillageOfficial = {
  readonly areaCode: string
  readonly personId: string
  readonly personName: string
  readonly personNumber: string
  readonly title: string
  readonly officialClass: OfficialClass
}

/**
 * The members of the teams of all villages and communities in an area by their posts in force on the day, in the
 * villages' own organisations; by village, then by rank. A person with two posts comes once for each.
 */
export async function villageOfficials(tx: Tx, within: string, today: string): Promise<VillageOfficial[]> {
  const rows = await tx
    .select({
      areaCode: posts.areaCode,
      personId: posts.personId,
      personName: people.name,
      personNumber: people.number,
      title: posts.title,
    })
    .from(posts)
    .innerJoin(people, eq(people.id, posts.personId))
    .innerJoin(organisations, eq(organisations.id, posts.organisationId))
    .where(
      sql`${posts.areaCode} >= ${within} and ${posts.areaCode} < ${within} || 'x' and length(${posts.areaCode}) = 12
        and ${organisations.areaCode} = ${posts.areaCode}
        and ${or(sql`${posts.untilOn} is null`, sql`${posts.untilOn} > ${today}`)}`,
    )
    .orderBy(asc(posts.areaCode), asc(posts.id))
  const officials = rows.flatMap((row) => {
    const officialClass = officialClassOf(row.title)
    return officialClass === null ? [] : [{ ...row, officialClass }]
  })
  const rank = (one: VillageOfficial) => officialClasses.indexOf(one.officialClass)
  return officials.sort((a, b) =>
    a.areaCode < b.areaCode ? -1 : a.areaCode > b.areaCode ? 1 : rank(a) - rank(b),
  )
}
