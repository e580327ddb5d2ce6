const utf8 = new TextEncoder()
const [SYNC, QUERY, TERMINATE, READY] = [0x53, 0x51, 0x58, 0x5a]

/** One message of the PostgreSQL protocol: type, length, body. */
function message(type: number, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length + 5)
  bytes[0] = type
  new DataView(bytes.buffer).setInt32(1, body.length + 4)
  bytes.set(body, 5)
  return bytes
}

/** Joins byte arrays into one that owns its whole buffer, so that it can be transferred to another thread. */
export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** A simple query; statements separated by semicolons. */
export function queryMessage(sql: string): Uint8Array {
  return message(QUERY, utf8.encode(`${sql}\0`))
}

/** Ends an extended query; the server answers with ReadyForQuery. */
export const syncMessage = message(SYNC, new Uint8Array(0))

/** What a server says to a client that it accepts without a password: parameters, then ready and idle. */
export function welcome(parameters: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const told = Object.entries(parameters).map(([name, value]) =>
    message(0x53, utf8.encode(`${name}\0${value}\0`)),
  )
  const key = new Uint8Array(8)
  return join([
    message(0x52, new Uint8Array(4)),
    ...told,
    message(0x4b, key),
    message(READY, Uint8Array.of(0x49)),
  ])
}

/** True when an answer ends with ReadyForQuery outside any transaction. */
export function endsIdle(answer: Uint8Array): boolean {
  return answer.at(-6) === READY && answer.at(-1) === 0x49
}

/** Cuts a client's byte stream into units that the server can answer one by one. */
export class UnitReader {
  #rest = new Uint8Array(0)
  #started = false

  /**
   * Takes bytes as they arrive and returns the complete units among them: everything up to and including a Sync,
   * a simple query or a farewell. The startup packet, which has no type, is left out.
   */
  take(bytes: Uint8Array<ArrayBuffer>): Uint8Array[] {
    const all = this.#rest.length === 0 ? bytes : join([this.#rest, bytes])
    const view = new DataView(all.buffer, all.byteOffset, all.byteLength)
    const units: Uint8Array[] = []
    let [from, at] = [0, 0]
    if (!this.#started && all.length >= 4 && all.length >= view.getInt32(0)) {
      this.#started = true
      at = view.getInt32(0)
      from = at
    }
    while (this.#started && at + 5 <= all.length) {
      const end = at + 1 + view.getInt32(at + 1)
      if (end > all.length) break
      const type = all[at]
      at = end
      if (type === SYNC || type === QUERY || type === TERMINATE) {
        units.push(all.subarray(from, at))
        from = at
      }
    }
    this.#rest = all.slice(from)
    return units
  }
}
