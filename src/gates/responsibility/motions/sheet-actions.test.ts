import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import {
  communityB2,
  type Ground,
  townA,
  uploadedBytes,
  uploadedSheet,
  villageA1,
  villageA2,
  villageB1,
  villageGround,
} from '#gates/procedure/leaving-audits/testing.ts'
import { rounds } from '#gates/procedure/rounds/tables.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import { buildServer } from '#platform/http/server.ts'
import { notices } from '#platform/notices/tables.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Running } from '#platform/start.ts'
import { as, testApp } from '#platform/testing.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { failureOf } from '#registry/testing.ts'
import { motionsActions } from './actions.ts'
import { nomineeColumns } from './columns.ts'
import { motionsTopic } from './contract.ts'
import { mountMotionForms } from './forms.ts'

let running: Running
let ground: Ground
/** 甲乡's Party secretary. */
let secretary: Actor

beforeAll(async () => {
  running = await testApp('2021-10-18')
  ground = await villageGround(running.app)
  const leader = who('leaderA')
  const [organisationId, postId] = [newId(), newId()]
  await running.app.data.transact(systemActor, async (tx) => {
    await tx.insert(organisations).values({
      ...{ id: organisationId, code: organisationId, name: '中共甲乡委员会', shortName: '甲乡党委' },
      ...{ kind: '党委', areaCode: townA, initials: 'jxdw' },
    })
    await tx.insert(posts).values({
      ...{ id: postId, personId: leader.personId, organisationId, areaCode: townA, title: '党委书记' },
      ...{ role: 'leader', grantState: 'active' },
    })
  })
  secretary = { ...leader, postId, organisationId }
})
afterAll(() => running.close())

const who = (key: string) => ground.small.actor(key)
const ask = (actor: Actor | null = who('coordinator')) => as(running, motionsTopic, motionsActions, actor)

async function checked(rows: readonly RowValues[], actor = who('coordinator')) {
  const fileId = await uploadedSheet(running.app, actor, nomineeColumns, rows)
  const wanted = { roundId: ground.roundId, fileId }
  return { wanted, preview: await ask(actor).checkSheet(wanted) }
}

async function taken(rows: readonly RowValues[], actor = who('coordinator')) {
  const { wanted, preview } = await checked(rows, actor)
  return ask(actor).takeSheet({ ...wanted, seen: preview.seen })
}

const listOf = async (areaCode: string) => {
  const { nominees } = await ask().show({ roundId: ground.roundId, areaCode })
  return nominees.map(({ name, personId, post, concurrent, note }) => ({
    ...{ name, post, concurrent, note },
    known: personId !== null,
  }))
}

const secretaryRow = { code: villageA1, number: 'zhao', post: '党组织书记', concurrent: '是' }
const headRow = { code: villageA1, number: 'zhao', name: '赵一', post: '村（居）委会主任' }
const newRow = { code: villageA1, name: '甲某', post: '党组织委员', note: '后备力量' }
const others = [
  { code: villageA2, number: 'li', post: '党组织书记' },
  { code: villageB1, name: '乙某', post: '党组织书记' },
]

test('lists of many villages are taken at once, and the same form again writes nothing', async () => {
  const rows = [secretaryRow, headRow, newRow, ...others, { code: communityB2 }]
  const { preview } = await checked(rows)
  expect(preview.counts).toEqual({ new: 5, changed: 0, same: 1, wrong: 0 })
  expect(await taken(rows)).toEqual({ added: 5, changed: 0 })
  expect(await listOf(villageA1)).toEqual([
    { name: '赵一', post: 'party_secretary', concurrent: true, note: '', known: true },
    { name: '赵一', post: 'committee_head', concurrent: false, note: '', known: true },
    { name: '甲某', post: 'party_member', concurrent: false, note: '后备力量', known: false },
  ])
  expect(await listOf(communityB2)).toEqual([])
  expect(await failureOf(taken(rows))).toBe('nothing_to_do')
  const byName = [{ code: villageA1, name: '赵一', post: '党组织书记' }]
  expect((await checked(byName)).preview.counts.same).toBe(1)
})

