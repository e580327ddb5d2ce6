import { z } from 'zod'
import { areaCode, civilDate, command, id, list, query, topic } from '#common/contract.ts'
import { capacities, officePlaces } from './membership.ts'

const version = z.number().int()
const reason = z.string().trim().min(2).max(200)
const title = z.string().trim().min(1).max(80)
const seen = { id, version }
const changed = z.object({ version })

export const groupRow = z.object({
  id,
  name: z.string(),
  areaCode,
  areaName: z.string(),
  state: z.enum(['active', 'dissolved']),
  head: z.string(),
  headTitle: z.string(),
  deputies: z.number().int(),
  members: z.number().int(),
  officeName: z.string(),
  officeOrganisation: z.string(),
  officeStaff: z.number().int(),
  foundedOn: civilDate,
  dissolvedOn: civilDate.nullable(),
  version,
})
export type GroupRow = z.output<typeof groupRow>

const memberView = z.object({
  id,
  personId: id,
  name: z.string(),
  organisationId: id,
  organisation: z.string(),
  /** The post in full as it was on the first day. */
  title: z.string(),
  capacity: z.enum(capacities),
  inOffice: z.boolean(),
  officeDirector: z.boolean(),
  fromOn: civilDate,
  untilOn: civilDate.nullable(),
  reason: z.string().nullable(),
  /** The person holds no post in the organisation on the day shown: a caution, not a bar. */
  withoutPost: z.boolean(),
})
export type MemberView = z.output<typeof memberView>

/** A leading group as it stood on a day, with everybody who ever sat in it. */
export const groupRecord = z.object({
  id,
  roundId: id,
  roundName: z.string(),
  name: z.string(),
  areaCode,
  areaName: z.string(),
  duty: z.string(),
  officeName: z.string(),
  officeOrganisationId: id,
  officeOrganisation: z.string(),
  foundedOn: civilDate,
  dissolvedOn: civilDate.nullable(),
  version,
  /** The day on which `members` sat. */
  on: civilDate,
  today: civilDate,
  members: z.array(memberView),
  history: z.array(memberView),
  /** The acting post may change it. */
  mayEdit: z.boolean(),
})
export type GroupRecord = z.output<typeof groupRecord>

/** A person's place in a group. */
export const placeInput = z.object({
  personId: id,
  organisationId: id,
  title,
  capacity: z.enum(capacities),
  office: z.enum(officePlaces).default('none'),
})
export type PlaceInput = z.output<typeof placeInput>

/** What a group is: its name, its duty and its office. */
export const groupFacts = z.object({
  name: z.string().trim().min(4).max(60),
  duty: z.string().trim().min(4).max(500),
  officeName: z.string().trim().min(2).max(60),
  officeOrganisationId: id,
})

/** Why a person can't take a place. */
const placeRefusals = [
  'already_member',
  'second_head',
  'second_director',
  'unknown_person',
  'unknown_organisation',
] as const
const heldRefusals = ['changed_meanwhile', 'outside', 'dissolved'] as const
const dayRefusals = ['future_day', 'before_start'] as const

