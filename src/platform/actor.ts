import { isAdmin, type Role } from '#common/roles.ts'
import type { Lang } from '#common/text.ts'

/** What a person's link or a unit's code was made for. */
export type LinkFacts = {
  readonly id: string
  readonly kind: 'person' | 'unit'
  readonly roundId: string
  readonly roundName: string
  /** Division of the person's unit. */
  readonly areaCode: string
  readonly purpose: string
  readonly expiresAt: string
}

/** Who acts: a signed-in person through the acting post, a person by a personal link, or the system itself. */
export type Actor = {
  readonly accountId: string
  readonly personId: string
  readonly personName: string
  readonly postId: string
  readonly title: string
  readonly role: Role | 'system' | 'link'
  readonly organisationId: string
  readonly organisationName: string
  /** Division code below which the post reaches; '' reaches everything. */
  readonly areaCode: string
  readonly sessionId: string
  readonly lang: Lang
  readonly ip: string
  /** Where the act comes through the public web. */
  readonly link?: LinkFacts
}

/** The product acting by itself: start-up, scheduled jobs. */
export const systemActor: Actor = {
  accountId: 'system',
  personId: '',
  personName: '系统',
  postId: '',
  title: '系统',
  role: 'system',
  organisationId: '',
  organisationName: '',
  areaCode: '',
  sessionId: '',
  lang: 'zh',
  ip: '',
}

/** A code that no division has: the reach is empty. */
const nowhere = '!'

/** The settings that row policies read, for one transaction of this actor. */
export function policySettings(actor: Actor): Readonly<Record<string, string>> {
  // Neither an administrator nor the holder of a link has a business reach.
  const bare = actor.role === 'link' || (actor.role !== 'system' && isAdmin(actor.role))
  return {
    role: 'wuguan_app',
    'wuguan.role': actor.role,
    'wuguan.area': bare ? nowhere : actor.areaCode,
    'wuguan.org': bare ? '' : actor.organisationId,
    'wuguan.person': actor.personId,
    'wuguan.account': actor.accountId,
  }
}
