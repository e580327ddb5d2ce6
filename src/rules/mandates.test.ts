import { describe, expect, test } from 'vitest'
import {
  checkMandates,
  type MandateFacts,
  mandate,
  offences,
  postEnd,
  postsLost,
  wonByOffence,
} from './mandates.ts'
import { standardValues } from './settings.ts'

const date = '2026-10-18'
const nothing: MandateFacts = {
  movedAway: false,
  resigned: false,
  orderedToResign: false,
  absences: 0,
  recalled: false,
  lostNationality: false,
  deprived: false,
  incapable: false,
  dead: false,
  heldForCrime: false,
  servingSentence: false,
}

describe('a mandate', () => {
  test.each([
    [{}, date, 'in_office', []],
    [{ absences: 1 }, date, 'in_office', []],
    [{ absences: 2 }, date, 'ended', ['absences']],
    [{ absences: 3 }, date, 'ended', ['absences']],
    [{ movedAway: true }, date, 'ended', ['movedAway']],
    [{ resigned: true }, date, 'ended', ['resigned']],
    [{ orderedToResign: true }, date, 'ended', ['orderedToResign']],
    [{ orderedToResign: true }, '2025-03-11', 'in_office', []],
    [{ recalled: true }, date, 'ended', ['recalled']],
    [{ lostNationality: true }, date, 'ended', ['lostNationality']],
    [{ deprived: true, servingSentence: true }, date, 'ended', ['deprived']],
    [{ incapable: true }, date, 'ended', ['incapable']],
    [{ dead: true }, date, 'ended', ['dead']],
    [{ heldForCrime: true }, date, 'suspended', ['heldForCrime']],
    [
      { servingSentence: true, heldForCrime: true },
      '2021-10-18',
      'suspended',
      ['heldForCrime', 'servingSentence'],
    ],
  ] as const)('with %o on %s is %s', (change, day, status, reasons) => {
    const verdict = mandate({ ...nothing, ...change }, day)
    expect(verdict.ok && verdict.value).toMatchObject({ status, reasons })
  })
  test('is told and cited by the edition', () => {
    const told = (change: Partial<MandateFacts>, day = date) => {
      const verdict = mandate({ ...nothing, ...change }, day)
      if (!verdict.ok) throw new Error(verdict.error.code)
      const { explain, citations } = verdict.value
      return [explain.zh, citations.map(({ ruleId, article }) => `${ruleId} ${article}`).join()]
    }
    expect(told({ absences: 2, recalled: true })).toEqual([
      '未经批准两次以上不出席本级人民代表大会会议；被罢免，代表资格终止。',
      'DB-01 62',
    ])
    expect(told({ heldForCrime: true })).toEqual([
      '因刑事案件被羁押正在受侦查、起诉、审判，暂时停止执行代表职务。',
      'DB-02 61',
    ])
    expect(told({ absences: 1 }, '2021-10-18')).toEqual([
      '未经批准不出席会议1次，未达2次，没有代表资格终止或者暂停的情形。',
      'DB-01 49',
    ])
    expect(mandate(nothing, '2015-08-28')).toMatchObject({ ok: false, error: { code: 'edition' } })
  })
  test('takes posts with it', () => {
    const lost = postsLost(['standing_member', 'special_committee_member'], 'recalled', date)
    expect(lost.ok && lost.value).toMatchObject({
      lost: ['standing_member', 'special_committee_member'],
      explain: {
        zh: '代表职务被罢免，常务委员会组成人员、专门委员会成员职务相应撤销。',
        en: 'With the mandate these posts are revoked: member of the standing committee, member of a special committee.',
      },
      citations: [{ ruleId: 'XJ-35', article: '54–56' }],
    })
    const resigned = postsLost(['township_chair'], 'resigned', date)
    expect(resigned.ok && resigned.value.explain.zh).toBe('辞去代表职务被接受，乡镇人大主席职务相应终止。')
    const none = postsLost([], 'resigned', date)
    expect(none.ok && none.value.explain.zh).toBe('没有随代表职务终止的职务。')
  })
})

test.each([
  [['9902', '990221', '990221101'], []],
  [['990221'], []],
  [['990221', '990222'], ['990222']],
  [['990221', '990222', '9902'], ['990222']],
  [
    ['990221101', '990222', '990221'],
    ['990222', '990221'],
  ],
])('mandates in %o clash at %o', (codes, paths) => {
  const verdict = checkMandates(codes, date)
  expect(verdict.ok && verdict.value.findings.map(({ path }) => path)).toEqual(paths)
  expect(verdict.ok && verdict.value.citations).toMatchObject([{ ruleId: 'XJ-27' }])
})

test.each([
  ['congress', 'bribery', true, 'XJ-36'],
  ['congress', 'reprisal', true, 'XJ-36'],
  ['village', 'bribery', true, 'CW-11'],
  ['village', 'violence', true, 'CW-11'],
  ['village', 'forgery', true, 'CW-11'],
  ['village', 'reprisal', false, 'CW-11'],
] as const)('an election of %s won by %s is void: %s', (election, offence, isVoid, ruleId) => {
  const verdict = wonByOffence(election, offence, date)
  expect(verdict.ok && verdict.value).toMatchObject({ void: isVoid, citations: [{ ruleId }] })
  expect(verdict.ok && verdict.value.explain.zh).toContain(offences[offence].zh)
})

describe('a post in a committee', () => {
  const facts = { isIncapable: false, isSentenced: false, unfitInARow: 0 }
  test.each([
    ['village', {}, [], 'CW-20'],
    ['village', { unfitInARow: 1 }, [], 'CW-20'],
    ['village', { unfitInARow: 2 }, ['unfit'], 'CW-20'],
    ['village', { unfitInARow: 3 }, ['unfit'], 'CW-20'],
    ['village', { isIncapable: true }, ['incapable'], 'CW-12'],
    ['village', { isSentenced: true, unfitInARow: 2 }, ['sentenced', 'unfit'], 'CW-12'],
    ['community', { unfitInARow: 1 }, [], 'JW25-10'],
    ['community', { unfitInARow: 2 }, ['unfit'], 'JW25-10'],
  ] as const)('of a %s with %o ends by %o', (body, change, reasons, ruleId) => {
    const verdict = postEnd(body, { ...facts, ...change }, date)
    expect(verdict.ok && verdict.value).toMatchObject({ ends: reasons.length > 0, reasons })
    expect(verdict.ok && verdict.value.citations[0]?.ruleId).toBe(ruleId)
  })
  test('is told, by the values in force', () => {
    const verdict = postEnd('village', { ...facts, isIncapable: true, unfitInARow: 2 }, date)
    expect(verdict.ok && verdict.value.explain).toEqual({
      zh: '丧失行为能力，职务自行终止。连续2次被评议不称职，达到2次，职务终止。',
      en: 'Capacity is lost: the post ends of itself. Appraised as unfit 2 times in a row, of 2: the post ends.',
    })
    const values = { ...standardValues, communityAppraisals: 3 }
    const community = postEnd('community', { ...facts, unfitInARow: 2 }, date, values)
    expect(community.ok && community.value).toMatchObject({
      ends: false,
      explain: { zh: '连续被评议不称职2次，未达3次，职务不终止。' },
    })
  })
})
