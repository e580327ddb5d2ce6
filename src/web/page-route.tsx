import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readSearch } from '#ui/url.tsx'
import { NotFound, Shell } from './shell.tsx'

type Load = () => Promise<Record<string, unknown>>

/** Above every page: the frame. */
export const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  validateSearch: readSearch,
})

/** A page: its address, the file that holds it (loaded when first opened), and the screen's name there. */
export function page<M extends Record<string, unknown>>(
  path: string,
  load: () => Promise<M>,
  screen: keyof M & string,
) {
  return createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load as Load, screen),
  })
}
