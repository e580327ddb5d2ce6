import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isAdmin } from '#common/roles.ts'
import { cityDemo } from './city-data.ts'
import { countyDemo } from './county-data.ts'
import type { AreaRow, DemoData } from './shapes.ts'

const county = countyDemo()
const city = cityDemo()
const demos: [string, DemoData][] = [
  ['county', county],
  ['city', city],
  ['county with another seed', countyDemo(7)],
]

function children(demo: DemoData, code: string): AreaRow[] {
  return demo.areas.filter((row) => row.parentCode === code)
}

function sum(rows: readonly AreaRow[], key: 'population' | 'households'): number {
  return rows.reduce((total, row) => total + (row[key] ?? 0), 0)
}

function unique(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}

/** ISO 7064 MOD 11-2, stated another way than the product states it: doubling from the left ends at 1. */
function congruent(identityNumber: string): boolean {
  const values = [...identityNumber].map((digit) => (digit === 'X' ? 10 : Number(digit)))
  return values.reduce((product, value) => (product * 2 + value) % 11, 0) === 1
}

function fingerprint(demo: DemoData): string {
  return createHash('sha256').update(JSON.stringify(demo)).digest('hex').slice(0, 16)
}

describe('both demos: places and organisations', () => {
  test.each(demos)('%s: codes lie under 99 and under their parents', (_, demo) => {
    const codes = new Set(demo.areas.map((row) => row.code))
    const lengths = { province: 2, prefecture: 4, county: 6, township: 9, village: 12 }
    for (const row of demo.areas) {
      expect(row.code).toMatch(/^99\d*$/)
      expect(row.code).toHaveLength(lengths[row.level])
      expect(row.parentCode === null || row.code.startsWith(row.parentCode)).toBe(true)
      expect(row.parentCode === null || codes.has(row.parentCode)).toBe(true)
    }
    expect(unique(demo.areas.map((row) => row.code))).toBe(true)
    expect(unique(demo.areas.map((row) => row.name))).toBe(true)
  })

  test.each(demos)('%s: population and households add up at every level', (_, demo) => {
    for (const row of demo.areas) {
      const below = children(demo, row.code)
      if (below.length === 0 || row.population === null) continue
      expect([row.name, row.population, row.households]).toEqual([
        row.name,
        sum(below, 'population'),
        sum(below, 'households'),
      ])
    }
  })

  test.each(demos)('%s: organisations are unique, stand in an area, parents first', (_, demo) => {
    const areas = new Set(demo.areas.map((row) => row.code))
    const seen = new Set<string>()
    for (const row of demo.organisations) {
      expect(areas.has(row.areaCode)).toBe(true)
      expect(row.parentCode === null || seen.has(row.parentCode)).toBe(true)
      expect(row.name + row.shortName).not.toMatch(/[{}]|undefined/)
      seen.add(row.code)
    }
    expect(seen.size).toBe(demo.organisations.length)
    expect(unique(demo.organisations.map((row) => row.name))).toBe(true)
  })
})

describe('both demos: people and posts', () => {
  test.each(demos)('%s: people have unique keys and sound personal numbers', (_, demo) => {
    for (const key of ['number', 'name', 'identityNumber', 'phone'] as const) {
      expect(unique(demo.people.map((row) => row[key]))).toBe(true)
    }
    for (const row of demo.people) {
      expect(row.identityNumber).toMatch(/^99\d{15}[\dX]$/)
      expect(row.identityNumber.slice(6, 14)).toBe(row.birthDate.replaceAll('-', ''))
      expect(Number(row.identityNumber.charAt(16)) % 2 === 1 ? 'M' : 'F').toBe(row.sex)
      expect(congruent(row.identityNumber)).toBe(true)
      expect(row.phone).toMatch(/^199000[01]\d{4}$/)
      expect([...row.name].length === 2 || [...row.name].length === 3).toBe(true)
      if (row.partyJoined !== null) {
        const age = Number(row.partyJoined.slice(0, 4)) - Number(row.birthDate.slice(0, 4))
        expect(age).toBeGreaterThanOrEqual(19)
        expect(Number(row.partyJoined.slice(0, 4))).toBeLessThan(demo.year)
      }
    }
  })

  test.each(demos)('%s: posts point at rows and are held once', (_, demo) => {
    const people = new Set(demo.people.map((row) => row.number))
    const areas = new Set(demo.areas.map((row) => row.code))
    const organisations = new Set(demo.organisations.map((row) => row.code))
    for (const row of [...demo.posts, ...demo.administrators]) {
      expect(people.has(row.personNumber)).toBe(true)
      expect(organisations.has(row.organisationCode)).toBe(true)
      expect(areas.has(row.areaCode)).toBe(true)
    }
    const keys = demo.posts.map((p) => [p.personNumber, p.organisationCode, p.title, p.areaCode].join('|'))
    expect(unique(keys)).toBe(true)
  })

  test.each(demos)(
    '%s: every area has one main leader, one deputy, one responsible organisation',
    (_, demo) => {
      const ownLevels = new Set(['county', 'township', 'village', ...(demo === city ? ['prefecture'] : [])])
      for (const { code, level } of demo.areas) {
        const expected = ownLevels.has(level) ? 1 : 0
        const holders = (part: string) =>
          demo.posts.filter((p) => p.areaCode === code && p.chainPart === part)
        expect([
          code,
          holders('main').length,
          holders('deputy').length,
          holders('department').length,
        ]).toEqual([code, expected, expected, expected])
      }
    },
  )

  test.each(demos)('%s: leaders of a chain belong to the Party', (_, demo) => {
    const members = new Set(demo.people.filter((it) => it.partyJoined !== null).map((it) => it.number))
    for (const post of demo.posts.filter(
      (it) => it.chainPart === 'main' || it.chainPart === 'deputy' || it.role === 'coordinator',
    )) {
      expect(members.has(post.personNumber)).toBe(true)
    }
  })
})

