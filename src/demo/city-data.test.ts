import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isAdmin } from '#common/roles.ts'
import { cityDemo } from './city-data.ts'
import { countyDemo } from './county-data.ts'

const city = cityDemo()
const county = countyDemo()

function peopleAt(codeLength: number) {
  return city.people.filter((row) => row.areaCode.length === codeLength)
}

describe('the city', () => {
  test('has 5 counties and districts and 49 townships', () => {
    expect(city.areas.filter((row) => row.level === 'county')).toHaveLength(5)
    expect(city.areas.filter((row) => row.level === 'township')).toHaveLength(49)
    expect(city.areas.filter((row) => row.level === 'village')).toHaveLength(0)
  })

  test('has people enough for 8 000 pledges, in organs and townships', () => {
    expect(city.people.length).toBeGreaterThan(8_400)
    expect(city.people.length).toBeLessThan(9_000)
    expect(peopleAt(4).length + peopleAt(6).length + peopleAt(9).length).toBe(city.people.length)
    for (const town of city.areas.filter((row) => row.level === 'township')) {
      const own = city.people.filter((row) => row.areaCode === town.code)
      expect(own.length).toBeGreaterThanOrEqual(70)
      expect(own.length).toBeLessThanOrEqual(120)
    }
  })

  test('gives everybody a post of their own area, with a role to those who lead and coordinate only', () => {
    const areas = new Map(city.people.map((row) => [row.number, row.areaCode]))
    const held = [...city.posts, ...city.administrators]
    expect(new Set(held.map((post) => post.personNumber)).size).toBe(city.people.length)
    for (const post of held) expect(areas.get(post.personNumber)).toBe(post.areaCode)
    const withRole = city.posts.filter((post) => post.role !== null)
    expect(withRole.length).toBeGreaterThan(450)
    expect(withRole.length).toBeLessThan(650)
  })

  test('has the heads of four teams, five secretaries of counties, and three administrators', () => {
    const holders = (code: string, title: string) =>
      city.posts.filter((post) => post.organisationCode === code && post.title === title).length
    for (const [key, title] of [
      ['SW', '市委书记'],
      ['RD', '市人大常委会主任'],
      ['ZF', '市长'],
      ['ZX', '市政协主席'],
    ] as const) {
      expect([title, holders(`9901-${key}`, title)]).toEqual([title, 1])
    }
    const secretaries = city.posts.filter((post) => /^[县区]委书记$/.test(post.title))
    expect(secretaries).toHaveLength(5)
    expect(city.administrators.every(({ role }) => role !== null && isAdmin(role))).toBe(true)
    expect(city.administrators).toHaveLength(3)
    expect(city.cards.map((card) => card.key)).toContain('audit_admin')
  })

  test('shares nothing with the county but the province', () => {
    const shared = city.areas.filter((row) => county.areas.some((it) => it.code === row.code))
    expect(shared.map((row) => row.code)).toEqual(['99'])
    for (const key of ['number', 'identityNumber', 'phone'] as const) {
      const all = [...county.people, ...city.people].map((row) => row[key])
      expect(new Set(all).size).toBe(all.length)
    }
    const codes = [...county.organisations, ...city.organisations].map((row) => row.code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('knows no organ that was founded after 2016, and no rank that came later', () => {
    const names = city.organisations.map((row) => row.name).join(' ')
    expect(names).not.toMatch(/监察委|退役军人|卫生健康|融媒体|自然资源|农业农村|应急管理|市场监督/)
    expect(city.posts.map((post) => post.title).join(' ')).not.toMatch(/级主任科员|级科员|调研员/)
  })

  test('the same seed gives the same rows, on every machine; another one gives other people', () => {
    const fingerprint = (demo: typeof city) =>
      createHash('sha256').update(JSON.stringify(demo)).digest('hex').slice(0, 16)
    expect(fingerprint(cityDemo())).toBe(fingerprint(city))
    expect(fingerprint(city)).toBe('a303e950ae9bdf77')
    expect(fingerprint(cityDemo(7))).not.toBe(fingerprint(city))
  })
})
