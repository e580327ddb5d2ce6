import { expect, test } from 'vitest'
import { defineText, say, sayBoth } from './text.ts'

const text = defineText('probe.text', {
  plain: ['提交', 'Submit'],
  filled: ['{{name}}提交了{{n}}项', '{{name}} submitted {{n}}'],
  'with.dot:colon': ['带点', 'dotted'],
})

test('a table knows its keys and says them in both languages', () => {
  expect(text.keys).toEqual(['plain', 'filled', 'with.dot:colon'])
  expect([say(text, 'plain', 'zh'), say(text, 'plain', 'en')]).toEqual(['提交', 'Submit'])
  expect(sayBoth(text, 'with.dot:colon')).toEqual({ zh: '带点', en: 'dotted' })
})

test('parameters are put in as they are, not as markup, nesting or further parameters', () => {
  expect(sayBoth(text, 'filled', { name: '<b>甲&乙</b>', n: 3 })).toEqual({
    zh: '<b>甲&乙</b>提交了3项',
    en: '<b>甲&乙</b> submitted 3',
  })
  expect(say(text, 'filled', 'zh', { name: '$t(plain)', n: 1 })).toBe('$t(plain)提交了1项')
  expect(say(text, 'filled', 'zh', { name: '{{n}}', n: 1 })).toBe('{{n}}提交了1项')
})
