import type { ActionMeta, AuditEvents } from '#common/contract.ts'
import type { Params, Said } from '#common/text.ts'
import type { AnsweredTopic } from '../action.ts'
import { backupEvents } from '../backup/events.ts'
import { fileEvents } from '../files/contract.ts'
import { sessionEvents } from '../session/events.ts'
import { chainEvents, installationEvents } from './events.ts'

/** Events that the product records outside of actions. */
const outside: Readonly<Record<string, AuditEvents>> = {
  session: sessionEvents,
  audit: chainEvents,
  installation: installationEvents,
  backup: backupEvents,
  files: fileEvents,
}

/** An audit event: its name, where it comes from, its sentence with the places of its parameters. */
export type EventEntry = Said & { readonly event: string; readonly origin: string }

/** Every audit event by its name. */
export type EventCatalogue = ReadonlyMap<string, EventEntry>

function* declared(topics: readonly AnsweredTopic[]): Generator<[origin: string, events: AuditEvents]> {
  for (const topic of topics) {
    for (const [name, action] of Object.entries(topic.contract)) {
      const meta: ActionMeta = action['~orpc'].meta
      if (meta.audit !== undefined) yield [`${topic.name}.${name}`, meta.audit]
    }
  }
  yield* Object.entries(outside)
}

/**
 * Collects the events that the topics' contracts declare and those recorded outside of actions. Several actions may
 * share an event. Throws when they give it different sentences.
 */
export function catalogueOf(topics: readonly AnsweredTopic[]): EventCatalogue {
  const catalogue = new Map<string, EventEntry>()
  for (const [origin, events] of declared(topics)) {
    for (const [event, [zh, en]] of Object.entries(events)) {
      const known = catalogue.get(event)
      if (known !== undefined && (known.zh !== zh || known.en !== en)) {
        throw new Error(`the event ${event} has two sentences: in ${known.origin} and in ${origin}`)
      }
      catalogue.set(event, known ?? { event, origin, zh, en })
    }
  }
  return catalogue
}

function filled(sentence: string, params: Params): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) => String(params[name] ?? place))
}

/** The sentence of an event as it happened; one that this version does not know is shown by its name. */
export function sentenceOf(catalogue: EventCatalogue, event: string, params: Params): Said {
  const entry = catalogue.get(event)
  if (entry === undefined) return { zh: event, en: event }
  return { zh: filled(entry.zh, params), en: filled(entry.en, params) }
}
