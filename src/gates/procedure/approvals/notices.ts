import { sql } from 'drizzle-orm'
import { type Params, sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { notify } from '#platform/notices/actions.ts'
import type { Parties } from './allowed.ts'
import { approvalNotices } from './text.ts'

type Key = (typeof approvalNotices)['keys'][number]

/** The address of an approval's record page. */
export function approvalLink(id: string): string {
  return `/procedure/approvals/${id}`
}

/** People of the requester: its own granted posts, and those who stand for its area. */
export async function askers(tx: Tx, { requestingOrganisationId, areaCode }: Parties): Promise<string[]> {
  const found = await tx.execute<{ person_id: string }>(sql`
    select distinct person_id from posts
    where (organisation_id = ${requestingOrganisationId} or (area_code = ${areaCode} and role in ('township', 'coordinator')))
      and role is not null and grant_state = 'active' and until_on is null`)
  return found.rows.map((row) => row.person_id)
}

/** People of the approver: the leader who answers, and the coordinators of its area. */
export async function answerers(
  tx: Tx,
  { approvingAreaCode, approvingLeaderId }: Parties & { readonly approvingLeaderId: string | null },
): Promise<string[]> {
  const found = await tx.execute<{ person_id: string }>(sql`
    select distinct person_id from posts
    where area_code = ${approvingAreaCode} and role = 'coordinator' and grant_state = 'active' and until_on is null`)
  const people = found.rows.map((row) => row.person_id)
  return approvingLeaderId === null ? people : [...people, approvingLeaderId]
}

/** Puts a message about an approval before people; nobody is told of what they did themselves. */
export async function tell(
  { tx, actor }: { readonly tx: Tx; readonly actor: Actor },
  approval: { readonly id: string; readonly title: string },
  key: Key,
  people: readonly string[],
  params: Params = {},
): Promise<void> {
  const words = sayBoth(approvalNotices, key, { title: approval.title, ...params })
  const others = people.filter((one) => one !== actor.personId)
  await notify(tx, others, { kind: `approval.${key}`, ...words, link: approvalLink(approval.id) })
}
