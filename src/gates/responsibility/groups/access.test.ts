import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles, businessRoles, type Role } from '#common/roles.ts'
import type { Actor } from '#platform/actor.ts'
import { renderDocx } from '#platform/documents/render.ts'
import { buildServer } from '#platform/http/server.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { groupsActions } from './actions.ts'
import { groupsTopic } from './contract.ts'
import { mountGroupDocuments } from './documents.ts'
import { rosterDocument } from './roster.ts'
import { places } from './testing.ts'
import { foundGroup, type GroupGround, groupDraft, groupGround } from './testing-groups.ts'

const today = '2021-09-15'
let running: Running
let ground: GroupGround
let who: GroupGround['who']

beforeAll(async () => {
  running = await testApp(today)
  ground = await groupGround(running)
  who = ground.who
})
afterAll(() => running.close())

function ask(role: Role = 'coordinator', area: string = places.county) {
  return as(running, groupsTopic, groupsActions, actorFor(role, area))
}

function founded() {
  return foundGroup(ask(), ground)
}

function refused(code: string) {
  return { code: 'REFUSED', data: { code } }
}

describe('the Word list', () => {
  test('names, titles and the office as of a day', async () => {
    const { id, group } = await founded()
    const roster = await ask('township', places.town).roster({ id, on: '2021-06-01' })
    const parts = unzipSync(await renderDocx(rosterDocument(roster)))
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const text = xml.replaceAll(/<\/w:p>/g, '\n').replaceAll(/<[^>]+>/g, '')
    expect(text.trim().split('\n')).toEqual([
      `${group.name}成员名单`,
      '（截至2021年6月1日）',
      '',
      '组　长：甲　一　　县委书记',
      '副组长：乙二三　　县委副书记',
      '成　员：丙　四　　县民政局局长',
      '',
      '主要职责：领导换届工作',
      '领导小组下设换届工作领导小组办公室，设在县委全称，办公室主任由乙二三同志兼任，办公室成员：丙四、丁五。',
    ])
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'])
      expect(xml).toContain(`w:eastAsia="${font}"`)
  })
})

describe('the document’s address', () => {
  async function get(actor: Actor | null, path: string) {
    const app = { ...running.app, sessions: { ...running.app.sessions, actorOf: async () => actor } }
    const server = await buildServer(app, [groupsActions], [mountGroupDocuments])
    const answer = await server.inject(path)
    await server.close()
    return answer
  }

  test('a Word file under the group’s name', async () => {
    const { id, group } = await founded()
    const answer = await get(actorFor('leader', places.county), `/documents/group/${id}.docx?on=2021-06-01`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toContain('wordprocessingml')
    expect(answer.headers['content-disposition']).toContain(
      encodeURIComponent(`${group.name}成员名单_2021-06-01.docx`),
    )
    expect(Object.keys(unzipSync(answer.rawPayload))).toContain('word/document.xml')
  })

  test.each<[string, Actor | null, string, number]>([
    ['not signed in', null, newId(), 401],
    ['an administrator', actorFor('audit_admin', places.county), newId(), 403],
    ['no such group', actorFor('leader', places.county), newId(), 404],
    ['no id at all', actorFor('leader', places.county), 'x', 404],
  ])('%s', async (_name, actor, id, status) => {
    expect((await get(actor, `/documents/group/${id}.docx`)).statusCode).toBe(status)
  })
})

describe('who may', () => {
  test('nobody without a session', async () => {
    const { id } = await founded()
    const anonymous = as(running, groupsTopic, groupsActions, null)
    await expect(anonymous.list({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await expect(anonymous.show({ id })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  test.each(adminRoles)('%s sees nothing', async (role) => {
    await expect(ask(role).list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(ask(role).roster({ id: newId() })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test.each(businessRoles.filter((role) => role !== 'coordinator'))('%s reads only', async (role) => {
    const { id, version, seat } = await founded()
    expect((await ask(role).show({ id })).members).toHaveLength(4)
    const seen = { id, version, memberId: seat(who.civil), reason: '工作调动' }
    const calls = await Promise.allSettled([
      ask(role).create(groupDraft(ground)),
      ask(role).candidates({ text: '甲' }),
      ask(role).edit({
        id,
        version,
        name: '换届领导小组',
        duty: '领导工作',
        officeName: '换届办',
        officeOrganisationId: ground.committee,
      }),
      ask(role).addMember({
        id,
        version,
        fromOn: today,
        personId: who.idle,
        organisationId: ground.bureau,
        title: '职务',
        capacity: 'member',
      }),
      ask(role).endMember({ ...seen, untilOn: today }),
      ask(role).replaceMember({
        ...seen,
        personId: who.idle,
        organisationId: ground.bureau,
        title: '职务',
        onDay: today,
      }),
      ask(role).dissolve({ id, version, onDay: today, reason: '结束' }),
    ])
    expect(calls.map((call) => call.status === 'rejected' && call.reason.code)).toEqual(
      calls.map(() => 'FORBIDDEN'),
    )
  })

  test('a township reads the county’s group and can’t change it', async () => {
    const { id, version, seat } = await founded()
    const local = ask('coordinator', places.town)
    expect((await local.show({ id })).mayEdit).toBe(false)
    const end = local.endMember({
      id,
      version,
      memberId: seat(who.civil),
      untilOn: today,
      reason: '工作调动',
    })
    await expect(end).rejects.toMatchObject(refused('outside'))
    await expect(ask('coordinator', places.otherCounty).show({ id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
