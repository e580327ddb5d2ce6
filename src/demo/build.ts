import type { App } from '#platform/app.ts'
import { fixedClock } from '#platform/clock.ts'
import { buildApprovals } from './approvals.ts'
import { beginDemo, type Tell } from './begin.ts'
import { buildCirculars } from './circulars.ts'
import { countyDemo } from './county-data.ts'
import { demoOpened, demoToday } from './days.ts'
import { buildDocuments } from './documents.ts'
import { buildGroups } from './groups.ts'
import { buildInterviews } from './interviews.ts'
import { buildMeetings } from './meetings.ts'
import { buildPartyDelegates } from './party-delegates.ts'
import { buildPledges } from './pledges.ts'
import { buildPublicity } from './publicity.ts'
import { buildQuotas } from './quotas.ts'
import { buildRound } from './round.ts'
import { buildRulebook } from './rulebook.ts'
import { buildTests } from './tests.ts'
import { buildTalks } from './talks.ts'

/** Says how far the demo is: a sentence in both languages. */
export type Tell = (zh: string, en: string) => void

/** Usernames of the demo are their cards' keys; the password stands on the sign-in page. */
const password = 'Huanjie-2021'

/** True when this installation already holds accounts, the demo or a real county. */
export function isEmpty(app: App): Promise<boolean> {
  return app.data.transact(
    systemActor,
    async (tx) => {
      const demo = await settingIn(tx, 'demo', false)
      const [account] = await tx.select({ id: accounts.id }).from(accounts).limit(1)
      return !demo && account === undefined
    },
    'read',
  )
}

/** Somebody of the county who acts while the demo is built: the first coordinator of its term change office. */
export function builder(demo: DemoData, personId: string, organisationId: string): Actor {
  const county = demo.areas.find((area) => area.level === 'county')
  const post = demo.posts.find((one) => one.role === 'coordinator')
  const person = demo.people.find((one) => one.number === post?.personNumber)
  return {
    ...systemActor,
    role: 'coordinator',
    areaCode: county?.code ?? '',
    personId,
    accountId: personId,
    personName: person?.name ?? '',
    title: post?.title ?? '',
    organisationId,
    organisationName: county?.name ?? '',
  }
}

async function beginDemo(app: App, today: string): Promise<void> {
  await app.data.transact(systemActor, async (tx) => {
    await writeSetting(tx, 'demo', true, systemActor.accountId)
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

/**
 * Loads the fictional county of 2021 into an empty installation, through the product's own actions: registry by
 * import, three administrators, accounts, grants by two persons, groups, a round, its plans and half a year of work.
 */
export async function buildDemo(app: App, today: string, tell: Tell): Promise<void> {
  const demo = countyDemo()
  const opened = { ...app, clock: fixedClock(demoOpened) }
  const now = { ...app, clock: fixedClock(demoToday) }
  const days = { kind: 'county', opened: demoOpened, today: demoToday } as const
  const { registry, coordinator } = await beginDemo(app, demo, days, today, tell)
  await buildRulebook(opened, coordinator)
  tell('成立领导小组，编制计划', 'Leading groups and plans')
  const roundId = await buildRound(app, demo, coordinator, tell, (id) =>
    buildGroups(opened, demo, coordinator, registry, id),
  )
  tell('核定代表名额，划分选区', 'Delegates and constituencies')
  await buildQuotas(app, coordinator, roundId)
  await buildPartyDelegates(now, demo, coordinator, registry.organisations, roundId)
  tell('召开会议，研究重点难点问题', 'Meetings and difficulties')
  await buildMeetings(app, demo, coordinator, registry, roundId)
  tell('发出通知，开展约谈', 'Circulars and talks')
  await buildCirculars(app, demo, coordinator, registry, roundId)
  await buildInterviews(app, demo, coordinator, registry, roundId)
  tell('开展宣传教育', 'Publicity')
  await buildPublicity(app, demo, coordinator, registry, roundId)
  tell('建立题库，组织纪律测试', 'Question bank and discipline tests')
  await buildTests(app, coordinator, registry.organisations, roundId)
  await buildTalks(app, demo, coordinator, registry, roundId)
  await buildPledges(app, coordinator, roundId)
  tell('起草、会签、印发公文', 'Drafting, countersigning and issuing documents')
  await buildDocuments(app, demo, coordinator, registry, roundId)
  tell('办理请示批复', 'Requests and replies')
  await buildApprovals(app, demo, registry, { roundId, coordinator })
}
