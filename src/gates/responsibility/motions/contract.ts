import { z } from 'zod'
import { confirmationRefusals, signing } from '#common/confirmation.ts'
import { areaCode, command, id, list, query, topic } from '#common/contract.ts'
import { sheetPreview, sheetRefusals, sheetTaken } from '#common/sheet.ts'
import {
  listToSign,
  motionFilters,
  motionRecord,
  motionRow,
  nomineeInput,
  nomineeRow,
  studyItem,
  studyMeeting,
  townshipCount,
} from './shapes.ts'
import { motionStates, nomineePosts } from './states.ts'

const version = z.number().int()
const seen = { areaCode, version }
const filled = z.object({ roundId: id, fileId: id })
const held = ['changed_meanwhile', 'not_in_round', 'state_not_allowed', 'round_closed'] as const

/** Nominee motions (动议): the township’s list, its Party committee’s study, then and only then the secretary’s signature. */
export const motionsTopic = topic('motions', {
  list: list({
    path: '/motions',
    summary: '查询提名动议',
    access: 'motion.read',
    filters: motionFilters,
    row: motionRow,
    columns: [
      { key: 'townshipName', zh: '所属乡镇', en: 'Township' },
      { key: 'areaName', zh: '村（社区）', en: 'Village or community' },
      { key: 'stateWord', zh: '状态', en: 'State' },
      { key: 'nominees', zh: '提名人次', en: 'Nominations', kind: 'integer' },
      { key: 'summary', zh: '提名人选', en: 'Nominees by post' },
      { key: 'studiedOn', zh: '党委研究日期', en: 'Studied on', kind: 'date' },
      { key: 'signedOn', zh: '书记签字日期', en: 'Signed on', kind: 'date' },
      { key: 'signedBy', zh: '签字书记', en: 'Signed by' },
      { key: 'signedWayWord', zh: '签字方式', en: 'Way of signing' },
    ],
  }),
  nominees: list({
    path: '/motions/nominees',
    summary: '查询提名人选',
    access: 'motion.read',
    filters: {
      ...motionFilters,
      post: z.enum(nomineePosts).optional(),
      concurrent: z.stringbool().or(z.boolean()).optional(),
    },
    row: nomineeRow,
    columns: [
      { key: 'townshipName', zh: '所属乡镇', en: 'Township' },
      { key: 'areaName', zh: '村（社区）', en: 'Village or community' },
      { key: 'name', zh: '姓名', en: 'Name' },
      { key: 'postWord', zh: '拟任职务', en: 'Post' },
      { key: 'concurrent', zh: '拟“一肩挑”', en: 'Both posts' },
      { key: 'note', zh: '备注', en: 'Note' },
      { key: 'stateWord', zh: '动议状态', en: 'State' },
    ],
  }),
  townships: query({
    path: '/motions/townships',
    summary: '统计各乡镇提名动议',
    access: 'motion.read',
    input: z.object({ roundId: id }),
    output: z.array(townshipCount),
  }),
  show: query({
    path: '/motions/{areaCode}',
    summary: '查看提名动议',
    access: 'motion.read',
    input: z.object({ roundId: id, areaCode }),
    output: motionRecord,
  }),
  /** The lists of a township that were studied and wait for its secretary. */
  toSign: query({
    path: '/motions/to-sign',
    summary: '查看待签字的提名名单',
    access: 'motion.read',
    input: z.object({ roundId: id, areaCode }),
    output: z.array(listToSign),
  }),
  /** Writes the lists of one or more villages as a whole; a study and a signature of a changed list end with it. */
  save: command({
    path: '/motions/save',
    summary: '编制提名名单',
    access: 'motion.edit',
    input: z.object({
      roundId: id,
      lists: z
        .array(z.object({ ...seen, nominees: z.array(nomineeInput).max(40) }))
        .min(1)
        .max(80),
    }),
    output: z.object({ saved: z.number().int(), voided: z.number().int() }),
    refusals: [
      ...held,
      'unknown_person',
      'name_missing',
      'twice',
      'concurrent_needs_secretary',
      'same_village_twice',
    ],
    audit: {
      'motion.list_saved': [
        '{{area}}编制提名名单，提名{{n}}人',
        'Wrote the list of {{area}}: {{n}} nominees',
      ],
      'motion.signature_voided': [
        '{{area}}提名名单修改，{{name}}的签字失效',
        'The list of {{area}} was changed; the signature of {{name}} is void',
      ],
    },
  }),
  /** The rows of the form: the lists as they are, and where nobody is nominated yet the sitting team to choose from. */
  sheetRows: query({
    path: '/motions/sheet-rows',
    summary: '查看提名名单表格内容',
    access: 'motion.edit',
    input: filled.omit({ fileId: true }),
    output: z.array(z.record(z.string(), z.string().or(z.number()).nullable())),
  }),
  /** What a filled-in form would do, and whose study and signature it would end; nothing is written. */
  checkSheet: query({
    path: '/motions/sheet',
    summary: '核对提名名单表格',
    access: 'motion.edit',
    input: filled,
    output: sheetPreview,
  }),
  takeSheet: command({
    path: '/motions/sheet',
    summary: '导入提名名单表格',
    access: 'motion.edit',
    input: filled.extend({ seen: z.string().max(40) }),
    output: sheetTaken,
    refusals: [...sheetRefusals, ...held],
    audit: {
      'motion.list_imported': [
        '以表格《{{file}}》编制{{area}}提名名单，提名{{n}}人',
        'Wrote the list of {{area}} from {{file}}: {{n}} nominees',
      ],
      'motion.sheet_taken': [
        '导入提名名单表格《{{file}}》：新增{{added}}行，更新{{changed}}行，{{voided}}个村（社区）签字失效',
        'Took the form of nominees {{file}}: {{added}} rows added, {{changed}} changed, {{voided}} signatures void',
      ],
    },
  }),
  study: command({
    path: '/motions/study',
    summary: '登记党委研究',
    access: 'motion.edit',
    input: z.object({
      roundId: id,
      /** The township whose Party committee met. */
      areaCode,
      meeting: studyMeeting,
      items: z.array(studyItem).min(1).max(80),
    }),
    output: z.object({ passed: z.number().int(), failed: z.array(z.string()) }),
    refusals: [
      ...held,
      'not_a_township',
      'future_day',
      'no_quorum',
      'votes_mismatch',
      'list_empty',
      'nominee_missing',
      'same_village_twice',
    ],
    audit: {
      'motion.studied': [
        '{{township}}党委{{day}}研究{{area}}提名名单：{{result}}',
        'The Party committee of {{township}} studied the list of {{area}} on {{day}}: {{resultEn}}',
      ],
    },
  }),
  /** Only who holds the post of the township’s Party secretary signs, and only what was studied. */
  sign: command({
    path: '/motions/sign',
    summary: '书记审核签字',
    access: 'motion.sign',
    input: z.object({
      roundId: id,
      signing,
      opinion: z.string().trim().min(1).max(200),
      items: z
        .array(z.object({ ...seen, digest: z.string().length(64) }))
        .min(1)
        .max(80),
    }),
    output: z.object({ signed: z.number().int() }),
    refusals: [
      ...held,
      ...confirmationRefusals,
      'not_secretary',
      'not_studied',
      'content_differs',
      'same_village_twice',
    ],
    audit: {
      'motion.signed': [
        '{{name}}审核签字：{{area}}提名名单，摘要{{digest}}',
        '{{name}} signed the list of {{area}}, digest {{digest}}',
      ],
      'motion.confirmed': [
        '{{name}}以通行密钥“{{passkey}}”确认签字：{{area}}提名名单，摘要{{digest}}',
        '{{name}} signed the list of {{area}} with the passkey “{{passkey}}”, digest {{digest}}',
      ],
    },
  }),
  return: command({
    path: '/motions/return',
    summary: '书记退回名单',
    access: 'motion.sign',
    input: z.object({ roundId: id, ...seen, reason: z.string().trim().min(2).max(200) }),
    output: z.object({ version, state: z.enum(motionStates) }),
    refusals: [...held, 'not_secretary'],
    audit: {
      'motion.returned': [
        '{{name}}退回{{area}}提名名单：{{reason}}',
        '{{name}} returned the list of {{area}}: {{reason}}',
      ],
    },
  }),
})
