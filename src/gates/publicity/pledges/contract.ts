import { z } from 'zod'
import { areaCode, citationSchema, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { sheetPreview, sheetRefusals, sheetTaken } from '#common/sheet.ts'
import {
  missingRow,
  pledgeKinds,
  pledgeRecord,
  pledgeRow,
  pledgeText,
  pledgeWays,
  textInput,
  unitRow,
} from './shapes.ts'
import { pledgeStates } from './states.ts'

const seen = { id, version: z.number().int() }
const changed = z.object({ version: z.number().int() })
const sheetInput = z.object({ roundId: id, fileId: id })
const owedFilters = {
  roundId: id.optional(),
  classKey: z.string().max(40).optional(),
  below: areaCode.optional(),
  organisation: id.optional(),
}

/** Pledges (承诺书): texts, who signed, who still owes one, on the phone or on paper. */
export const pledgesTopic = topic('pledges', {
  list: list({
    path: '/pledges',
    summary: '查询已签承诺书',
    access: 'pledge.read',
    filters: {
      roundId: id.optional(),
      kind: z.enum(pledgeKinds).optional(),
      way: z.enum(pledgeWays).optional(),
      state: z.enum(pledgeStates).optional(),
      below: areaCode.optional(),
      organisation: id.optional(),
      batch: id.optional(),
      person: id.optional(),
      scanned: z.enum(['yes', 'no']).optional(),
    },
    row: pledgeRow,
    columns: [
      { key: 'personName', zh: '姓名', en: 'Name' },
      { key: 'organisationName', zh: '单位', en: 'Unit' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'className', zh: '人员类别', en: 'Class' },
      { key: 'kindWord', zh: '承诺书', en: 'Pledge' },
      { key: 'edition', zh: '版次', en: 'Edition', kind: 'integer' },
      { key: 'wayWord', zh: '签订方式', en: 'Signed by' },
      { key: 'signedOn', zh: '签订日期', en: 'Signed on', kind: 'date' },
      { key: 'scanned', zh: '扫描件', en: 'Scan' },
      { key: 'stateWord', zh: '状态', en: 'State' },
    ],
  }),
  missing: list({
    path: '/pledges/missing',
    summary: '查询应签未签人员',
    access: 'pledge.read',
    filters: owedFilters,
    row: missingRow,
    columns: [
      { key: 'personName', zh: '姓名', en: 'Name' },
      { key: 'organisationName', zh: '单位', en: 'Unit' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'className', zh: '人员类别', en: 'Class' },
      { key: 'postTitle', zh: '职务', en: 'Post' },
      { key: 'dueOn', zh: '签订时限', en: 'Due on', kind: 'date' },
      { key: 'overdue', zh: '已逾期', en: 'Overdue' },
    ],
  }),
  units: list({
    path: '/pledges/units',
    summary: '查询各单位承诺书签订情况',
    access: 'pledge.read',
    filters: { roundId: id.optional(), classKey: z.string().max(40).optional(), below: areaCode.optional() },
    row: unitRow,
    columns: [
      { key: 'organisationName', zh: '单位', en: 'Unit' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'owed', zh: '应签', en: 'Owed', kind: 'integer' },
      { key: 'signed', zh: '已签', en: 'Signed', kind: 'integer' },
      { key: 'missing', zh: '未签', en: 'Missing', kind: 'integer' },
      { key: 'phone', zh: '手机签订', en: 'On the phone', kind: 'integer' },
      { key: 'paper', zh: '纸质签订', en: 'On paper', kind: 'integer' },
    ],
  }),
  counts: query({
    path: '/pledges/counts',
    summary: '统计承诺书签订情况',
    access: 'pledge.read',
    input: z.object({ roundId: id }),
    output: z.object({
      owed: z.number().int(),
      signed: z.number().int(),
      missing: z.number().int(),
      overdue: z.number().int(),
      phone: z.number().int(),
      paper: z.number().int(),
      unscanned: z.number().int(),
    }),
  }),
  /** A pledge, or the entry of paper pledges that bears the id. */
  show: query({
    path: '/pledges/{id}',
    summary: '查看承诺书',
    access: 'pledge.read',
    input: z.object({ id }),
    output: z.object({ pledge: pledgeRecord.nullable(), batch: z.number().int() }),
  }),
  texts: query({
    path: '/pledges/texts',
    summary: '查看承诺书文本',
    access: 'pledge.read',
    input: z.object({ roundId: id }),
    output: z.object({
      texts: z.array(pledgeText),
      classes: z.array(z.object({ key: z.string(), name: z.string() })),
      mayEdit: z.boolean(),
    }),
  }),
  draft: command({
    path: '/pledges/texts/draft',
    summary: '起草承诺书文本',
    access: 'pledge.edit',
    input: z.object({ roundId: id, kind: z.enum(pledgeKinds) }),
    output: z.object({ id }),
    refusals: ['unknown_round', 'draft_exists', 'no_discipline'],
    audit: {
      'pledge.text_drafted': ['起草{{title}}第{{edition}}版', 'Drafted edition {{edition}} of “{{title}}”'],
    },
  }),
  edit: command({
    path: '/pledges/texts/{id}/edit',
    summary: '修改承诺书文本',
    access: 'pledge.edit',
    input: textInput.extend(seen),
    output: changed,
    refusals: ['changed_meanwhile', 'not_a_draft', 'emoji'],
    audit: {
      'pledge.text_edited': ['修改{{title}}第{{edition}}版', 'Edited edition {{edition}} of “{{title}}”'],
    },
  }),
  discard: command({
    path: '/pledges/texts/{id}/discard',
    summary: '删除承诺书文本草稿',
    access: 'pledge.edit',
    input: z.object(seen),
    output: z.object({}),
    refusals: ['changed_meanwhile', 'not_a_draft'],
    audit: {
      'pledge.text_discarded': [
        '删除{{title}}第{{edition}}版草稿',
        'Discarded the draft of edition {{edition}} of “{{title}}”',
      ],
    },
  }),
  /** Puts a text in force; whoever signed an earlier edition signs again only where `askAgain` says so. */
  publish: command({
    path: '/pledges/texts/{id}/publish',
    summary: '发布承诺书文本',
    access: 'pledge.edit',
    input: z.object({ ...seen, askAgain: z.boolean() }),
    output: changed.extend({ askedAgain: z.number().int() }),
    refusals: ['changed_meanwhile', 'not_a_draft', 'no_class', 'class_taken'],
    audit: {
      'pledge.text_published': [
        '发布{{title}}第{{edition}}版，文本校验值{{hash}}，须重新签订{{n}}人',
        'Published edition {{edition}} of “{{title}}”, hash {{hash}}; {{n}} people sign again',
      ],
    },
  }),
  withdraw: command({
    path: '/pledges/{id}/withdraw',
    summary: '作废承诺书',
    access: 'pledge.enter',
    input: z.object({ ...seen, reason: z.string().trim().min(2).max(200) }),
    output: changed,
    refusals: ['changed_meanwhile', 'not_yours', 'state_not_allowed'],
    audit: {
      'pledge.withdrawn': ['作废{{name}}的承诺书：{{reason}}', 'Withdrew the pledge of {{name}}: {{reason}}'],
    },
  }),
  /** Attaches a scan to one paper pledge. */
  attachScan: command({
    path: '/pledges/{id}/scan',
    summary: '上传承诺书扫描件',
    access: 'pledge.enter',
    input: z.object({ ...seen, fileId: id }),
    output: changed,
    refusals: [
      'changed_meanwhile',
      'not_yours',
      'state_not_allowed',
      'not_paper',
      'not_your_file',
      'scan_too_large',
      'scan_type',
    ],
    audit: {
      'pledge.scanned': [
        '上传{{name}}承诺书的扫描件《{{file}}》',
        'Attached the scan {{file}} to the pledge of {{name}}',
      ],
    },
  }),
  /** Attaches one file with all paper pledges of a unit that have no scan yet. */
  attachUnitScan: command({
    path: '/pledges/unit-scan',
    summary: '上传单位承诺书扫描件',
    access: 'pledge.enter',
    input: z.object({ roundId: id, organisationId: id, fileId: id }),
    output: z.object({ attached: z.number().int() }),
    refusals: ['nothing_to_scan', 'not_your_file', 'scan_too_large', 'scan_type'],
    audit: {
      'pledge.unit_scanned': [
        '上传{{unit}}{{n}}份纸质承诺书的扫描件《{{file}}》',
        'Attached the scan {{file}} to {{n}} paper pledges of {{unit}}',
      ],
    },
  }),
  sheetRows: query({
    path: '/pledges/sheet-rows',
    summary: '查看纸质承诺书录入表内容',
    access: 'pledge.enter',
    input: z.object({ roundId: id }),
    output: z.array(z.record(z.string(), z.string().or(z.number()).nullable())),
  }),
  checkSheet: query({
    path: '/pledges/check-sheet',
    summary: '核对纸质承诺书录入表',
    access: 'pledge.enter',
    input: sheetInput,
    output: sheetPreview,
  }),
  /** Enters paper pledges from a table, all of them or none. */
  takeSheet: command({
    path: '/pledges/take-sheet',
    summary: '录入纸质承诺书',
    access: 'pledge.enter',
    input: sheetInput.extend({ seen: z.string().max(40) }),
    output: sheetTaken,
    refusals: [...sheetRefusals],
    audit: {
      'pledge.entered': [
        '以表格《{{file}}》录入纸质承诺书{{n}}份',
        'Entered {{n}} paper pledges from {{file}}',
      ],
      'pledge.paper': [
        '录入{{name}}于{{day}}签订的纸质承诺书（表格《{{file}}》）',
        'Entered the paper pledge that {{name}} signed on {{day}} (from {{file}})',
      ],
    },
  }),
  /** What prints a pledge, or all of a unit; making it leaves an event. */
  print: command({
    path: '/pledges/print',
    summary: '导出承诺书',
    access: 'pledge.read',
    input: z.union([z.object({ id }), z.object({ roundId: id, organisationId: id })]),
    output: z.object({
      name: z.string(),
      pledges: z.array(
        z.object({
          title: z.string(),
          text: z.string(),
          name: z.string(),
          unit: z.string(),
          signedOn: civilDate,
          signedAt: z.string().nullable(),
          signature: z.string().nullable(),
          edition: z.number().int(),
          hash: z.string(),
          number: id,
          void: z.boolean(),
        }),
      ),
    }),
    refusals: ['nothing_to_print'],
    audit: { 'pledge.printed': ['导出承诺书{{n}}份：{{name}}', 'Exported {{n}} pledges: {{name}}'] },
  }),
  /** The text that a person has to sign, on the public web. */
  read: query({
    path: '/portal/pledges/{id}',
    summary: '查看本人待签承诺书',
    access: 'link',
    input: z.object({ id }),
    output: z.object({
      id,
      title: z.string(),
      text: z.string(),
      edition: z.number().int(),
      hash: z.string(),
      citation: citationSchema,
      name: z.string(),
      organisationName: z.string(),
      today: civilDate,
      state: z.enum(['published', 'superseded']),
      signed: z
        .object({
          id,
          signedOn: civilDate,
          signedAt: z.string().nullable(),
          way: z.enum(pledgeWays),
          edition: z.number().int(),
        })
        .nullable(),
    }),
  }),
  sign: command({
    path: '/portal/pledges/{id}/sign',
    summary: '签订承诺书',
    access: 'link',
    input: z.object({
      id,
      key: z.string().regex(/^[0-9a-f]{32}$/),
      /** The name that stood above the signature. */
      name: z.string().trim().min(1).max(40),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      readToEnd: z.literal(true),
      signature: z.string().max(20_000),
    }),
    output: z.object({ id, signedOn: civilDate, signedAt: z.string() }),
    refusals: [
      'not_owed',
      'text_replaced',
      'already_signed',
      'emoji',
      'name_differs',
      'signature_empty',
      'signature_dot',
      'signature_form',
    ],
    audit: {
      'pledge.signed': [
        '{{name}}通过个人链接签订{{title}}第{{edition}}版，文本校验值{{hash}}',
        '{{name}} signed edition {{edition}} of “{{title}}” by personal link, hash {{hash}}',
      ],
      'pledge.repeated': [
        '{{name}}的手机重复提交同一份承诺书，未重复登记',
        'The phone of {{name}} sent the same pledge again; it was not recorded twice',
      ],
    },
  }),
  /** Packs a unit's pledges in force as single PDFs in the background. */
  zip: command({
    path: '/pledges/zip',
    summary: '打包承诺书',
    access: 'pledge.read',
    input: z.object({ roundId: id, organisationId: id }),
    output: z.object({ jobId: id }),
    refusals: ['nothing_to_print'],
    audit: { 'pledge.zipped': ['打包{{n}}份承诺书：{{name}}', 'Packed {{n}} pledges: {{name}}'] },
  }),
  /** A short-lived address from which the signed pledge can be fetched as PDF. */
  ticket: command({
    path: '/portal/pledges/{id}/ticket',
    summary: '获取本人承诺书下载地址',
    access: 'link',
    input: z.object({ id }),
    output: z.object({ path: z.string() }),
    audit: { 'pledge.fetched': ['{{name}}下载本人承诺书', '{{name}} fetched the own pledge'] },
  }),
})
