import { sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { sayBoth } from '#common/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { notices } from '#platform/notices/tables.ts'
import { noticeText } from './text.ts'

type NoticeKey = (typeof noticeText)['keys'][number]

/** The address of a task's record page. */
export function taskLink(id: string): string {
  return `/responsibility/tasks/${id}`
}

/** A notice to be sent: its words, where it leads, and who gets it. */
export type ToSend = {
  readonly personId: string
  readonly key: NoticeKey
  readonly params: Readonly<Record<string, string | number>>
  readonly link: string
}

/** Puts notices into the recipients' 消息; nobody is told of what they did themselves. */
export async function send(tx: Tx, actor: Actor, sent: readonly ToSend[]): Promise<void> {
  const rows = sent
    .filter((one) => one.personId !== actor.personId)
    .map(({ personId, key, params, link }) => {
      return { id: newId(), personId, kind: `task.${key}`, ...sayBoth(noticeText, key, params), link }
    })
  if (rows.length > 0) await tx.insert(notices).values(rows)
}

/** People who work for organisations: holders of granted posts there, by organisation. */
export async function peopleOf(
  tx: Tx,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await tx.execute<{ organisation_id: string; people: string[] }>(sql`
    select organisation_id, array_agg(distinct person_id::text) as people from posts
    where organisation_id in (select jsonb_array_elements_text(${JSON.stringify(organisationIds)}::jsonb))
      and grant_state = 'active' and role is not null and until_on is null
    group by organisation_id`)
  return new Map(found.rows.map((row) => [row.organisation_id, row.people]))
}

/** Who reviews a task of an area next: the township's officers for a village, else the county's coordinators. */
export async function reviewersOf(tx: Tx, areaCode: string): Promise<readonly string[]> {
  const role = areaCode.length > 9 ? 'township' : 'coordinator'
  const above = areaCode.slice(0, areaCode.length > 9 ? 9 : 6)
  const found = await tx.execute<{ person_id: string }>(sql`
    select distinct person_id from posts
    where area_code = ${above} and role = ${role} and grant_state = 'active' and until_on is null`)
  return found.rows.map((row) => row.person_id)
}
