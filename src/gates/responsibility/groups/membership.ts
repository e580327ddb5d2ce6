/** Places in a leading group: 组长, 副组长, 成员, and 办公室工作人员, who are not members themselves. */
export const capacities = ['head', 'deputy', 'member', 'staff'] as const
export type Capacity = (typeof capacities)[number]

/** Place in the group's office: none, 成员 or 主任. */
export const officePlaces = ['none', 'staff', 'director'] as const
export type OfficePlace = (typeof officePlaces)[number]

/** One person's time in a group; `untilOn` is the first day on which the person no longer sits. */
export type Sitting = {
  readonly id: string
  readonly personId: string
  readonly capacity: Capacity
  readonly officeDirector: boolean
  readonly fromOn: string
  readonly untilOn: string | null
}

/** What stands against a new sitting, and the person in whose place it would sit. */
export type Clash = {
  readonly code: 'already_member' | 'second_head' | 'second_director'
  readonly personId: string
}

/** True when the sitting covers the day. */
export function sitsOn(sitting: Pick<Sitting, 'fromOn' | 'untilOn'>, day: string): boolean {
  return sitting.fromOn <= day && (sitting.untilOn === null || sitting.untilOn > day)
}

/**
 * What stands against a person sitting from `fromOn` on: the person sits already, or there is a head or a director of
 * the office on that day or later. Null where nothing does.
 */
export function clashOf(
  sittings: readonly Sitting[],
  wanted: Pick<Sitting, 'personId' | 'capacity' | 'officeDirector' | 'fromOn'>,
): Clash | null {
  const later = sittings.filter(
    ({ fromOn, untilOn }) => untilOn === null || (untilOn > wanted.fromOn && untilOn > fromOn),
  )
  const same = later.find((one) => one.personId === wanted.personId)
  if (same !== undefined) return { code: 'already_member', personId: same.personId }
  const head = wanted.capacity === 'head' ? later.find((one) => one.capacity === 'head') : undefined
  if (head !== undefined) return { code: 'second_head', personId: head.personId }
  const director = wanted.officeDirector ? later.find((one) => one.officeDirector) : undefined
  return director === undefined ? null : { code: 'second_director', personId: director.personId }
}

/** A person's place in the office as it is stored; staff always belong to it. */
export function officeOf(
  capacity: Capacity,
  place: OfficePlace,
): { inOffice: boolean; officeDirector: boolean } {
  return { inOffice: capacity === 'staff' || place !== 'none', officeDirector: place === 'director' }
}

/**
 * A post in full: the organisation's short name and the title, without what both share (县委组织部 + 组织部部长); a
 * title that names its level (县长) stands alone.
 */
export function fullTitle(organisation: string, title: string): string {
  if (/^[省市县区]/.test(title) && title.slice(0, 1) === organisation.slice(0, 1)) return title
  for (let shared = Math.min(organisation.length, title.length); shared > 1; shared -= 1) {
    if (organisation.endsWith(title.slice(0, shared))) return organisation + title.slice(shared)
  }
  return organisation + title
}
