import { z } from 'zod'
import { refusalSchema } from '#common/contract.ts'
import type { RefusalView } from '#ui/feedback.tsx'
import type { StoredFile, UploadLimits } from '#ui/file-types.ts'

const stored = z.object({ id: z.string(), name: z.string(), size: z.number() })

/** What may be handed in as evidence: pictures, documents, tables. */
export const evidenceLimits: UploadLimits = {
  types: ['jpg', 'jpeg', 'png', 'heic', 'pdf', 'doc', 'docx', 'xls', 'xlsx', 'wps', 'ofd', 'txt'],
  maxBytes: 100 * 1024 * 1024,
}

/** The server did not take a file, and why. */
export class UploadRefused extends Error {
  readonly refusal: RefusalView
  constructor(refusal: RefusalView) {
    super(refusal.zh)
    this.refusal = refusal
  }
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Sends a file as evidence; throws UploadRefused when it was not taken, an Error when the connection was cut. */
export function uploadEvidence(
  file: File,
  told: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/files?purpose=evidence&name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = (event) => told.onProgress(event.loaded / Math.max(file.size, 1))
    request.onload = () => {
      const answer = read(request.responseText)
      const taken = stored.safeParse(answer)
      const refusal = refusalSchema.safeParse(answer)
      if (request.status < 300 && taken.success) resolve(taken.data)
      else reject(refusal.success ? new UploadRefused(refusal.data) : new Error(`upload: ${request.status}`))
    }
    request.onerror = () => reject(new Error('upload cut'))
    request.onabort = () => reject(new Error('upload cancelled'))
    told.signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
