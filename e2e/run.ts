import { rmSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { stories as auditor } from './auditor.ts'
import { Contexts } from './contexts.ts'
import { stories as coordinator } from './coordinator.ts'
import { stories as everyday } from './everyday.ts'
import { stories as fresh } from './fresh.ts'
import { stories as pages } from './pages.ts'
import { buildDemo, openBrowser, openStand, type Story, toolsFor } from './stand.ts'

const { values } = parseArgs({
  options: { report: { type: 'string' }, pictures: { type: 'boolean' }, only: { type: 'string' } },
})

const outcome: { passed: number; failed: number; names: string[] } = { passed: 0, failed: 0, names: [] }

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

const isChosen = (story: Story) => values.only === undefined || story.name.includes(values.only)

async function tellStory(story: Story, { tools, close, seen }: ReturnType<typeof toolsFor>): Promise<void> {
  const began = performance.now()
  try {
    await story.run(tools)
    const complaints = await close()
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
    outcome.passed += 1
    tell(`  passed ${story.name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  } catch (failure) {
    const shown = await seen()
    await close()
    outcome.failed += 1
    outcome.names.push(story.name)
    const told = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)
    tell(`  FAILED ${story.name}: ${[told, ...shown].join('\n    ')}`)
  }
}

/** A suite plays on an installation without data, or on a copy of the demo. */
type Suite = readonly ['empty' | 'demo', readonly Story[]]

let building: Promise<string> | undefined

/** The folder of the demo, which is built when the first suite asks for it. */
function demoFolder(): Promise<string> {
  building ??= buildDemo()
  return building
}

/** Plays stories one after the other on a stand of their own. */
async function play(on: Suite[0], stories: readonly Story[]): Promise<void> {
  const chosen = stories.filter(isChosen)
  if (chosen.length === 0) return
  const stand = await openStand(on === 'empty' ? on : { copyOf: await demoFolder() })
  const browser = await openBrowser()
  const contexts = new Contexts(browser)
  const pictures = values.pictures === true
  for (const story of chosen) await tellStory(story, toolsFor(contexts, browser, stand, pictures))
  await browser.close()
  await stand.stop()
}

/** Whoever is done takes the next; what needs no demo comes first, while the demo is built. */
const suites: Suite[] = [
  ['empty', fresh],
  ['demo', pages],
  ['demo', everyday],
  ['demo', coordinator],
  ['demo', auditor],
]

async function takeSuites(): Promise<void> {
  for (let suite = suites.shift(); suite !== undefined; suite = suites.shift()) await play(...suite)
}

/** Two at a time: while one waits for its server, the other goes on. */
await Promise.all([takeSuites(), takeSuites()])
if (building !== undefined) rmSync(await building, { recursive: true, force: true })
if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(outcome))
process.exit(outcome.failed === 0 && outcome.passed > 0 ? 0 : 1)
