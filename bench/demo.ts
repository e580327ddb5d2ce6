import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDemo } from '../src/demo/load.ts'
import { readConfig } from '../src/platform/config.ts'
import { openConfigured, startApp } from '../src/platform/start.ts'

const folder = mkdtempSync(join(tmpdir(), 'wuguan-bench-'))
const config = { ...readConfig({}), dataDir: folder, port: 0 }
const { app, close } = await startApp(config, await openConfigured(config))
const began = performance.now()
const tell = (zh: string) => console.log(((performance.now() - began) / 1000).toFixed(1), zh)
await loadDemo(app, process.argv[2] === 'city' ? 'city' : 'county', '2026-11-28', tell)
tell('完成')
await close()
rmSync(folder, { recursive: true })
