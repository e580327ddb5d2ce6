import type { Permission } from '#common/roles.ts'
import type { NavGroup } from '#ui/frame.tsx'
import type { GateKey } from '#ui/theme.ts'
import type { webText } from './text.tsx'

type Word = (typeof webText)['keys'][number]
type Entry = { readonly to: string; readonly word: Word; readonly needs: readonly Permission[] }
type Group = { readonly key: Word; readonly gate?: GateKey; readonly entries: readonly Entry[] }

const groups: readonly Group[] = [
  {
    key: 'group.start',
    entries: [
      { to: '/work', word: 'work', needs: ['task.read'] },
      { to: '/board', word: 'board', needs: ['board.read'] },
    ],
  },
  {
    key: 'group.responsibility',
    gate: 'responsibility',
    entries: [
      { to: '/responsibility/groups', word: 'groups', needs: ['group.read'] },
      { to: '/responsibility/chain', word: 'chain', needs: ['chain.read'] },
      { to: '/responsibility/meetings', word: 'meetings', needs: ['meeting.read'] },
      { to: '/responsibility/difficulties', word: 'difficulties', needs: ['meeting.read'] },
      { to: '/responsibility/cycles', word: 'cycles', needs: ['cycle.read'] },
      { to: '/responsibility/township-duty', word: 'townshipDuty', needs: ['duty.read'] },
      { to: '/responsibility/circulars', word: 'circulars', needs: ['circular.read'] },
      { to: '/responsibility/interviews', word: 'interviews', needs: ['interview.read'] },
      { to: '/responsibility/township-reports', word: 'townshipReports', needs: ['township_report.read'] },
      { to: '/responsibility/motions', word: 'motions', needs: ['motion.read'] },
      { to: '/responsibility/tasks', word: 'tasks', needs: ['task.read'] },
      { to: '/responsibility/monthly', word: 'monthly', needs: ['task.read'] },
      { to: '/responsibility/wall', word: 'wall', needs: ['task.read'] },
    ],
  },
  {
    key: 'group.publicity',
    gate: 'publicity',
    entries: [
      { to: '/publicity/campaigns', word: 'campaigns', needs: ['campaign.read'] },
      { to: '/publicity/tests', word: 'tests', needs: ['test.read'] },
      { to: '/publicity/trainings', word: 'trainings', needs: ['training.read'] },
      { to: '/publicity/media', word: 'media', needs: ['media.read'] },
      { to: '/publicity/talks', word: 'talks', needs: ['talk.read'] },
      { to: '/publicity/pledges', word: 'pledges', needs: ['pledge.read'] },
    ],
  },
  {
    key: 'group.procedure',
    gate: 'procedure',
    entries: [
      { to: '/procedure/rounds', word: 'rounds', needs: ['round.read'] },
      { to: '/procedure/plans', word: 'plans', needs: ['plan.read'] },
      { to: '/procedure/gantt', word: 'gantt', needs: ['plan.read'] },
      { to: '/procedure/approvals', word: 'approvals', needs: ['approval.read'] },
      { to: '/procedure/quotas', word: 'quotas', needs: ['quota.read'] },
      { to: '/procedure/constituencies', word: 'constituencies', needs: ['quota.read'] },
      { to: '/procedure/electoral-units', word: 'electoralUnits', needs: ['quota.read'] },
      { to: '/procedure/documents', word: 'documents', needs: ['document.read'] },
      { to: '/procedure/leaving-audits', word: 'leavingAudits', needs: ['leaving_audit.read'] },
      { to: '/procedure/assessments', word: 'assessments', needs: ['assessment.read'] },
    ],
  },
  {
    key: 'group.registry',
    entries: [
      { to: '/registry/areas', word: 'areas', needs: ['registry.read'] },
      { to: '/registry/organisations', word: 'organisations', needs: ['registry.read'] },
      { to: '/registry/people', word: 'people', needs: ['registry.read'] },
      { to: '/registry/posts', word: 'posts', needs: ['registry.read'] },
      { to: '/registry/imports', word: 'imports', needs: ['registry.import'] },
      { to: '/registry/holidays', word: 'holidays', needs: ['settings.edit'] },
    ],
  },
  { key: 'group.rules', entries: [{ to: '/rules', word: 'rules', needs: ['rule.read'] }] },
  {
    key: 'group.admin',
    entries: [
      { to: '/admin/trail', word: 'trail', needs: ['audit.read'] },
      { to: '/admin/proof', word: 'chainProof', needs: ['audit.read'] },
      { to: '/admin/accounts', word: 'accounts', needs: ['account.read'] },
      { to: '/admin/grants', word: 'grants', needs: ['grant.propose', 'grant.approve'] },
    ],
  },
  {
    key: 'group.me',
    entries: [
      { to: '/messages', word: 'messages', needs: ['notice.read'] },
      { to: '/me', word: 'me', needs: ['settings.read'] },
    ],
  },
]

/** The navigation of a post: only what it may use. */
export function navigationFor(
  may: (permission: Permission) => boolean,
  say: (word: Word) => string,
): NavGroup[] {
  return groups.flatMap((group) => {
    const items = group.entries
      .filter((entry) => entry.needs.some(may))
      .map((entry) => ({ to: entry.to, label: say(entry.word) }))
    const gate = group.gate === undefined ? {} : { gate: group.gate }
    return items.length === 0 ? [] : [{ key: group.key, title: say(group.key), items, ...gate }]
  })
}

/** Where a post begins: the first entry of its navigation. */
export function homeOf(nav: readonly NavGroup[]): string {
  return nav[0]?.items[0]?.to ?? '/me'
}
