import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { useHistory } from './link.tsx'
import { useText } from './text.tsx'
import { commonText, formText } from './words.ts'

/**
 * Asks before leaving while `unsaved()` says that something typed was not submitted: before every change of the
 * address, or only before another page where the page keeps what is typed over changes of its own address.
 */
export function useUnsavedGuard(unsaved: () => boolean, before: 'address' | 'page' = 'address'): void {
  const history = useHistory()
  const { modal } = App.useApp()
  const t = useText(formText)
  const c = useText(commonText)
  const ask = useRef<() => Promise<boolean>>(async () => true)
  const check = useRef(unsaved)
  useEffect(() => {
    check.current = unsaved
    ask.current = async () =>
      await modal.confirm({ title: t('leave'), okText: c('confirm'), cancelText: c('cancel') })
  })
  useEffect(() => {
    if (history) {
      return history.block({
        blockerFn: async ({ currentLocation, nextLocation }) => {
          const stays = before === 'page' && currentLocation.pathname === nextLocation.pathname
          return !stays && check.current() && !(await ask.current())
        },
        enableBeforeUnload: () => check.current(),
      })
    }
    const stay = (event: BeforeUnloadEvent) => {
      if (check.current()) event.preventDefault()
    }
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [history, before])
}
