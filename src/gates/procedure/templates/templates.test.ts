import { describe, expect, test } from 'vitest'
import { sumOf } from './blocks.ts'
import { documentTemplates, templateKeys, templateOf } from './contract.ts'
import { rowsOf } from './template.ts'
import { plainText, sampleFacts } from './testing.ts'
import { chineseNumber, dayText, lawPlaces, lawTitle, spanText } from './wording.ts'

test.each(templateKeys)('%s', async (key) => {
  const document = documentTemplates[key].make(sampleFacts[key])
  await expect(plainText(document)).toMatchFileSnapshot(`./${key}.golden.txt`)
})

describe('what can be left out', () => {
  test('a request without contact, structure or former congress', () => {
    const {
      women,
      minorities,
      frontline,
      members,
      previousOn,
      others,
      contact,
      signer,
      date,
      mark,
      ...rest
    } = sampleFacts.request_township_congress
    const document = documentTemplates.request_township_congress.make({ ...rest, disciplineDeputies: 0 })
    const text = plainText(document)
    expect(document).toMatchObject({ mark: '', note: '', date: null, number: '' })
    expect(text).toContain('稔陂镇本届党委任期届满。')
    expect(text).not.toMatch(/妇女|现有党员|其他事项|联系人/)
    expect(text).toContain('由5名委员组成，设书记1名；')
  })
  test('members without branches; no discipline committee; no meeting; no annex', () => {
    const request = { ...sampleFacts.request_township_congress, branches: null }
    expect(plainText(documentTemplates.request_township_congress.make(request))).toContain('党员2143名。')
    const results = { ...sampleFacts.request_results, disciplineMembers: '', deputies: '' }
    expect(plainText(documentTemplates.request_results.make(results))).not.toMatch(/纪律|副书记。/)
    const answer = { ...sampleFacts.reply, meeting: '', studiedOn: null }
    expect(plainText(documentTemplates.reply.make(answer))).toContain('收悉。经研究，现批复如下')
    expect(documentTemplates.notice.make({ ...sampleFacts.notice, annexRows: '' }).annexes).toEqual([])
  })
  test('measures of a township know no alternates', () => {
    const facts = {
      ...sampleFacts.measures_party_election,
      level: 'township',
      winning: 'present',
      alternates: null,
      alternateCandidates: null,
    }
    const text = plainText(documentTemplates.measures_party_election.make(facts))
    expect(text).not.toContain('候补')
    expect(text).toContain('《中国共产党基层组织选举工作条例》')
    expect(text).toContain('超过实到会有选举权人数半数')
  })
})

describe('facts', () => {
  const { fields, form, standards } = documentTemplates.announcement_constituencies
  function complaint(rows: string) {
    const checked = fields.safeParse({ ...sampleFacts.announcement_constituencies, rows })
    return checked.success ? [] : checked.error.issues.map(({ path }) => path[0])
  }
  test('rows have the columns that the table has', () => {
    expect(complaint('1|甲选区|甲村|100|2\n\n2｜乙选区｜乙村｜200｜1')).toEqual([])
    expect(complaint('1|甲选区|甲村|100')).toContain('rows')
    expect(complaint('1|甲选区|甲村|约一百|2')).toEqual(['rows'])
    expect(complaint('')).toContain('rows')
  })
  test('every fact of every template has a label in both languages', () => {
    for (const key of templateKeys) {
      const template = documentTemplates[key]
      expect(template.form.map(({ name }) => name)).toEqual(Object.keys(template.fields.shape))
      for (const { label } of template.form) expect(label.zh.length * label.en.length).toBeGreaterThan(0)
    }
    expect(form[0]?.name).toBe('issuer')
    expect(standards).toEqual({})
  })
  test('usual wording fits its field', () => {
    for (const key of templateKeys) {
      const { fields: schema, standards: usual } = documentTemplates[key]
      expect(schema.partial().safeParse(usual).success).toBe(true)
    }
  })
  test('a missing fact is no document', () => {
    expect(() => documentTemplates.reply.make({})).toThrow()
    expect(templateOf('reply')).toBe(documentTemplates.reply)
    expect(templateOf('toString')).toBeUndefined()
  })
})

test.each([
  [1, '一'],
  [10, '十'],
  [14, '十四'],
  [20, '二十'],
  [101, '一百零一'],
  [110, '一百一十'],
  [1005, '一千零五'],
])('%i is %s', (value, expected) => {
  expect(chineseNumber(value)).toBe(expected)
})

test('numbers beyond are none', () => {
  for (const value of [0, 1.5, 10_000]) expect(() => chineseNumber(value)).toThrow(RangeError)
})

test('days and spans', () => {
  expect(dayText('2021-09-06')).toBe('2021年9月6日')
  expect(spanText('2021-09-06', '2021-09-06')).toBe('9月6日')
  expect(spanText('2021-09-06', '2021-10-01')).toBe('9月6日至10月1日')
  expect(spanText('2021-12-20', '2022-01-05')).toBe('2021年12月20日至2022年1月5日')
})

test('rows and their sums', () => {
  expect(rowsOf('a\tb\n\n c | d ')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(sumOf('a|3\nb|\nc|4', 1)).toBe(7)
})

test('places in the law', () => {
  expect(lawTitle('党章')).toBe('《中国共产党章程》')
  expect(lawPlaces(['DF-03'], '2021-09-16')).toBe('《中国共产党地方组织选举工作条例》')
  expect(lawPlaces(['JB-03'], '2022-06-01')).toBe('《信访工作条例》第二十二条、第三十四条至第三十六条')
  expect(lawPlaces(['DJ-02', 'CW-05', 'SJ-02'], '2022-06-01')).toBe(
    '《中国共产党基层组织选举工作条例》第九条、第十三条、《中华人民共和国村民委员会组织法》第十四条和《中华人民共和国审计法》第四十二条、第四十四条',
  )
  expect(lawPlaces(['XJ-04'], '2021-09-16')).toMatch(/选举法》第十二条第（四）项$/)
  expect(lawPlaces(['nothing', 'CW25-02'], '2021-09-16')).toBe('')
})
