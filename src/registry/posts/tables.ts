import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Role } from '#common/roles.ts'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, ownPerson, roleIs, rowPolicies } from '#platform/policies.ts'

/** How far the grant of a post's role has come; a post without a role needs none. */
export type GrantState = 'none' | 'requested' | 'proposed' | 'active' | 'refused' | 'ended'

/**
 * Place in the responsibility chain of the post's area: 主要领导 (main), 分管领导 (deputy), or the person in charge at
 * the 责任部门 (department), whose organisation then does the work.
 */
export type ChainPart = 'main' | 'deputy' | 'department'

/** Posts (岗位): a person's duty in an organisation and, once granted, the role that it carries. */
export const posts = pgTable(
  'posts',
  {
    id: idColumn(),
    personId: refColumn('person_id').notNull(),
    organisationId: refColumn('organisation_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    title: text('title').notNull(),
    role: text('role').$type<Role>(),
    chainPart: text('chain_part').$type<ChainPart>(),
    grantState: text('grant_state').$type<GrantState>().notNull(),
    proposedBy: text('proposed_by'),
    decidedBy: text('decided_by'),
    decidedAt: timeColumn('decided_at'),
    reason: text('reason'),
    fromOn: dayColumn('from_on'),
    untilOn: dayColumn('until_on'),
    version: integer('version').notNull().default(1),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('posts_key').on(t.personId, t.organisationId, t.title, t.areaCode),
    index('posts_area').on(t.areaCode),
    index('posts_organisation').on(t.organisationId),
    index('posts_grant').on(t.grantState),
    ...rowPolicies('posts', {
      read: sql`(${inScopeOrAbove(t.areaCode)} or ${ownPerson(t.personId)} or ${roleIs('system_admin', 'security_admin', 'audit_admin')})`,
      write: sql`(${inScope(t.areaCode)} or ${roleIs('system_admin', 'security_admin')})`,
    }),
  ],
)