test('rows change, remove and bind a name to the registry in their place; a stale check takes nothing', async () => {
  const rows = [
    { ...headRow, note: '连选连任' },
    { ...newRow, act: '移除' },
    { code: villageB1, number: 'zhou', name: '周五', post: '党组织委员' },
  ]
  const { wanted, preview } = await checked(rows)
  expect(preview.rows.map(({ outcome, changes }) => [outcome, ...changes])).toEqual([
    ['changed', 'note'],
    ['changed', 'act'],
    ['new'],
  ])
  await taken([{ code: villageA1, name: '丙某', post: '村（居）委会委员' }], who('officerA'))
  expect(await failureOf(ask().takeSheet({ ...wanted, seen: preview.seen }))).toBe('changed_since_check')
  expect(await taken(rows)).toEqual({ added: 1, changed: 2 })
  expect((await listOf(villageA1)).map(({ name, note }) => [name, note])).toEqual([
    ['赵一', ''],
    ['赵一', '连选连任'],
    ['丙某', ''],
  ])
  await taken([{ code: villageA2, name: '吴六', post: '党组织委员' }])
  expect(await taken([{ code: villageA2, number: 'wu', post: '党组织委员' }])).toEqual({
    added: 0,
    changed: 1,
  })
  expect((await listOf(villageA2)).at(-1)).toMatchObject({ name: '吴六', known: true })
})

const many = Array.from({ length: 41 }, (_, at) => ({
  code: communityB2,
  name: `人选${at}`,
  post: '党组织委员',
}))

test.each<[string, RowValues[], RegExp]>([
  [
    'an unknown village',
    [{ ...newRow, code: '990221999201' }],
    /第 2 行「区划代码」本批次没有代码为 990221999201/,
  ],
  ['an unknown number', [{ ...headRow, number: 'x9', name: '' }], /「人员编号」底册中没有编号为 x9/],
  ['another name', [{ ...headRow, name: '钱二' }], /「姓名」与底册不一致：编号 zhao 的人员姓名为“赵一”/],
  ['no name', [{ code: villageA2, post: '党组织委员' }], /「姓名」应填写提名人选的姓名/],
  ['no post', [{ code: villageA2, name: '戊某' }], /「拟任职务」应选择拟任职务/],
  ['no post, but both posts', [{ ...secretaryRow, post: null }], /「拟任职务」应选择拟任职务/],
  ['a post that is none', [{ ...newRow, post: '会计' }], /「拟任职务」/],
  ['both posts for a member', [{ ...newRow, concurrent: '是' }], /「拟“一肩挑”」只有提名为党组织书记/],
  [
    'the same row twice',
    [
      { ...newRow, name: '己某' },
      { ...newRow, name: '己某' },
    ],
    /与第 2 行是同一村/,
  ],
  ['by number and by name', [headRow, { ...headRow, number: null }], /与第 2 行是同一村/],
  ['the removal of a stranger', [{ ...newRow, name: '庚某', act: '移除' }], /「处理」名单中没有/],
  ['more than forty', many, /第 42 行「区划代码」该村（社区）的提名将达到 41 人次/],
])('%s is told with its row and column, and nothing is written', async (_name, rows, said) => {
  const before = await listOf(villageA2)
  const { wanted, preview } = await checked([...rows, { code: villageA2, name: '壬某', post: '党组织委员' }])
  expect(preview.counts.wrong).toBeGreaterThan(0)
  expect(preview.rows.flatMap(({ errors }) => errors.map(({ zh }) => zh)).join('\n')).toMatch(said)
  expect(await failureOf(ask().takeSheet({ ...wanted, seen: preview.seen }))).toBe('rows_wrong')
  expect(await listOf(villageA2)).toEqual(before)
})

/** Studies both lists of 甲乡, and signs some of them. */
async function studied(signs: number) {
  const api = ask(who('officerA'))
  const { roundId } = ground
  const shown = await Promise.all([villageA1, villageA2].map((areaCode) => api.show({ roundId, areaCode })))
  const votes = { for: 8, against: 0, abstain: 0 }
  await api.study({
    ...{ roundId, areaCode: townA },
    meeting: { kind: 'committee', heldOn: '2021-10-15', chair: '丙某', expected: 9, present: 8 },
    items: shown.map(({ areaCode, version }) => ({ mode: 'list' as const, areaCode, version, votes })),
  })
  const signing = { way: 'drawn' as const, drawing: 'M100 200l400 -60M500 100l20 180' }
  const waiting = await ask(secretary).toSign({ roundId, areaCode: townA })
  const items = waiting
    .slice(0, signs)
    .map(({ areaCode, version, digest }) => ({ areaCode, version, digest }))
  await ask(secretary).sign({ roundId, opinion: '同意', signing, items })
}

