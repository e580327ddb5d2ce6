import { createBrowserHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { AppProviders } from '../providers.tsx'
import { Gallery } from './gallery.tsx'

const root = document.getElementById('root')
const router = createRouter({
  routeTree: createRootRoute({ component: Gallery, notFoundComponent: Gallery }),
  history: createBrowserHistory(),
})

if (root) {
  createRoot(root).render(
    <AppProviders userKey="gallery" today="2026-11-22">
      <RouterProvider router={router} />
    </AppProviders>,
  )
}
