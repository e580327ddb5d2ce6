import { refusalSchema } from '#common/contract.ts'
import type { RefusalView } from '#ui/feedback.tsx'
import type { StoredFile } from '#ui/file-types.ts'

/** An upload that the server did not take, and why; null when the connection was cut. */
export class UploadFailure extends Error {
  readonly refusal: RefusalView | null
  constructor(refusal: RefusalView | null) {
    super(refusal?.zh ?? 'upload cut')
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

function isStored(answer: unknown): answer is StoredFile {
  return (
    typeof answer === 'object' && answer !== null && 'id' in answer && 'name' in answer && 'size' in answer
  )
}

/** Sends a file for an import; tells the share done (0 to 1). Throws UploadFailure; `signal` cancels. */
export function uploadForImport(
  file: File,
  told: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/files?purpose=import&name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = (event) => told.onProgress(file.size === 0 ? 1 : event.loaded / file.size)
    request.onload = () => {
      const answer = read(request.responseText)
      if (request.status < 300 && isStored(answer)) resolve(answer)
      else {
        const refusal = refusalSchema.safeParse(answer)
        reject(new UploadFailure(refusal.success ? refusal.data : null))
      }
    }
    request.onerror = () => reject(new UploadFailure(null))
    request.onabort = () => reject(new UploadFailure(null))
    told.signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
