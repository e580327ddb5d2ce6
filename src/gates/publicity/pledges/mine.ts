import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { campaignClasses, campaignPeople, campaigns } from '../campaigns/tables.ts'
import type { OpenerAsk, OwedItem } from '../public.ts'
import { textsByClass } from './queries.ts'
import { pledges, pledgeTexts } from './tables.ts'

/** A person's place in the round's campaign in force; null where it does not concern the person. */
export async function placeOf(tx: Tx, roundId: string, personId: string) {
  const [place] = await tx
    .select({
      classKey: campaignClasses.key,
      className: campaignClasses.name,
      areaCode: campaignPeople.areaCode,
      organisationId: campaignPeople.organisationId,
    })
    .from(campaignPeople)
    .innerJoin(campaigns, eq(campaigns.id, campaignPeople.campaignId))
    .innerJoin(campaignClasses, eq(campaignClasses.id, campaignPeople.classId))
    .where(
      and(
        eq(campaigns.roundId, roundId),
        eq(campaigns.state, 'in_force'),
        eq(campaignPeople.personId, personId),
        isNull(campaignPeople.leftOn),
      ),
    )
    .limit(1)
  return place ?? null
}

/** The pledges that a person signed and that are in force, with their texts. */
function signedBy(tx: Tx, roundId: string, personId: string) {
  return tx
    .select({ pledge: pledges, title: pledgeTexts.title })
    .from(pledges)
    .innerJoin(pledgeTexts, eq(pledgeTexts.id, pledges.textId))
    .where(and(eq(pledges.roundId, roundId), eq(pledges.personId, personId), eq(pledges.state, 'in_force')))
    .orderBy(desc(pledges.id))
}

/** A person's pledges on the public web: what was signed, and what is to be signed. */
export async function pledgesToDo(tx: Tx, ask: OpenerAsk): Promise<OwedItem[]> {
  const { roundId, personId, duties } = ask
  const signed = await signedBy(tx, roundId, personId)
  const common = { kind: 'pledge', needed: 1, screen: 'pledge' } as const
  const done = signed.map(({ pledge, title }): OwedItem => {
    return { ...common, id: pledge.textId, title, done: 1, dueOn: null, doneOn: pledge.signedOn }
  })
  const [duty] = duties
  if (duty === undefined || duty.done) return done
  const place = await placeOf(tx, roundId, personId)
  const text = place === null ? undefined : (await textsByClass(tx, roundId)).get(place.classKey)
  if (text === undefined || signed.some(({ pledge }) => pledge.kind === text.kind)) return done
  return [{ ...common, id: text.id, title: text.title, done: 0, dueOn: duty.dueOn, doneOn: null }, ...done]
}
