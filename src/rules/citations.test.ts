import { describe, expect, test } from 'vitest'
import { bodies, bodyKinds } from './bodies.ts'
import { catalogue, laws } from './catalogue.ts'
import {
  citationFor,
  citationsFor,
  citationText,
  editionOn,
  lawName,
  lawOf,
  lawOfKnown,
  newestCitation,
} from './citations.ts'
import { addDays, parseCivilDate } from './dates.ts'

describe('editions', () => {
  test.each([
    ['选举法', '1995-02-27', null],
    ['选举法', '1995-02-28', '1995'],
    ['选举法', '2004-10-27', '2004'],
    ['选举法', '2010-03-13', '2004'],
    ['选举法', '2010-03-14', '2010'],
    ['选举法', '2015-08-29', '2015'],
    ['选举法', '2020-10-17', '2015'],
    ['选举法', '2020-10-18', '2020'],
    ['地方组织法', '2022-03-11', '2015'],
    ['地方组织法', '2022-03-12', '2022'],
    ['村委会组织法', '2025-12-31', '2018'],
    ['村委会组织法', '2026-01-01', '2025'],
    ['居委会组织法', '2025-12-31', '2018'],
    ['居委会组织法', '2026-01-01', '2025'],
    ['基层组织选举工作条例', '2020-07-12', '1990'],
    ['基层组织选举工作条例', '2020-07-13', '2020'],
  ] as const)('%s on %s: %s', (law, date, edition) => {
    expect(editionOn(law, date)).toBe(edition)
  })
  test('a day that does not exist is an error', () => {
    expect(() => editionOn('选举法', '2021-02-30')).toThrow(RangeError)
  })
  test('stand in order and begin on real days', () => {
    for (const { editions } of Object.values(laws)) {
      const days = editions.map(({ from }) => from)
      expect(days).toEqual(days.toSorted())
      expect(days.every((day) => parseCivilDate(day) === day)).toBe(true)
    }
  })
})

describe('citationFor', () => {
  test('numbers move between 2015 and 2020', () => {
    expect(citationFor('XJ-15', '2020-10-17')).toEqual({
      law: '选举法',
      edition: '2015',
      article: '31',
      ruleId: 'XJ-15',
      confidence: 'B',
    })
    expect(citationFor('XJ-15', '2020-10-18')).toMatchObject({
      edition: '2020',
      article: '32',
      confidence: 'A',
    })
    for (const [id, { law, places }] of catalogue) {
      const [newer, older] = [places[2020], places[2015]]
      if (law !== '选举法' || newer === undefined || older === undefined) continue
      const moved = newer[0].replaceAll(/(?<!\()\d+/g, (number) => String(Number(number) - 1))
      expect(older[0], id).toBe(moved)
    }
  })
  test('is null for an unknown rule, before the first edition, and where the edition lacks the rule', () => {
    expect(citationFor('XX-99', '2021-01-01')).toBeNull()
    expect(citationFor('XJ-15', '1990-01-01')).toBeNull()
    expect(citationFor('XJ-15', '1996-01-01')).toBeNull()
    expect(citationFor('CW25-04', '2025-12-31')).toBeNull()
    expect(lawOf('XX-99')).toBeNull()
    expect(lawOf('XJ-15')).toBe('选举法')
    expect(lawOfKnown('XJ-15')).toBe('选举法')
    expect(() => lawOfKnown('XX-99')).toThrow(RangeError)
  })
  test('several rules are cited together, without those that the edition lacks', () => {
    expect(citationsFor(['XJ-04', 'XJ-08'], '2021-10-18').map(({ ruleId }) => ruleId)).toEqual([
      'XJ-04',
      'XJ-08',
    ])
    expect(citationsFor(['XJ-04', 'XJ-08'], '2005-01-01').map(({ ruleId }) => ruleId)).toEqual(['XJ-04'])
  })
  test('what depends on no date cites the newest edition that holds the rule', () => {
    expect(newestCitation('HB-02')).toMatchObject([{ law: '民法典', edition: '2020', article: '1045' }])
    expect(newestCitation('XJ-12')).toMatchObject([{ edition: '2020' }])
    expect(newestCitation('XX-99')).toEqual([])
  })
  test('the village law of 2026 is cited without a number', () => {
    const citation = citationFor('CW-05', '2026-01-01')
    expect(citation).toMatchObject({ edition: '2025', article: '', confidence: 'D' })
    expect(citation && citationText(citation).zh).toBe('《村委会组织法》（2025年，条号待核）')
    expect(citation && citationText(citation).en).toBe(
      'Organic Law of the Village Committees (2025, article to be verified)',
    )
  })
  test('is printed with law, year and article', () => {
    const citation = citationFor('CW-14', '2021-11-20')
    expect(citation && citationText(citation)).toEqual({
      zh: '《村委会组织法》（2018年）第20条',
      en: 'Organic Law of the Village Committees (2018), art. 20',
    })
    const item = citationFor('XJ-04', '2021-11-20')
    expect(item && citationText(item)).toEqual({
      zh: '《选举法》（2020年）第12条第（四）项',
      en: "Electoral Law of the National and Local People's Congresses (2020), art. 12(4)",
    })
    expect(lawName('某法')).toEqual({ zh: '某法', en: '某法' })
  })
  test('every place names an edition of its law, and each is in force on its first day', () => {
    for (const [id, { law, places }] of catalogue) {
      for (const edition of Object.keys(places)) {
        const found = laws[law].editions.find((one) => one.edition === edition)
        expect(found, `${id} ${edition}`).toBeDefined()
        if (found === undefined) continue
        expect(citationFor(id, found.from)?.edition).toBe(edition)
        expect(editionOn(law, addDays(found.from, -1))).not.toBe(edition)
      }
    }
  })
})

test('bodies are named by kind in both languages', () => {
  for (const kind of bodyKinds) {
    const body = bodies[kind]
    expect(body.kind).toBe(kind)
    for (const text of [body.name, body.electionDay]) {
      expect(text.zh).toMatch(/^\p{Script=Han}+(、\p{Script=Han}+)?$/u)
      expect(text.en).toMatch(/^[A-Z][\x20-\x7e’]+$/)
    }
  }
})
