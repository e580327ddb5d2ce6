import { sql } from 'drizzle-orm'
import { say } from '#common/text.ts'
import { waitingApprovals, waitingDocuments } from '#gates/procedure/public.ts'
import { todoCount, waitingCirculars, waitingInterviews } from '#gates/responsibility/public.ts'
import { answer } from '#platform/action.ts'
import { containing } from '#platform/listing.ts'
import { summaryTopic } from './contract.ts'
import { searchText, summaryRefusals } from './text.ts'

type Kind = (typeof searchText)['keys'][number]
type Found = { kind: Kind; label: string; detail: string; link: string }

const sources = (pattern: string, lang: 'zh' | 'en') => [
  sql`(select 'person' as kind, p.name as label, coalesce((select o.name || ' ' || x.title from posts x join organisations o on o.id = x.organisation_id
    where x.person_id = p.id and x.until_on is null order by x.id limit 1), '') as detail, '/registry/people/' || p.id as link
    from people p where p.name ilike ${pattern} or p.initials ilike ${pattern} limit 6)`,
  sql`(select 'task' as kind, t.title ->> ${lang} as label, a.name as detail, '/responsibility/tasks/' || t.id as link
    from tasks t join areas a on a.code = t.area_code
    where t.title ->> 'zh' ilike ${pattern} or t.title ->> 'en' ilike ${pattern} or a.name ilike ${pattern} order by t.due_on limit 6)`,
  sql`(select 'document' as kind, d.title as label, coalesce(d.number_text, o.short_name, '') as detail, '/procedure/documents/' || d.id as link
    from documents d left join organisations o on o.id = d.issuing_organisation_id
    where d.title ilike ${pattern} or d.number_text ilike ${pattern} order by d.id desc limit 6)`,
  sql`(select 'organisation' as kind, o.name as label, a.name as detail, '/registry/organisations?search=' || o.code as link
    from organisations o join areas a on a.code = o.area_code
    where o.name ilike ${pattern} or o.initials ilike ${pattern} limit 6)`,
  sql`(select 'area' as kind, a.name as label, a.code as detail, '/board?area=' || a.code as link
    from areas a where a.name ilike ${pattern} or a.initials ilike ${pattern} or a.code ilike ${pattern} order by a.code limit 6)`,
]

export const summaryActions = answer(summaryTopic, summaryRefusals, {
  counts: async ({ actor, tx, app }) => {
    const unread = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from notices where person_id = ${actor.personId} and read_at is null`,
    )
    const path = await tx.execute<{ code: string; name: string }>(sql`
      select code, short_name as name from areas
      where starts_with(${actor.areaCode}, code) and level in ('prefecture', 'county', 'township', 'village') order by code`)
    return {
      todo:
        (await todoCount(tx, actor, app.clock.today())) +
        (await waitingDocuments(tx, actor)) +
        (await waitingApprovals(tx, actor)) +
        (await waitingCirculars(tx, actor, app.clock.today())) +
        (await waitingInterviews(tx, actor, app.clock.today())),
      unread: unread.rows[0]?.n ?? 0,
      areaPath: path.rows,
    }
  },

  search: async ({ input, actor, tx }) => {
    const found: Found[] = []
    for (const source of sources(containing(input.text), actor.lang))
      found.push(...(await tx.execute<Found>(source)).rows)
    return found.map((one) => ({ ...one, kind: say(searchText, one.kind, actor.lang) }))
  },
})
