import type { AnyContractProcedure, ContractProcedure, ErrorMap } from '@orpc/contract'
import { implement, ORPCError } from '@orpc/server'
import type { z } from 'zod'
import type { ActionMeta, citationSchema, Topic } from '#common/contract.ts'
import { linkHeader } from '#common/portal.ts'
import { may } from '#common/roles.ts'
import type { Params, TextTable } from '#common/text.ts'
import type { Actor } from './actor.ts'
import type { App } from './app.ts'
import { recordEvent, type Subject } from './audit/record.ts'
import type { Tx } from './data.ts'
import { Refused, Rejected, refuse } from './failures.ts'
import { actorByLink } from './links/door.ts'
import type { LinkKind } from './links/tables.ts'
import { reportBroken } from './log.ts'

/** What a call brings along: the running product, who calls, and a way back to the HTTP answer. */
export type CallContext = {
  readonly app: App
  readonly actor: Actor | null
  readonly request?: { readonly headers: Headers; readonly ip: string }
  readonly answer?: { setCookies(values: readonly string[]): void }
}

type Citation = z.infer<typeof citationSchema>

/** What an action's function is given. */
export type Ask<I, R extends string = string> = {
  readonly input: I
  readonly actor: Actor
  readonly tx: Tx
  readonly app: App
  readonly context: CallContext
  /** Refuses with a code of the topic's refusal texts; nothing of the act remains. */
  readonly refuse: (code: R, params?: Params, citation?: Citation) => never
  /** Records an audit event declared in the contract, in the same transaction. */
  readonly audit: (event: string, subject: Subject, params?: Params) => Promise<void>
  /** Runs after the commit: jobs, caches. Its failure is logged; the act stays done. */
  readonly afterCommit: (act: () => void | Promise<void>) => void
}

type Of<P> =
  P extends ContractProcedure<infer I, infer O, ErrorMap, ActionMeta>
    ? { input: z.output<Extract<I, z.ZodType>>; output: z.input<Extract<O, z.ZodType>> }
    : never

/** The functions that answer a topic's contract, one for each action. */
export type Answers<C, R extends string> = {
  readonly [K in keyof C]: (ask: Ask<Of<C[K]>['input'], R>) => Promise<Of<C[K]>['output']>
}

const anonymous = (context: CallContext): Actor => ({
  accountId: 'anonymous',
  personId: '',
  personName: '未登录',
  postId: '',
  title: '',
  role: 'system',
  organisationId: '',
  organisationName: '',
  areaCode: '!',
  sessionId: '',
  lang: 'zh',
  ip: context.request?.ip ?? '',
})

/** The holder of a link; a staff session that comes along counts for nothing. */
async function admitLink(kind: LinkKind, { app, actor, request }: CallContext): Promise<Actor> {
  if (actor?.link?.kind === kind) return actor
  const secret = request?.headers.get(linkHeader) ?? null
  return actorByLink(app, secret, kind, request?.ip ?? '')
}

async function admit(meta: ActionMeta, context: CallContext): Promise<Actor> {
  const { actor } = context
  if (meta.access === 'link') return admitLink('person', context)
  if (meta.access === 'unit_link') return admitLink('unit', context)
  if (actor?.link !== undefined) throw new Rejected('FORBIDDEN', '个人链接不能办理此事项')
  if (meta.access === 'anyone') return actor ?? anonymous(context)
  if (actor === null) throw new Rejected('UNAUTHORIZED', '请先登录')
  if (actor.role === 'system' || meta.access === 'signed_in') return actor
  const permission = meta.access
  if (permission === undefined || !may(actor.role, permission)) {
    throw new Rejected('FORBIDDEN', '当前岗位没有办理此事项的权限')
  }
  return actor
}

type Run = (ask: Ask<unknown>) => Promise<unknown>

async function runAction(
  name: string,
  meta: ActionMeta,
  texts: TextTable,
  run: Run,
  input: unknown,
  context: CallContext,
): Promise<unknown> {
  const actor = await admit(meta, context)
  const after: (() => Promise<void>)[] = []
  let recorded = 0
  const result = await context.app.data.transact(
    actor,
    async (tx) => {
      const answer = await run({
        input,
        actor,
        tx,
        app: context.app,
        context,
        refuse: (code, params, citation) => refuse(texts, code, params, citation),
        audit: async (event, subject, params) => {
          if (meta.audit?.[event] === undefined) throw new Error(`${name}: event ${event} is not declared`)
          recorded += 1
          await recordEvent(tx, actor, event, subject, params)
        },
        afterCommit: (act) => after.push(async () => act()),
      })
      if (meta.kind === 'command' && recorded === 0) throw new Error(`${name}: no audit event was recorded`)
      return answer
    },
    meta.kind === 'query' ? 'read' : 'write',
  )
  for (const act of after) await act().catch((failure) => reportBroken(name, failure))
  return result
}

/** Turns an expected failure into its typed answer; anything else is broken and passes through. */
function typed(failure: unknown): unknown {
  if (failure instanceof Refused) {
    return new ORPCError('REFUSED', {
      defined: true,
      status: 409,
      message: failure.message,
      data: failure.data,
    })
  }
  if (failure instanceof Rejected) return new ORPCError(failure.code, { message: failure.message })
  return failure
}

function procedure(name: string, contract: AnyContractProcedure, texts: TextTable, run: Run) {
  const meta: ActionMeta = contract['~orpc'].meta
  return implement(contract)
    .$context<CallContext>()
    .handler(async ({ input, context }) => {
      try {
        return await runAction(name, meta, texts, run, input, context)
      } catch (failure) {
        throw typed(failure)
      }
    })
}

/** A topic's part of the router. */
export type AnsweredTopic = {
  readonly name: string
  readonly contract: Readonly<Record<string, AnyContractProcedure>>
  readonly refusals: TextTable
  readonly procedures: Readonly<Record<string, ReturnType<typeof procedure>>>
}

/**
 * Joins a topic's contract with its answers: input check, permission, one transaction, audit and typed
 * failures are added here and nowhere else.
 */
export function answer<C extends Record<string, AnyContractProcedure>, R extends string>(
  topic: Topic<string, C>,
  refusals: TextTable<R>,
  answers: Answers<C, R>,
): AnsweredTopic {
  const procedures = Object.entries(topic.contract).map(([key, contract]) => {
    const run = answers[key as keyof C] as unknown as Run
    return [key, procedure(`${topic.name}.${key}`, contract, refusals, run)] as const
  })
  return {
    name: topic.name,
    contract: topic.contract,
    refusals,
    procedures: Object.fromEntries(procedures),
  }
}
