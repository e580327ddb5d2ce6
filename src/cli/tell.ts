import type { Params, Said, TextTable } from '#common/text.ts'
import { say } from '#common/text.ts'
import { cliText } from './text.ts'

type Key = typeof cliText extends TextTable<infer K> ? K : never

/** Prints a sentence in both languages. */
export function print(said: Said): void {
  console.log(`${said.zh}\n${said.en}`)
}

/** Prints a sentence of the command line's texts. */
export function tell(key: Key, params: Params = {}): void {
  print({ zh: say(cliText, key, 'zh', params), en: say(cliText, key, 'en', params) })
}

/** A command's or an option's description, or a sentence: both languages on one line. */
export function about(key: Key, params?: Params): string {
  return `${say(cliText, key, 'zh', params)} · ${say(cliText, key, 'en', params)}`
}

/** Bytes as people read them: 1.5 MB. */
export function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`
  return bytes < 1_000_000_000 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`
}

/** Shows how far something is, on a terminal only. */
export function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} / ${total} `)
}

/** Clears what showProgress left on the line. */
export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}
