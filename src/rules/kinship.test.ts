import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kinship, type Relation } from './kinship.ts'
import { type Circle, circles } from './kinship-kin.ts'

const parent = (from: string, ...children: string[]): Relation[] =>
  children.map((to) => ({ from, to, kind: 'parent' }))
const spouse = (from: string, to: string): Relation => ({ from, to, kind: 'spouse' })

/* Three generations around 我: 祖 has 父 and 叔, 父 and 母 have 我 and 弟, 我 is married to 妻 and has 儿. */
const family: readonly Relation[] = [
  ...parent('曾祖', '祖'),
  ...parent('祖', '父', '叔'),
  ...parent('外祖', '母', '舅'),
  ...parent('父', '我', '弟'),
  ...parent('母', '我', '弟', '异父姐'),
  ...parent('叔', '堂弟'),
  ...parent('舅', '表妹'),
  ...parent('堂弟', '堂侄'),
  ...parent('弟', '侄'),
  ...parent('侄', '侄孙'),
  ...parent('我', '儿'),
  ...parent('妻', '儿'),
  ...parent('儿', '孙'),
  ...parent('孙', '曾孙'),
  ...parent('岳祖', '岳父', '妻叔'),
  ...parent('岳父', '妻', '妻妹'),
  ...parent('妻妹', '妻甥'),
  ...parent('妻叔', '妻堂妹'),
  ...parent('亲家', '儿媳'),
  spouse('我', '妻'),
  spouse('儿', '儿媳'),
  spouse('弟', '弟媳'),
  spouse('叔', '婶'),
  spouse('侄', '侄媳'),
  spouse('堂弟', '堂弟媳'),
  spouse('妻妹', '连襟'),
  spouse('母', '继父'),
]

function judge(circle: Circle, a: string, b: string, relations = family) {
  const verdict = kinship({ circle, a, b, relations })
  if (!verdict.ok) throw new Error(verdict.error.code)
  return verdict.value
}

const near: readonly (readonly [who: string, relation: string, path: string])[] = [
  ['妻', '配偶', '我妻'],
  ['父', '父母', '我父'],
  ['母', '父母', '我母'],
  ['儿', '子女', '我儿'],
  ['弟', '兄弟姐妹', '我父弟'],
  ['异父姐', '兄弟姐妹', '我母异父姐'],
  ['祖', '祖父母、外祖父母', '我父祖'],
  ['外祖', '祖父母、外祖父母', '我母外祖'],
  ['孙', '孙子女、外孙子女', '我儿孙'],
]
const wider: readonly (readonly [who: string, relation: string, path: string])[] = [
  ['叔', '伯叔姑舅姨', '我父祖叔'],
  ['舅', '伯叔姑舅姨', '我母外祖舅'],
  ['侄', '侄子女、甥子女', '我父弟侄'],
  ['堂弟', '堂兄弟姐妹、表兄弟姐妹', '我父祖叔堂弟'],
  ['表妹', '堂兄弟姐妹、表兄弟姐妹', '我母外祖舅表妹'],
  ['岳父', '配偶的父母', '我妻岳父'],
  ['妻妹', '配偶的兄弟姐妹', '我妻岳父妻妹'],
  ['连襟', '配偶的兄弟姐妹的配偶', '我妻岳父妻妹连襟'],
  ['儿媳', '子女的配偶', '我儿儿媳'],
  ['亲家', '子女配偶的父母', '我儿儿媳亲家'],
  ['弟媳', '兄弟姐妹的配偶', '我父弟弟媳'],
  ['婶', '伯叔姑舅姨的配偶', '我父祖叔婶'],
  ['侄媳', '侄子女、甥子女的配偶', '我父弟侄侄媳'],
  ['堂弟媳', '堂兄弟姐妹、表兄弟姐妹的配偶', '我父祖叔堂弟堂弟媳'],
  ['妻叔', '配偶的伯叔姑舅姨', '我妻岳父岳祖妻叔'],
  ['妻甥', '配偶的侄子女、甥子女', '我妻岳父妻妹妻甥'],
  ['妻堂妹', '配偶的堂兄弟姐妹、表兄弟姐妹', '我妻岳父岳祖妻叔妻堂妹'],
]
const outside = ['曾祖', '曾孙', '堂侄', '侄孙', '岳祖', '继父', '路人']

