import { expect, test } from 'vitest'
import { checkEveryTownship, checkPresentation, mayRefixSeats } from './seats.ts'

const date = '2021-10-18'

test.each([
  ['divisions', true, true],
  ['divisions', false, false],
  ['large_works', true, true],
  ['other', true, false],
] as const)('for %s (many moved: %s) the seats are fixed anew: %s', (reason, movedMany, may) => {
  const verdict = mayRefixSeats(reason, movedMany, date)
  expect(verdict.ok && verdict.value).toMatchObject({ may, citations: [{ ruleId: 'XJ-07', article: '14' }] })
  expect(verdict.ok && verdict.value.explain.zh).toContain(may ? '应当依法重新确定' : '不得重新确定')
})

test('every township has a delegate', () => {
  const seats = [0, 1, 2].map((count) => ({ id: String(count), seats: count }))
  const verdict = checkEveryTownship(seats, date)
  expect(verdict.ok && verdict.value.findings).toMatchObject([{ code: 'no_seat', path: '0' }])
  const fine = checkEveryTownship(seats.slice(1), date)
  expect(fine.ok && fine.value).toMatchObject({
    lawful: true,
    explain: { zh: '2个乡镇均至少有代表1人，符合规定。' },
    citations: [{ ruleId: 'XJ-08' }],
  })
})

test.each([
  ['2021-10-17', []],
  ['2021-10-18', ['on_election_day']],
  ['2021-10-19', ['on_election_day']],
])('candidates are presented on %s: %o', (day, codes) => {
  const verdict = checkPresentation(day, date)
  expect(verdict.ok && verdict.value.findings.map(({ code }) => code)).toEqual(codes)
})
