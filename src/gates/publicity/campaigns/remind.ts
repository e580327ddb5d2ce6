import { type SQL, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { notify } from '#platform/notices/actions.ts'
import type { campaignsTopic } from './contract.ts'
import { misses, missesAny, owedTables } from './coverage.ts'
import { ownCampaign, subjectOf } from './held.ts'
import { type CampaignRefusal, campaignNotices, campaignWords } from './text.ts'

type Part = Pick<Answers<typeof campaignsTopic.contract, CampaignRefusal>, 'remind'>

/** Who is told about the missing people of an area: a township's officers for it and its villages, else its units' own. */
type Missing = {
  readonly unit: string
  readonly area: string
  readonly organisationId: string | null
  readonly n: number
  readonly told: readonly string[]
}

/**
 * Units with the number of their missing people, and whom to tell. `from` gives one row a missing person with
 * `area_code` and `organisation_id`; `tables` are those that it reads besides.
 */
export async function unitsToRemind(tx: Tx, from: SQL, tables?: SQL): Promise<Missing[]> {
  const found = await tx.execute<Missing>(sql`
    with ${tables === undefined ? sql`` : sql`${tables},`}
    missing as (
      select case when length(area_code) >= 9 then left(area_code, 9) else area_code end as area,
        case when length(area_code) >= 9 then null else organisation_id end as organisation_id, count(*)::int as n
      from ${from} group by 1, 2)
    select m.area, m.organisation_id as "organisationId", m.n, coalesce(o.short_name, a.name, m.area) as unit,
      coalesce((select json_agg(distinct t.person_id) from posts t
        where t.grant_state = 'active' and t.until_on is null
          and case when m.organisation_id is null then t.area_code = m.area and t.role = 'township'
            else t.organisation_id = m.organisation_id and t.role is not null end), '[]') as told
    from missing m left join organisations o on o.id = m.organisation_id left join areas a on a.code = m.area
    order by m.area, o.code`)
  return found.rows
}

/** Reminding units whose people are missing. */
export const remind: Part = {
  remind: async (ask) => {
    const { input, tx, actor, refuse, audit } = ask
    const campaign = await ownCampaign(ask, input.id)
    if (campaign.state !== 'in_force') refuse('not_in_force')
    const { kind } = input
    const missing = kind === undefined ? missesAny : misses(kind)
    const { area: below = campaign.areaCode } = input
    const owed = sql`owed where ${missing} and area_code >= ${below} and area_code < ${below} || 'x'`
    const units = await unitsToRemind(tx, owed, owedTables(campaign.id))
    if (units.length === 0) refuse('nobody_missing')
    const duty =
      kind === undefined ? sayBoth(campaignNotices, 'everything') : sayBoth(campaignWords, `kind.${kind}`)
    let told = 0
    for (const { unit, area, organisationId, n, told: people } of units) {
      const others = people.filter((one) => one !== actor.personId)
      const where = organisationId === null ? `&area=${area}` : `&organisationId=${organisationId}`
      const link = `/publicity/campaigns/people?campaign=${campaign.id}&status=missing${kind === undefined ? '' : `&kind=${kind}`}${where}`
      const zh = sayBoth(campaignNotices, 'missing', { unit, n, duty: duty.zh }).zh
      const en = sayBoth(campaignNotices, 'missing', { unit, n, duty: duty.en }).en
      await notify(tx, others, { kind: 'campaign.missing', zh, en, link })
      told += others.length
    }
    const people = units.reduce((sum, { n }) => sum + n, 0)
    const params = { title: campaign.title, units: units.length, n: people }
    await audit('campaign.reminded', subjectOf(campaign), params)
    return { units: units.length, people, told }
  },
}
