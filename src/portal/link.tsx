import { useSyncExternalStore } from 'react'
import { unitPrefix } from '#common/portal.ts'
import { recall, remember } from '#ui/remember.ts'

const personKey = 'wuguan.portal.link'
const unitKey = 'wuguan.portal.unit'
const told = new Set<() => void>()
/** Where the browser keeps nothing, the secret lives as long as the page. */
const held: { person: string | null; unit: string | null } = {
  person: recall(personKey),
  unit: recall(unitKey),
}

function tell(): void {
  for (const one of told) one()
}

/** Holds a person's secret from now on. */
export function holdLink(secret: string): void {
  held.person = secret
  held.unit = null
  remember(personKey, secret)
  remember(unitKey, null)
  tell()
}

/** Holds a unit's code, at which a person proves who they are; whoever was here before is gone. */
function holdUnit(secret: string): void {
  held.person = null
  held.unit = secret
  remember(personKey, null)
  remember(unitKey, secret)
  tell()
}

/** Forgets the secrets: on a phone that others use as well. */
export function leave(): void {
  held.person = null
  held.unit = null
  remember(personKey, null)
  remember(unitKey, null)
  tell()
}

/** Takes a secret out of the address, so that it is neither shown nor shared with it. */
function takeFromAddress(): void {
  const given = window.location.hash.slice(1)
  if (given === '' || given.startsWith('/')) return
  window.history.replaceState(null, '', `${window.location.pathname}#/`)
  if (given.startsWith(unitPrefix)) holdUnit(given)
  else holdLink(given)
}

takeFromAddress()
// A second code scanned while the page is open changes only the part behind `#`.
window.addEventListener('hashchange', takeFromAddress)

/** The person's secret now; null where nobody is known. */
export function linkNow(): string | null {
  return held.person
}

/** The unit's code now. */
export function unitNow(): string | null {
  return held.unit
}

function subscribe(changed: () => void): () => void {
  told.add(changed)
  return () => told.delete(changed)
}

/** Who is known on this device: a person, a unit at whose code one proves oneself, or nobody. */
export function useHeld(): 'person' | 'unit' | 'nobody' {
  const now = () => (held.person !== null ? 'person' : held.unit !== null ? 'unit' : 'nobody')
  return useSyncExternalStore(subscribe, now)
}

/** A short mark of the person's secret, under which this browser keeps what is theirs. */
export function markOf(secret: string | null): string {
  let mark = 5381
  for (const sign of secret ?? '') mark = ((mark * 33) ^ sign.charCodeAt(0)) >>> 0
  return mark.toString(36)
}
