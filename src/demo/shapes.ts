import type { Role } from '#common/roles.ts'
import type { Said } from '#common/text.ts'

export type Level = 'province' | 'prefecture' | 'county' | 'township' | 'village'
export type Sex = 'M' | 'F'
export type ChainPart = 'main' | 'deputy' | 'department'
export type BusinessRole = Extract<Role, 'coordinator' | 'leader' | 'department' | 'township' | 'village'>
export type AdminRole = Exclude<Role, BusinessRole>

/** Kinds of organisations, in the words of the registry's own list. */
export type OrganisationKind =
  | '党委'
  | '纪检监察'
  | '党委部门'
  | '人大'
  | '政府'
  | '政协'
  | '法院'
  | '检察院'
  | '政府部门'
  | '事业单位'
  | '群团'
  | '内设机构'
  | '村级党组织'
  | '村（居）民委员会'

/** A row of the areas template. Population in persons; null where the demo does not go down to it. */
export type AreaRow = {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly level: Level
  readonly kind: string
  readonly parentCode: string | null
  readonly population: number | null
  readonly households: number | null
}

/** A row of the organisations template. */
export type OrganisationRow = {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: OrganisationKind
  readonly areaCode: string
  readonly parentCode: string | null
}

/** A row of the people template. `number` is the staff number; `partyJoined` is YYYY-MM or null. */
export type PersonRow = {
  readonly number: string
  readonly name: string
  readonly sex: Sex
  readonly birthDate: string
  readonly ethnicity: string
  readonly education: string
  readonly partyJoined: string | null
  readonly identityNumber: string
  readonly phone: string
  readonly areaCode: string
}

/** A row of the posts template. */
export type PostRow<R extends Role = BusinessRole> = {
  readonly personNumber: string
  readonly organisationCode: string
  readonly title: string
  readonly role: R | null
  readonly areaCode: string
  readonly chainPart: ChainPart | null
}

/** A card of the sign-in page: who one may be, and what this person wants to do today. */
export type RoleCard = {
  readonly key: string
  readonly personNumber: string
  readonly name: string
  readonly role: Role
  readonly organisationCode: string
  readonly areaCode: string
  readonly post: Said
  readonly task: Said
}

/** Everything a demo starts from; parents stand before their children in every list. */
export type DemoData = {
  readonly year: number
  readonly areas: readonly AreaRow[]
  readonly organisations: readonly OrganisationRow[]
  readonly people: readonly PersonRow[]
  readonly posts: readonly PostRow[]
  readonly administrators: readonly PostRow<AdminRole>[]
  readonly cards: readonly RoleCard[]
}
