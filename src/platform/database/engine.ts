import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

declare global {
  // Node has it; its types tell only of the module.
  namespace WebAssembly {
    function compile(program: Uint8Array): Promise<Module>
  }
}

let compiled: Promise<WebAssembly.Module> | undefined

async function compile(): Promise<WebAssembly.Module> {
  const library = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  return WebAssembly.compile(await readFile(join(dirname(library), 'pglite.wasm')))
}

/** The embedded database's program, compiled once for all threads of this process. */
export function engine(): Promise<WebAssembly.Module> {
  compiled ??= compile()
  return compiled
}
