import { expect, test } from 'vitest'
import { officialClassOf } from './officials.ts'

test.each([
  ['党支部书记', 'secretary'],
  ['党总支副书记', 'deputy_secretary'],
  ['村委会主任', 'head'],
  ['居委会副主任', 'deputy_head'],
  ['村委会委员', 'member'],
  ['换届专干', null],
  ['组织委员（联系村、社区）', null],
])('%s', (title, officialClass) => expect(officialClassOf(title)).toBe(officialClass))
