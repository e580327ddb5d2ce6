import { z } from 'zod'
import { areaCode, civilDate, id, query, said, topic } from '#common/contract.ts'
import { bodyKinds } from '#rules/bodies.ts'

const counts = {
  tasks: z.number().int(),
  done: z.number().int(),
  submitted: z.number().int(),
  overdue: z.number().int(),
  dueSoon: z.number().int(),
}

/** The board (总览): what is late, where, and who answers for it; every number opens its tasks. */
export const boardTopic = topic('board', {
  overview: query({
    path: '/board',
    summary: '查看总览',
    access: 'board.read',
    input: z.object({ roundId: id, area: areaCode.optional() }),
    output: z.object({
      today: civilDate,
      area: z.object({ code: z.string(), name: z.string(), level: z.string() }),
      totals: z.object(counts),
      kinds: z.array(
        z.object({ kind: z.enum(bodyKinds), bodies: z.number().int(), electionDay: civilDate, ...counts }),
      ),
      /** The divisions right below, in the order of their codes: one tile each. */
      areas: z.array(z.object({ code: z.string(), name: z.string(), ...counts })),
      late: z.array(
        z.object({
          id,
          title: said,
          areaCode: z.string(),
          areaName: z.string(),
          dueOn: civilDate,
          daysLate: z.number().int(),
          mainLeader: z.string(),
          deputyLeader: z.string(),
          department: z.string(),
          escalation: z.number().int(),
        }),
      ),
      /** The next legal limits that are still open. */
      limits: z.array(
        z.object({
          stepId: z.string(),
          kind: z.enum(bodyKinds),
          title: said,
          limitOn: civilDate,
          open: z.number().int(),
        }),
      ),
    }),
  }),
})