describe('both demos: sign-in cards and words', () => {
  test.each(demos)('%s: sign-in cards name their holders in both languages', (_, demo) => {
    expect(unique(demo.cards.map((it) => it.key))).toBe(true)
    for (const it of demo.cards) {
      expect(demo.people.find((person) => person.number === it.personNumber)?.name).toBe(it.name)
      const held = [...demo.posts, ...demo.administrators].some(
        (p) => p.personNumber === it.personNumber && p.role === it.role && p.areaCode === it.areaCode,
      )
      expect(held).toBe(true)
      for (const text of [it.post, it.task]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u)
        expect(text.en).toMatch(/^[A-Z]/)
        expect(text.zh + text.en).not.toMatch(/[!！]/)
      }
    }
  })

  test.each(demos)('%s: no real place of the source texts and no well-known surname', (_, demo) => {
    const places = demo.areas.map((row) => row.name).join(' ')
    expect(places).not.toMatch(/紫云|安顺|贵州|辽宁|衡阳|南充|昌都|长江/)
    expect(demo.people.map((row) => row.name).join(' ')).not.toMatch(/(^| )[习毛邓江胡温朱]/)
  })
})

describe('the county', () => {
  test('has 13 townships and sub-districts and 174 villages and communities', () => {
    expect(county.areas.filter((row) => row.level === 'township')).toHaveLength(13)
    expect(county.areas.filter((row) => row.level === 'village')).toHaveLength(174)
    expect(county.people.length).toBeGreaterThanOrEqual(900)
    expect(county.people.length).toBeLessThanOrEqual(1200)
  })

  test('has township congress ceilings that add up to 615', () => {
    const towns = county.areas.filter((row) => row.level === 'township')
    const congresses = towns.filter((row) => row.kind !== '街道')
    expect(congresses).toHaveLength(11)
    const ceilings = congresses.map((row) => Math.min(160, 45 + Math.floor((row.population ?? 0) / 1500)))
    expect(ceilings.reduce((a, b) => a + b, 0)).toBe(615)
    for (const row of towns) {
      expect(row.population).toBeGreaterThanOrEqual(6_000)
      expect(row.population).toBeLessThanOrEqual(60_000)
    }
  })

  test('is governed by a head who is not Han, as an autonomous county is', () => {
    const head = county.posts.find((it) => it.title === '县长')
    const person = county.people.find((it) => it.number === head?.personNumber)
    expect(person?.ethnicity).not.toBe('汉族')
    expect(new Set(county.people.map((it) => it.ethnicity)).size).toBeGreaterThanOrEqual(6)
  })

  test('leads each village by its own secretary and the organiser of its township', () => {
    for (const village of county.areas.filter((row) => row.level === 'village')) {
      const main = county.posts.find((p) => p.areaCode === village.code && p.chainPart === 'main')
      const deputy = county.posts.find((p) => p.areaCode === village.code && p.chainPart === 'deputy')
      const above = county.posts.find((p) => p.areaCode === village.parentCode && p.chainPart === 'deputy')
      expect(main?.organisationCode).toBe(`${village.code}-DZ`)
      expect(deputy?.personNumber).toBe(above?.personNumber)
    }
  })

  test('has villages with one and with two people at the head', () => {
    const heads = county.posts.filter((p) => p.organisationCode.endsWith('-CW') && p.role === 'village')
    const secretaries = new Set(
      county.posts
        .filter((p) => p.areaCode.length === 12 && p.chainPart === 'main')
        .map((p) => p.personNumber),
    )
    const both = heads.filter((p) => secretaries.has(p.personNumber)).length
    expect(heads).toHaveLength(174)
    expect(both).toBeGreaterThan(60)
    expect(both).toBeLessThan(138)
  })

  test('keeps its three administrators out of its business', () => {
    expect(county.administrators.map((it) => it.role)).toEqual([
      'system_admin',
      'security_admin',
      'audit_admin',
    ])
    for (const { personNumber, role } of county.administrators) {
      expect(role !== null && isAdmin(role)).toBe(true)
      expect(county.posts.some((p) => p.personNumber === personNumber)).toBe(false)
    }
    expect(new Set(county.administrators.map((it) => it.personNumber)).size).toBe(3)
  })

  test('offers eleven cards, the overdue township among them', () => {
    expect(county.cards).toHaveLength(11)
    expect(county.cards.map((it) => it.key)).toContain('township_overdue')
  })
})

describe('repeatability', () => {
  test('the same seed gives the same rows, on every machine', () => {
    expect(fingerprint(countyDemo())).toBe(fingerprint(county))
    expect(fingerprint(county)).toBe('0dc546d61c914b0e')
  })

  test('another seed gives other people in the same county', () => {
    const other = countyDemo(7)
    expect(fingerprint(other)).not.toBe(fingerprint(county))
    expect(other.people.map((it) => it.name)).not.toEqual(county.people.map((it) => it.name))
    expect(other.areas.filter((it) => it.level === 'township').map((it) => it.name)).toEqual(
      county.areas.filter((it) => it.level === 'township').map((it) => it.name),
    )
  })
})
