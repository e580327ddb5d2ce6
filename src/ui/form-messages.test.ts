import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { numberOrText } from './form-control.tsx'
import { issuesByField } from './form-messages.ts'
import type { Field, Values } from './form-types.ts'

const schema = z
  .object({
    title: z.string().min(4).max(6),
    owner: z.string(),
    due: z.iso.date(),
    count: z.number().int().min(1).lt(10),
    days: z.array(z.string()).min(2),
    from: z.string().optional(),
  })
  .refine((v) => v.title !== '不可以的', {
    path: ['from'],
    params: { zh: '起始日不能晚于截止日', en: 'The first day must not be after the last' },
  })

const fields: readonly Field[] = [
  { name: 'title', label: '名称', kind: 'text' },
  { name: 'owner', label: '责任人', kind: 'person', search: async () => [] },
  { name: 'due', label: '期限', kind: 'date' },
  { name: 'count', label: '人数', kind: 'number' },
  { name: 'days', label: '会期', kind: 'dates' },
  { name: 'from', label: '起始日', kind: 'date' },
]
const good = {
  title: '任务名称',
  owner: 'p',
  due: '2026-11-22',
  count: 3,
  days: ['2026-11-22', '2026-11-23'],
}

function complain(values: Values, lang: 'zh' | 'en' = 'zh') {
  const checked = schema.safeParse(values)
  return checked.success ? {} : Object.fromEntries(issuesByField(checked.error.issues, fields, values, lang))
}

describe('complaints of a form', () => {
  test('none when all is well', () => {
    expect(complain(good)).toEqual({})
  })

  test('ask for what is missing', () => {
    expect(complain({})).toEqual({
      title: '请填写名称',
      owner: '请选择责任人',
      due: '请选择期限',
      count: '请填写人数',
      days: '请选择会期',
    })
  })

  test('name the limit', () => {
    expect(complain({ ...good, title: '短' })).toEqual({ title: '名称不少于4个字' })
    expect(complain({ ...good, title: '这个名称太长了' })).toEqual({ title: '名称不超过6个字' })
    expect(complain({ ...good, count: 0 })).toEqual({ count: '人数不小于1' })
    expect(complain({ ...good, count: 10 })).toEqual({ count: '人数应小于10' })
    expect(complain({ ...good, days: ['2026-11-22'] })).toEqual({ days: '会期不少于2项' })
  })

  test('say what kind of value is wanted', () => {
    expect(complain({ ...good, count: 1.5 })).toEqual({ count: '人数应为整数' })
    expect(complain({ ...good, count: '三' })).toEqual({ count: '人数应为数字' })
    expect(complain({ ...good, due: '明天' })).toEqual({ due: '期限应为日期，如 2026-11-22' })
  })

  test("use a rule's own words in the language of the screen", () => {
    const wrong = { ...good, title: '不可以的' }
    expect(complain(wrong)).toEqual({ from: '起始日不能晚于截止日' })
    expect(complain(wrong, 'en')).toEqual({ from: 'The first day must not be after the last' })
  })
})

test('a number is taken only when it is typed in full', () => {
  expect(['12', '-3', '0.5', '1.', '1.50', '007', '十', ''].map(numberOrText)).toEqual([
    12,
    -3,
    0.5,
    '1.',
    '1.50',
    '007',
    '十',
    '',
  ])
})
