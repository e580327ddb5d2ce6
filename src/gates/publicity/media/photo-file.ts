import type { AttachedFile } from '#platform/files/attach.ts'
import { mostPhotoMegabytes } from './kinds.ts'

/** Why an uploaded file can't be a photograph, with what the sentence needs; null where it can. */
export function photoFault(file: AttachedFile | undefined) {
  if (file === undefined) return { code: 'no_file', params: {} } as const
  const { name, type, size } = file
  if (!type.startsWith('image/')) return { code: 'not_a_picture', params: { file: name } } as const
  if (size <= mostPhotoMegabytes * 1024 * 1024) return null
  const megabytes = Math.ceil(size / 1024 / 1024)
  return {
    code: 'photo_too_large',
    params: { file: name, size: megabytes, most: mostPhotoMegabytes },
  } as const
}
