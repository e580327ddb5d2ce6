import type { AnyContractProcedure, ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import type { Topic } from '#common/contract.ts'
import type { AnsweredTopic } from './action.ts'
import type { Actor } from './actor.ts'
import type { App } from './app.ts'

/** A topic's actions called within the process as one actor, through the whole pipeline but HTTP. */
export function callAs<C extends Record<string, AnyContractProcedure>>(
  app: App,
  topic: Topic<string, C>,
  answered: AnsweredTopic,
  actor: Actor | null,
): ContractRouterClient<C> {
  if (answered.name !== topic.name) throw new Error('contract and answers belong to different topics')
  const client: unknown = createRouterClient(answered.procedures, { context: { app, actor } })
  return client as ContractRouterClient<C>
}
