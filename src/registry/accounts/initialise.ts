import { eq, inArray } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { adminRoles } from '#common/roles.ts'
import { say } from '#common/text.ts'
import { systemActor } from '#platform/actor.ts'
import { recordEvent } from '#platform/audit/record.ts'
import type { NetworkClass } from '#platform/config.ts'
import type { Data, Tx } from '#platform/data.ts'
import { refuse } from '#platform/failures.ts'
import { accounts } from '#platform/session/tables.ts'
import { writeSetting } from '#platform/settings/settings.ts'
import { settings } from '#platform/settings/tables.ts'
import { initialsOf } from '../initials.ts'
import { organisations } from '../organisations/tables.ts'
import { people } from '../people/tables.ts'
import { posts } from '../posts/tables.ts'
import { postsText } from '../posts/text.ts'
import { type FirstCoordinator, registerFirstCoordinator } from './first-coordinator.ts'
import { initialiseText } from './initialise-text.ts'
import { makeAccounts, type Slip } from './make.ts'
import { accountSubject, adminArea } from './office.ts'

export type AdminRole = (typeof adminRoles)[number]

/** What a new installation is told: its network, and three different people. */
export type Beginning = {
  readonly networkClass: NetworkClass
  readonly names: Readonly<Record<AdminRole, string>>
  /** Who begins the county's work; the demo brings its own. */
  readonly coordinator?: FirstCoordinator
}

/** An administrator's one-time code. */
export type AdminSlip = Slip & { readonly role: AdminRole }

/** True when the installation was set up or the demo was loaded. */
async function isInitialised(tx: Tx): Promise<boolean> {
  const [account] = await tx.select({ id: accounts.id }).from(accounts).limit(1)
  const [admin] = await tx
    .select({ id: posts.id })
    .from(posts)
    .where(inArray(posts.role, [...adminRoles]))
    .limit(1)
  const [network] = await tx.select().from(settings).where(eq(settings.key, 'network_class'))
  return account !== undefined || admin !== undefined || network !== undefined
}

async function makeAdministrator(
  tx: Tx,
  role: AdminRole,
  name: string,
  organisationId: string,
): Promise<AdminSlip> {
  const personId = newId()
  const title = say(postsText, `role.${role}`, 'zh')
  await tx.insert(people).values({
    id: personId,
    number: role,
    name,
    initials: initialsOf(name, 'person'),
    areaCode: adminArea,
  })
  const postId = newId()
  await tx.insert(posts).values({
    id: postId,
    personId,
    organisationId,
    areaCode: adminArea,
    title,
    role,
    grantState: 'active',
    decidedAt: new Date().toISOString(),
  })
  const [slip] = await makeAccounts(tx, [{ personId, personName: name }], systemActor.accountId, (username) =>
    refuse(initialiseText, 'username_taken', { username }),
  )
  if (slip === undefined) throw new Error('the account of an administrator was not made')
  const { accountId, username } = slip
  const subject = accountSubject({ id: accountId, username })
  await recordEvent(tx, systemActor, 'account.created', subject, { username, name })
  const post = { type: 'post', id: postId, name: `${name} ${title}`, areaCode: adminArea }
  await recordEvent(tx, systemActor, 'grant.initial', post, { name, role: title })
  return { ...slip, role }
}

/**
 * Sets a new installation up: its network class, the first coordinator's post (which asks for its role like any other),
 * and three administrators, each with a one-time code and no password. Their people, posts and office lie outside of every division. Refuses `initialised` and `same_name`.
 */
export async function initialise(
  data: Data,
  { networkClass, names, coordinator }: Beginning,
): Promise<AdminSlip[]> {
  const different = new Set(Object.values(names).map((name) => name.trim()))
  if (different.size < adminRoles.length || different.has('')) refuse(initialiseText, 'same_name')
  return await data.transact(systemActor, async (tx) => {
    if (await isInitialised(tx)) refuse(initialiseText, 'initialised')
    await writeSetting(tx, 'network_class', networkClass, systemActor.accountId)
    const organisationId = newId()
    await tx.insert(organisations).values({
      id: organisationId,
      code: 'administration',
      name: '系统管理',
      shortName: '系统管理',
      kind: 'administration',
      areaCode: adminArea,
      initials: 'xtgl',
    })
    const network = say(initialiseText, `network.${networkClass}`, 'zh')
    const subject = { type: 'installation', id: 'installation', name: network, areaCode: adminArea }
    await recordEvent(tx, systemActor, 'installation.set_up', subject, { network })
    const slips: AdminSlip[] = []
    for (const role of adminRoles) {
      slips.push(await makeAdministrator(tx, role, names[role].trim(), organisationId))
    }
    if (coordinator !== undefined) await registerFirstCoordinator(tx, coordinator)
    return slips
  })
}
