import { z } from 'zod'
import { civilDate, command, id, query } from '#common/contract.ts'
import { ownTraining, ownTrainingView, signInAnswer } from './shapes.ts'
import { trainingLeaveKinds } from './states.ts'

/** Why nobody is signed in. */
export const signInRefusals = [
  ...['code_expired', 'not_invited', 'signed_already', 'cancelled', 'closed', 'other_day'],
  'reading_not_signed',
] as const

/** What the holder of a personal link does: see the own trainings, sign in, read, ask for leave. */
export const phoneContract = {
  mine: query({
    path: '/portal/trainings',
    summary: '查看本人的学习培训',
    access: 'link',
    input: z.object({}),
    output: z.object({ today: civilDate, trainings: z.array(ownTraining) }),
  }),
  /** A training of the person, or what a phone is about to sign in to. */
  asked: query({
    path: '/portal/trainings/{id}',
    summary: '查看本人参加的培训',
    access: 'link',
    input: z.object({ id }),
    output: ownTrainingView,
  }),
  /** Signs the holder of a personal link in with the code on the organiser's screen. */
  signInByLink: command({
    path: '/portal/trainings/{id}/sign-in',
    summary: '凭个人链接扫码签到',
    access: 'link',
    input: z.object({ id, code: z.string().max(80) }),
    output: signInAnswer,
    refusals: signInRefusals,
    audit: {
      'training.signed_in': ['{{name}}在“{{title}}”扫码签到', '{{name}} signed in to “{{title}}”'],
    },
  }),
  /** Opens a material: keeps when it was first opened, and gives a short-lived address of the file. */
  openMaterial: command({
    path: '/portal/trainings/{id}/materials/{materialId}/open',
    summary: '打开学习资料',
    access: 'link',
    input: z.object({ id, materialId: id }),
    output: z.object({ path: z.string() }),
    refusals: ['not_invited', 'cancelled'],
    audit: {
      'training.material_opened': [
        '{{name}}打开“{{title}}”学习资料《{{file}}》',
        '{{name}} opened {{file}} of “{{title}}”',
      ],
    },
  }),
  /** Confirms, once, that the person has read the materials (已学习); a repetition gives the same day. */
  confirmReading: command({
    path: '/portal/trainings/{id}/confirm',
    summary: '确认已学习',
    access: 'link',
    input: z.object({ id }),
    output: z.object({ readOn: civilDate, signedAt: z.string().nullable() }),
    refusals: [
      ...['not_a_reading', 'not_invited', 'cancelled', 'closed', 'reading_not_begun', 'reading_over'],
      ...['no_materials', 'materials_unopened'],
    ],
    audit: {
      'training.reading_confirmed': [
        '{{name}}确认已学习“{{title}}”',
        '{{name}} confirmed to have read “{{title}}”',
      ],
      'training.reading_repeated': [
        '{{name}}再次确认已学习“{{title}}”，记录不变',
        '{{name}} confirmed “{{title}}” once more; nothing changed',
      ],
    },
  }),
  askLeave: command({
    path: '/portal/trainings/{id}/leave',
    summary: '申请请假',
    access: 'link',
    input: z.object({ id, kind: z.enum(trainingLeaveKinds), reason: z.string().trim().min(2).max(200) }),
    output: z.object({ id }),
    refusals: [
      ...['reading_no_leave', 'not_invited', 'cancelled', 'closed', 'begun', 'signed_already'],
      ...['leave_waiting', 'leave_granted'],
    ],
    audit: {
      'training.leave_asked': [
        '{{name}}申请“{{title}}”请假（{{kind}}）',
        '{{name}} asked for leave from “{{title}}” ({{kindEn}})',
      ],
    },
  }),
  withdrawLeave: command({
    path: '/portal/trainings/{id}/leave/withdraw',
    summary: '撤回请假',
    access: 'link',
    input: z.object({ id }),
    output: z.object({}),
    refusals: ['no_leave', 'cancelled', 'closed', 'begun'],
    audit: {
      'training.leave_withdrawn': [
        '{{name}}撤回“{{title}}”请假',
        '{{name}} withdrew the leave from “{{title}}”',
      ],
    },
  }),
}
