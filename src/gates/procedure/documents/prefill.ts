import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { factsFor } from '../public.ts'
import type { TemplateKey } from '../templates/contract.ts'
import { templateKeys } from '../templates/contract.ts'
import { known } from './held.ts'
import { draftTemplateOf } from './templates.ts'

type Facts = Readonly<Record<string, unknown>>

function isTemplateKey(key: string): key is TemplateKey {
  return templateKeys.some((one) => one === key)
}

/**
 * What the records already tell of a template's facts, for a document of the acting post. An answer is about the area
 * of the document that it answers, and names its title and number.
 */
export async function prefilled(
  tx: Tx,
  actor: Actor,
  asked: { readonly roundId: string; readonly templateKey: string; readonly replyToId?: string | undefined },
  today: string,
): Promise<Facts> {
  const { roundId, templateKey, replyToId } = asked
  const answered = replyToId === undefined ? null : await known(tx, replyToId)
  if (!isTemplateKey(templateKey)) return {}
  const areaCode = answered?.areaCode ?? actor.areaCode
  const facts = await factsFor(tx, { templateKey, roundId, areaCode, today })
  if (answered === null) return facts
  const asks = new Set(draftTemplateOf(templateKey)?.form.map(({ name }) => name))
  const incoming: Facts = { requestTitle: answered.title, requestNumber: answered.numberText ?? '' }
  return { ...facts, ...Object.fromEntries(Object.entries(incoming).filter(([name]) => asks.has(name))) }
}
