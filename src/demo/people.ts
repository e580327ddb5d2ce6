import { demoPhone, identityMinter } from './identity.ts'
import { personName } from './names.ts'
import type { Random } from './random.ts'
import type { BusinessRole, ChainPart, PersonRow, PostRow, Sex } from './shapes.ts'

/** What is plausible for a person in a post: age span in the demo's year, schooling, whether in the Party. */
export type Profile = {
  readonly ages: readonly [youngest: number, oldest: number]
  readonly education: readonly string[]
  readonly party: number
  readonly women: number
  /** True where the law reserves the post for a citizen of the minority that exercises autonomy. */
  readonly minority?: boolean
}

const degree = ['大学', '大学', '大学', '研究生']
const villageSchool = ['初中', '高中', '高中', '中专', '大专', '大专', '大学']

export const profiles = {
  leader: { ages: [43, 58], education: degree, party: 1, women: 0.25 },
  // 民族区域自治法第十七条: the head of an autonomous county belongs to its minority.
  autonomousHead: { ages: [43, 56], education: degree, party: 1, women: 0.25, minority: true },
  head: { ages: [37, 57], education: [...degree, '大专'], party: 1, women: 0.25 },
  clerk: { ages: [25, 46], education: [...degree, '大专'], party: 0.8, women: 0.45 },
  townshipLeader: { ages: [34, 50], education: degree, party: 1, women: 0.25 },
  townshipMember: { ages: [28, 44], education: degree, party: 1, women: 0.35 },
  townshipClerk: { ages: [24, 40], education: ['大学', '大学', '大专'], party: 0.7, women: 0.5 },
  villageSecretary: { ages: [30, 62], education: villageSchool, party: 1, women: 0.2 },
  villageMember: { ages: [28, 60], education: villageSchool, party: 0.7, women: 0.35 },
  villageClerk: { ages: [22, 38], education: ['大专', '大专', '大学', '中专'], party: 0.5, women: 0.55 },
} as const satisfies Record<string, Profile>

// Shares in hundredths of an invented mountain county.
const ethnicities = [
  ...share('汉族', 42),
  ...share('苗族', 22),
  ...share('布依族', 14),
  ...share('侗族', 9),
  ...share('土家族', 5),
  ...share('彝族', 3),
  ...share('壮族', 2),
  ...share('水族', 1),
  ...share('回族', 1),
  ...share('瑶族', 1),
]

const minorities = ethnicities.filter((name) => name !== '汉族')

function share(name: string, hundredths: number): string[] {
  return Array.from({ length: hundredths }, () => name)
}

/** Where a demo's people are numbered: staff numbers, identity numbers, telephones. */
export type Numbering = {
  readonly year: number
  readonly prefix: string
  readonly identityArea: string
  readonly firstPhone: number
}

/** The people and posts of a demo while they are being invented. */
export type Roster = {
  readonly people: PersonRow[]
  readonly posts: PostRow[]
  /** Invents a person of an area and gives the staff number. */
  person(areaCode: string, profile: Profile): string
  /** Gives a person a post. */
  appoint(personNumber: string, post: Appointment): void
}

export type Appointment = {
  readonly organisationCode: string
  readonly areaCode: string
  readonly title: string
  readonly role?: BusinessRole
  readonly chainPart?: ChainPart
}

/** Opens an empty roster. */
export function newRoster(random: Random, numbering: Numbering): Roster {
  const people: PersonRow[] = []
  const posts: PostRow[] = []
  const taken = new Set<string>()
  const mint = identityMinter(numbering.identityArea)
  return {
    people,
    posts,
    person(areaCode, profile) {
      const sex: Sex = random.chance(profile.women) ? 'F' : 'M'
      const index = people.length + 1
      const birthDate = birthDay(random, numbering.year, profile.ages)
      const person: PersonRow = {
        number: `${numbering.prefix}${String(index).padStart(4, '0')}`,
        name: personName(random, sex, taken),
        sex,
        birthDate,
        ethnicity: random.pick(profile.minority ? minorities : ethnicities),
        education: random.pick(profile.education),
        partyJoined: random.chance(profile.party) ? joinedParty(random, numbering.year, birthDate) : null,
        identityNumber: mint(birthDate, sex),
        phone: demoPhone(numbering.firstPhone + index),
        areaCode,
      }
      people.push(person)
      return person.number
    },
    appoint(personNumber, { organisationCode, areaCode, title, role, chainPart }) {
      posts.push({
        personNumber,
        organisationCode,
        title,
        role: role ?? null,
        areaCode,
        chainPart: chainPart ?? null,
      })
    },
  }
}

/** A birthday such that the person's age on 1 January of `year` lies within `ages`. */
export function birthDay(random: Random, year: number, ages: Profile['ages']): string {
  const born = year - 1 - random.int(ages[0], ages[1])
  return `${born}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`
}

/** A month of joining the Party, at the earliest in the year of the 19th birthday, at the latest two years ago. */
function joinedParty(random: Random, year: number, birthDate: string): string {
  const born = Number(birthDate.slice(0, 4))
  const joined = Math.min(born + random.int(19, 33), year - 2)
  return `${joined}-${two(random.int(1, 12))}`
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
