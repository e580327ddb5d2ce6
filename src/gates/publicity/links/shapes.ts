import { z } from 'zod'
import { dutyKinds } from '../public.ts'

/** What a link can be made for: everything that the person owes, or one kind of it. */
export const linkPurposes = ['all', 'pledge', 'test', 'reading'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** How a link stands on a moment. */
export const linkStates = ['valid', 'expired', 'revoked'] as const

/** Screens of the public web that an item can open. */
export const portalScreens = ['pledge', 'test', 'reading'] as const

/** An item on the person's page of the public web: what is owed, whether it is done, and which screen does it. */
export const owedItem = z.object({
  kind: z.enum(dutyKinds),
  id: z.string(),
  title: z.string(),
  needed: z.number().int(),
  done: z.number().int(),
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  /** Null where it is not done on the phone. */
  screen: z.enum(portalScreens).nullable(),
})
export type OwedItem = z.infer<typeof owedItem>
