import { and, eq, ilike, sql } from 'drizzle-orm'
import { answer } from '../action.ts'
import { one } from '../failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '../listing.ts'
import { jobsTopic } from './contract.ts'
import { jobs } from './tables.ts'
import { jobsRefusals } from './text.ts'

const row = {
  id: jobs.id,
  kind: jobs.kind,
  title: jobs.title,
  state: jobs.state,
  done: jobs.done,
  total: jobs.total,
  cancelAsked: jobs.cancelAsked,
  problem: jobs.problem,
  fileId: jobs.fileId,
  madeAt: jobs.madeAt,
  endedAt: jobs.endedAt,
}

export const jobsActions = answer(jobsTopic, jobsRefusals, {
  list: async ({ input, actor, tx }) => {
    const where = and(
      eq(jobs.accountId, actor.accountId),
      input.state ? eq(jobs.state, input.state) : undefined,
      input.search ? ilike(jobs.title, containing(input.search)) : undefined,
    )
    const rows = await tx
      .select(row)
      .from(jobs)
      .where(where)
      .orderBy(
        ...orderOf(input, { madeAt: jobs.madeAt }, { by: jobs.madeAt, descending: true, unique: jobs.id }),
      )
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows, () => countUpTo(tx, sql`${jobs} where ${where ?? sql`true`}`))
  },

  show: async ({ input, tx }) => one(await tx.select(row).from(jobs).where(eq(jobs.id, input.id))),

  cancel: async ({ input, tx, refuse, audit }) => {
    const job = one(await tx.select().from(jobs).where(eq(jobs.id, input.id)).for('update'))
    if (job.state !== 'waiting' && job.state !== 'running') refuse('ended')
    await tx.update(jobs).set({ cancelAsked: true }).where(eq(jobs.id, job.id))
    const subject = { type: 'job', id: job.id, name: job.title, areaCode: job.areaCode }
    await audit('job.cancel_asked', subject, { title: job.title })
    return { cancelAsked: true }
  },
})
