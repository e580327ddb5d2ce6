import { z } from 'zod'
import { command, id, list } from '#common/contract.ts'
import { trainingLeaveRow } from './shapes.ts'
import { trainingLeaveKinds, trainingLeaveStates } from './states.ts'

const seen = { id, version: z.number().int() }
const held = ['changed_meanwhile', 'not_yours', 'state_not_allowed'] as const

/** Leave asked for on the phone, as the organiser decides on it, and reminding those who have not read. */
export const leavesContract = {
  /** Leave asked for from a training: what waits comes first. */
  leaves: list({
    path: '/trainings/leaves',
    summary: '查询请假申请',
    access: 'training.edit',
    filters: {
      trainingId: id,
      state: z.enum(trainingLeaveStates).optional(),
      kind: z.enum(trainingLeaveKinds).optional(),
    },
    row: trainingLeaveRow,
    columns: [
      { key: 'name', zh: '姓名', en: 'Name' },
      { key: 'unit', zh: '单位', en: 'Unit' },
      { key: 'post', zh: '职务', en: 'Post' },
      { key: 'kind', zh: '类别', en: 'Kind' },
      { key: 'reason', zh: '事由', en: 'Reason' },
      { key: 'askedAt', zh: '申请时间', en: 'Asked at' },
      { key: 'state', zh: '审批情况', en: 'Decision' },
      { key: 'decidedAt', zh: '审批时间', en: 'Decided at' },
      { key: 'decision', zh: '不批准理由', en: 'Why refused' },
      { key: 'attendance', zh: '到会情况', en: 'Attendance' },
    ],
  }),
  /** Approves leave, which puts the person on leave, or refuses it for a reason. */
  decideLeaves: command({
    path: '/trainings/{id}/leaves/decide',
    summary: '审批请假',
    access: 'training.edit',
    input: z.object({
      ...seen,
      leaveIds: z.array(id).min(1).max(500),
      approve: z.boolean(),
      reason: z.string().trim().max(200).default(''),
    }),
    output: z.object({ version: z.number().int(), n: z.number().int() }),
    refusals: [...held, 'leave_changed', 'refusal_reason_needed', 'own_leave'],
    audit: {
      'training.leaves_approved': ['批准“{{title}}”请假{{n}}人', 'Approved leave of {{n}} from “{{title}}”'],
      'training.leaves_refused': [
        '不批准“{{title}}”请假{{n}}人：{{reason}}',
        'Refused leave of {{n}} from “{{title}}”: {{reason}}',
      ],
    },
  }),
  /** Tells those who have not confirmed a reading, and the officers of their units and townships, that it is due. */
  remind: command({
    path: '/trainings/{id}/remind',
    summary: '催学未学习人员',
    access: 'training.edit',
    input: z.object({ id }),
    output: z.object({ people: z.number().int(), told: z.number().int() }),
    refusals: [
      ...['not_yours', 'not_a_reading', 'state_not_allowed', 'reading_not_begun', 'reading_ended'],
      'nobody_to_remind',
    ],
    audit: {
      'training.reminded': [
        '催学“{{title}}”，未学习{{n}}人，发送消息{{told}}条',
        'Reminded of “{{title}}”: {{n}} have not read it, {{told}} notices sent',
      ],
    },
  }),
}
