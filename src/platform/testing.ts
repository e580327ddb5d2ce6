import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnyContractProcedure, ContractRouterClient } from '@orpc/contract'
import type { Topic } from '#common/contract.ts'
import { newId } from '#common/ids.ts'
import type { Role } from '#common/roles.ts'
import type { AnsweredTopic } from './action.ts'
import type { Actor } from './actor.ts'
import { callAs } from './call.ts'
import { type Clock, fixedClock } from './clock.ts'
import { readConfig } from './config.ts'
import { borrowTestDatabase } from './database/testing.ts'
import { type Running, startApp } from './start.ts'

/** A product on an empty migrated database, for tests; `close` throws it away. */
export async function testApp(today = '2021-09-15'): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'wuguan-test-'))
  const clock: Clock = fixedClock(today)
  const config = { ...readConfig({}), dataDir: folder, port: 0 }
  const running = await startApp(config, await borrowTestDatabase(), clock)
  return {
    ...running,
    close: async () => {
      await running.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An actor for tests, without an account behind it. */
export function actorFor(role: Role, areaCode: string, change: Partial<Actor> = {}): Actor {
  return {
    accountId: newId(),
    personId: newId(),
    personName: '测试员',
    postId: newId(),
    title: '测试岗位',
    role,
    organisationId: newId(),
    organisationName: '测试单位',
    areaCode,
    sessionId: newId(),
    lang: 'zh',
    ip: '127.0.0.1',
    ...change,
  }
}

/** A topic's actions called as one actor, through the whole pipeline but HTTP. */
export function as<C extends Record<string, AnyContractProcedure>>(
  running: Pick<Running, 'app'>,
  topic: Topic<string, C>,
  answered: AnsweredTopic,
  actor: Actor | null,
): ContractRouterClient<C> {
  return callAs(running.app, topic, answered, actor)
}
