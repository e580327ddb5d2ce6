import { refusalSchema } from '#common/contract.ts'
import type { RefusalView } from './feedback.tsx'
import type { StoredFile, UploadFile, UploadLimits } from './file-types.ts'

/** What may be handed in as a document: pictures, documents, tables. */
export const documentLimits: UploadLimits = {
  types: ['jpg', 'jpeg', 'png', 'heic', 'pdf', 'doc', 'docx', 'xls', 'xlsx', 'wps', 'ofd', 'txt'],
  maxBytes: 100 * 1024 * 1024,
}

/** Endings that the server reads as a table. */
export const tableEndings = ['xlsx', 'xls', 'csv'] as const

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

/** Sends files for one purpose; the sending rejects with UploadFailure, and `signal` cancels it. */
export function uploadFor(purpose: 'evidence' | 'import' | 'sheet'): UploadFile {
  return (file, told) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open('POST', `/files?purpose=${purpose}&name=${encodeURIComponent(file.name)}`)
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

/** Sends a document that belongs to a record. */
export const uploadDocument: UploadFile = uploadFor('evidence')
