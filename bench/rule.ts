import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { quotaLevels } from '#rules/quota.ts'

/** Lines a second of `wuguan rule quota` as a whole process, from a file to a file: `node bench/rule.ts`. */
const lines = 100_000
const runs = 5
const days = ['1996-03-01', '2005-03-01', '2012-03-01', '2016-03-01', '2021-10-18']
const wuguan = fileURLToPath(new URL('../bin/wuguan.mjs', import.meta.url))

function inputLine(at: number): string {
  const level = quotaLevels[at % quotaLevels.length]
  const date = days[Math.floor(at / quotaLevels.length) % days.length]
  const kind = level === 'township' ? { kind: at % 2 === 0 ? 'xiang' : 'zhen' } : {}
  const bonus = at % 7 === 0 ? { bonusPercent: 5 } : {}
  return JSON.stringify({ level, population: (at * 7919) % 3_000_000, date, ...kind, ...bonus })
}

async function timed(input: string, output: string): Promise<number> {
  const [from, to] = [openSync(input, 'r'), openSync(output, 'w')]
  try {
    const start = performance.now()
    const child = spawn(process.execPath, [wuguan, 'rule', 'quota'], { stdio: [from, to, 'inherit'] })
    const [status] = await once(child, 'close')
    if (status !== 0) throw new Error(`wuguan rule quota ended with ${status}`)
    return performance.now() - start
  } finally {
    closeSync(from)
    closeSync(to)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'wuguan-bench-'))
try {
  const [input, output] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')]
  writeFileSync(input, Array.from({ length: lines }, (_, at) => `${inputLine(at)}\n`).join(''))
  await timed(input, output)
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) times.push(await timed(input, output))
  const [median = Number.NaN] = times.toSorted((a, b) => a - b).slice(Math.floor(runs / 2))
  console.log(
    `${lines} quota lines: ${(median / 1000).toFixed(2)} s, ${Math.round((lines / median) * 1000)} lines/s`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
