import { z } from 'zod'
import { civilDate, command, id, query, topic } from '#common/contract.ts'
import { itemKinds } from './kinds.ts'

const seen = { id, version: z.number().int() }
const changed = z.object({ version: z.number().int() })
const held = ['changed_meanwhile', 'outside', 'round_closed'] as const
const title = z.string().trim().min(2).max(60)

/** An item as it is typed. */
export const itemInput = z.object({
  title,
  kind: z.enum(itemKinds),
  wanted: z.number().int().min(1).max(100_000),
  fromOn: civilDate.optional(),
  toOn: civilDate.optional(),
  titleHolds: z.string().trim().max(40).default(''),
})

export const itemView = itemInput.extend({
  id,
  fromOn: civilDate.nullable(),
  toOn: civilDate.nullable(),
  /** Records found, and where they are listed. */
  count: z.number().int(),
  href: z.string().nullable(),
  done: z.boolean(),
  doneOn: civilDate.nullable(),
  note: z.string(),
  file: z.object({ id, name: z.string() }).nullable(),
})
export type ItemView = z.output<typeof itemView>

export const checklistView = z.object({
  id,
  title: z.string(),
  version: z.number().int(),
  done: z.number().int(),
  items: z.array(itemView),
  mayEdit: z.boolean(),
})
export type ChecklistView = z.output<typeof checklistView>

/** Checklists of activities (“十个一” and similar), counted live from the records. */
export const checklistsTopic = topic('checklists', {
  ofRound: query({
    path: '/checklists',
    summary: '查看活动清单',
    access: 'campaign.read',
    input: z.object({ roundId: id }),
    output: z.object({ lists: z.array(checklistView), kinds: z.array(z.enum(itemKinds)) }),
  }),
  create: command({
    path: '/checklists/create',
    summary: '新建活动清单',
    access: 'campaign.edit',
    input: z.object({ roundId: id, title, from: z.enum(['ten', 'empty']).default('ten') }),
    output: z.object({ id }),
    refusals: ['outside', 'round_closed'],
    audit: { 'checklist.created': ['新建活动清单“{{title}}”', 'Made the checklist “{{title}}”'] },
  }),
  rename: command({
    path: '/checklists/{id}/rename',
    summary: '修改清单名称',
    access: 'campaign.edit',
    input: z.object({ ...seen, title }),
    output: changed,
    refusals: held,
    audit: { 'checklist.renamed': ['活动清单改名为“{{title}}”', 'Renamed the checklist to “{{title}}”'] },
  }),
  remove: command({
    path: '/checklists/{id}/remove',
    summary: '删除活动清单',
    access: 'campaign.edit',
    input: z.object(seen),
    output: z.object({ id }),
    refusals: held,
    audit: { 'checklist.removed': ['删除活动清单“{{title}}”', 'Removed the checklist “{{title}}”'] },
  }),
  /** Adds an item, or writes one anew where `itemId` names it. */
  setItem: command({
    path: '/checklists/{id}/items',
    summary: '设置清单项目',
    access: 'campaign.edit',
    input: itemInput.extend({ ...seen, itemId: id.optional() }),
    output: changed.extend({ itemId: id }),
    refusals: [...held, 'kind_unknown', 'dates_wrong'],
    audit: {
      'checklist.item_set': ['设置清单“{{title}}”的项目“{{item}}”', 'Set the item “{{item}}” of “{{title}}”'],
    },
  }),
  removeItem: command({
    path: '/checklists/{id}/items/{itemId}/remove',
    summary: '删除清单项目',
    access: 'campaign.edit',
    input: z.object({ ...seen, itemId: id }),
    output: changed,
    refusals: held,
    audit: {
      'checklist.item_removed': [
        '从清单“{{title}}”删除项目“{{item}}”',
        'Took the item “{{item}}” off “{{title}}”',
      ],
    },
  }),
  /** Confirms an item that no record counts, with its evidence. */
  settle: command({
    path: '/checklists/{id}/items/{itemId}/settle',
    summary: '登记项目完成情况',
    access: 'campaign.edit',
    input: z.object({
      ...seen,
      itemId: id,
      doneOn: civilDate,
      note: z.string().trim().min(2).max(500),
      fileId: id.optional(),
    }),
    output: changed,
    refusals: [...held, 'counted', 'future_day', 'unknown_file'],
    audit: {
      'checklist.item_settled': [
        '登记清单“{{title}}”的项目“{{item}}”于{{day}}完成',
        'Confirmed the item “{{item}}” of “{{title}}” as done on {{day}}',
      ],
    },
  }),
})
