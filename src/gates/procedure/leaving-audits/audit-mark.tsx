import { type Status, StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import type { AuditRow, FindingRow } from './shapes.ts'
import { auditsText } from './text.ts'

const statuses: Readonly<Record<AuditRow['state'], Status>> = {
  planned: 'idle',
  noticed: 'active',
  auditing: 'active',
  reported: 'review',
  concluded: 'review',
  published: 'done',
  waived: 'na',
}

/** Days before the last day for publication from which an audit counts as near. */
const nearDays = 14

/** How an audit stands: its state, or how near the last day for publishing is. */
export function auditStatus(audit: Pick<AuditRow, 'state' | 'daysLeft'>): Status {
  const { state, daysLeft } = audit
  if (state === 'published' || state === 'waived') return statuses[state]
  if (daysLeft < 0) return 'overdue'
  return daysLeft <= nearDays ? 'near' : statuses[state]
}

/** The state of an audit as shape, word and colour. */
export function AuditMark(props: { readonly audit: Pick<AuditRow, 'state' | 'daysLeft'> }) {
  const t = useText(auditsText)
  return <StatusMark status={auditStatus(props.audit)} word={t(`state.${props.audit.state}`)} />
}

const standings = { open: 'active', overdue: 'overdue', done: 'done' } as const

/** How the rectification of a finding stands. */
export function StandingMark(props: { readonly standing: FindingRow['standing'] }) {
  const t = useText(auditsText)
  return <StatusMark status={standings[props.standing]} word={t(`standing.${props.standing}`)} />
}
