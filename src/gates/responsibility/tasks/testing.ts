import { and, eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Role } from '#common/roles.ts'
import { roundsActions } from '#gates/procedure/rounds/actions.ts'
import { roundsTopic } from '#gates/procedure/rounds/contract.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { catalogueOf, sentenceOf } from '#platform/audit/catalogue.ts'
import { auditEvents } from '#platform/audit/tables.ts'
import { files } from '#platform/files/tables.ts'
import { actorFor, as } from '#platform/testing.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { type ChainPart, posts } from '#registry/posts/tables.ts'
import { tasksActions } from './actions.ts'

export const county = '990221'
export const townA = '990221101'
export const townB = '990221102'
export const villageA1 = '990221101201'
export const villageA2 = '990221101202'
export const villageB1 = '990221102201'

const places = [
  [county, '砚江县', 'county', '县', null],
  [townA, '甲乡', 'township', '乡', county],
  [townB, '乙镇', 'township', '镇', county],
  [villageA1, '东村', 'village', '村', townA],
  [villageA2, '西村', 'village', '村', townA],
  [villageB1, '南村', 'village', '村', townB],
] as const

type Post = readonly [key: string, org: string, area: string, role: Role, part: ChainPart | null]

const staff: readonly Post[] = [
  ['coordinator', 'office', county, 'coordinator', 'department'],
  ['secondCoordinator', 'office', county, 'coordinator', null],
  ['secretary', 'office', county, 'leader', 'main'],
  ['organiser', 'office', county, 'leader', 'deputy'],
  ['bureau', 'bureau', county, 'department', null],
  ['officerA', 'officeA', townA, 'township', 'department'],
  ['secondOfficerA', 'officeA', townA, 'township', null],
  ['leaderA', 'officeA', townA, 'leader', 'main'],
  ['deputyA', 'officeA', townA, 'township', 'deputy'],
  ['officerB', 'officeB', townB, 'township', 'department'],
  ['leaderB', 'officeB', townB, 'leader', 'main'],
  ['clerkA1', 'branchA1', villageA1, 'village', 'department'],
  ['secretaryA1', 'branchA1', villageA1, 'village', 'main'],
  ['clerkA2', 'branchA2', villageA2, 'village', 'department'],
  ['secretaryA2', 'branchA2', villageA2, 'village', 'main'],
  ['clerkB1', 'branchB1', villageB1, 'village', 'department'],
  ['secretaryB1', 'branchB1', villageB1, 'village', 'main'],
]

/** A small county with its posts: two townships, three villages, and an actor for every post by key. */
export type SmallCounty = {
  readonly actors: Readonly<Record<string, Actor>>
  readonly organisations: ReadonlyMap<string, string>
  readonly actor: (key: string) => Actor
}

/** Fills an empty database with the small county. */
export async function smallCounty(app: App): Promise<SmallCounty> {
  const orgs = new Map(staff.map(([, org]) => [org, newId()]))
  const actors: Record<string, Actor> = {}
  await app.data.transact(systemActor, async (tx) => {
    await tx.insert(areas).values(
      places.map(([code, name, level, kind, parentCode]) => ({
        ...{ code, name, shortName: name, level, kind, parentCode },
        initials: code,
      })),
    )
    for (const [org, organisationId] of orgs) {
      const areaCode = staff.find((post) => post[1] === org)?.[2] ?? county
      await tx.insert(organisations).values({
        ...{ id: organisationId, code: org, name: `${org}全称`, shortName: org, kind: '党委部门', areaCode },
        initials: org,
      })
    }
    for (const [key, org, areaCode, role, chainPart] of staff) {
      const organisationId = orgs.get(org) ?? ''
      const [personId, postId] = [newId(), newId()]
      const person = { id: personId, number: key, name: `某${key}`, initials: key, areaCode }
      await tx.insert(people).values(person)
      const title = `${key}岗`
      const post = { personId, organisationId, areaCode, title, role, chainPart }
      await tx.insert(posts).values({ id: postId, ...post, grantState: 'active' })
      const names = { personName: person.name, organisationName: org, title }
      actors[key] = actorFor(role, areaCode, { personId, postId, organisationId, ...names })
    }
  })
  const actor = (key: string): Actor => {
    const known = actors[key]
    if (known === undefined) throw new Error(`nobody is called ${key}`)
    return known
  }
  return { actors, organisations: orgs, actor }
}

/** Opens a round of the county's villages and townships, as its coordinator would. */
export async function openRound(app: App, coordinator: Actor, electionDay = '2021-12-20'): Promise<string> {
  const rounds = as({ app }, roundsTopic, roundsActions, coordinator)
  const opened = await rounds.open({
    areaCode: county,
    name: '2021年换届',
    year: 2021,
    bodies: [
      { kind: 'village_committee', electionDay },
      { kind: 'congress_township', electionDay },
      { kind: 'congress_county', electionDay },
    ],
    acknowledged: true,
  })
  return opened.id
}

/** Puts an upload of an actor into the files; its id. */
export async function uploadOf(
  app: App,
  actor: Actor,
  purpose: 'evidence' | 'import' = 'evidence',
): Promise<string> {
  const id = newId()
  const stored = await app.files.write(new TextEncoder().encode(`公示照片 ${id}`))
  await app.data.transact(actor, (tx) =>
    tx.insert(files).values({
      ...{ id, ...stored, name: '公示照片.jpg', type: 'image/jpeg', purpose },
      ...{ areaCode: actor.areaCode, accountId: actor.accountId },
    }),
  )
  return id
}

/** The task of an area's step, as the product sees it. */
export async function taskIn(app: App, areaCode: string, stepId: string) {
  const found = await app.data.transact(systemActor, (tx) =>
    tx.execute<{ id: string; version: number; due_on: string; title: { zh: string } }>(
      sql`select id, version, due_on, title from tasks where area_code = ${areaCode} and step_id = ${stepId}`,
    ),
  )
  const task = found.rows[0]
  if (task === undefined) throw new Error(`no task ${stepId} in ${areaCode}`)
  return task
}

/** Sets columns of tasks as time or other topics would have. */
export async function setTask(app: App, id: string, change: ReturnType<typeof sql>): Promise<void> {
  await app.data.transact(systemActor, (tx) => tx.execute(sql`update tasks set ${change} where id = ${id}`))
}

/** What the trail tells of a task, oldest first. */
export async function trailOf(app: App, id: string) {
  const catalogue = catalogueOf([tasksActions])
  const rows = await app.data.transact(systemActor, (tx) =>
    tx
      .select({ event: auditEvents.event, params: auditEvents.params, area: auditEvents.areaCode })
      .from(auditEvents)
      .where(and(eq(auditEvents.subjectType, 'task'), eq(auditEvents.subjectId, id)))
      .orderBy(auditEvents.seq),
  )
  return rows.map((row) => ({ ...row, sentence: sentenceOf(catalogue, row.event, row.params) }))
}
