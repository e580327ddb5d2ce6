import type { ReadOptions, ReadResult, SheetColumn, TemplateOptions, WriteOptions } from './types.ts'

/** STUB being replaced: signatures are final. */
export function readSheet(_source: string | Uint8Array, _options: ReadOptions): Promise<ReadResult> {
  throw new Error('not built yet')
}
export function writeSheet(_options: WriteOptions): Promise<Uint8Array> {
  throw new Error('not built yet')
}
export function writeTemplate(_columns: readonly SheetColumn[], _options: TemplateOptions): Promise<Uint8Array> {
  throw new Error('not built yet')
}
