import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds now; false where there is no window. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  )
}

/** Whether the screen is a phone's (below 768 px). */
export function useNarrow(): boolean {
  return useMedia('(max-width: 767px)')
}
