import type { Said } from '#common/text.ts'
import { say, sayBoth } from '#common/text.ts'
import type { Actor } from '../actor.ts'
import type { Data } from '../data.ts'
import type { JobKind } from '../jobs/jobs.ts'
import type { ChainResult } from './check.ts'
import { recordEvent, type Subject } from './record.ts'
import { chainText } from './text.ts'
import { verifyChain } from './verify.ts'

/** The chain as the subject of its own events. */
export const chainSubject: Subject = { type: 'audit_chain', id: 'chain', name: '审计链', areaCode: '' }

/** The outcome of a verification in words. */
export function sayResult(result: ChainResult): Said {
  const { problem, ...counts } = result
  if (problem === undefined) return sayBoth(chainText, 'proven', { ...counts, ok: 1 })
  const told = (lang: 'zh' | 'en') =>
    say(chainText, 'broken', lang, { block: problem.block, fault: say(chainText, problem.fault, lang) })
  return { zh: told('zh'), en: told('en') }
}

/** Writes what a verification found into the trail. */
export async function recordResult(data: Data, actor: Actor, result: ChainResult): Promise<void> {
  const { problem } = result
  await data.transact(actor, async (tx) => {
    if (problem === undefined) {
      await recordEvent(tx, actor, 'audit.verified', chainSubject, {
        blocks: result.blocks,
        events: result.events,
      })
      return
    }
    const fault = sayBoth(chainText, problem.fault)
    await recordEvent(tx, actor, 'audit.broken', chainSubject, {
      block: problem.block,
      fault: fault.zh,
      faultEn: fault.en,
    })
  })
}

/** Verification asked for on the screen. */
export const verification: JobKind = {
  kind: 'audit.verify',
  run: async ({ app, actor, progress }) => {
    const result = await verifyChain(app, progress)
    await recordResult(app.data, actor, result)
  },
}
