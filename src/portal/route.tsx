import { useSyncExternalStore } from 'react'

/** Where one is: `#/pledge/leader` is the screen `pledge` with the record `leader`. */
export type Place = { readonly screen: string; readonly id: string }

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** The place in the address. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  const [screen = '', id = ''] = hash.replace(/^#\/?/, '').split('/')
  return { screen, id: decodeURIComponent(id) }
}

/** The address of a place. */
export function addressOf(screen: string, id = ''): string {
  return id === '' ? `#/${screen}` : `#/${screen}/${encodeURIComponent(id)}`
}

/** Goes to a place. */
export function goTo(screen: string, id = ''): void {
  window.location.hash = addressOf(screen, id)
}
