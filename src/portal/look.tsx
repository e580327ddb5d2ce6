import { useState } from 'react'
import { recall, remember } from '#ui/remember.ts'

const sizeKey = 'wuguan.portal.size'
const dark = window.matchMedia('(prefers-color-scheme: dark)')

function dress(): void {
  document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light'
  document.documentElement.dataset.size = recall(sizeKey) === 'large' ? 'large' : 'normal'
}

dress()
dark.addEventListener('change', dress)

/** Large letters for old eyes; the choice is remembered in this browser. */
export function useLargeLetters(): readonly [large: boolean, change: () => void] {
  const [large, setLarge] = useState(recall(sizeKey) === 'large')
  const change = () => {
    remember(sizeKey, large ? null : 'large')
    dress()
    setLarge(!large)
  }
  return [large, change]
}
