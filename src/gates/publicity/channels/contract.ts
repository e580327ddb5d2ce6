import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { sheetPreview, sheetRefusals, sheetTaken } from '#common/sheet.ts'
import { reportingKinds } from './kinds.ts'
import { channelProgress, channelUnitRow, lacks, publicationRow, reportingChannel } from './shapes.ts'

const version = z.number().int()
const seen = { id, version }
const kind = z.enum(reportingKinds)
const round = z.object({ roundId: id })
const many = z.object({ n: z.number().int() })
const filled = round.extend({ fileId: id })

/** Reporting channels (举报渠道): contents, where each unit has published them, and the check by a second person. */
export const channelsTopic = topic('channels', {
  current: query({
    path: '/channels',
    summary: '查看举报渠道',
    access: 'media.read',
    input: round,
    output: z.array(reportingChannel),
  }),
  set: command({
    path: '/channels',
    summary: '设定举报渠道',
    access: 'channel.set',
    input: round.extend({ kind, content: z.string().trim().min(3).max(120) }),
    output: z.object({ id }),
    refusals: ['outside', 'round_closed', 'same_content', 'no_such_number', 'no_such_address'],
    audit: {
      'channel.set': ['设定{{kind}}：{{content}}', 'Set the {{kindEn}}: {{content}}'],
    },
  }),
  progress: query({
    path: '/channels/progress',
    summary: '查看举报渠道公布进度',
    access: 'media.read',
    input: round,
    output: channelProgress,
  }),
  units: list({
    path: '/channels/units',
    summary: '查询各单位举报渠道公布情况',
    access: 'media.read',
    filters: {
      roundId: id,
      area: areaCode.optional(),
      level: z.enum(['county', 'township', 'village']).optional(),
      lack: z.enum(lacks).optional(),
      organisationId: id.optional(),
    },
    row: channelUnitRow,
    columns: [
      { key: 'code', zh: '单位代码', en: 'Code', kind: 'code' },
      { key: 'unit', zh: '单位', en: 'Unit' },
      { key: 'township', zh: '所属乡镇', en: 'Township' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'telephone', zh: '举报电话', en: 'Telephone' },
      { key: 'address', zh: '来信地址', en: 'Address' },
      { key: 'web', zh: '举报网址', en: 'Web page' },
      { key: 'sms', zh: '举报短信', en: 'SMS number' },
      { key: 'published', zh: '已公布', en: 'Published', kind: 'integer' },
      { key: 'checked', zh: '已核查', en: 'Checked', kind: 'integer' },
    ],
  }),
  publications: list({
    path: '/channels/publications',
    summary: '查询举报渠道公布记录',
    access: 'media.read',
    filters: {
      roundId: id,
      organisationId: id.optional(),
      kind: kind.optional(),
      wrong: z.stringbool().or(z.boolean()).optional(),
    },
    row: publicationRow,
    columns: [
      { key: 'unit', zh: '单位', en: 'Unit' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'kind', zh: '渠道', en: 'Channel' },
      { key: 'place', zh: '公布位置', en: 'Place' },
      { key: 'publishedOn', zh: '公布日期', en: 'Published on', kind: 'date' },
      { key: 'publisher', zh: '登记人', en: 'Recorded by' },
      { key: 'fileName', zh: '照片', en: 'Photograph' },
      { key: 'state', zh: '状态', en: 'State' },
      { key: 'checkedOn', zh: '核查日期', en: 'Checked on', kind: 'date' },
      { key: 'checker', zh: '核查人', en: 'Checked by' },
      { key: 'finding', zh: '发现问题', en: 'Finding' },
      { key: 'rectifyBy', zh: '整改期限', en: 'Due', kind: 'date' },
    ],
  }),
  /** Records that units have published channels; once more after something was found wrong, or the contents changed. */
  publish: command({
    path: '/channels/publications',
    summary: '登记举报渠道公布',
    access: 'media.edit',
    input: round.extend({
      entries: z
        .array(
          z.object({
            organisationId: id,
            kinds: z.array(kind).min(1),
            place: z.string().trim().min(2).max(80),
            publishedOn: civilDate,
            fileId: id.optional(),
          }),
        )
        .min(1)
        .max(1000),
    }),
    output: many,
    refusals: [
      'round_closed',
      'channel_not_set',
      'future_day',
      'unknown_organisation',
      'not_own_unit',
      'no_file',
      'not_a_picture',
      'photo_too_large',
      'photo_needed',
    ],
    audit: {
      'channel.published': ['登记{{n}}项举报渠道公布', 'Recorded {{n}} publications of channels'],
    },
  }),
  /** A second person confirms by the photographs that what is published is right. */
  check: command({
    path: '/channels/publications/check',
    summary: '核查举报渠道公布',
    access: 'media.verify',
    input: z.object({ publications: z.array(z.object(seen)).min(1).max(1000) }),
    output: many,
    refusals: ['changed_meanwhile', 'no_photo', 'same_person', 'checked_already', 'outdated', 'found_wrong'],
    audit: {
      'channel.checked': ['核查{{n}}项举报渠道公布，内容无误', 'Checked {{n}} publications of channels'],
    },
  }),
  findWrong: command({
    path: '/channels/publications/{id}/wrong',
    summary: '责令整改举报渠道公布',
    access: 'media.verify',
    input: z.object({ ...seen, finding: z.string().trim().min(4).max(200), rectifyBy: civilDate }),
    output: z.object({ version }),
    refusals: ['changed_meanwhile', 'same_person', 'past_day'],
    audit: {
      'channel.found_wrong': [
        '{{unit}}公布的{{kind}}有误：{{finding}}，{{due}}前整改',
        'The {{kindEn}} published by {{unit}} is wrong: {{finding}}; to be put right by {{due}}',
      ],
    },
  }),
  /** Tells the people of units that lack something what is missing. */
  remind: command({
    path: '/channels/remind',
    summary: '提醒公布举报渠道',
    access: 'media.verify',
    input: round.extend({ lack: z.enum(lacks).exclude(['unchecked']), area: areaCode.optional() }),
    output: z.object({ units: z.number().int(), told: z.number().int() }),
    refusals: ['nobody_to_remind'],
    audit: {
      'channel.reminded': [
        '提醒{{units}}个单位公布或整改举报渠道',
        'Reminded {{units}} units of their reporting channels',
      ],
    },
  }),
  sheetRows: query({
    path: '/channels/sheet-rows',
    summary: '查看举报渠道登记表内容',
    access: 'media.edit',
    input: round,
    output: z.array(z.record(z.string(), z.string().or(z.number()).nullable())),
  }),
  checkSheet: query({
    path: '/channels/sheet',
    summary: '核对举报渠道登记表',
    access: 'media.edit',
    input: filled,
    output: sheetPreview,
  }),
  takeSheet: command({
    path: '/channels/sheet',
    summary: '导入举报渠道登记表',
    access: 'media.edit',
    input: filled.extend({ seen: z.string().max(40) }),
    output: sheetTaken,
    refusals: [...sheetRefusals, 'round_closed', 'channel_not_set'],
    audit: {
      'channel.published': ['登记{{n}}项举报渠道公布', 'Recorded {{n}} publications of channels'],
    },
  }),
})
