import { saidOf } from '#platform/operator.ts'
import { about } from './tell.ts'

/** Tells why a command failed: what the operator can put right in words, anything else with its stack. */
export function reportFailure(failure: unknown): void {
  const said = saidOf(failure)
  if (said !== undefined) process.stderr.write(`${said.zh}\n${said.en}\n`)
  else {
    const detail = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)
    process.stderr.write(`${about('failed')}\n${detail}\n`)
  }
  process.exitCode = 1
}
