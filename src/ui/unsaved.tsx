import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { useHistory } from './link.tsx'
import { useText } from './text.tsx'
import { commonText, formText } from './words.ts'

/** Asks before leaving a page while `unsaved()` says that something typed was not submitted. */
export function useUnsavedGuard(unsaved: () => boolean): void {
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
        blockerFn: async () => check.current() && !(await ask.current()),
        enableBeforeUnload: () => check.current(),
      })
    }
    const stay = (event: BeforeUnloadEvent) => {
      if (check.current()) event.preventDefault()
    }
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [history])
}
