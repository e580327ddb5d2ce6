import { organ } from './organisations.ts'
import { type Profile, profiles, type Roster } from './people.ts'
import type { BusinessRole, ChainPart } from './shapes.ts'

/** A post in an organ of an area, by the organ's key. */
export type Held = readonly [key: string, title: string, role: BusinessRole | null, chainPart?: ChainPart]

/** Invents one leader for each list of posts and appoints to all of them. */
export function appointAll(
  roster: Roster,
  areaCode: string,
  leaders: readonly (readonly Held[])[],
  profile: Profile = profiles.leader,
) {
  for (const posts of leaders) {
    const person = roster.person(areaCode, profile)
    for (const [key, title, role, chainPart] of posts) {
      roster.appoint(person, {
        organisationCode: organ(areaCode, key),
        areaCode,
        title,
        ...(role === null ? {} : { role }),
        ...(chainPart === undefined ? {} : { chainPart }),
      })
    }
  }
}
