import { z } from 'zod'
import { id } from './contract.ts'
import { drawing } from './drawing.ts'

/*
 * Signing: by a signature drawn by hand, or by confirming with a passkey of the own account. A confirmation is asked for
 * one purpose and one content; the act that it signs names it and uses it up.
 */

/** Ways of signing (签字方式). */
export const signingWays = ['drawn', 'passkey'] as const
export type SigningWay = (typeof signingWays)[number]

/** How a person signs: the strokes, or the confirmation that was given with the own passkey. */
export const signing = z.discriminatedUnion('way', [
  z.object({ way: z.literal('drawn'), drawing }),
  z.object({ way: z.literal('passkey'), confirmationId: id }),
])
export type Signing = z.output<typeof signing>

/** Refusals of every action that is signed, as codes and as words for a topic's table. */
export const confirmationRefusals = [
  'confirmation_unknown',
  'confirmation_over',
  'confirmation_used',
  'confirmation_differs',
] as const

export const confirmationRefusalWords = {
  confirmation_unknown: [
    '没有找到您本人的这次通行密钥确认，未签字。请重新确认。',
    'There is no such confirmation of your own; nothing was signed. Confirm again.',
  ],
  confirmation_over: [
    '通行密钥确认已超过5分钟，未签字。请核对内容后重新确认。',
    'The confirmation is older than five minutes; nothing was signed. Check the content and confirm again.',
  ],
  confirmation_used: [
    '这次通行密钥确认已经用过，不能重复使用。请重新确认。',
    'This confirmation was used already and can’t be used twice. Confirm again.',
  ],
  confirmation_differs: [
    '通行密钥确认的内容与提交的内容不一致，未签字。请核对后重新确认。',
    'What was confirmed differs from what was sent; nothing was signed. Check it and confirm again.',
  ],
} as const
