import { type Said, said } from './said.ts'

/** The bodies whose election a plan can be computed for. */
export const bodyKinds = [
  'party_congress_prefecture',
  'party_congress_county',
  'party_congress_township',
  'congress_prefecture',
  'congress_county',
  'congress_township',
  'posts_prefecture',
  'posts_county',
  'posts_township',
  'cppcc_prefecture',
  'cppcc_county',
  'village_party',
  'village_committee',
  'community_party',
  'community_committee',
] as const
export type BodyKind = (typeof bodyKinds)[number]

export const bodyLevels = ['prefecture', 'county', 'township', 'village'] as const
export type BodyLevel = (typeof bodyLevels)[number]

/** What a kind of body is called, where it stands, and what the day is called that its plan counts from. */
export type Body = {
  readonly kind: BodyKind
  readonly name: Said
  readonly level: BodyLevel
  readonly electionDay: Said
}

const openingOfCongress = said('党代会开幕日', 'Opening day of the Party congress')
const pollingDay = said('选举日', 'Election day')
const lowerCongressesDay = said('县级人大选举日', 'Day on which the county congresses elect')
const sessionElectionDay = said('会议选举日', 'Day of the election in session')
const memberMeetingDay = said('党员大会选举日', 'Day of the election by the meeting of members')

/** All bodies by kind. */
export const bodies: { readonly [K in BodyKind]: Body & { readonly kind: K } } = {
  party_congress_prefecture: {
    kind: 'party_congress_prefecture',
    name: said('市级党代表大会', 'City Party congress'),
    level: 'prefecture',
    electionDay: openingOfCongress,
  },
  party_congress_county: {
    kind: 'party_congress_county',
    name: said('县级党代表大会', 'County Party congress'),
    level: 'county',
    electionDay: openingOfCongress,
  },
  party_congress_township: {
    kind: 'party_congress_township',
    name: said('乡镇党代表大会', 'Township Party congress'),
    level: 'township',
    electionDay: openingOfCongress,
  },
  congress_prefecture: {
    kind: 'congress_prefecture',
    name: said('市级人民代表大会代表', "Delegates to the city people's congress"),
    level: 'prefecture',
    electionDay: lowerCongressesDay,
  },
  congress_county: {
    kind: 'congress_county',
    name: said('县级人民代表大会代表', "Delegates to the county people's congress"),
    level: 'county',
    electionDay: pollingDay,
  },
  congress_township: {
    kind: 'congress_township',
    name: said('乡镇人民代表大会代表', "Delegates to the township people's congress"),
    level: 'township',
    electionDay: pollingDay,
  },
  posts_prefecture: {
    kind: 'posts_prefecture',
    name: said('市级国家机关领导人员', 'Leaders of the city state organs'),
    level: 'prefecture',
    electionDay: sessionElectionDay,
  },
  posts_county: {
    kind: 'posts_county',
    name: said('县级国家机关领导人员', 'Leaders of the county state organs'),
    level: 'county',
    electionDay: sessionElectionDay,
  },
  posts_township: {
    kind: 'posts_township',
    name: said('乡镇人大、政府领导人员', "Leaders of the township people's congress and government"),
    level: 'township',
    electionDay: sessionElectionDay,
  },
  cppcc_prefecture: {
    kind: 'cppcc_prefecture',
    name: said('市级政协委员会', 'City CPPCC committee'),
    level: 'prefecture',
    electionDay: sessionElectionDay,
  },
  cppcc_county: {
    kind: 'cppcc_county',
    name: said('县级政协委员会', 'County CPPCC committee'),
    level: 'county',
    electionDay: sessionElectionDay,
  },
  village_party: {
    kind: 'village_party',
    name: said('村党组织', 'Village Party organisation'),
    level: 'village',
    electionDay: memberMeetingDay,
  },
  village_committee: {
    kind: 'village_committee',
    name: said('村民委员会', 'Village committee'),
    level: 'village',
    electionDay: pollingDay,
  },
  community_party: {
    kind: 'community_party',
    name: said('社区党组织', 'Community Party organisation'),
    level: 'village',
    electionDay: memberMeetingDay,
  },
  community_committee: {
    kind: 'community_committee',
    name: said('社区居民委员会', 'Community residents committee'),
    level: 'village',
    electionDay: pollingDay,
  },
}
