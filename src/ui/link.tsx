import { type RouterHistory, useRouter } from '@tanstack/react-router'
import { type MouseEvent, type ReactNode, useCallback } from 'react'

/** The history of the application, or undefined where a piece is shown outside a router. */
export function useHistory(): RouterHistory | undefined {
  const router: { readonly history: RouterHistory } | undefined = useRouter({ warn: false })
  return router?.history
}

/** Goes to an address of this application; outside a router it is an ordinary page change. */
export function useGo(): (to: string) => void {
  const history = useHistory()
  return useCallback(
    (to: string) => {
      if (history) history.push(to)
      else window.location.assign(to)
    },
    [history],
  )
}

export type AppLinkProps = {
  readonly to: string
  readonly children: ReactNode
  readonly className?: string | undefined
  readonly title?: string | undefined
  readonly current?: 'page' | 'location' | 'step' | undefined
  readonly label?: string | undefined
  readonly onFollow?: (() => void) | undefined
}

/** A link inside the application: a real `a` (new tab, copy, middle click work) that changes the page without reloading. */
export function AppLink(props: AppLinkProps) {
  const history = useHistory()
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    props.onFollow?.()
    const special = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
    if (special || event.defaultPrevented || !history) return
    event.preventDefault()
    history.push(props.to)
  }
  return (
    <a
      href={history ? history.createHref(props.to) : props.to}
      onClick={follow}
      className={props.className}
      title={props.title}
      aria-current={props.current}
      aria-label={props.label}
    >
      {props.children}
    </a>
  )
}
