import { isAdmin, type Role } from '#common/roles.ts'
import type { Lang } from '#common/text.ts'

/** Who acts: a signed-in person through the acting post, or the system itself. */
export type Actor = {
  readonly accountId: string
  readonly personId: string
  readonly personName: string
  readonly postId: string
  readonly title: string
  readonly role: Role | 'system'
  readonly organisationId: string
  readonly organisationName: string
  /** Division code below which the post reaches; '' reaches everything. */
  readonly areaCode: string
  readonly sessionId: string
  readonly lang: Lang
  readonly ip: string
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

/** A code that no division has: an administrator's business reach is empty. */
const nowhere = '!'

/** The settings that row policies read, for one transaction of this actor. */
export function policySettings(actor: Actor): Readonly<Record<string, string>> {
  const admin = actor.role !== 'system' && isAdmin(actor.role)
  return {
    role: 'wuguan_app',
    'wuguan.role': actor.role,
    'wuguan.area': admin ? nowhere : actor.areaCode,
    'wuguan.org': admin ? '' : actor.organisationId,
    'wuguan.person': actor.personId,
    'wuguan.account': actor.accountId,
  }
}
