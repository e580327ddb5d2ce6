/** What the worker is started for: to make a new database and end, or to serve one. */
export type Task =
  | { readonly kind: 'create'; readonly folder: string }
  | { readonly kind: 'serve'; readonly folder: string }
  | { readonly kind: 'memory'; readonly from: Uint8Array | undefined }

/** What the main thread tells the worker. A session is one connection; the newest one counts. */
export type ToWorker =
  | { readonly kind: 'bytes'; readonly session: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'end'; readonly session: number }
  | { readonly kind: 'dump' }
  | { readonly kind: 'close' }

/** What the worker tells the main thread. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'bytes'; readonly session: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'dumped'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly reason: string }

/** What the worker's thread is started with. */
export type Start = { readonly task: Task; readonly engine: WebAssembly.Module }
