import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import { systemActor } from '#platform/actor.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Running } from '#platform/start.ts'
import { actorFor, as, testApp } from '#platform/testing.ts'
import { organisations } from '../organisations/tables.ts'
import { importsActions } from './actions.ts'
import { importsTopic } from './contract.ts'
import { county, man, post, town, unit, village, woman } from './sample.ts'
import { checked, imported, workbook } from './testing.ts'

let running: Running
const actor = actorFor('coordinator', '990221')
const api = () => as(running, importsTopic, importsActions, actor)

beforeAll(async () => {
  running = await testApp()
  await imported(running, actor, 'areas', [county, town, village])
  await imported(running, actor, 'organisations', [unit])
  await imported(running, actor, 'people', [man, woman])
  await imported(running, actor, 'posts', [post])
})
afterAll(() => running.close())

async function faults(kind: Parameters<typeof workbook>[0], rows: readonly RowValues[]): Promise<string[]> {
  const { id, state } = await checked(running, actor, kind, await workbook(kind, rows))
  expect(state).toBe('checked')
  const wrong = await api().rows({ id, outcome: 'wrong' })
  for (const { errors } of wrong.rows) for (const { en } of errors) expect(en).toMatch(/^Row \d+, “/)
  return wrong.rows.flatMap(({ errors }) => errors.map(({ zh }) => zh))
}

test.each<[string, 'areas' | 'organisations' | 'people' | 'posts', RowValues[], RegExp]>([
  ['a duplicate code', 'areas', [town, village, town], /第 4 行「区划代码」与第 2 行重复/],
  [
    'circular parents',
    'areas',
    [
      { ...town, code: '990221102', parentCode: '990221103' },
      { ...town, code: '990221103', parentCode: '990221102' },
    ],
    /第 2 行「上级代码」上下级关系形成循环：990221102 → 990221103 → 990221102/,
  ],
  ['a parent nowhere', 'areas', [{ ...village, code: '990221109201' }], /没有代码为 990221109 的上级/],
  ['a parent of another branch', 'areas', [{ ...village, parentCode: '990221' }], /应为 990221101/],
  ['a level that is not the code’s', 'areas', [{ ...village, level: '乡级' }], /12 位代码应为村级/],
  ['a code of seven digits', 'areas', [{ ...village, code: '9902211' }], /应为 2、4、6、9 或 12 位数字/],
  ['an area outside one’s own', 'areas', [{ ...town, code: '990222101' }], /不在您的管辖范围（990221）内/],
  ['a negative population', 'areas', [{ ...village, population: -5 }], /「人口」应为.*整数.*现为“-5”/],
  [
    'an unknown division',
    'organisations',
    [{ ...unit, areaCode: '990221999' }],
    /没有代码为 990221999 的区划/,
  ],
  [
    'a division outside',
    'organisations',
    [{ ...unit, code: 'U8', areaCode: '990222' }],
    /「所属区划代码」不在您的管辖范围/,
  ],
  ['an unknown parent', 'organisations', [{ ...unit, parentCode: 'U99' }], /没有代码为 U99 的上级/],
  [
    'circular organisations',
    'organisations',
    [
      { ...unit, code: 'A', parentCode: 'B' },
      { ...unit, code: 'B', parentCode: 'A' },
    ],
    /A → B → A/,
  ],
  [
    'a wrong check character',
    'people',
    [{ ...man, identityNumber: '990221198107050016' }],
    /「身份证号」公民身份号码校验不符/,
  ],
  ['a sex that does not fit', 'people', [{ ...man, sex: '女' }], /「性别」与身份证号不符（身份证号为男）/],
  [
    'a birth date that does not fit',
    'people',
    [{ ...man, birthDate: '1981-07-06' }],
    /身份证号为 1981-07-05/,
  ],
  [
    'an identity number twice in the file',
    'people',
    [man, { ...man, number: 'P7' }],
    /第 3 行「身份证号」与第 2 行的身份证号相同/,
  ],
  ['an identity number of somebody else', 'people', [{ ...man, number: 'P7' }], /已登记在另一人员编号名下/],
  [
    'an identity number as staff number',
    'people',
    [{ ...man, number: man.identityNumber }],
    /不得以身份证号作为人员编号/,
  ],
  ['an unknown person', 'posts', [{ ...post, personNumber: 'P99' }], /没有编号为 P99 的人员/],
  ['an unknown organisation', 'posts', [{ ...post, organisationCode: 'U99' }], /没有代码为 U99 的单位/],
  ['a village role over a county', 'posts', [{ ...post, role: '村' }], /村角色的管辖区划应为村级/],
  ['a role that does not exist', 'posts', [{ ...post, role: '系统管理员' }], /「系统角色」应为以下之一/],
])('%s is told with its row and what to do', async (_name, kind, rows, sentence) => {
  const found = await faults(kind, rows)
  expect(found.some((zh) => sentence.test(zh))).toBe(true)
})

test('a code in use outside one’s area is not taken over', async () => {
  await running.app.data.transact(systemActor, (tx) =>
    tx.insert(organisations).values({
      ...{ id: newId(), code: 'X1', name: '邻县示例部', shortName: '邻部', kind: '党委部门' },
      ...{ areaCode: '990222', initials: 'lb' },
    }),
  )
  const found = await faults('organisations', [{ ...unit, code: 'X1' }])
  expect(found).toEqual(['第 2 行「单位代码」该代码或编号已由管辖范围外的单位使用。请换用其他代码。'])
})

test('a table in GBK, with loose dates and another order of columns, is read', async () => {
  const csv = [
    '身份证,姓名,编号,出生年月日,入党年月,区划代码,备注',
    ',陆萱,P5,1990年3月2日,2015年12月,990221,无',
  ].join('\r\n')
  const done = await checked(running, actor, 'people', iconv.encode(csv, 'gbk'))
  expect(done).toMatchObject({ counts: { new: 1, changed: 0, same: 0, wrong: 0 }, ignoredColumns: ['备注'] })
  const { rows } = await api().rows({ id: done.id })
  expect(rows[0]?.values).toMatchObject({
    name: '陆萱',
    birthDate: '1990-03-02',
    partyJoined: '2015-12',
    sex: null,
  })
})

test.each<[string, () => Promise<Uint8Array>, RegExp]>([
  [
    'no spreadsheet',
    async () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    /不能作为电子表格读取|不是电子表格/,
  ],
  ['another sheet', () => workbook('posts', [post]), /缺少必需的列|未找到所需的表头/],
  ['a missing column', async () => Buffer.from('人员编号,姓名\nP1,章樾\n'), /缺少必需的列：「所属区划代码」/],
  ['no rows', async () => Buffer.from('人员编号,姓名,所属区划代码\n'), /没有数据/],
])('%s fails the import with a sentence', async (_name, bytes, sentence) => {
  const failed = await checked(running, actor, 'people', await bytes())
  expect(failed.state).toBe('failed')
  expect(failed.problem?.zh).toMatch(sentence)
  expect(failed.problem?.en).not.toBe('')
  expect(failed.job?.state).toBe('failed')
})
