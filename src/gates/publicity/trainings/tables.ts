import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { areaColumn, dayColumn, idColumn, refColumn, timeColumn } from '#platform/columns.ts'
import {
  byLink,
  inScope,
  inScopeOrAbove,
  isSystem,
  ownByLink,
  ownPerson,
  roleIs,
  rowPolicies,
} from '#platform/policies.ts'
import type {
  TrainingAttendance,
  TrainingKind,
  TrainingLeaveKind,
  TrainingLeaveState,
  TrainingResult,
  TrainingState,
  trainingMoments,
} from './states.ts'

const organises = roleIs('coordinator', 'department', 'township')

/** Trainings and film screenings (学习培训、观看警示教育片) of a round. */
export const trainings = pgTable(
  'trainings',
  {
    id: idColumn(),
    roundId: refColumn('round_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    kind: text('kind').$type<TrainingKind>().notNull(),
    /** What it is about; of a screening, the film's title. */
    title: text('title').notNull(),
    moment: text('moment').$type<(typeof trainingMoments)[number]>(),
    heldOn: dayColumn('held_on').notNull(),
    /** The last day of a reading (自学学习材料); null for what takes place on one day. */
    endsOn: dayColumn('ends_on'),
    startsAt: text('starts_at').notNull(),
    /** HH:MM after which a sign-in counts as late. */
    lateAfter: text('late_after').notNull(),
    place: text('place').notNull(),
    organiserId: refColumn('organiser_id').notNull(),
    lecturer: text('lecturer').notNull().default(''),
    /** What to bring, what to read before (参训须知). */
    instructions: text('instructions').notNull().default(''),
    /** Whether people who were not invited may sign in. */
    walkIns: boolean('walk_ins').notNull().default(false),
    /** Whether it ends with a test, so that only those who passed have done it. */
    tested: boolean('tested').notNull().default(false),
    state: text('state').$type<TrainingState>().notNull(),
    cancelReason: text('cancel_reason').notNull().default(''),
    /** The training whose missing people are taught again (补训). */
    makeUpOf: refColumn('make_up_of'),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: timeColumn('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('trainings_round').on(t.roundId, t.heldOn),
    index('trainings_area').on(t.areaCode),
    index('trainings_make_up').on(t.makeUpOf),
    ...rowPolicies('trainings', {
      // Whoever scanned the code has to know what it opens.
      read: sql`(${inScopeOrAbove(t.areaCode)} or ${byLink})`,
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${organises}))`,
    }),
  ],
)

/** Who is invited to a training or walked in, with attendance and result. */
export const trainingPeople = pgTable(
  'training_people',
  {
    id: idColumn(),
    trainingId: refColumn('training_id').notNull(),
    /** The training's area. */
    areaCode: areaColumn('area_code').notNull(),
    personId: refColumn('person_id').notNull(),
    organisationId: refColumn('organisation_id'),
    /** The area of the person's unit. */
    unitAreaCode: areaColumn('unit_area_code').notNull(),
    post: text('post').notNull().default(''),
    invited: boolean('invited').notNull(),
    attendance: text('attendance').$type<TrainingAttendance>().notNull(),
    /** When the person signed in by the code. */
    signedAt: timeColumn('signed_at'),
    leaveReason: text('leave_reason').notNull().default(''),
    result: text('result').$type<TrainingResult>(),
    /** Of a reading: the day on which the person confirmed it, or on which it was recorded. */
    readOn: dayColumn('read_on'),
  },
  (t) => [
    uniqueIndex('training_people_key').on(t.trainingId, t.personId),
    index('training_people_person').on(t.personId),
    index('training_people_area').on(t.unitAreaCode),
    ...rowPolicies('training_people', {
      read: sql`(${inScope(t.areaCode)} or ${inScope(t.unitAreaCode)} or ${ownPerson(t.personId)})`,
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${organises}) or ${ownPerson(t.personId)})`,
    }),
  ],
)

/** Materials (学习资料) of a training. */
export const trainingMaterials = pgTable(
  'training_materials',
  {
    id: idColumn(),
    trainingId: refColumn('training_id').notNull(),
    areaCode: areaColumn('area_code').notNull(),
    fileId: refColumn('file_id').notNull(),
    name: text('name').notNull(),
  },
  (t) => [
    index('training_materials_training').on(t.trainingId),
    ...rowPolicies('training_materials', {
      // By a link, the materials of what its holder is invited to.
      read: sql`(${inScopeOrAbove(t.areaCode)} or (${byLink} and exists (select from training_people p
        where p.training_id = ${t.trainingId} and p.person_id = current_setting('wuguan.person', true))))`,
      write: sql`(${isSystem} or (${inScope(t.areaCode)} and ${organises}))`,
    }),
  ],
)

/** When a person first opened a material on the phone. */
export const trainingOpenings = pgTable(
  'training_openings',
  {
    id: idColumn(),
    trainingId: refColumn('training_id').notNull(),
    materialId: refColumn('material_id').notNull(),
    personId: refColumn('person_id').notNull(),
    /** The training's area, and that of the person's unit. */
    areaCode: areaColumn('area_code').notNull(),
    unitAreaCode: areaColumn('unit_area_code').notNull(),
    openedAt: timeColumn('opened_at').notNull(),
  },
  (t) => [
    uniqueIndex('training_openings_key').on(t.trainingId, t.personId, t.materialId),
    ...rowPolicies('training_openings', {
      read: sql`(${inScope(t.areaCode)} or ${inScope(t.unitAreaCode)} or ${ownPerson(t.personId)})`,
      write: sql`(${isSystem} or ${ownByLink(t.personId)})`,
    }),
  ],
)

/** Leave asked for by the person on the phone (请假申请), with the organiser's decision; its reason is for the organiser alone. */
export const trainingLeaves = pgTable(
  'training_leaves',
  {
    id: idColumn(),
    trainingId: refColumn('training_id').notNull(),
    /** The training's area. */
    areaCode: areaColumn('area_code').notNull(),
    personId: refColumn('person_id').notNull(),
    kind: text('kind').$type<TrainingLeaveKind>().notNull(),
    reason: text('reason').notNull(),
    state: text('state').$type<TrainingLeaveState>().notNull(),
    askedAt: timeColumn('asked_at').notNull(),
    decidedBy: text('decided_by'),
    decidedAt: timeColumn('decided_at'),
    /** Why it was refused. */
    decision: text('decision').notNull().default(''),
  },
  (t) => [
    index('training_leaves_training').on(t.trainingId, t.state),
    uniqueIndex('training_leaves_open')
      .on(t.trainingId, t.personId)
      .where(sql`state in ('waiting', 'approved')`),
    ...rowPolicies('training_leaves', {
      read: sql`((${inScope(t.areaCode)} and ${organises}) or ${isSystem} or ${ownPerson(t.personId)})`,
      write: sql`((${inScope(t.areaCode)} and ${organises}) or ${isSystem} or ${ownPerson(t.personId)})`,
    }),
  ],
)
