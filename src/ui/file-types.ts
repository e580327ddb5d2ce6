/** A file that the server has taken. */
export type StoredFile = { readonly id: string; readonly name: string; readonly size: number }

/** Sends a file; tells the share done (0 to 1); rejects when cut; `signal` cancels. */
export type UploadFile = (
  file: File,
  told: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
) => Promise<StoredFile>

/** What may be sent. */
export type UploadLimits = {
  /** Endings without the dot, such as `pdf`. */
  readonly types: readonly string[]
  /** Bytes. */
  readonly maxBytes: number
}

/** `3.2 MB`: a size in the unit that reads best. */
export function showBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`
}

/** Why a file cannot be sent, or null. */
export function whyNotSend(file: { readonly name: string; readonly size: number }, limits: UploadLimits) {
  const ending = file.name.toLowerCase().split('.').at(-1) ?? ''
  if (!file.name.includes('.') || !limits.types.includes(ending)) return 'wrongType' as const
  if (file.size === 0) return 'empty' as const
  return file.size > limits.maxBytes ? ('tooLarge' as const) : null
}
