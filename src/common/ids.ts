import { ulid } from 'ulid'

/** A new identifier: 26 characters, sortable by the time of creation. */
export function newId(): string {
  return ulid()
}
