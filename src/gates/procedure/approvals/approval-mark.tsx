import { type Status, StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import type { ApprovalState } from './states.ts'
import { approvalWords } from './text.ts'

const looks: Readonly<Record<ApprovalState, Status>> = {
  drafting: 'idle',
  submitted: 'review',
  studying: 'active',
  returned: 'near',
  replied: 'done',
  withdrawn: 'na',
}

/** How an approval's state is shown. */
export function lookOf(state: ApprovalState, overdue: boolean): Status {
  return overdue ? 'overdue' : looks[state]
}

/** An approval's state as shape, word and colour; overdue ones by the overdue shape. */
export function ApprovalMark(props: { readonly state: ApprovalState; readonly overdue: boolean }) {
  const w = useText(approvalWords)
  return <StatusMark status={lookOf(props.state, props.overdue)} word={w(`state.${props.state}`)} />
}

/** The address of an approval's record page. */
export function approvalPath(id: string): string {
  return `/procedure/approvals/${id}`
}
