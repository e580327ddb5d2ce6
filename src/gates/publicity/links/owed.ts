import type { Tx } from '#platform/data.ts'
import { type DutyKind, dutyKinds, type Owed, openers, owedBy } from '../public.ts'
import type { LinkPurpose, OwedItem } from './shapes.ts'

/** A duty that is not done on the phone, as an item. */
function bareItem(duty: Owed): OwedItem {
  const { dutyId, kind, title, needed, times, dueOn, done, records } = duty
  const doneOn = done ? (records.at(-1)?.doneOn ?? null) : null
  return { kind, id: dutyId, title, needed, done: times, dueOn, doneOn, screen: null }
}

/** What a person owes in a round, as items of the public web; with a purpose other than all, of that kind only. */
export async function owedItems(
  tx: Tx,
  ask: { roundId: string; personId: string; today: string; purpose: LinkPurpose },
): Promise<OwedItem[]> {
  const duties = await owedBy(tx, ask)
  const wanted = (kind: DutyKind) => ask.purpose === 'all' || ask.purpose === kind
  const items: OwedItem[] = []
  for (const kind of dutyKinds.filter(wanted)) {
    const own = duties.filter((duty) => duty.kind === kind)
    const opened = (await openers[kind]?.(tx, { ...ask, duties: own })) ?? []
    items.push(...(opened.length > 0 ? opened : own.map(bareItem)))
  }
  return items
}