describe('who must avoid whom', () => {
  test.each(near)('%s is %s: in both circles', (who, relation, path) => {
    for (const circle of circles) {
      const { avoid, relation: found, path: way } = judge(circle, '我', who)
      expect([avoid, found, way.join('')]).toEqual([true, relation, path])
    }
  })
  test.each(wider)('%s is %s: civil servants only', (who, relation, path) => {
    const { avoid, relation: found, path: way } = judge('civil_servant', '我', who)
    expect([avoid, found, way.join('')]).toEqual([true, relation, path])
    expect(judge('close_relative', '我', who)).toMatchObject({ avoid: false, relation: null, path: [] })
  })
  test.each(outside)('%s is in neither circle', (who) => {
    for (const circle of circles) expect(judge(circle, '我', who).avoid).toBe(false)
  })
})

describe('the answer', () => {
  test('says the relation and the way, with the law', () => {
    const close = judge('close_relative', '我', '弟')
    expect(close.explain.zh).toBe('“弟”是“我”的兄弟姐妹（我—父—弟），属于近亲属，应当回避。')
    expect(close.citations).toMatchObject([{ law: '民法典', edition: '2020', article: '1045' }])
    const far = judge('civil_servant', '我', '堂侄')
    expect(far.explain.zh).toBe('所列关系中，“堂侄”与“我”不在公务员回避亲属范围内，不需回避。')
    expect(far.citations).toMatchObject([{ law: '公务员法', edition: '2018', article: '74' }])
  })
  test('names the nearest relation, and of equally near ones the first of the law', () => {
    const cousins = [...family, spouse('我', '表妹')]
    expect(judge('civil_servant', '我', '表妹', cousins).relation).toBe('配偶')
    const both = [...parent('甲', '乙', '丙'), spouse('乙', '丁'), ...parent('丁', '丙')]
    expect(judge('civil_servant', '乙', '丙', both).relation).toBe('兄弟姐妹')
    const two = [...parent('甲', '乙'), ...parent('丙', '丁'), spouse('甲', '丙'), ...parent('丙', '甲')]
    expect(judge('civil_servant', '乙', '丁', two).relation).toBe('伯叔姑舅姨')
  })
  test('a relation said twice, or the spouse from either side, is the same', () => {
    const twice = [...parent('甲', '乙'), ...parent('甲', '乙'), spouse('丙', '乙'), spouse('乙', '丙')]
    expect(judge('close_relative', '甲', '乙', twice)).toMatchObject({ relation: '子女', path: ['甲', '乙'] })
    expect(judge('civil_servant', '甲', '丙', twice).relation).toBe('子女的配偶')
  })
  test('nobody is related without relations', () => {
    expect(judge('civil_servant', '甲', '乙', [])).toMatchObject({ avoid: false, relation: null, path: [] })
  })
})

test.each([
  ['the same person', '甲', '甲', [], 'same_person', 'b'],
  ['a relation to oneself', '甲', '乙', [spouse('甲', '甲')], 'same_person', 'relations.0.to'],
  [
    'parents of each other',
    '甲',
    '乙',
    [...parent('甲', '乙'), ...parent('乙', '甲')],
    'contradiction',
    'relations.1',
  ],
])('%s is refused', (_, a, b, relations, code, path) => {
  expect(kinship({ circle: 'close_relative', a, b, relations })).toMatchObject({
    ok: false,
    error: { code, path },
  })
})

/* Any people: parents are older than their children, so nobody is their own forebear. */
const relations = fc
  .array(fc.record({ x: fc.nat({ max: 11 }), y: fc.nat({ max: 11 }), marry: fc.boolean() }), {
    maxLength: 30,
  })
  .map((drawn) =>
    drawn
      .filter(({ x, y }) => x !== y)
      .map(
        ({ x, y, marry }): Relation => ({
          from: `p${Math.min(x, y)}`,
          to: `p${Math.max(x, y)}`,
          kind: marry ? 'spouse' : 'parent',
        }),
      ),
  )

test('avoidance is mutual, the narrow circle lies within the wide one, the path follows the relations', () => {
  fc.assert(
    fc.property(relations, fc.nat({ max: 11 }), fc.nat({ max: 11 }), (given, x, y) => {
      fc.pre(x !== y)
      const [a, b] = [`p${x}`, `p${y}`]
      for (const circle of circles) {
        const { avoid, path } = judge(circle, a, b, given)
        const back = judge(circle, b, a, given)
        expect([back.avoid, back.path.length]).toEqual([avoid, path.length])
        expect(path.length > 0).toBe(avoid)
        for (const [at, to] of path.slice(1).entries()) {
          const joins = (one: Relation) => [one.from, one.to].sort().join() === [path[at], to].sort().join()
          expect(given.some(joins)).toBe(true)
        }
        if (avoid) expect([path[0], path.at(-1)]).toEqual([a, b])
      }
      const isNear = judge('close_relative', a, b, given).avoid
      if (isNear) expect(judge('civil_servant', a, b, given).avoid).toBe(true)
    }),
    { numRuns: 300 },
  )
})
