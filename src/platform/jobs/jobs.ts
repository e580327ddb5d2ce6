import { and, eq, inArray } from 'drizzle-orm'
import { PgBoss } from 'pg-boss'
import { newId } from '#common/ids.ts'
import { type Actor, systemActor } from '../actor.ts'
import type { App } from '../app.ts'
import type { Data, Tx } from '../data.ts'
import type { Database } from '../database/connect.ts'
import { Refused, Rejected } from '../failures.ts'
import { reportBroken } from '../log.ts'
import { jobs as jobTable } from './tables.ts'

/** The requester asked to stop; nothing of the job's work may remain. */
export class Cancelled extends Error {}

/** What a running job is given. */
export type JobRun = {
  readonly app: App
  readonly id: string
  readonly actor: Actor
  readonly payload: Readonly<Record<string, unknown>>
  /** Stores how far the job is; throws Cancelled when its requester asked to stop. */
  readonly progress: (done: number, total: number) => Promise<void>
  /** Attaches the file that the job made. */
  readonly produced: (fileId: string) => Promise<void>
}

/** A kind of long work; it may be run again from the start after a crash, so it must allow that. */
export type JobKind = {
  readonly kind: string
  readonly run: (run: JobRun) => Promise<void>
  /** Called with the actor's rights when the job failed or was cancelled. */
  readonly ended?: (
    run: Pick<JobRun, 'app' | 'actor' | 'payload'>,
    how: 'failed' | 'cancelled',
  ) => Promise<void>
}

/** Work that recurs by itself (cron in Asia/Shanghai), as the system. */
export type Recurring = {
  readonly name: string
  readonly cron: string
  readonly run: (app: App) => Promise<void>
}

/** The queue of long work. */
export type Jobs = {
  /** Adds a job within the act's transaction; call `wake` after the commit. */
  add(tx: Tx, actor: Actor, job: NewJob): Promise<string>
  wake(jobId: string): Promise<void>
  begin(app: App, kinds: readonly JobKind[], recurring: readonly Recurring[]): Promise<void>
  stop(): Promise<void>
}

export type NewJob = {
  readonly kind: string
  readonly title: string
  readonly payload: Readonly<Record<string, unknown>>
}

const queue = 'work'

/** Opens the queue on the product's database. */
export function openJobs(database: Database, data: Data): Jobs {
  const boss = new PgBoss({
    db: {
      executeSql: async (text, values) => {
        const result: unknown = await database.pool.query(text, values as unknown[])
        const all = Array.isArray(result) ? result : [result]
        return { rows: all.flatMap((one: { rows?: unknown[] }) => one.rows ?? []) }
      },
    },
    ...(database.kind === 'pglite' ? { backend: 'pglite' as const } : {}),
  })
  boss.on('error', (failure) => reportBroken('job queue', failure))
  let worker = ''
  return {
    add: (tx, actor, job) => addJob(tx, actor, job),
    wake: async (jobId) => {
      if (worker === '') return
      await boss.send(queue, { jobId })
      boss.notifyWorker(worker)
    },
    begin: async (app, kinds, recurring) => {
      await boss.start()
      await boss.createQueue(queue, { retryLimit: 0, expireInSeconds: 3600 })
      await startRecurring(boss, app, recurring)
      worker = await boss.work<{ jobId: string }>(queue, { pollingIntervalSeconds: 2 }, async ([job]) => {
        if (job !== undefined) await runJob(app, kinds, job.data.jobId)
      })
      for (const id of await unfinished(data)) await boss.send(queue, { jobId: id })
      boss.notifyWorker(worker)
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000, close: false }),
  }
}

async function startRecurring(boss: PgBoss, app: App, recurring: readonly Recurring[]): Promise<void> {
  for (const work of recurring) {
    await boss.createQueue(work.name, { retryLimit: 0 })
    await boss.work(work.name, { pollingIntervalSeconds: 10 }, () => runRecurring(app, work))
    await boss.schedule(work.name, work.cron, {}, { tz: 'Asia/Shanghai' })
  }
}

/** Runs recurring work once; its failure is logged, and the next turn tries again. */
export async function runRecurring(app: App, work: Recurring): Promise<void> {
  try {
    await work.run(app)
  } catch (failure) {
    reportBroken(`recurring ${work.name}`, failure)
  }
}

async function addJob(tx: Tx, actor: Actor, job: NewJob): Promise<string> {
  const id = newId()
  await tx.insert(jobTable).values({
    id,
    kind: job.kind,
    title: job.title,
    state: 'waiting',
    payload: { ...job.payload },
    actor: { ...actor },
    accountId: actor.accountId,
    areaCode: actor.areaCode,
  })
  return id
}

/** Jobs that a stop of the process interrupted: one server runs a database, so none of them is running. */
function unfinished(data: Data): Promise<string[]> {
  return data.transact(
    systemActor,
    async (tx) => {
      const rows = await tx
        .select({ id: jobTable.id })
        .from(jobTable)
        .where(inArray(jobTable.state, ['waiting', 'running']))
        .orderBy(jobTable.id)
      return rows.map((row) => row.id)
    },
    'read',
  )
}

type JobRow = typeof jobTable.$inferSelect

function setJob(app: App, id: string, change: Partial<JobRow>): Promise<JobRow | undefined> {
  return app.data.transact(systemActor, async (tx) => {
    const open = inArray(jobTable.state, ['waiting', 'running'])
    const [row] = await tx
      .update(jobTable)
      .set(change)
      .where(and(eq(jobTable.id, id), open))
      .returning()
    return row
  })
}

/** Runs one job to its end; what it throws becomes its state, never a crash of the queue. */
export async function runJob(app: App, kinds: readonly JobKind[], id: string): Promise<void> {
  const row = await setJob(app, id, { state: 'running', done: 0 })
  if (row === undefined) return
  const kind = kinds.find((one) => one.kind === row.kind)
  const run: JobRun = {
    app,
    id,
    actor: row.actor as Actor,
    payload: row.payload,
    progress: async (done, total) => {
      const now = await setJob(app, id, { done, total })
      if (now === undefined || now.cancelAsked) throw new Cancelled()
    },
    produced: async (fileId) => {
      await setJob(app, id, { fileId })
    },
  }
  try {
    if (kind === undefined) throw new Error(`no job of kind ${row.kind}`)
    if (row.cancelAsked) throw new Cancelled()
    await kind.run(run)
    await setJob(app, id, { state: 'done', endedAt: new Date().toISOString() })
  } catch (failure) {
    const how = failure instanceof Cancelled ? 'cancelled' : 'failed'
    const problem = how === 'cancelled' ? null : problemOf(failure)
    await kind?.ended?.(run, how).catch((fault: unknown) => reportBroken('job end', fault))
    await setJob(app, id, { state: how, problem, endedAt: new Date().toISOString() })
  }
}

function problemOf(failure: unknown): string {
  if (failure instanceof Refused || failure instanceof Rejected) return failure.message
  return `处理失败，数据没有改动。请重试；如仍失败，请提供编号 ${reportBroken('job', failure)}`
}
