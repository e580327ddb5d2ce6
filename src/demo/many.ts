import { demoPhone, identityMinter } from './identity.ts'
import { anyName } from './names.ts'
import { birthDay } from './people.ts'
import { area } from './places.ts'
import { seeded } from './random.ts'
import type { AreaRow, PersonRow, Sex } from './shapes.ts'

const year = 2021
const perIdentityArea = 50_000
const width = { counties: 20, townships: 20, villages: 30 } as const
const firstPrefecture = 10
const prefectures = 90

/**
 * n people with unique staff numbers, identity numbers and telephones for measurements; names may repeat.
 * At most 4 000 000: beyond that the identity areas run out and RangeError is thrown.
 */
export function manyPeople(n: number, seed = 1): PersonRow[] {
  if (n > 80 * perIdentityArea) throw new RangeError(`too many people: ${n}`)
  const random = seeded(seed)
  let mint = identityMinter('991001')
  return Array.from({ length: n }, (_, index) => {
    if (index % perIdentityArea === 0) {
      mint = identityMinter(`99${firstPrefecture + index / perIdentityArea}01`)
    }
    const sex: Sex = random.chance(0.4) ? 'F' : 'M'
    const birthDate = birthDay(random, year, [22, 62])
    return {
      number: `B${String(index + 1).padStart(7, '0')}`,
      name: anyName(random, sex),
      sex,
      birthDate,
      ethnicity: random.pick(['汉族', '苗族', '布依族', '侗族']),
      education: random.pick(['初中', '高中', '大专', '大学']),
      partyJoined: random.chance(0.5) ? '2010-07' : null,
      identityNumber: mint(birthDate, sex),
      phone: demoPhone(10_000 + index),
      areaCode: `99${firstPrefecture}01001201`,
    }
  })
}

/**
 * n areas for measurements, parents before children, below the province 99: prefectures 9910 upwards of 20
 * counties, 400 townships and 12 000 villages each. RangeError beyond a million or so.
 */
export function manyAreas(n: number, seed = 1): AreaRow[] {
  const rows: AreaRow[] = []
  const random = seeded(seed)
  for (const row of tree()) {
    if (rows.length >= n) return rows
    const population = row.level === 'village' ? random.int(400, 4_000) : null
    const households = population === null ? null : Math.round(population / 4)
    rows.push({ ...row, population, households })
  }
  if (rows.length < n) throw new RangeError(`too many areas: ${n}`)
  return rows
}

function* tree(): Generator<AreaRow> {
  yield area('99', '示例省', '示例省', 'province', '省', null, null)
  for (let p = firstPrefecture; p < firstPrefecture + prefectures; p += 1) {
    const prefecture = `99${p}`
    yield area(prefecture, `测试${p}市`, `测试${p}市`, 'prefecture', '地级市', '99', null)
    for (let c = 1; c <= width.counties; c += 1) yield* countyTree(prefecture, c)
  }
}

function* countyTree(prefecture: string, c: number): Generator<AreaRow> {
  const county = `${prefecture}${String(c).padStart(2, '0')}`
  yield area(county, `测试${c}县`, `测试${c}县`, 'county', '县', prefecture, null)
  for (let t = 1; t <= width.townships; t += 1) {
    const town = `${county}${String(t).padStart(3, '0')}`
    yield area(town, `测试${t}镇`, `测试${t}`, 'township', '镇', county, null)
    for (let v = 1; v <= width.villages; v += 1) {
      yield area(`${town}${200 + v}`, `测试${v}村`, `测试${v}`, 'village', '村', town, null)
    }
  }
}
