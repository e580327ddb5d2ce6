import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { type Capacity, sitsOn } from './membership.ts'
import { placesOf } from './queries.ts'
import { leadingGroups } from './tables.ts'
import { capacityWords } from './text.ts'

const written = ['head', 'deputy', 'member'] as const satisfies readonly Capacity[]

/**
 * The round's first leading group of an area as a document lists it on a day, one line for each capacity
 * (组长：甲（县委书记）); undefined where there is none.
 */
export async function groupLines(
  tx: Tx,
  asked: { readonly roundId: string; readonly areaCode: string; readonly on: string },
): Promise<string | undefined> {
  const { roundId, areaCode, on } = asked
  const [group] = await tx
    .select({ id: leadingGroups.id })
    .from(leadingGroups)
    .where(
      and(
        eq(leadingGroups.roundId, roundId),
        eq(leadingGroups.areaCode, areaCode),
        isNull(leadingGroups.dissolvedOn),
      ),
    )
    .orderBy(asc(leadingGroups.foundedOn), asc(leadingGroups.id))
    .limit(1)
  if (group === undefined) return undefined
  const sitting = (await placesOf(tx, group.id, on)).filter((member) => sitsOn(member, on))
  return written
    .map((capacity) => {
      const named = sitting.filter((member) => member.capacity === capacity)
      const people = named.map(({ name, title }) => `${name}（${title}）`).join('、')
      return people === '' ? '' : `${capacityWords[capacity].zh}：${people}`
    })
    .filter((line) => line !== '')
    .join('\n')
}
