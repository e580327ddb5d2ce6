import { and, eq, inArray, sql } from 'drizzle-orm'
import { pathOf, type Stroke } from '#common/drawing.ts'
import { motionsActions } from '#gates/responsibility/motions/actions.ts'
import { motionsTopic } from '#gates/responsibility/motions/contract.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { addDays } from '#rules/dates.ts'
import { anyName } from './names.ts'
import { type Random, seeded } from './random.ts'
import type { AreaRow, DemoData } from './shapes.ts'

type Api = ReturnType<typeof callAs<typeof motionsTopic.contract>>
type List = Parameters<Api['save']>[0]['lists'][number]
type Nominee = List['nominees'][number]

/** What the county put forward: 1135 nominations in its villages, in 138 of which one person is to hold both posts. */
const plan = { nominees: 1135, concurrent: 138 } as const

type Held = { readonly areaCode: string; readonly personId: string; readonly title: string }

/** Everybody who may act for a township: who keeps its lists, and its Party secretary. */
async function actorsOf(app: App): Promise<ReadonlyMap<string, { officer?: Actor; secretary?: Actor }>> {
  const rows = await app.data.transact(
    systemActor,
    (tx) =>
      tx
        .select({ post: posts, personName: people.name, organisationName: organisations.shortName })
        .from(posts)
        .innerJoin(people, eq(people.id, posts.personId))
        .innerJoin(organisations, eq(organisations.id, posts.organisationId))
        .where(
          and(
            sql`length(${posts.areaCode}) = 9`,
            inArray(posts.title, ['党委书记', '党工委书记', '党建办主任']),
            eq(posts.grantState, 'active'),
          ),
        ),
    'read',
  )
  const actors = new Map<string, { officer?: Actor; secretary?: Actor }>()
  for (const { post, personName, organisationName } of rows) {
    if (post.role === null) continue
    const { personId, id: postId, title, organisationId, areaCode, role } = post
    const actor: Actor = {
      ...systemActor,
      ...{ role, accountId: personId, personId, personName, postId, title },
      ...{ organisationId, organisationName, areaCode },
    }
    const key = title === '党建办主任' ? 'officer' : 'secretary'
    actors.set(areaCode, { ...actors.get(areaCode), [key]: actor })
  }
  return actors
}

/** The sitting team of every village, by its code. */
async function teamsOf(app: App): Promise<ReadonlyMap<string, Held[]>> {
  const rows = await app.data.transact(
    systemActor,
    (tx) =>
      tx
        .select({ areaCode: posts.areaCode, personId: posts.personId, title: posts.title })
        .from(posts)
        .where(and(sql`length(${posts.areaCode}) = 12`, sql`${posts.title} not like '组织委员%'`))
        .orderBy(posts.id),
    'read',
  )
  return Map.groupBy(rows, ({ areaCode }) => areaCode)
}

/** A village's list: its secretary and others of the sitting team, the rest new names from the village. */
function listOf(village: AreaRow, team: readonly Held[], size: number, both: boolean, random: Random): List {
  const held = (part: string) => team.find(({ title }) => title.endsWith(part))?.personId
  const secretary = team.find(({ title }) => title.endsWith('书记') && !title.endsWith('副书记'))?.personId
  const chosen = (personId: string | undefined): Pick<Nominee, 'personId' | 'name' | 'note'> =>
    personId === undefined || random.chance(0.3)
      ? { name: anyName(random, random.chance(0.35) ? 'F' : 'M'), note: '后备力量' }
      : { personId }
  const first = chosen(secretary)
  const wanted: Nominee[] = [
    { ...first, post: 'party_secretary', concurrent: both },
    ...(both
      ? [{ ...first, post: 'committee_head' as const }]
      : [{ ...chosen(held('主任')), post: 'committee_head' as const }]),
    { ...chosen(held('副书记')), post: 'party_deputy' },
    { ...chosen(held('副主任')), post: 'committee_deputy' },
  ]
  while (wanted.length < size) {
    const post = wanted.length % 2 === 0 ? 'party_member' : 'committee_member'
    wanted.push({ ...chosen(undefined), post })
  }
  return { areaCode: village.code, version: 0, nominees: withoutTwice(wanted) }
}

/** Nobody stands twice for one post. */
function withoutTwice(nominees: readonly Nominee[]): Nominee[] {
  const seen = new Set<string>()
  return nominees.map((one) => {
    const key = `${one.post} ${one.personId ?? one.name}`
    if (!seen.has(key)) {
      seen.add(key)
      return one
    }
    return { ...one, name: `${one.name ?? ''}二` }
  })
}

/** A signature as a quick hand writes it. */
function signature(random: Random): string {
  const strokes = Array.from({ length: 7 }, (_, place): Stroke => {
    const x = 130 + place * 105
    const y = 110 + random.int(0, 90)
    return [
      [x, y],
      [x + random.int(30, 90), y + random.int(-30, 50)],
      [x + random.int(10, 70), y + random.int(60, 140)],
      [x + random.int(40, 110), y + random.int(90, 170)],
    ]
  })
  return pathOf(strokes)
}

/** Every village's motion: the list by the township, its Party committee's study, its secretary's signature. */
export async function buildMotions(app: App, demo: DemoData, roundId: string): Promise<void> {
  const random = seeded(demo.year + 8)
  const villages = demo.areas.filter(({ level }) => level === 'village')
  const actors = await actorsOf(app)
  const teams = await teamsOf(app)
  const least = Math.floor(plan.nominees / villages.length)
  const larger = plan.nominees - least * villages.length
  const lists = villages.map((village, place) => {
    const size = place < larger ? least + 1 : least
    return listOf(village, teams.get(village.code) ?? [], size, place < plan.concurrent, random)
  })
  for (const [place, [township, { officer, secretary }]] of [...actors].sort().entries()) {
    if (officer === undefined || secretary === undefined) continue
    const own = lists.filter(({ areaCode }) => areaCode.startsWith(township))
    const heldOn = addDays('2021-10-09', place % 5)
    const on = (day: string) => ({ ...app, clock: fixedClock(day) })
    const office = callAs(on(heldOn), motionsTopic, motionsActions, officer)
    await office.save({ roundId, lists: own })
    const [expected, present] = [9, random.int(8, 9)]
    const against = random.int(0, 1)
    const votes = { for: present - against, against, abstain: 0 }
    await office.study({
      ...{ roundId, areaCode: township },
      meeting: { kind: 'committee', heldOn, chair: secretary.personName, expected, present },
      items: own.map(({ areaCode }) => ({ mode: 'list' as const, areaCode, version: 1, votes })),
    })
    const signing = callAs(on(addDays(heldOn, 1)), motionsTopic, motionsActions, secretary)
    const waiting = await signing.toSign({ roundId, areaCode: township })
    const items = waiting.map(({ areaCode, version, digest }) => ({ areaCode, version, digest }))
    await signing.sign({
      ...{ roundId, items, opinion: '同意提名，按程序提交联审。' },
      signing: { way: 'drawn', drawing: signature(random) },
    })
  }
}
