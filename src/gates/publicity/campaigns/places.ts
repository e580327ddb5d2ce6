import { type Finder, type FoundPost, takesPost } from './finder.ts'
import type { LeaveReason } from './kinds.ts'

/** A class with the people that its finder does not find by posts. */
export type ClassToFill = {
  readonly id: string
  readonly finder: Finder
  readonly listed: ReadonlySet<string>
}

/** Somebody of a leading group, in what capacity. */
export type GroupPerson = {
  readonly personId: string
  readonly organisationId: string
  readonly areaCode: string
  readonly title: string
  readonly staff: boolean
}

/** Where a person is counted: in which class, unit and area, with which post. */
export type PersonPlace = {
  readonly personId: string
  readonly classId: string
  readonly organisationId: string | null
  readonly areaCode: string
  readonly postTitle: string
}

type Ground = {
  /** In the order in which a person is taken. */
  readonly classes: readonly ClassToFill[]
  /** Posts in force, a person's main post first. */
  readonly posts: readonly FoundPost[]
  readonly groups: readonly GroupPerson[]
  /** The area of people who are listed and hold no post. */
  readonly homes: ReadonlyMap<string, string>
}

const wants = { none: [], members: [false], staff: [true], all: [false, true] } as const

function fromPost(classId: string, post: FoundPost): PersonPlace {
  const { personId, organisationId, areaCode, title } = post
  return { personId, classId, organisationId, areaCode, postTitle: title }
}

/** Puts every person into the first class that finds the person; nobody stands in two. */
export function placePeople({ classes, posts, groups, homes }: Ground): PersonPlace[] {
  const main = new Map<string, FoundPost>()
  for (const post of posts) if (!main.has(post.personId)) main.set(post.personId, post)
  const placed = new Map<string, PersonPlace>()
  const take = (place: PersonPlace) => {
    if (!placed.has(place.personId)) placed.set(place.personId, place)
  }
  for (const { id, finder, listed } of classes) {
    for (const post of posts) if (takesPost(finder, post)) take(fromPost(id, post))
    const wanted: readonly boolean[] = wants[finder.groups]
    for (const member of groups) {
      if (!wanted.includes(member.staff)) continue
      const { personId, organisationId, areaCode, title } = member
      take({ personId, classId: id, organisationId, areaCode, postTitle: title })
    }
    for (const personId of listed) {
      const post = main.get(personId)
      const home = homes.get(personId)
      if (post !== undefined) take(fromPost(id, post))
      else if (home !== undefined)
        take({ personId, classId: id, organisationId: null, areaCode: home, postTitle: '' })
    }
  }
  return [...placed.values()]
}

/** A person's present place, and the row that holds it. */
export type HeldPlace = PersonPlace & { readonly id: string }

/** What finding the people anew changes. */
export type PeopleChange =
  | { readonly kind: 'join'; readonly to: PersonPlace }
  | { readonly kind: 'leave'; readonly from: HeldPlace; readonly reason: LeaveReason }
  | {
      readonly kind: 'move'
      readonly from: HeldPlace
      readonly to: PersonPlace
      readonly reason: LeaveReason
    }
  | { readonly kind: 'title'; readonly from: HeldPlace; readonly to: PersonPlace }

function changeOf(from: HeldPlace, to: PersonPlace): PeopleChange | null {
  if (from.organisationId !== to.organisationId || from.areaCode !== to.areaCode) {
    return { kind: 'move', from, to, reason: 'moved' }
  }
  if (from.classId !== to.classId) return { kind: 'move', from, to, reason: 'class_changed' }
  return from.postTitle === to.postTitle ? null : { kind: 'title', from, to }
}

/** What has to change so that those found are those held; `withPost` are the people who hold a post in force. */
export function changesOf(
  held: readonly HeldPlace[],
  found: readonly PersonPlace[],
  withPost: ReadonlySet<string>,
): PeopleChange[] {
  const now = new Map(held.map((place) => [place.personId, place]))
  const next = new Set(found.map(({ personId }) => personId))
  const gone = held
    .filter(({ personId }) => !next.has(personId))
    .map((from): PeopleChange => {
      const reason = withPost.has(from.personId) ? 'out_of_scope' : 'post_ended'
      return { kind: 'leave', from, reason }
    })
  const others = found.flatMap((to): PeopleChange[] => {
    const from = now.get(to.personId)
    const change = from === undefined ? ({ kind: 'join', to } as const) : changeOf(from, to)
    return change === null ? [] : [change]
  })
  return [...others, ...gone]
}
