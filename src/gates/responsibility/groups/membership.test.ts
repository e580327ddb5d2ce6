import { describe, expect, test } from 'vitest'
import { clashOf, fullTitle, officeOf, type Sitting, sitsOn } from './membership.ts'

function sitting(change: Partial<Sitting>): Sitting {
  return {
    id: 'a',
    personId: 'a',
    capacity: 'member',
    officeDirector: false,
    fromOn: '2021-03-01',
    untilOn: null,
    ...change,
  }
}

test.each([
  ['2021-02-28', null, false],
  ['2021-03-01', null, true],
  ['2021-09-01', null, true],
  ['2021-08-31', '2021-09-01', true],
  ['2021-09-01', '2021-09-01', false],
])('on %s, until %s: %s', (day, untilOn, expected) => {
  expect(sitsOn(sitting({ untilOn }), day)).toBe(expected)
})

describe('a new sitting', () => {
  const wanted = { personId: 'b', capacity: 'member' as const, officeDirector: false, fromOn: '2021-09-01' }

  test('nothing stands against another member', () => {
    expect(clashOf([sitting({})], wanted)).toBeNull()
  })
  test('a person sits once', () => {
    expect(clashOf([sitting({ personId: 'b' })], wanted)).toEqual({ code: 'already_member', personId: 'b' })
  })
  test('a place that ended on the day is free, one that ends later is not', () => {
    expect(clashOf([sitting({ personId: 'b', untilOn: '2021-09-01' })], wanted)).toBeNull()
    expect(clashOf([sitting({ personId: 'b', untilOn: '2021-09-02' })], wanted)?.code).toBe('already_member')
  })
  test('one head, one director', () => {
    const head = sitting({ capacity: 'head', officeDirector: true })
    expect(clashOf([head], { ...wanted, capacity: 'head' })?.code).toBe('second_head')
    expect(clashOf([head], { ...wanted, officeDirector: true })?.code).toBe('second_director')
  })
})

test('staff always belong to the office', () => {
  expect(officeOf('staff', 'none')).toEqual({ inOffice: true, officeDirector: false })
  expect(officeOf('deputy', 'director')).toEqual({ inOffice: true, officeDirector: true })
  expect(officeOf('member', 'none')).toEqual({ inOffice: false, officeDirector: false })
})

test.each([
  ['县委组织部', '县委组织部部长', '县委组织部部长'],
  ['乙镇党委', '党委书记', '乙镇党委书记'],
  ['县政府', '常务副县长', '县政府常务副县长'],
  ['县民政局', '局长', '县民政局局长'],
  ['县政府', '县长', '县长'],
  ['县纪委监委', '县纪委书记、县监委主任', '县纪委书记、县监委主任'],
])('%s + %s', (organisation, title, expected) => {
  expect(fullTitle(organisation, title)).toBe(expected)
})
