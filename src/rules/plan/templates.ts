import type { BodyKind } from '../bodies.ts'
import { communityCommittee } from './templates-community-committee.ts'
import { countyCongress, townshipCongress } from './templates-congress.ts'
import { prefectureCongress } from './templates-congress-indirect.ts'
import { countyCppcc, prefectureCppcc } from './templates-cppcc.ts'
import { countyPartyCongress, prefecturePartyCongress } from './templates-party-local.ts'
import { townshipPartyCongress } from './templates-party-township.ts'
import { countyPosts, prefecturePosts, townshipPosts } from './templates-session.ts'
import { villageCommittee } from './templates-village-committee.ts'
import { communityParty, villageParty } from './templates-village-party.ts'
import type { StepId, StepTemplate } from './types.ts'

const templates: Readonly<Record<BodyKind, readonly StepTemplate[]>> = {
  party_congress_prefecture: prefecturePartyCongress,
  party_congress_county: countyPartyCongress,
  party_congress_township: townshipPartyCongress,
  congress_prefecture: prefectureCongress,
  congress_county: countyCongress,
  congress_township: townshipCongress,
  posts_prefecture: prefecturePosts,
  posts_county: countyPosts,
  posts_township: townshipPosts,
  cppcc_prefecture: prefectureCppcc,
  cppcc_county: countyCppcc,
  village_party: villageParty,
  village_committee: villageCommittee,
  community_party: communityParty,
  community_committee: communityCommittee,
}

/** The steps of a body's election in their order. */
export function stepsOf(body: BodyKind): readonly StepTemplate[] {
  return templates[body]
}

/** One step of a body's template, or null for an added or unknown step. */
export function stepOf(body: BodyKind, id: StepId): StepTemplate | null {
  return stepsOf(body).find((step) => step.id === id) ?? null
}
