import { createRoute, createRouter } from '@tanstack/react-router'
import { page, root } from './page-route.tsx'
import { procedurePages } from './routes-procedure.tsx'
import { publicityPages } from './routes-publicity.tsx'
import { responsibilityPages } from './routes-responsibility.tsx'
import { StartScreen } from './start.tsx'

const start = createRoute({ getParentRoute: () => root, path: '/', component: StartScreen })

const pages = [
  page('/board', () => import('#briefing/board/board.tsx'), 'BoardScreen'),
  page('/work', () => import('#gates/responsibility/tasks/work.tsx'), 'WorkScreen'),
  page('/registry/areas', () => import('#registry/areas/areas.tsx'), 'AreasScreen'),
  page(
    '/registry/organisations',
    () => import('#registry/organisations/organisations.tsx'),
    'OrganisationsScreen',
  ),
  page('/registry/people', () => import('#registry/people/people.tsx'), 'PeopleScreen'),
  page('/registry/people/$personId', () => import('./person.tsx'), 'PersonWithResults'),
  page('/registry/posts', () => import('#registry/posts/posts.tsx'), 'PostsScreen'),
  page('/registry/imports', () => import('#registry/imports/imports.tsx'), 'ImportsScreen'),
  page('/registry/imports/new', () => import('#registry/imports/new-import.tsx'), 'NewImportScreen'),
  page('/registry/imports/$importId', () => import('#registry/imports/import.tsx'), 'ImportScreen'),
  page('/admin/accounts', () => import('#registry/accounts/accounts.tsx'), 'AccountsScreen'),
  page('/admin/grants', () => import('#registry/grants/grants.tsx'), 'GrantsScreen'),
  page('/admin/trail', () => import('#registry/trail/trail.tsx'), 'TrailScreen'),
  page('/admin/proof', () => import('#registry/trail/proof.tsx'), 'ProofScreen'),
  page('/messages', () => import('#registry/me/messages.tsx'), 'MessagesScreen'),
  page('/me', () => import('#registry/me/me.tsx'), 'MeScreen'),
  page('/me/security', () => import('#registry/me/security.tsx'), 'SecurityScreen'),
  page('/me/tokens', () => import('#registry/me/tokens.tsx'), 'TokensScreen'),
  page('/me/jobs', () => import('#registry/jobs/jobs.tsx'), 'JobsScreen'),
  page('/registry/holidays', () => import('#registry/holidays/holidays.tsx'), 'HolidaysScreen'),
  page('/rules', () => import('#registry/rulebook/rules.tsx'), 'RulesScreen'),
  page('/rules/$ruleId', () => import('#registry/rulebook/rule.tsx'), 'RuleScreen'),
  ...responsibilityPages,
  ...publicityPages,
  ...procedurePages,
]

/** The staff web's addresses. */
export const router = createRouter({
  routeTree: root.addChildren([start, ...pages]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})
