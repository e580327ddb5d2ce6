import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { eq } from 'drizzle-orm'
import { systemActor } from '../src/platform/actor.ts'
import { readConfig } from '../src/platform/config.ts'
import { closeDocuments } from '../src/platform/documents/own-process.ts'
import { renderAs } from '../src/platform/documents/render.ts'
import { reply, scheme } from '../src/platform/documents/testing-documents.ts'
import { zipJob } from '../src/platform/documents/zip.ts'
import { files } from '../src/platform/files/tables.ts'
import { buildServer } from '../src/platform/http/server.ts'
import { runJob } from '../src/platform/jobs/jobs.ts'
import { jobs } from '../src/platform/jobs/tables.ts'
import { openConfigured, startApp } from '../src/platform/start.ts'

// One reply and one document of many pages; then the replies of 174 townships and villages in one ZIP, while somebody else
// asks for /health: wanted are 100 ms for a PDF after the first, 60 s for the ZIP, and 100 ms for /health meanwhile.
const replies = 174
const rounds = 20

const folder = mkdtempSync(join(tmpdir(), 'wuguan-bench-'))
const config = { ...readConfig({}), dataDir: folder, port: 0 }
const { app, close } = await startApp(config, await openConfigured(config))
const server = await buildServer(app, [], [])
const url = await server.listen({ port: 0, host: '127.0.0.1' })

/** Asks for /health from a thread of its own every 20 ms; stopping it tells the longest wait in milliseconds. */
function ask() {
  const code = `
    const { parentPort, workerData } = require('node:worker_threads')
    let longest = 0, count = 0, stopped = false
    parentPort.on('message', () => { stopped = true })
    void (async () => {
      await (await fetch(workerData)).text()
      while (!stopped) {
        const began = performance.now()
        await (await fetch(workerData)).text()
        longest = Math.max(longest, performance.now() - began)
        count += 1
        await new Promise((wake) => setTimeout(wake, 20))
      }
      parentPort.postMessage({ longest, count })
      process.exit()
    })()`
  const worker = new Worker(code, { eval: true, workerData: `${url}/health` })
  return () =>
    new Promise<{ longest: number; count: number }>((resolve) => {
      worker.once('message', resolve)
      worker.postMessage('stop')
    })
}

function megabytes(): string {
  return `${Math.round(process.memoryUsage().rss / 1e6)} MB`
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const began = performance.now()
  const result = await work()
  return { ms: performance.now() - began, result }
}

async function measure(name: string, format: 'docx' | 'pdf', document: typeof reply): Promise<void> {
  const first = await timed(() => renderAs(format, document, config))
  const later: number[] = []
  for (let n = 0; n < rounds; n++) {
    // Every document differs, as the replies to many townships do.
    const own = { ...document, number: `砚委〔2021〕${n + 9}号` }
    later.push((await timed(() => renderAs(format, own, config))).ms)
  }
  const [median = 0, worst = 0] = [later.toSorted((a, b) => a - b)[rounds / 2], Math.max(...later)]
  const figures = [first.ms, median, worst].map((ms) => ms.toFixed(0).padStart(5)).join(' / ')
  console.log(
    `${name} ${format.padEnd(4)} first / median / worst ${figures} ms   ${first.result.length} bytes`,
  )
}

async function zip(format: 'docx' | 'pdf'): Promise<void> {
  const entries = Array.from({ length: replies }, (_, n) => ({
    name: `第${n + 1}号`,
    format,
    document: { ...reply, number: `砚委〔2021〕${n + 1}号`, addressees: `第${n + 1}乡镇党委` },
  }))
  const kind = zipJob('bench.zip', async () => ({ name: '批复', entries }))
  const job = { kind: 'bench.zip', title: '打包', payload: {} }
  const id = await app.data.transact(systemActor, (tx) => app.jobs.add(tx, systemActor, job))
  const stop = ask()
  const { ms } = await timed(() => runJob(app, [kind], id))
  const { longest, count } = await stop()
  const size = await app.data.transact(systemActor, async (tx) => {
    const [done] = await tx.select().from(jobs).where(eq(jobs.id, id))
    const [file] = await tx
      .select()
      .from(files)
      .where(eq(files.id, done?.fileId ?? ''))
    return file?.size
  })
  console.log(
    `ZIP of ${replies} ${format.padEnd(4)} ${(ms / 1000).toFixed(1)} s   ${size} bytes   longest of ${count} /health ${longest.toFixed(0)} ms`,
  )
}

console.log(`server before the first document ${megabytes()}`)
for (const format of ['pdf', 'docx'] as const) {
  await measure('reply of one page       ', format, reply)
  await measure('scheme of many pages    ', format, scheme)
}
for (const format of ['pdf', 'docx'] as const) await zip(format)
console.log(`server with the documents' process ${megabytes()}`)
await closeDocuments()
console.log(`server after that process ended ${megabytes()}`)
await server.close()
await close()
rmSync(folder, { recursive: true })
