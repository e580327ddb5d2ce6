import { randomBytes } from 'node:crypto'

/** One line of the log: JSON, never with personal data. */
export type LogLine = Readonly<Record<string, string | number | boolean>>

let sink: (line: LogLine) => void = (line) => process.stderr.write(`${JSON.stringify(line)}\n`)

/** Sends log lines somewhere else; returns how to go back. */
export function redirectLog(to: (line: LogLine) => void): () => void {
  const before = sink
  sink = to
  return () => {
    sink = before
  }
}

/** Writes a line for the operator. */
export function log(event: string, fields: LogLine = {}): void {
  sink({ at: new Date().toISOString(), event, ...fields })
}

/** Logs what should not have happened and returns the number that the user can quote. */
export function reportBroken(where: string, failure: unknown): string {
  const number = randomBytes(4).toString('hex').toUpperCase()
  const detail = detailOf(failure)
  log('broken', { number, where, detail })
  return number
}

/** The database library puts parameter values into its message, the database itself between quotation marks. */
function detailOf(failure: unknown): string {
  if (!(failure instanceof Error)) return 'not an error object'
  if (failure.cause instanceof Error) return detailOf(failure.cause)
  if (!('severity' in failure)) return failure.stack ?? failure.message
  const { code, table, constraint } = Object(failure) as Readonly<Record<string, string | undefined>>
  const frames = failure.stack?.match(/^ {4}at .*$/gm) ?? []
  const words = failure.message.replaceAll(/"[^"]*"/g, '"…"')
  return [`database ${code}: ${words}`, `table ${table}, constraint ${constraint}`, ...frames].join('\n')
}
