import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { stories as auditor } from './auditor.ts'
import { stories as coordinator } from './coordinator.ts'
import { stories as everyday } from './everyday.ts'
import { stories as fresh } from './fresh.ts'
import { stories as pages } from './pages.ts'
import { openBrowser, openStand, type Story, toolsFor } from './stand.ts'

const { values } = parseArgs({
  options: { report: { type: 'string' }, pictures: { type: 'boolean' }, only: { type: 'string' } },
})

const outcome = { passed: 0, failed: 0 }

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

async function play(demo: boolean, stories: readonly Story[]): Promise<void> {
  const chosen = stories.filter((story) => values.only === undefined || story.name.includes(values.only))
  if (chosen.length === 0) return
  const stand = await openStand(demo)
  const browser = await openBrowser()
  for (const story of chosen) {
    const began = performance.now()
    const tools = toolsFor(browser, stand, values.pictures === true)
    try {
      await story.run(tools)
      const complaints = await tools.close()
      if (complaints.length > 0) throw new Error(complaints.join('\n'))
      outcome.passed += 1
      tell(`  passed ${story.name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
    } catch (failure) {
      await tools.close()
      outcome.failed += 1
      tell(
        `  FAILED ${story.name}: ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}`,
      )
    }
  }
  await browser.close()
  await stand.stop()
}

await play(true, [...pages, ...everyday, ...auditor])
await play(true, coordinator)
await play(false, fresh)
if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(outcome))
process.exit(outcome.failed === 0 && outcome.passed > 0 ? 0 : 1)
