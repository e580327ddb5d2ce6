import { readConfig } from '#platform/config.ts'
import { serveUntilStopped } from './serve.ts'

const began = performance.now()

function tell(zh: string, en: string): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stderr.write(`[五关 Wuguan] ${seconds}s ${zh} · ${en}\n`)
}

const config = readConfig(process.env)
await serveUntilStopped(config, { demo: config.demo, tell })
