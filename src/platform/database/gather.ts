import type { Writable } from 'node:stream'

/**
 * Makes a stream send all that is written in one turn of the event loop at once: the commit of one transaction, the
 * beginning of the next and its first query then cost one system call instead of three.
 */
export function gatherWrites<S extends Writable>(stream: S): S {
  stream.write = new Proxy(stream.write, {
    apply(write, self: S, written: unknown[]) {
      if (stream.writableCorked === 0) {
        stream.cork()
        setImmediate(() => stream.uncork())
      }
      return Reflect.apply(write, self, written)
    },
  })
  return stream
}
