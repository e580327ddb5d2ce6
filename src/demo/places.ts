import { at, type Random, split } from './random.ts'
import type { AreaRow, Level } from './shapes.ts'

// Pairs of characters that are not known as a county or township; pairs that sound like a well-known place or
// like another word are left out.

/** The province that both demos lie in. */
export const province: AreaRow = area('99', '示例省', '示例省', 'province', '省', null, null)

export const prefectureOfCounty: AreaRow = area(
  '9902',
  '临筠市',
  '临筠市',
  'prefecture',
  '地级市',
  '99',
  null,
)
export const prefectureOfCity: AreaRow = area('9901', '柘安市', '柘安市', 'prefecture', '地级市', '99', null)

export type TownshipPlan = {
  readonly code: string
  readonly name: string
  readonly kind: '乡' | '镇' | '街道'
  readonly population: number
  readonly villages: number
  readonly communities: number
}

/**
 * The county's 13 townships. Only the 11 乡 and 镇 have a people's congress; their ceilings by 选举法 (2020)
 * 第十二条, 45 + ⌊population ÷ 1500⌋ and at most 160, add up to exactly 615.
 */
export const countyTownships: readonly TownshipPlan[] = [
  township('990221001', '望砚街道', '街道', 46_280, 4, 8),
  township('990221002', '澄埠街道', '街道', 31_540, 5, 5),
  township('990221101', '稔陂镇', '镇', 58_412, 26, 4),
  township('990221102', '槲溪镇', '镇', 27_350, 18, 2),
  township('990221103', '筠渡镇', '镇', 21_870, 15, 2),
  township('990221104', '栌坝镇', '镇', 18_264, 14, 1),
  township('990221105', '檀汊镇', '镇', 12_930, 12, 1),
  township('990221201', '苎坪乡', '乡', 11_206, 12, 0),
  township('990221202', '榉隘乡', '乡', 9_645, 11, 0),
  township('990221203', '楮岭乡', '乡', 8_312, 10, 0),
  township('990221204', '梓垄乡', '乡', 7_204, 9, 0),
  township('990221205', '筠垭乡', '乡', 6_733, 8, 0),
  township('990221206', '桤湾乡', '乡', 6_118, 7, 0),
]

const villageParts = {
  first: [...'檀榉楮梓筠苎槲稔砚椿蓼葭莳菉栌桕桤楸柘栎蕨荻藜'],
  second: [...'坪垭坝冲塘湾岭坳渡畈垄垌滩坡岗洞箐寨井田'],
} as const
const communityParts = { first: [...'映听澄沁沐晴霁汀'], second: [...'榉楸荷葭樾岫砚禾'] } as const

/** Names of the city demo's counties and districts with their townships. */
export const cityCounties = [
  { code: '990102', name: '映榉区', kind: '市辖区', towns: '榉塘 榉坪 榉湾 楮坳 楮渡', rural: '荻坪 荻垭' },
  {
    code: '990103',
    name: '汀榆区',
    kind: '市辖区',
    towns: '苎岭 苎塘 槲岭 槲坪',
    rural: '槲湾 菉坪 菉汊 栌坪',
  },
  {
    code: '990121',
    name: '澄楸县',
    kind: '县',
    towns: '栌湾 栌桥 桤坪 桤渡 桤岭 楸塘',
    rural: '楸渡 椴坪 椴湾 椴岭 葭塘',
  },
  {
    code: '990122',
    name: '楮阳县',
    kind: '县',
    towns: '葭坪 葭渡 蓼湾 蓼塘 稔塘 稔湾',
    rural: '稔岭 砚坪 砚塘 砚渡 梓垭 梓汊',
  },
  {
    code: '990123',
    name: '桤川县',
    kind: '县',
    towns: '檀垭 檀隘 柘垭 柘汊 筠坪 筠汊',
    rural: '筠陂 椿汊 椿陂 莳坪 莳岭',
  },
] as const

const notForVillages = new Set([
  ...countyTownships.map((plan) => shortTownship(plan.name)),
  ...cityCounties.flatMap(({ towns, rural }) => [...towns.split(' '), ...rural.split(' ')]),
  ...['菉塘', '莳塘', '椿洞'],
])

function township(
  code: string,
  name: string,
  kind: TownshipPlan['kind'],
  population: number,
  villages: number,
  communities: number,
): TownshipPlan {
  return { code, name, kind, population, villages, communities }
}

/** One row of the areas list; population and households stand together or are both unknown. */
export function area(
  code: string,
  name: string,
  shortName: string,
  level: Level,
  kind: string,
  parentCode: string | null,
  people: { readonly population: number; readonly households: number } | null,
): AreaRow {
  const population = people?.population ?? null
  const households = people?.households ?? null
  return { code, name, shortName, level, kind, parentCode, population, households }
}

/** Sums of population and households over rows that have both. */
export function total(rows: readonly AreaRow[]): { population: number; households: number } {
  return {
    population: rows.reduce((sum, row) => sum + (row.population ?? 0), 0),
    households: rows.reduce((sum, row) => sum + (row.households ?? 0), 0),
  }
}

/** An endless, unrepeated supply of village and community names in the seed's order. */
export type NameStock = { village(): string; community(): string }

/** Makes the stock; names of townships are left out of it. Throws RangeError when it is used up. */
export function nameStock(random: Random): NameStock {
  const villages = random.shuffle(pairs(villageParts).filter((pair) => !notForVillages.has(pair)))
  const communities = random.shuffle(pairs(communityParts))
  let village = 0
  let community = 0
  return {
    village: () => at(villages, village++),
    community: () => at(communities, community++),
  }
}

function pairs(parts: { readonly first: readonly string[]; readonly second: readonly string[] }): string[] {
  return parts.first.flatMap((a) => parts.second.filter((b) => a !== b).map((b) => a + b))
}

/** Invents the villages and communities of a township; their populations add up to the township's. */
export function villagesOf(random: Random, plan: TownshipPlan, stock: NameStock): AreaRow[] {
  const populations = split(random, plan.population, plan.villages + plan.communities)
  return populations.map((population, index) => {
    const households = Math.round(population / (3.4 + random.next()))
    const people = { population, households }
    if (index < plan.communities) {
      const name = stock.community()
      const code = `${plan.code}${String(index + 1).padStart(3, '0')}`
      return area(code, `${name}社区`, name, 'village', '社区', plan.code, people)
    }
    const name = stock.village()
    const code = `${plan.code}${201 + index - plan.communities}`
    return area(code, `${name}村`, name, 'village', '村', plan.code, people)
  })
}

/** The short name of a township: 稔陂镇 → 稔陂. */
export function shortTownship(name: string): string {
  return name.replace(/(乡|镇|街道)$/, '')
}
