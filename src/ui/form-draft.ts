import type { Field, FormState } from './form-types.ts'
import { recall, remember } from './remember.ts'

const place = (key: string) => `wuguan.draft.${key}`

/** Reads a draft of this browser session; null when there is none or it cannot be read. */
export function readDraft(key: string | undefined): FormState | null {
  const text = key === undefined ? null : recall(place(key), 'session')
  if (text === null) return null
  try {
    const found: unknown = JSON.parse(text)
    return isFormState(found) ? found : null
  } catch {
    return null
  }
}

/** Keeps a draft for this browser session, without the secret fields; null forgets it. */
export function keepDraft(key: string | undefined, state: FormState | null, fields: readonly Field[]): void {
  if (key === undefined) return
  if (state === null) {
    remember(place(key), null, 'session')
    return
  }
  const secret = new Set(fields.filter((f) => f.kind === 'text' && f.secret).map((f) => f.name))
  const values = Object.fromEntries(Object.entries(state.values).filter(([name]) => !secret.has(name)))
  remember(place(key), JSON.stringify({ values, labels: state.labels }), 'session')
}

function isFormState(found: unknown): found is FormState {
  if (typeof found !== 'object' || found === null) return false
  if (!('values' in found && 'labels' in found)) return false
  return typeof found.values === 'object' && found.values !== null && typeof found.labels === 'object'
}
