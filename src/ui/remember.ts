/** Reads a remembered text of this browser; null when there is none or storage is closed. */
export function recall(key: string, where: 'device' | 'session' = 'device'): string | null {
  try {
    return storage(where).getItem(key)
  } catch {
    return null
  }
}

/** Remembers a text in this browser, or forgets it when `value` is null; a closed storage is no error. */
export function remember(key: string, value: string | null, where: 'device' | 'session' = 'device'): void {
  try {
    if (value === null) storage(where).removeItem(key)
    else storage(where).setItem(key, value)
  } catch {
    return
  }
}

function storage(where: 'device' | 'session'): Storage {
  return where === 'device' ? window.localStorage : window.sessionStorage
}
