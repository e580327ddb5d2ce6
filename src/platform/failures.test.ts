import { expect, test } from 'vitest'
import { defineText } from '#common/text.ts'
import { notFound, one, Refused, Rejected, refuse } from './failures.ts'

const text = defineText('probe.failures', { full: ['已满（{{n}}）。', 'Full ({{n}}).'] })

function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (failure) {
    return failure
  }
  return undefined
}

test('a refusal carries its code, its sentence in both languages and the article', () => {
  const plain = thrownBy(() => refuse(text, 'full', { n: 3 }))
  expect(plain).toBeInstanceOf(Refused)
  expect(plain).toMatchObject({
    message: '已满（3）。',
    data: { code: 'full', zh: '已满（3）。', en: 'Full (3).' },
  })
  expect(Object(plain).data).not.toHaveProperty('citation')
  const citation = {
    law: '选举法',
    edition: '2020',
    article: '第一条',
    ruleId: 'r',
    confidence: 'A',
  } as const
  expect(thrownBy(() => refuse(text, 'full', { n: 3 }, citation))).toMatchObject({ data: { citation } })
})

test('the first row, or not found', () => {
  expect(one([1, 2])).toBe(1)
  expect(one([0])).toBe(0)
  for (const act of [() => one([]), notFound]) {
    const failure = thrownBy(act)
    expect(failure).toBeInstanceOf(Rejected)
    expect(failure).toMatchObject({ code: 'NOT_FOUND' })
  }
})
