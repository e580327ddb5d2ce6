import { type TallyRow, tally } from '../src/gates/procedure/quotas/tally.ts'

/**
 * A national table of 40 000 townships through the function that the quota screen uses for its what-if:
 * `node bench/quota.ts`. Target: 200 ms.
 */
const rows = Array.from({ length: 40_000 }, (_, at): TallyRow => {
  const population = 500 + ((at * 7919) % 190_000)
  const presentTerm = Math.min(160, 40 + Math.floor(population / 1500))
  return {
    level: 'township',
    kind: at % 2 === 0 ? 'xiang' : 'zhen',
    population,
    presentTerm,
    number: presentTerm + 5,
    bonusPercent: at % 50 === 0 ? 5 : 0,
    on: '2026-11-01',
  }
})

const times: number[] = []
for (let run = 0; run < 7; run += 1) {
  const from = performance.now()
  const { totals } = tally(rows)
  times.push(performance.now() - from)
  if (run === 0) console.log(totals)
}
const sorted = times.toSorted((a, b) => a - b)
console.log(
  `40 000 townships: first ${times[0]?.toFixed(0)} ms, median ${sorted[3]?.toFixed(0)} ms, worst ${sorted.at(-1)?.toFixed(0)} ms`,
)
