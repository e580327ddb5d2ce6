import { z } from 'zod'
import { areaCode, command, id, list, query, topic } from '#common/contract.ts'
import { linkPurposes, linkRow, linkStates, madeLink, owedItem } from './shapes.ts'

/** Links (个人链接) and units' codes (单位二维码) of the public web. */
export const linksTopic = topic('links', {
  list: list({
    path: '/links',
    summary: '查询个人链接与单位二维码',
    access: 'link.manage',
    filters: {
      roundId: id.optional(),
      kind: z.enum(['person', 'unit']).optional(),
      state: z.enum(linkStates).optional(),
    },
    row: linkRow,
    columns: [
      { key: 'kindWord', zh: '种类', en: 'Kind' },
      { key: 'personName', zh: '姓名', en: 'Name' },
      { key: 'organisationName', zh: '单位', en: 'Unit' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'purposeWord', zh: '用途', en: 'Purpose' },
      { key: 'stateWord', zh: '状态', en: 'State' },
      { key: 'createdOn', zh: '发放日期', en: 'Handed out on', kind: 'date' },
      { key: 'until', zh: '有效期至', en: 'Valid until' },
      { key: 'lastUsed', zh: '最近使用', en: 'Last used' },
    ],
  }),
  /** Makes links for the people whom the campaign in force concerns, or codes for their units; earlier ones end. */
  make: command({
    path: '/links/make',
    summary: '发放个人链接或单位二维码',
    access: 'link.manage',
    input: z.object({
      roundId: id,
      kind: z.enum(['person', 'unit']),
      purpose: z.enum(linkPurposes),
      /** Days for which they are valid, today included. */
      days: z.number().int().min(1).max(180),
      classKey: z.string().max(40).optional(),
      below: areaCode.optional(),
      organisationId: id.optional(),
      /** Only for those who still owe something. */
      missingOnly: z.boolean().default(false),
    }),
    output: z.object({
      links: z.array(madeLink),
      until: z.string(),
      /** The same as an Excel file, base64. */
      sheet: z.string(),
    }),
    refusals: ['unknown_round', 'nobody', 'too_many_at_once'],
    audit: {
      'link.made': [
        '为{{n}}人发放个人链接，有效期至{{until}}',
        'Made links for {{n}} people, valid until {{until}}',
      ],
      'link.codes_made': [
        '为{{n}}个单位生成二维码，有效期至{{until}}',
        'Made codes for {{n}} units, valid until {{until}}',
      ],
    },
  }),
  /** Ends links at once; whoever came in through a unit's code is out as well. */
  revoke: command({
    path: '/links/revoke',
    summary: '收回个人链接或单位二维码',
    access: 'link.manage',
    input: z.object({
      ids: z.array(id).min(1).max(500),
      reason: z.string().trim().min(2).max(200),
    }),
    output: z.object({ revoked: z.number().int() }),
    refusals: ['nothing_to_revoke'],
    audit: {
      'link.revoked': ['收回个人链接和单位二维码{{n}}个：{{reason}}', 'Withdrew {{n}} links: {{reason}}'],
    },
  }),
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
