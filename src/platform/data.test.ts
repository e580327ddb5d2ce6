import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { adminRoles } from '#common/roles.ts'
import {
  county,
  openRound,
  type SmallCounty,
  smallCounty,
  townA,
  townB,
  villageA1,
} from '#gates/responsibility/tasks/testing.ts'
import { type Actor, systemActor } from './actor.ts'
import { recordEvent } from './audit/record.ts'
import { dataOf, type Tx } from './data.ts'
import { notices } from './notices/tables.ts'
import { settings } from './settings/tables.ts'
import type { Running } from './start.ts'
import { actorFor, testApp } from './testing.ts'

let running: Running
let small: SmallCounty
let roundId = ''
const act = <T>(actor: Actor, fn: (tx: Tx) => Promise<T>, mode?: 'read' | 'write') =>
  running.app.data.transact(actor, fn, mode)

beforeAll(async () => {
  running = await testApp()
  small = await smallCounty(running.app)
  roundId = await openRound(running.app, small.actor('coordinator'))
})
afterAll(() => running.close())

async function count(actor: Actor, from: string, where = 'true'): Promise<number> {
  const found = await act(
    actor,
    (tx) =>
      tx.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.raw(from)} where ${sql.raw(where)}`),
    'read',
  )
  return found.rows[0]?.n ?? -1
}

/** The SQLSTATE with which the database refuses. */
function stateOf(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    () => 'done',
    (failure: unknown) => Object(Object(failure).cause ?? failure).code,
  )
}

test('statistics are renewed of tables that have grown, and of no others', async () => {
  const looked = async () => {
    const { rows } = await running.database.pool.query<{ relname: string; reltuples: number }>(
      `select relname, reltuples::int from pg_class where relname in ('settings', 'identity_tries') order by 1`,
    )
    return Object.fromEntries(rows.map(({ relname, reltuples }) => [relname, reltuples]))
  }
  await running.app.data.refreshStatistics()
  const before = await looked()
  await running.database.pool.query(
    `insert into identity_tries select 'probe' || g, 1, null, now() from generate_series(1, 2000) g`,
  )
  await running.app.data.refreshStatistics()
  expect(await looked()).toEqual({ ...before, identity_tries: 2000 })
  await running.database.pool.query(`insert into identity_tries values ('probe', 1, null, now())`)
  await running.app.data.refreshStatistics()
  expect((await looked()).identity_tries).toBe(2000)
  await running.database.pool.query('delete from identity_tries')
})

describe('a transaction', () => {
  beforeEach(() => act(systemActor, (tx) => tx.delete(settings).where(eq(settings.key, 'probe'))))

  const put = (tx: Tx) => tx.insert(settings).values({ key: 'probe', value: 1, updatedBy: 'x' })

  test('keeps all of it or nothing', async () => {
    await expect(
      act(systemActor, async (tx) => {
        await put(tx)
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    expect(await count(systemActor, 'settings', "key = 'probe'")).toBe(0)
    await act(systemActor, put)
    expect(await count(systemActor, 'settings', "key = 'probe'")).toBe(1)
  })

  test('within another is refused, also through a second door to the same database', async () => {
    const other = dataOf(running.database)
    for (const inner of [running.app.data, other]) {
      await expect(act(systemActor, () => inner.transact(systemActor, put))).rejects.toThrow('inside another')
    }
    await act(systemActor, put)
  })

  test('may follow another, and many may wait at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => act(systemActor, (tx) => tx.select().from(settings))),
    )
    expect(all).toHaveLength(20)
  })

  test('that reads can’t write', async () => {
    expect(await stateOf(act(systemActor, put, 'read'))).toBe('25006')
  })

  test('leaves none of its rights behind on the connection', async () => {
    await act(small.actor('officerA'), (tx) => tx.select().from(settings))
    const client = await running.database.pool.connect()
    const left = await client.query(
      "select current_user = 'wuguan_app' as app, current_setting('wuguan.area', true) as area",
    )
    client.release()
    expect(left.rows).toEqual([{ app: false, area: '' }])
  })

  test.each(["'", "9902'; reset role; --", '99\u0000', '99 02', '99\n02', '\\'])(
    'is not begun for an actor whose area is %j',
    async (areaCode) => {
      const forged = { ...small.actor('officerA'), areaCode }
      await expect(act(forged, (tx) => tx.select().from(settings))).rejects.toThrow(
        'characters that are not allowed',
      )
    },
  )
})

describe('row policies of areas', () => {
  const business = ['rounds', 'bodies', 'plans', 'plan_steps', 'chains', 'tasks', 'people', 'organisations']

  test.each(adminRoles)('a %s reaches no business row, whatever the area of the post', async (role) => {
    for (const area of [county, '99', '']) {
      const admin = actorFor(role, area)
      for (const table of ['rounds', 'bodies', 'plans', 'plan_steps', 'chains', 'tasks']) {
        expect(await count(admin, table), table).toBe(0)
      }
      const changed = await act(admin, (tx) => tx.execute(sql`update tasks set position = 9 where true`))
      expect(changed.rowCount).toBe(0)
    }
  })

  test('the whole county is the coordinator’s, and no other county', async () => {
    for (const table of business) {
      expect(await count(small.actor('coordinator'), table), table).toBe(await count(systemActor, table))
      expect(await count(actorFor('coordinator', '990222'), table), table).toBe(0)
    }
  })

  test('a township sees what lies in it, not its neighbour', async () => {
    const officer = small.actor('officerA')
    const own = `starts_with(area_code, '${townA}')`
    expect(await count(officer, 'tasks')).toBe(await count(systemActor, 'tasks', own))
    expect(await count(officer, 'tasks')).toBeGreaterThan(0)
    expect(await count(officer, 'people', `starts_with(area_code, '${townB}')`)).toBe(0)
    expect(await count(officer, 'tasks', `starts_with(area_code, '${townB}')`)).toBe(0)
  })

  test('a village is not its neighbour, though its code begins alike', async () => {
    const clerk = small.actor('clerkA1')
    expect(await count(clerk, 'tasks')).toBe(await count(systemActor, 'tasks', `area_code = '${villageA1}'`))
    const alike = actorFor('village', '99022110120')
    expect(await count(alike, 'tasks', `area_code = '${townA}'`)).toBe(0)
  })
})

describe('row policies of what one answers for', () => {
  test('a department of the whole county sees the tasks that it answers for, and no others', async () => {
    const bureau = small.actor('bureau')
    expect(await count(bureau, 'tasks')).toBe(0)
    await act(systemActor, (tx) =>
      tx.execute(
        sql`update tasks set department_id = ${bureau.organisationId} where area_code = ${villageA1}`,
      ),
    )
    expect(await count(bureau, 'tasks')).toBe(await count(systemActor, 'tasks', `area_code = '${villageA1}'`))
    const taken = await act(bureau, (tx) =>
      tx.execute(sql`update tasks set position = 9 where area_code = ${townA}`),
    )
    expect(taken.rowCount).toBe(0)
  })

  test('nobody may move a row out of the own area, or add one there', async () => {
    const officer = small.actor('officerA')
    const moved = act(officer, (tx) =>
      tx.execute(sql`update bodies set area_code = ${townB} where area_code = ${townA}`),
    )
    expect(await stateOf(moved)).toBe('42501')
    const round = {
      id: newId(),
      name: '别处',
      year: 2021,
      state: 'open',
      opened_on: '2021-09-15',
      updated_by: 'x',
    }
    const added = act(officer, (tx) =>
      tx.execute(sql`insert into rounds (id, area_code, name, year, state, opened_on, updated_by)
        values (${round.id}, ${county}, ${round.name}, ${round.year}, ${round.state}, ${round.opened_on}, 'x')`),
    )
    expect(await stateOf(added)).toBe('42501')
  })

  test('messages are read by whom they are for alone', async () => {
    const [a, b] = [small.actor('officerA'), small.actor('officerB')]
    const notice = { kind: 'probe', zh: '提示', en: 'Note', link: '/' }
    await act(a, (tx) => tx.insert(notices).values({ id: newId(), personId: b.personId, ...notice }))
    expect(await count(a, 'notices', "kind = 'probe'")).toBe(0)
    expect(await count(b, 'notices', "kind = 'probe'")).toBe(1)
    expect(await count(small.actor('coordinator'), 'notices', "kind = 'probe'")).toBe(0)
  })

  test('the round is the one that was opened', async () => {
    expect(await count(small.actor('clerkA1'), 'rounds', `id = '${roundId}'`)).toBe(1)
  })
})

describe('what no actor may do, not even the product itself', () => {
  const actors = (): Actor[] => [systemActor, small.actor('coordinator'), actorFor('system_admin', '!')]

  test.each([
    'auth_users',
    'auth_sessions',
    'auth_accounts',
    'auth_verifications',
    'auth_two_factors',
    'auth_passkeys',
  ])('touch %s', async (table) => {
    for (const actor of actors()) {
      expect(await stateOf(act(actor, (tx) => tx.execute(sql`select * from ${sql.raw(table)}`)))).toBe(
        '42501',
      )
      expect(await stateOf(act(actor, (tx) => tx.execute(sql`delete from ${sql.raw(table)}`)))).toBe('42501')
    }
  })

  test.each(['audit_events', 'audit_blocks'])('change or delete in %s', async (table) => {
    await act(systemActor, (tx) =>
      recordEvent(tx, systemActor, 'probe.kept', { type: 'probe', id: '1', name: '', areaCode: county }),
    )
    const column = table === 'audit_events' ? 'event' : 'hash'
    for (const actor of actors()) {
      const change = sql`update ${sql.raw(table)} set ${sql.raw(column)} = 'x'`
      expect(await stateOf(act(actor, (tx) => tx.execute(change)))).toBe('42501')
      expect(await stateOf(act(actor, (tx) => tx.execute(sql`delete from ${sql.raw(table)}`)))).toBe('42501')
      expect(await stateOf(act(actor, (tx) => tx.execute(sql`truncate ${sql.raw(table)}`)))).toBe('42501')
    }
    expect(await count(systemActor, 'audit_events', "event = 'probe.kept'")).toBeGreaterThan(0)
  })

  test('make or drop a table', async () => {
    for (const actor of actors()) {
      expect(await stateOf(act(actor, (tx) => tx.execute(sql`drop table tasks`)))).toBe('42501')
      expect(await stateOf(act(actor, (tx) => tx.execute(sql`create table x (a int)`)))).toBe('42501')
    }
  })
})

test('every table of the product has row policies, or is closed', async () => {
  const open = await running.database.pool.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and not c.relrowsecurity
      and has_table_privilege('wuguan_app', c.oid, 'select')`)
  expect(open.rows).toEqual([])
})
