import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { type BodyKind, bodies as bodyNames } from '#rules/bodies.ts'

const citiesAndPrefectures = ['地级市', '副省级市', '设区的市', '自治州']

/** Kinds of divisions in which a kind of body is elected; null = every division of the level. */
const divisionKinds: { readonly [K in BodyKind]: readonly string[] | null } = {
  // A prefecture (地区) or league (盟) is an agency of the province: its Party committee is appointed, it has no congress.
  party_congress_prefecture: citiesAndPrefectures,
  congress_prefecture: citiesAndPrefectures,
  posts_prefecture: citiesAndPrefectures,
  cppcc_prefecture: citiesAndPrefectures,
  party_congress_county: null,
  congress_county: null,
  posts_county: null,
  cppcc_county: null,
  // A sub-district (街道) is an agency of the county: it has neither a people's congress nor a Party congress.
  party_congress_township: ['乡', '民族乡', '镇'],
  congress_township: ['乡', '民族乡', '镇'],
  posts_township: ['乡', '民族乡', '镇'],
  village_party: ['村'],
  village_committee: ['村'],
  community_party: ['社区'],
  community_committee: ['社区'],
}

/** The divisions below `root` in which a kind of body is elected. */
export async function areasOf(
  tx: Tx,
  kind: BodyKind,
  root: string,
): Promise<{ code: string; name: string }[]> {
  const kinds = divisionKinds[kind]
  const found = await tx.execute<{ code: string; name: string }>(sql`
    select code, name from areas
    where level = ${bodyNames[kind].level} and starts_with(code, ${root}) and retired_on is null
      and (${kinds === null}::boolean or kind in (select jsonb_array_elements_text(${JSON.stringify(kinds ?? [])}::jsonb)))
    order by code`)
  return found.rows
}
