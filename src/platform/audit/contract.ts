import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, said, topic } from '#common/contract.ts'

/** An event of the trail as screens show it. */
export const trailRow = z.object({
  seq: z.number().int(),
  at: z.string(),
  event: z.string(),
  sentence: said,
  personId: z.string(),
  personName: z.string(),
  postTitle: z.string(),
  organisationName: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  subjectName: z.string(),
  areaCode: z.string(),
})

/** What the audit administrator sees besides: where the act came from. */
export const auditRow = trailRow.extend({ role: z.string(), ip: z.string() })

const columns = [
  { key: 'at', zh: '时间', en: 'Time' },
  { key: 'personName', zh: '操作人', en: 'Who' },
  { key: 'postTitle', zh: '岗位', en: 'Post' },
  { key: 'organisationName', zh: '单位', en: 'Organisation' },
  { key: 'sentence', zh: '操作', en: 'Act' },
  { key: 'subjectName', zh: '对象', en: 'Subject' },
] as const

const auditColumns = [
  ...columns,
  { key: 'areaCode', zh: '区划代码', en: 'Division code', kind: 'code' },
  { key: 'ip', zh: '地址', en: 'Address' },
] as const

const subject = { type: z.string().min(1).max(40), id: z.string().min(1).max(60) }

/** A verification of the chain: when, by whom, what it found. */
export const verification = z.object({
  at: z.string(),
  personName: z.string(),
  ok: z.boolean(),
  sentence: said,
})

/** The trail (操作记录): what was done, by whom, to what. */
export const trailTopic = topic('trail', {
  /** The trail of one record, for those whose area it lies in. */
  ofRecord: list({
    path: '/trail/record',
    summary: '查询一条记录的操作记录',
    access: 'trail.read',
    filters: subject,
    row: trailRow,
    columns,
  }),
  /** Everything, for the audit administrator. */
  list: list({
    path: '/audit/events',
    summary: '审计查询',
    access: 'audit.read',
    filters: {
      event: z.string().max(80).optional(),
      person: z.string().max(26).optional(),
      type: subject.type.optional(),
      id: subject.id.optional(),
      area: areaCode.optional(),
      from: civilDate.optional(),
      until: civilDate.optional(),
    },
    row: auditRow,
    columns: auditColumns,
  }),
  /** What a person did, and what was done to the person's own record. */
  ofPerson: list({
    path: '/audit/people/{person}',
    summary: '查询一人的操作记录',
    access: 'audit.read',
    filters: { person: id },
    row: auditRow,
    columns: auditColumns,
  }),
  /** The kinds of events, for the filter. */
  events: query({
    path: '/audit/catalogue',
    summary: '查询审计事件目录',
    access: 'audit.read',
    input: z.object({}),
    output: z.array(z.object({ event: z.string(), origin: z.string(), zh: z.string(), en: z.string() })),
  }),
  /** How the chain stands. */
  chain: query({
    path: '/audit/chain',
    summary: '查询审计链状态',
    access: 'audit.read',
    input: z.object({}),
    output: z.object({
      blocks: z.number().int(),
      events: z.number().int(),
      unsealed: z.number().int(),
      lastSealedAt: z.string().nullable(),
      lastVerified: verification.nullable(),
    }),
  }),
  blocks: list({
    path: '/audit/blocks',
    summary: '查询审计链区块',
    access: 'audit.read',
    filters: {},
    row: z.object({
      number: z.number().int(),
      events: z.number().int(),
      sealedAt: z.string(),
      note: z.string(),
      previous: z.string(),
      hash: z.string(),
    }),
    columns: [
      { key: 'number', zh: '区块', en: 'Block', kind: 'integer' },
      { key: 'events', zh: '记录数', en: 'Events', kind: 'integer' },
      { key: 'sealedAt', zh: '封存时间', en: 'Sealed at' },
      { key: 'note', zh: '说明', en: 'Note' },
      { key: 'hash', zh: '哈希值', en: 'Hash', kind: 'code' },
    ],
  }),
  /** Recomputes the whole chain as a job; what it finds becomes an event of the trail. */
  verify: command({
    path: '/audit/verify',
    summary: '核验审计链',
    access: 'audit.read',
    input: z.object({}),
    output: z.object({ jobId: id }),
    refusals: ['verification_running'],
    audit: { 'audit.verification_started': ['开始核验审计链', 'Began to verify the audit chain'] },
  }),
})
