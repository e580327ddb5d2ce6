import { useCallback, useState } from 'react'
import { recall, remember } from '#ui/remember.ts'
import { linkNow, markOf } from './link.tsx'

const nameOf = (key: string) => `wuguan.portal.kept.${markOf(linkNow())}.${key}`

function readKept<T>(name: string, first: T): T {
  const text = recall(name)
  if (text === null) return first
  try {
    return JSON.parse(text) as T
  } catch {
    return first
  }
}

/**
 * A state that this browser keeps for the person on it: answers survive a closed page and a lost network. `forget`
 * when the server has them. `T` must survive JSON.
 */
export function useKept<T>(key: string, first: T): readonly [T, (next: T) => void, () => void] {
  const name = nameOf(key)
  const [value, setValue] = useState<T>(() => readKept(name, first))
  const change = useCallback(
    (next: T) => {
      remember(name, JSON.stringify(next))
      setValue(next)
    },
    [name],
  )
  const forget = useCallback(() => remember(name, null), [name])
  return [value, change, forget]
}