/** What the secretary was told of voided signatures. */
async function voidedTold() {
  const told = await running.app.data.transact(secretary, (tx) =>
    tx.select().from(notices).where(eq(notices.personId, secretary.personId)),
  )
  return told.filter(({ kind }) => kind === 'motion.voided').map(({ zh }) => zh)
}

test('studied and signed lists are told beforehand; their change ends study and signature', async () => {
  await studied(1)
  const rows = [
    { ...headRow, note: '改' },
    { code: villageA2, name: '辛某', post: '村（居）委会委员' },
    { code: villageB1, name: '乙某', post: '党组织书记' },
  ]
  const { preview } = await checked(rows)
  expect(preview.rows.map(({ notes }) => notes.map(({ zh }) => zh).join())).toEqual([
    '东村名单已由某leaderA签字，导入后签字失效，须重新研究、签字。',
    '西村名单已经党委研究，导入后须重新研究。',
    '',
  ])
  expect(await taken(rows)).toEqual({ added: 1, changed: 1 })
  const { roundId } = ground
  expect(await ask().show({ roundId, areaCode: villageA1 })).toMatchObject({
    ...{ state: 'draft', signatures: [{ voidReason: '名单修改' }] },
  })
  expect((await ask().show({ roundId, areaCode: villageA2 })).state).toBe('draft')
  expect(await voidedTold()).toEqual(['东村提名名单已修改，原签字失效'])
  await studied(2)
  await taken([
    { ...headRow, note: '再改' },
    { code: villageA2, number: 'li', post: '党组织书记', note: '改' },
  ])
  expect(await voidedTold()).toContain('2个村（社区）提名名单已修改，原签字失效')
})

test('the form comes filled in with lists and sitting teams, and goes back in unchanged', async () => {
  const get = async (actor: Actor | null, path: string) => {
    const app = { ...running.app, sessions: { ...running.app.sessions, actorOf: async () => actor } }
    const server = await buildServer(app, [motionsActions], [mountMotionForms])
    const answer = await server.inject(path)
    await server.close()
    return answer
  }
  const path = `/forms/motions/nominees.xlsx?round=${ground.roundId}`
  const rows = await ask().sheetRows({ roundId: ground.roundId })
  expect(rows.filter(({ code }) => code === villageA1)[0]).toMatchObject({
    ...{ village: '东村', township: '甲乡', number: 'zhao', name: '赵一', current: '党支部书记、村委会主任' },
    ...{ post: 'party_secretary', concurrent: 'yes' },
  })
  expect(rows.filter(({ code }) => code === communityB2)).toEqual([
    {
      code: communityB2,
      township: '乙镇',
      village: '北社区',
      number: 'wu',
      name: '吴六',
      current: '党支部书记',
    },
  ])
  for (const key of ['coordinator', 'officerA']) {
    const answer = await get(who(key), path)
    expect(answer.statusCode).toBe(200)
    const fileId = await uploadedBytes(running.app, who(key), answer.rawPayload)
    const preview = await ask(who(key)).checkSheet({ roundId: ground.roundId, fileId })
    expect(preview.counts).toMatchObject({ new: 0, changed: 0, wrong: 0 })
  }
  expect((await get(null, path)).statusCode).toBe(401)
  expect((await get(who('leaderA'), path)).statusCode).toBe(403)
  expect((await get(who('officerA'), '/forms/motions/other.xlsx')).statusCode).toBe(404)
})

test('a township imports its own villages; others may not, and a closed round takes nothing', async () => {
  const { wanted, preview } = await checked(others.slice(1), who('officerA'))
  expect(preview.rows[0]?.errors[0]?.zh).toMatch(/不在您的工作范围内/)
  expect(await failureOf(ask(who('leaderA')).checkSheet(wanted))).toBe('FORBIDDEN')
  expect(await failureOf(ask(null).checkSheet(wanted))).toBe('UNAUTHORIZED')
  expect(await failureOf(ask().checkSheet(wanted))).toBe('not_your_sheet')
  await running.app.data.transact(systemActor, (tx) =>
    tx.update(rounds).set({ state: 'closed' }).where(eq(rounds.id, ground.roundId)),
  )
  expect(await failureOf(ask(who('officerA')).checkSheet(wanted))).toBe('round_closed')
  expect(await failureOf(ask(who('officerA')).takeSheet({ ...wanted, seen: preview.seen }))).toBe(
    'round_closed',
  )
})
