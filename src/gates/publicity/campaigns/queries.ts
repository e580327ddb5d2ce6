import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import type { CampaignRecord, CampaignRow, ClassView } from './shapes.ts'

/** Campaigns with how many people they concern, the one in force first, then the newest. */
export async function campaignsOf(tx: Tx, where: SQL): Promise<CampaignRow[]> {
  const found = await tx.execute<CampaignRow>(sql`
    select c.id, c.area_code as "areaCode", c.title, c.starts_on as "startsOn", c.ends_on as "endsOn", c.state,
      c.people_on as "peopleOn", c.version,
      (select count(*)::int from campaign_people cp where cp.campaign_id = c.id and cp.left_on is null) as people
    from campaigns c where ${where} order by c.state = 'in_force' desc, c.starts_on desc, c.id desc`)
  return found.rows
}

async function classesIn(tx: Tx, campaignId: string): Promise<ClassView[]> {
  const found = await tx.execute<ClassView>(sql`
    select k.id, k.key, k.name, k.position, k.finder,
      (select count(*)::int from campaign_people cp where cp.class_id = k.id and cp.left_on is null) as people,
      (select count(*)::int from campaign_listed l where l.class_id = k.id) as listed,
      coalesce((select json_agg(json_build_object('id', d.id, 'kind', d.kind, 'title', d.title, 'needed', d.needed,
        'dueOn', d.due_on) order by d.due_on, d.kind) from campaign_duties d where d.class_id = k.id), '[]') as duties
    from campaign_classes k where k.campaign_id = ${campaignId} order by k.position, k.id`)
  return found.rows
}

/** A campaign with its classes and duties; NOT_FOUND outside of what the actor may see. */
export async function campaignOf(tx: Tx, actor: Actor, id: string, today: string): Promise<CampaignRecord> {
  const campaign = one(await campaignsOf(tx, sql`c.id = ${id}`))
  const round = await tx.execute<{ roundId: string }>(
    sql`select round_id as "roundId" from campaigns where id = ${id}`,
  )
  const kinds = await tx.execute<{ kind: string }>(sql`select distinct kind from organisations order by kind`)
  return {
    ...campaign,
    roundId: one(round.rows).roundId,
    classes: await classesIn(tx, id),
    organisationKinds: kinds.rows.map(({ kind }) => kind),
    today,
    mayEdit: actor.role === 'coordinator' && campaign.areaCode.startsWith(actor.areaCode),
  }
}
