import { type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, pgPolicy, pgRole } from 'drizzle-orm/pg-core'

/** The database role under which every transaction of the product runs. */
export const appRole = pgRole('wuguan_app').existing()

const area = sql`current_setting('wuguan.area', true)`

/** The row's area lies in the actor's area or below it (a range, so that the index serves). */
export function inScope(code: AnyPgColumn): SQL {
  return sql`(${code} >= ${area} and ${code} < ${area} || 'x')`
}

/** The row's area is the actor's, below it, or one of those above it. */
export function inScopeOrAbove(code: AnyPgColumn): SQL {
  return sql`(${inScope(code)} or (${area} <> '' and starts_with(${area}, ${code})))`
}

/** The row belongs to the actor's organisation. */
export function ownOrganisation(id: AnyPgColumn): SQL {
  return sql`${id} = current_setting('wuguan.org', true)`
}

/** The row names the actor. */
export function ownPerson(id: AnyPgColumn): SQL {
  return sql`${id} = current_setting('wuguan.person', true)`
}

/** The acting post carries one of these roles. */
export function roleIs(...names: string[]): SQL {
  const list = sql.raw(names.map((name) => `'${name}'`).join(', '))
  return sql`current_setting('wuguan.role', true) in (${list})`
}

/** Somebody acts by a personal link; reaches no area, so that only rows which name the person are theirs. */
export const byLink: SQL = roleIs('link')

/** The row names the holder of the personal link that acts. */
export function ownByLink(id: AnyPgColumn): SQL {
  return sql`(${byLink} and ${ownPerson(id)})`
}

/** The product itself acts. */
export const isSystem: SQL = sql`current_setting('wuguan.role', true) = 'system'`

/**
 * Policies of a table: who may read a row, who may write it, (where others may) who may add one, and (where it is
 * narrower) what a row may become.
 */
export function rowPolicies(name: string, rules: { read: SQL; write: SQL; insert?: SQL; become?: SQL }) {
  return [
    pgPolicy(`${name}_read`, { for: 'select', to: appRole, using: rules.read }),
    pgPolicy(`${name}_insert`, { for: 'insert', to: appRole, withCheck: rules.insert ?? rules.write }),
    pgPolicy(`${name}_update`, {
      for: 'update',
      to: appRole,
      using: rules.write,
      withCheck: rules.become ?? rules.write,
    }),
    pgPolicy(`${name}_delete`, { for: 'delete', to: appRole, using: rules.write }),
  ]
}
