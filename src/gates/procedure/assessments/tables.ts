import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import { inScope, inScopeOrAbove, isSystem, roleIs, rowPolicies } from '#platform/policies.ts'
import type { AppraisalGrade } from './grades.ts'
import type { Indicator, Thresholds } from './grading.ts'
import type { AssessmentState } from './states.ts'

/** The assessment scheme (考核方案) of a round: indicators with their weights, and from where on a grade is proposed. */
export const assessmentSchemes = pgTable(
  'assessment_schemes',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    name: text('name').notNull(),
    teamIndicators: jsonb('team_indicators').$type<Indicator[]>().notNull(),
    personIndicators: jsonb('person_indicators').$type<Indicator[]>().notNull(),
    thresholds: jsonb('thresholds').$type<Thresholds>().notNull(),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('assessment_schemes_round').on(t.roundId),
    ...rowPolicies('assessment_schemes', {
      read: inScopeOrAbove(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${roleIs('coordinator')}))`,
    }),
  ],
)

const works = roleIs('coordinator', 'township')

/** Term assessments (任期考核), one for each village or community team of a round, with the appraisal meeting's numbers. */
export const assessments = pgTable(
  'assessments',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    bodyId: refColumn('body_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    state: text('state').$type<AssessmentState>().notNull(),
    heldOn: dayColumn('held_on'),
    /** Who took part in the appraisal; forms given out and returned. */
    participants: integer('participants'),
    issued: integer('issued'),
    returned: integer('returned'),
    returnReason: text('return_reason'),
    announcedOn: dayColumn('announced_on'),
    announcedPlace: text('announced_place').notNull().default(''),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('assessments_body').on(t.bodyId),
    index('assessments_area').on(t.roundId, t.areaCode),
    ...rowPolicies('assessments', {
      read: inScope(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${works}))`,
    }),
  ],
)

/** The result of the team (no person) or of one of its members; forms by grade, scores, the grade that was decided. */
export const assessmentResults = pgTable(
  'assessment_results',
  {
    id: idColumn(),
    assessmentId: refColumn('assessment_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    personId: refColumn('person_id'),
    post: text('post').notNull().default(''),
    position: integer('position').notNull().default(0),
    excellent: integer('excellent').notNull().default(0),
    competent: integer('competent').notNull().default(0),
    basic: integer('basic').notNull().default(0),
    incompetent: integer('incompetent').notNull().default(0),
    scores: jsonb('scores').$type<Record<string, number>>().notNull().default({}),
    grade: text('grade').$type<AppraisalGrade>(),
    gradeReason: text('grade_reason').notNull().default(''),
    /** The appraisal before this one. */
    lastGrade: text('last_grade').$type<AppraisalGrade>(),
  },
  (t) => [
    uniqueIndex('assessment_results_key').on(t.assessmentId, t.personId),
    index('assessment_results_person').on(t.personId),
    index('assessment_results_area').on(t.areaCode),
    ...rowPolicies('assessment_results', {
      read: inScope(t.areaCode),
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${works}))`,
    }),
  ],
)