/** Leading groups (领导小组) of a round with their offices; membership is kept from day to day. */
export const groupsTopic = topic('groups', {
  list: list({
    path: '/groups',
    summary: '查询领导小组',
    access: 'group.read',
    filters: { roundId: id.optional(), state: z.enum(['active', 'dissolved']).optional() },
    row: groupRow,
    columns: [
      { key: 'name', zh: '领导小组', en: 'Leading group' },
      { key: 'areaName', zh: '区划', en: 'Area' },
      { key: 'head', zh: '组长', en: 'Head' },
      { key: 'headTitle', zh: '组长职务', en: 'Post of the head' },
      { key: 'deputies', zh: '副组长', en: 'Deputies', kind: 'integer' },
      { key: 'members', zh: '成员', en: 'Members', kind: 'integer' },
      { key: 'officeName', zh: '办公室', en: 'Office' },
      { key: 'officeOrganisation', zh: '办公室设在', en: 'Office in' },
      { key: 'officeStaff', zh: '办公室人员', en: 'Office people', kind: 'integer' },
      { key: 'foundedOn', zh: '成立日期', en: 'Founded', kind: 'date' },
      { key: 'dissolvedOn', zh: '撤销日期', en: 'Dissolved', kind: 'date' },
      { key: 'state', zh: '状态', en: 'State' },
    ],
  }),
  /** A group with its members on a day: today unless another day is named, for a dissolved group its last. */
  show: query({
    path: '/groups/{id}',
    summary: '查看领导小组',
    access: 'group.read',
    input: z.object({ id, on: civilDate.optional() }),
    output: groupRecord,
  }),
  /** People with each of their posts, by name, initials or title, for choosing members. */
  candidates: query({
    path: '/groups/candidates',
    summary: '查找小组成员人选',
    access: 'group.edit',
    input: z.object({ text: z.string().trim().max(50) }),
    output: z.array(
      z.object({
        personId: id,
        name: z.string(),
        postId: id.nullable(),
        organisationId: id.nullable(),
        organisation: z.string().nullable(),
        title: z.string().nullable(),
      }),
    ),
  }),
  create: command({
    path: '/groups/create',
    summary: '新建领导小组',
    access: 'group.edit',
    input: groupFacts.extend({
      roundId: id,
      areaCode,
      foundedOn: civilDate,
      members: z.array(placeInput).min(1).max(150),
    }),
    output: z.object({ id }),
    refusals: ['outside', 'name_taken', 'head_missing', 'future_day', ...placeRefusals],
    audit: {
      'group.created': [
        '成立{{name}}，组长{{head}}，组成人员{{n}}人',
        'Set up {{name}}, head {{head}}, {{n}} people',
      ],
    },
  }),
  edit: command({
    path: '/groups/{id}/edit',
    summary: '修改领导小组',
    access: 'group.edit',
    input: groupFacts.extend(seen),
    output: changed,
    refusals: [...heldRefusals, 'name_taken', 'unknown_organisation'],
    audit: { 'group.edited': ['修改{{name}}的职责和办公室', 'Edited the duty and the office of {{name}}'] },
  }),
  addMember: command({
    path: '/groups/{id}/members',
    summary: '增补小组成员',
    access: 'group.edit',
    input: placeInput.extend({ ...seen, fromOn: civilDate }),
    output: changed.extend({ memberId: id }),
    refusals: [...heldRefusals, ...placeRefusals, 'future_day', 'before_founding'],
    audit: {
      'group.member_added': [
        '自{{day}}起增补{{person}}为{{name}}{{capacity}}',
        '{{person}} joined {{name}} as {{capacityEn}} on {{day}}',
      ],
    },
  }),
  endMember: command({
    path: '/groups/{id}/members/{memberId}/end',
    summary: '调出小组成员',
    access: 'group.edit',
    input: z.object({ ...seen, memberId: id, untilOn: civilDate, reason }),
    output: changed,
    refusals: [...heldRefusals, ...dayRefusals, 'member_ended', 'head_needed'],
    audit: {
      'group.member_ended': [
        '{{person}}自{{day}}起不再担任{{name}}{{capacity}}：{{reason}}',
        '{{person}} ceased to be {{capacityEn}} of {{name}} on {{day}}: {{reason}}',
      ],
    },
  }),
  /** One step: the predecessor ends and the successor begins on the same day, in the same place of the list. */
  replaceMember: command({
    path: '/groups/{id}/members/{memberId}/replace',
    summary: '更换小组成员',
    access: 'group.edit',
    input: z.object({
      ...seen,
      memberId: id,
      personId: id,
      organisationId: id,
      title,
      onDay: civilDate,
      reason,
    }),
    output: changed.extend({ memberId: id }),
    refusals: [
      ...heldRefusals,
      ...dayRefusals,
      'member_ended',
      'head_needed',
      'nothing_changed',
      'already_member',
      'unknown_person',
      'unknown_organisation',
    ],
    audit: {
      'group.member_replaced': [
        '{{name}}{{capacity}}自{{day}}起由{{person}}接替{{before}}：{{reason}}',
        '{{person}} took the place of {{before}} as {{capacityEn}} of {{name}} on {{day}}: {{reason}}',
      ],
    },
  }),
  dissolve: command({
    path: '/groups/{id}/dissolve',
    summary: '撤销领导小组',
    access: 'group.edit',
    input: z.object({ ...seen, onDay: civilDate, reason }),
    output: changed,
    refusals: [...heldRefusals, ...dayRefusals],
    audit: {
      'group.dissolved': [
        '自{{day}}起撤销{{name}}：{{reason}}',
        'Dissolved {{name}} as of {{day}}: {{reason}}',
      ],
    },
  }),
  /** The list of members on a day, for the Word document; making it leaves an event. */
  roster: command({
    path: '/groups/{id}/roster',
    summary: '生成领导小组成员名单',
    access: 'group.read',
    input: z.object({ id, on: civilDate.optional() }),
    output: groupRecord,
    audit: {
      'group.roster_made': [
        '导出{{name}}成员名单，截至{{day}}',
        'Exported the members of {{name}} as of {{day}}',
      ],
    },
  }),
})
