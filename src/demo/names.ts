import type { Random } from './random.ts'
import type { Sex } from './shapes.ts'

// Given names pair a plain first character with an uncommon second one, so that nobody well known is met;
// surnames of well-known office-holders and surnames that make another word of a given name are left out.
const surnames = [
  ...'韦罗杨潘岑陆覃龙石田冉滕向彭谭蒙卢黎周陈王张李刘黄何林郑谢唐冯曾萧程曹袁许傅吕苏蒋蔡丁魏薛叶余',
  ...'戴钟汪姜方姚廖邹熊孔崔康邱顾侯邵孟雷钱汤尹乔赖龚文梁宋韩董任孙',
  ...'韦罗杨潘陆石田周陈王张李刘黄何',
]
const given = {
  M: {
    first: [...'承绍兆培敦守允秉启茂维显善应景嘉'],
    second: [...'樾砚稔椿柏槐桐榕岫峤屿垣堃泓沅澧浦渠澄淳耘穗禾笃恺恪谦璟'],
  },
  F: {
    first: [...'素秀静雅慧淑玉晓春若思婉瑞采佩映'],
    second: [...'蘅葭萱棠榕穗禾岚溪汀沅澜漪霏霁莹珩琬璇筠苓蕙芸菱'],
  },
} as const
const single = {
  M: [...'樾岫垣堃泓澧耘稔'],
  F: [...'蘅葭漪霁筠蕙珩霏萱'],
} as const
const attempts = 10_000

/** Invents a name that is not yet in `taken` and puts it there; throws RangeError when the stock is empty. */
export function personName(random: Random, sex: Sex, taken: Set<string>): string {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const name = random.pick(surnames) + givenName(random, sex)
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
  throw new RangeError('no new name found')
}

/** Invents a name without regard to homonyms, for large lists. */
export function anyName(random: Random, sex: Sex): string {
  return random.pick(surnames) + givenName(random, sex)
}

function givenName(random: Random, sex: Sex): string {
  if (random.chance(0.12)) return random.pick(single[sex])
  return random.pick(given[sex].first) + random.pick(given[sex].second)
}
