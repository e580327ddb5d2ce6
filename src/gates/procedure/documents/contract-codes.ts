import { z } from 'zod'
import { civilDate, command, id, list } from '#common/contract.ts'
import { documentKind } from './shapes.ts'

const version = z.number().int()
const organFacts = {
  organisationId: id,
  word: z.string().trim().min(1).max(20),
  mark: z.string().trim().min(2).max(100),
  printOrganisationId: id,
}

/** Code words of organs (发文机关代字) and the register of issued documents (发文登记). */
export const codeCommands = {
  addCode: command({
    path: '/documents/codes/add',
    summary: '登记发文机关代字',
    access: 'document.number',
    input: z.object({
      ...organFacts,
      /** Numbers given on paper this year before the first one here. */
      before: z.number().int().min(0).max(9999).default(0),
    }),
    output: z.object({ id }),
    refusals: ['outside', 'word_taken', 'unknown_organisation'],
    audit: {
      'document.code_added': [
        '登记{{organisation}}发文代字{{word}}',
        'Registered the code word {{word}} of {{organisation}}',
      ],
    },
  }),
  editCode: command({
    path: '/documents/codes/{id}/edit',
    summary: '修改发文机关代字',
    access: 'document.number',
    input: z.object({ id, version, ...organFacts, active: z.boolean() }),
    output: z.object({ version }),
    refusals: ['changed_meanwhile', 'outside', 'word_taken', 'word_used', 'unknown_organisation'],
    audit: { 'document.code_edited': ['修改发文代字{{word}}', 'Changed the code word {{word}}'] },
  }),
}

export const registerRow = z.object({
  id,
  numberText: z.string(),
  number: z.number().int(),
  year: z.number().int(),
  title: z.string(),
  kind: documentKind,
  state: z.enum(['issued', 'void']),
  issuingOrganisation: z.string(),
  signer: z.string(),
  issuedOn: civilDate,
  issuedBy: z.string(),
  recipients: z.number().int(),
  received: z.number().int(),
  reason: z.string().nullable(),
})
export type RegisterRow = z.output<typeof registerRow>

/** 发文登记簿: every number given, void ones too. */
export const registerList = list({
  path: '/documents/register',
  summary: '查询发文登记',
  access: 'document.read',
  filters: {
    codeId: id.optional(),
    year: z.coerce.number().int().optional(),
    state: z.enum(['issued', 'void']).optional(),
    roundId: id.optional(),
  },
  row: registerRow,
  columns: [
    { key: 'numberText', zh: '发文字号', en: 'Number' },
    { key: 'title', zh: '标题', en: 'Title' },
    { key: 'kind', zh: '种类', en: 'Kind' },
    { key: 'issuingOrganisation', zh: '发文机关', en: 'Issued by' },
    { key: 'signer', zh: '签发人', en: 'Signed by' },
    { key: 'issuedOn', zh: '印发日期', en: 'Issued on', kind: 'date' },
    { key: 'issuedBy', zh: '编号人', en: 'Numbered by' },
    { key: 'recipients', zh: '发送单位', en: 'Recipients', kind: 'integer' },
    { key: 'received', zh: '已签收', en: 'Received', kind: 'integer' },
    { key: 'state', zh: '状态', en: 'State' },
    { key: 'reason', zh: '作废原因', en: 'Reason' },
  ],
})
