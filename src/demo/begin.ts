import { eq } from 'drizzle-orm'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { recordEvent } from '#platform/audit/record.ts'
import { daysApart, fixedClock } from '#platform/clock.ts'
import type { DemoKind } from '#platform/config.ts'
import { accounts } from '#platform/session/tables.ts'
import type { DemoCard } from '#platform/settings/settings.ts'
import { writeSetting } from '#platform/settings/settings.ts'
import { createDemoAccount } from '#registry/accounts/demo.ts'
import { initialise } from '#registry/accounts/initialise.ts'
import { adminArea } from '#registry/accounts/office.ts'
import { grantCards } from './grants.ts'
import { type DemoRegistry, importRegistry } from './registry.ts'
import type { DemoData } from './shapes.ts'

/** Says how far the demo is: a sentence in both languages. */
export type Tell = (zh: string, en: string) => void

/** Usernames of the demo are their cards' keys; the password stands on the sign-in page. */
const password = 'Huanjie-2021'

/** Somebody of the demo's place who acts while it is built: the first coordinator of its term change office. */
function builder(demo: DemoData, { coordinatorId: personId, officeId: organisationId }: DemoRegistry): Actor {
  const post = demo.posts.find((one) => one.role === 'coordinator')
  const place = demo.areas.find((area) => area.code === post?.areaCode)
  const person = demo.people.find((one) => one.number === post?.personNumber)
  return {
    ...systemActor,
    role: 'coordinator',
    areaCode: place?.code ?? '',
    personId,
    accountId: personId,
    personName: person?.name ?? '',
    title: post?.title ?? '',
    organisationId,
    organisationName: place?.name ?? '',
  }
}

async function setClock(app: App, kind: DemoKind, today: string, demoToday: string): Promise<void> {
  await app.data.transact(systemActor, async (tx) => {
    await writeSetting(tx, 'demo', true, systemActor.accountId)
    await writeSetting(tx, 'demo_kind', kind, systemActor.accountId)
    await writeSetting(tx, 'demo_offset_days', daysApart(today, demoToday), systemActor.accountId)
    const subject = { type: 'installation', id: 'installation', name: '演示', areaCode: adminArea }
    await recordEvent(tx, systemActor, 'installation.demo_loaded', subject, { day: demoToday })
  })
}

async function makeAdministrators(app: App, demo: DemoData): Promise<void> {
  const name = (role: string) => demo.cards.find((card) => card.role === role)?.name ?? ''
  const slips = await initialise(app.data, {
    networkClass: 'government',
    names: {
      system_admin: name('system_admin'),
      security_admin: name('security_admin'),
      audit_admin: name('audit_admin'),
    },
  })
  for (const slip of slips) {
    await app.data.transact(systemActor, (tx) =>
      tx.update(accounts).set({ username: slip.role }).where(eq(accounts.id, slip.accountId)),
    )
    await app.sessions.activate(slip.code, password, '')
  }
}

async function makeCards(app: App, demo: DemoData, people: ReadonlyMap<string, string>): Promise<void> {
  for (const card of demo.cards.filter((one) => people.has(one.personNumber))) {
    const personId = people.get(card.personNumber) ?? ''
    await createDemoAccount(app, { personId, personName: card.name, username: card.key, password })
  }
  const cards: DemoCard[] = demo.cards.map((card) => ({
    username: card.key,
    password,
    role: card.role,
    zh: { who: `${card.post.zh} ${card.name}`, wants: card.task.zh },
    en: { who: `${card.post.en}, ${card.name}`, wants: card.task.en },
  }))
  await app.data.transact(systemActor, (tx) => writeSetting(tx, 'demo_cards', cards, systemActor.accountId))
}

/** Which demo it is, when its round was opened, and the day on which it stands when it is loaded. */
type DemoDays = { readonly kind: DemoKind; readonly opened: string; readonly today: string }

/**
 * Begins a demo in an empty installation: its clock, three administrators, the registry by import, accounts, and the
 * roles of posts granted by two persons. Returns the registry and who acts while the rest is built.
 */
export async function beginDemo(
  app: App,
  demo: DemoData,
  days: DemoDays,
  today: string,
  tell: Tell,
): Promise<{ registry: DemoRegistry; coordinator: Actor }> {
  const opened = { ...app, clock: fixedClock(days.opened) }
  await setClock(app, days.kind, today, days.today)
  tell('建立三员账号', 'Three administrators')
  await makeAdministrators(app, demo)
  tell('导入区划、单位、人员、岗位', 'Importing divisions, organisations, people and posts')
  const registry = await importRegistry(opened, demo)
  tell('开通演示账号', 'Opening the demo accounts')
  await app.data.refreshStatistics()
  await makeCards(app, demo, registry.people)
  await grantCards({ ...app, clock: fixedClock(days.today) }, demo, registry.people)
  return { registry, coordinator: builder(demo, registry) }
}
