import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Running } from '#platform/start.ts'
import { testApp } from '#platform/testing.ts'
import { failureOf } from '#registry/testing.ts'
import { coordinator, county, loadCounty, procedureOf } from '../plan/testing.ts'
import { documentTemplates, type TemplateKey, templateKeys } from './contract.ts'
import { factsFor } from './facts.ts'
import { rowsOf } from './template.ts'

let running: Running
let roundId: string
const town = '990221101'
const village = '990221101201'

beforeAll(async () => {
  running = await testApp('2021-06-01')
  await loadCounty(running.app)
  const { rounds } = procedureOf(running)
  roundId = (
    await rounds.open({
      ...{ areaCode: county, name: '2021年换届', year: 2021 },
      bodies: [
        { kind: 'party_congress_township', electionDay: '2021-09-16' },
        { kind: 'congress_township', electionDay: '2021-11-16' },
        { kind: 'village_party', electionDay: '2021-11-08' },
        { kind: 'village_committee', electionDay: '2021-11-28' },
      ],
    })
  ).id
})
afterAll(() => running.close())

function facts(templateKey: TemplateKey, areaCode: string, round = roundId, bodyId?: string) {
  return running.app.data.transact(
    coordinator,
    (tx) => factsFor(tx, { templateKey, roundId: round, areaCode, today: '2021-06-01', bodyId }),
    'read',
  )
}

test('a township asks the committee above', async () => {
  expect(await facts('request_township_congress', town)).toMatchObject({
    ...{ issuer: '中共稔陂镇委员会', addressees: '县委', area: '稔陂镇', opensOn: '2021-09-16', days: 1 },
    agenda: documentTemplates.request_township_congress.standards.agenda,
  })
})

test('the county answers it', async () => {
  const found = await facts('reply_township_congress', town)
  expect(found).toMatchObject({ addressees: '稔陂镇党委', meeting: '县委常委会会议' })
  expect(found.issuer).toMatch(/^中共.+县委员会$/)
})

test('the plan gives the timetable of a scheme, the list of divisions its villages', async () => {
  const found = await facts('scheme_village', county)
  expect(found).toMatchObject({ partyDay: '2021-11-08', committeeDay: '2021-11-28', villages: 174 })
  const rows = rowsOf(String(found.timetable))
  expect(rows).toHaveLength(16)
  expect(rows.every((row) => row.length === 3)).toBe(true)
  expect(rows.at(-1)?.[0]).toMatch(/月\d+日/)
})

test('quotas begin with the townships that have a congress and their population', async () => {
  const rows = rowsOf(String((await facts('decision_delegate_quota', county)).rows))
  expect(rows).toHaveLength(11)
  expect(rows[0]?.slice(0, 2)).toEqual(['稔陂镇', '58412'])
})

test('results are those of the place', async () => {
  expect(await facts('request_results', town)).toMatchObject({
    ...{ body: '中国共产党稔陂镇委员会', heldOn: '2021-09-16' },
  })
  const own = await facts('request_results', village)
  expect(own.body).toMatch(/支部委员会$/)
  expect(own.heldOn).toBe('2021-11-08')
})

test('an election of a township is its own committee’s; a body can be named', async () => {
  const [body] = (
    await procedureOf(running).rounds.bodies({ roundId, kind: 'congress_township', area: '990221102' })
  ).rows
  expect(await facts('announcement_voters', town, roundId, body?.id)).toMatchObject({
    ...{ issuer: '稔陂镇选举委员会', electionDay: '2021-11-16' },
  })
})

test('a city’s Party congress is drafted in the city’s own words', async () => {
  const found = await facts('resolution_party_congress', '9902')
  expect(found).toMatchObject({ county: '临筠市' })
  expect(String(found.agenda)).toMatch(/^听取和审查市委工作报告/)
  expect(String(found.call)).toContain('全市')
  expect(await facts('measures_party_election', '9902')).toMatchObject({
    level: 'prefecture',
    area: '临筠市',
  })
  expect(String((await facts('resolution_party_congress', county)).agenda)).toMatch(/^听取和审查县委工作报告/)
})

test.each(templateKeys)('%s is given facts of its own fields only', async (key) => {
  for (const area of ['9902', county, town]) {
    const names = Object.keys(await facts(key, area))
    expect(Object.keys(documentTemplates[key].fields.shape)).toEqual(expect.arrayContaining(names))
  }
})

test('nothing for a place or a round that is not there', async () => {
  expect(await failureOf(facts('notice', '990299'))).toBe('NOT_FOUND')
  expect(await failureOf(facts('notice', county, '0'.repeat(26)))).toBe('NOT_FOUND')
})
