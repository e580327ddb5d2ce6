import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { readSearch } from '#ui/url.tsx'
import { NotFound, Shell } from './shell.tsx'

type Load = () => Promise<Record<string, unknown>>

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, validateSearch: readSearch })

/** A page: its address, the file that holds it (loaded when first opened), and the screen's name there. */
function page<M extends Record<string, unknown>>(
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

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/work' })
  },
})

const pages = [
  page('/work', () => import('#gates/responsibility/tasks/work.tsx'), 'WorkScreen'),
  page('/registry/areas', () => import('#registry/areas/areas.tsx'), 'AreasScreen'),
]

/** The staff web's addresses. */
export const router = createRouter({
  routeTree: root.addChildren([start, ...pages]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})
