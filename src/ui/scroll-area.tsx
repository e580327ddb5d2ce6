import { type ReactNode, useEffect, useRef } from 'react'

/** A part that scrolls by itself: a stop of the tab key exactly while there is something to scroll. */
export function ScrollArea(props: {
  readonly label: string
  readonly className: string
  readonly children: ReactNode
}) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => {
      const more = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight
      if (more) element.tabIndex = 0
      else element.removeAttribute('tabindex')
    }
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    for (const child of element.children) watch.observe(child)
    return () => watch.disconnect()
  }, [])
  return (
    <section ref={box} className={props.className} aria-label={props.label}>
      {props.children}
    </section>
  )
}
