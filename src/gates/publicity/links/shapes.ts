import { z } from 'zod'
import { civilDate, id, said } from '#common/contract.ts'
import { dutyKinds } from '../campaigns/contract.ts'

/** What a link can be made for: everything that the person owes, or one kind of it. */
export const linkPurposes = ['all', 'pledge', 'test', 'reading'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** How a link stands on a moment. */
export const linkStates = ['valid', 'expired', 'revoked'] as const

/** A link or a unit's code as lists show it; the secret is stored nowhere. */
export const linkRow = z.object({
  id,
  kind: z.enum(['person', 'unit']),
  kindWord: said,
  personName: z.string().nullable(),
  organisationName: z.string().nullable(),
  areaName: z.string(),
  purpose: z.enum(linkPurposes),
  purposeWord: said,
  state: z.enum(linkStates),
  stateWord: said,
  createdOn: civilDate,
  until: z.string(),
  lastUsed: z.string().nullable(),
  atCode: z.boolean(),
})

/** What is handed out: told this once. */
export const madeLink = z.object({
  name: z.string(),
  organisationName: z.string(),
  className: z.string(),
  secret: z.string(),
})
export type MadeLink = z.infer<typeof madeLink>

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
