import { type SQL, sql } from 'drizzle-orm'
import type { Role } from '#common/roles.ts'

// Written out: in the columns of a select from one table the query builder leaves table names away.
const held = sql`held.person_id = people.id and held.role is not null
  and held.grant_state in ('requested', 'proposed', 'active')`

/** The posts with a role, granted or on the way, of the query's row of people, as one text. */
export const postsOfPerson: SQL<string> = sql<string>`coalesce((
  select string_agg(unit.name || ' ' || held.title, '、' order by held.area_code, held.id)
  from posts held join organisations unit on unit.id = held.organisation_id where ${held}), '')`

/** The roles of these posts, each once. */
export const rolesOfPerson: SQL<Role[]> = sql<Role[]>`array(
  select distinct held.role from posts held where ${held} order by held.role)`

/** True when the query's row of people holds such a post, of this role where one is given. */
export function holdsPost(role?: Role): SQL {
  const asked = role === undefined ? sql`` : sql` and held.role = ${role}`
  return sql`exists (select from posts held where ${held}${asked})`
}
