import { z } from 'zod'
import { command, query, topic } from '#common/contract.ts'
import { owedItem } from './shapes.ts'

/** Links (个人链接) and units' codes (单位二维码) of the public web. */
export const linksTopic = topic('links', {
  /** The person's page of the public web. */
  mine: query({
    path: '/portal/mine',
    summary: '查看本人应办事项',
    access: 'link',
    input: z.object({}),
    output: z.object({
      name: z.string(),
      organisationName: z.string(),
      roundName: z.string(),
      today: z.string(),
      until: z.string(),
      owed: z.array(owedItem),
    }),
  }),
  /** What a unit's code opens: whose it is. */
  unit: query({
    path: '/portal/unit',
    summary: '查看单位二维码所属单位',
    access: 'unit_link',
    input: z.object({}),
    output: z.object({ organisationName: z.string(), roundName: z.string() }),
  }),
  /** Proves who one is at a unit's code; the answer holds the secret of a link for this visit. */
  open: command({
    path: '/portal/open',
    summary: '凭单位二维码核对身份',
    access: 'unit_link',
    input: z.object({
      name: z.string().trim().min(1).max(40),
      tail: z
        .string()
        .trim()
        .regex(/^\d{3}[\dXx]$/),
    }),
    output: z.object({
      outcome: z.enum(['opened', 'wrong', 'locked', 'ambiguous']),
      secret: z.string().nullable(),
    }),
    audit: {
      'link.opened': [
        '{{name}}在{{unit}}的二维码处核对身份后进入',
        '{{name}} came in at the code of {{unit}}',
      ],
      'link.failed': [
        '有人在{{unit}}的二维码处核对身份未通过',
        'Somebody failed the identity check at the code of {{unit}}',
      ],
      'link.locked': [
        '{{unit}}的二维码处核对身份因多次未通过被暂停，须等待{{minutes}}分钟',
        'The identity check at the code of {{unit}} waits {{minutes}} minutes after repeated failures',
      ],
    },
  }),
})
