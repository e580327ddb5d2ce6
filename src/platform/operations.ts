import { userInfo } from 'node:os'
import { z } from 'zod'
import { type Actor, systemActor } from './actor.ts'
import { chainFaults } from './audit/check.ts'
import { exportChain } from './audit/export.ts'
import { recordEvent } from './audit/record.ts'
import { chainSubject, recordResult } from './audit/report.ts'
import { verifyChain } from './audit/verify.ts'
import { makeBackup } from './backup/make.ts'
import type { Config } from './config.ts'
import type { Data } from './data.ts'
import type { Database } from './database/connect.ts'

/** What an operator's act works on: an installation whose database is open in this process. */
export type Stand = {
  readonly data: Data
  readonly database: Database
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl'>
}

/** Told how far an operation is. */
export type Progress = (done: number, total: number) => void | Promise<void>

/** The system acting for whoever has a shell on the server; the name of that user is kept. */
export function operator(): Actor {
  return { ...systemActor, personName: `系统（${userInfo().username}）` }
}

type Operation<I extends z.ZodType, O extends z.ZodType> = {
  readonly input: I
  readonly output: O
  readonly run: (stand: Stand, input: z.output<I>, progress: Progress) => Promise<z.input<O>>
}

function operation<I extends z.ZodType, O extends z.ZodType>(spec: Operation<I, O>): Operation<I, O> {
  return spec
}

const path = z.string().min(1)
const count = z.number().int()
const counts = z.object({ blocks: count, events: count })
const problem = z.object({ block: count, fault: z.enum(chainFaults) })

/** What an operator may ask for at the command line, whether or not the server runs. */
export const operations = {
  'audit-verify': operation({
    input: z.object({}),
    output: counts.extend({
      ok: z.boolean(),
      unsealed: count,
      restores: count,
      problem: problem.exactOptional(),
    }),
    run: async (stand, _input, progress) => {
      const result = await verifyChain(stand, progress)
      await recordResult(stand.data, operator(), result)
      return result
    },
  }),
  'audit-export': operation({
    input: z.object({ path }),
    output: counts,
    run: async (stand, input, progress) => {
      const written = await exportChain(stand, input.path, progress)
      await stand.data.transact(operator(), (tx) =>
        recordEvent(tx, operator(), 'audit.exported', chainSubject, written),
      )
      return written
    },
  }),
  backup: operation({
    input: z.object({ path, withKeys: z.boolean() }),
    output: z.object({ tables: count, rows: count, files: count, missing: count, bytes: count }),
    run: (stand, input, progress) => makeBackup(stand, operator(), input, progress),
  }),
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
export type InputOf<N extends OperationName> = z.input<Operations[N]['input']>
export type OutputOf<N extends OperationName> = z.output<Operations[N]['output']>

/** Checks the input and runs an operation here. */
export async function runOperation<N extends OperationName>(
  stand: Stand,
  name: N,
  input: unknown,
  progress: Progress,
): Promise<OutputOf<N>> {
  const known: Operation<z.ZodType, z.ZodType> = operations[name]
  const result = await known.run(stand, known.input.parse(input), progress)
  return known.output.parse(result) as OutputOf<N>
}
