import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { openBrowser, openStand } from '../e2e/stand.ts'

/**
 * How soon the public web can be used on an old phone over a slow line: `node bench/portal.ts`. Chromium with its processor
 * slowed down four times, 1.6 Mbit/s and 150 ms; counted is the time from opening the address to the heading.
 */
const slow = { rate: 4, bitsPerSecond: 1_600_000, latencyMs: 150 } as const
const turns = 5

function firstLoad(): number {
  const page = readFileSync('dist/portal/portal.html', 'utf8')
  const files = [...page.matchAll(/(?:src|href)="\/p\/([^"]+\.(?:js|css))"/g)].map(([, path = '']) => path)
  return files.reduce(
    (sum, path) => sum + gzipSync(readFileSync(`dist/portal/${path}`)).length,
    gzipSync(page).length,
  )
}

const stand = await openStand('empty')
const browser = await openBrowser()
const times: number[] = []
for (let turn = 0; turn < turns; turn += 1) {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, isMobile: true })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.rate })
  const throughput = slow.bitsPerSecond / 8
  await session.send('Network.emulateNetworkConditions', {
    ...{
      offline: false,
      latency: slow.latencyMs,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    },
  })
  const from = performance.now()
  await page.goto(`${stand.url}/p/#${'x'.repeat(32)}`, { waitUntil: 'commit' })
  await page.locator('.note.bad').waitFor()
  times.push(performance.now() - from)
  await context.close()
}
await browser.close()
await stand.stop()
times.sort((a, b) => a - b)
const median = times[Math.floor(turns / 2)] ?? 0
console.log(`first load: ${(firstLoad() / 1024).toFixed(1)} kB gzip (at most 80)`)
console.log(
  `usable, with the answer of the server: median ${median.toFixed(0)} ms, slowest ${(times.at(-1) ?? 0).toFixed(0)} ms (at most 2000)`,
)
