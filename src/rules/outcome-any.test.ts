import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Outcome, type OutcomeInput, outcome, outcomeElections } from './outcome.ts'

function result(input: OutcomeInput): Outcome {
  const verdict = outcome(input)
  if (!verdict.ok) throw new Error(verdict.error.code)
  return verdict.value
}

const counts = fc
  .record({ entitled: fc.integer({ min: 1, max: 60 }), share: fc.integer({ min: 40, max: 100 }) })
  .map(({ entitled, share }) => ({ entitled, returned: Math.floor((entitled * share) / 100) }))

const inputs: fc.Arbitrary<OutcomeInput> = counts.chain(({ entitled, returned }) =>
  fc.record({
    election: fc.constantFrom(...outcomeElections),
    date: fc.constantFrom('2015-01-01', '2021-11-20', '2026-05-01'),
    seats: fc.integer({ min: 1, max: 5 }),
    round: fc.constantFrom(1 as const, 2 as const),
    entitled: fc.constant(entitled),
    returned: fc.constant(returned),
    candidates: fc
      .array(fc.integer({ min: 0, max: returned }), { maxLength: 8 })
      .map((votes) => votes.map((yes, at) => ({ name: String.fromCodePoint(0x4e00 + at), for: yes }))),
  }),
)

test('elected and vacant seats are all seats, nobody below the votes needed is elected', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { valid, elected, vacant, threshold, tie, runoff, reason } = result(input)
      const votes = new Map(input.candidates.map((one) => [one.name, one.for]))
      expect(elected.length + vacant).toBe(input.seats)
      expect(valid).toBe(reason === null)
      for (const name of elected) expect(votes.get(name)).toBeGreaterThanOrEqual(threshold.needs)
      for (const name of tie ?? []) expect(elected).not.toContain(name)
      expect(new Set((tie ?? []).map((name) => votes.get(name))).size).toBeLessThanOrEqual(1)
      const worst = Math.min(...elected.map((name) => votes.get(name) ?? 0))
      for (const { name, for: yes } of input.candidates) {
        if (!elected.includes(name)) expect(yes).toBeLessThanOrEqual(worst)
      }
      if (!valid) expect([elected, tie, runoff]).toEqual([[], null, null])
      for (const name of runoff?.candidates ?? []) expect(elected).not.toContain(name)
      expect(runoff?.seats ?? vacant).toBe(vacant)
    }),
    { numRuns: 500 },
  )
})

test('the order in which candidates are given does not matter', () => {
  fc.assert(
    fc.property(inputs, fc.infiniteStream(fc.nat()), (input, keys) => {
      const shuffled = input.candidates
        .map((candidate) => ({ candidate, key: keys.next().value }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ candidate }) => candidate)
      expect(result({ ...input, candidates: shuffled })).toEqual(result(input))
    }),
    { numRuns: 300 },
  )
})

test('more votes never unseat a winner', () => {
  fc.assert(
    fc.property(inputs, fc.nat({ max: 20 }), (input, more) => {
      const { elected } = result(input)
      for (const name of elected) {
        const candidates = input.candidates.map((one) =>
          one.name === name ? { ...one, for: Math.min(input.returned, one.for + more) } : one,
        )
        expect(result({ ...input, candidates }).elected).toContain(name)
      }
    }),
    { numRuns: 300 },
  )
})

test('a seat stays vacant only where nobody has the votes, or those who have are tied', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { valid, elected, vacant, threshold, tie } = result(input)
      if (!valid) return
      const able = input.candidates.filter((one) => one.for >= threshold.needs).length
      if (tie === null) expect(elected).toHaveLength(Math.min(input.seats, able))
      else expect(tie.length).toBeGreaterThan(vacant)
    }),
    { numRuns: 300 },
  )
})
