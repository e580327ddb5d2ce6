import { z } from 'zod'
import { areaCode, civilDate, id } from '#common/contract.ts'
import { publicationStates, reportingKinds } from './kinds.ts'

const count = z.number().int()

/** What is published now for one kind of channel, and what was before. */
export const reportingChannel = z.object({
  kind: z.enum(reportingKinds),
  content: z.string().nullable(),
  fromOn: civilDate.nullable(),
  setBy: z.string(),
  history: z.array(
    z.object({
      id,
      content: z.string(),
      fromOn: civilDate,
      untilOn: civilDate.nullable(),
      setBy: z.string(),
    }),
  ),
})
export type ReportingChannel = z.output<typeof reportingChannel>

/** A unit and how each of the four channels stands there. */
export const channelUnitRow = z.object({
  organisationId: id,
  unit: z.string(),
  code: z.string(),
  areaCode,
  areaName: z.string(),
  township: z.string(),
  telephone: z.enum(publicationStates),
  address: z.enum(publicationStates),
  web: z.enum(publicationStates),
  sms: z.enum(publicationStates),
  /** Of four: published with the contents now in force and nothing found wrong; and checked by a second person. */
  published: count,
  checked: count,
  wrong: count,
})
export type ChannelUnitRow = z.output<typeof channelUnitRow>

export const lacks = ['unpublished', 'unchecked', 'wrong'] as const

/** A unit's publication of one channel. */
export const publicationRow = z.object({
  id,
  kind: z.enum(reportingKinds),
  unit: z.string(),
  areaName: z.string(),
  place: z.string(),
  publishedOn: civilDate,
  publisher: z.string(),
  fileId: id.nullable(),
  fileName: z.string(),
  image: z.boolean(),
  state: z.enum(publicationStates),
  checkedOn: civilDate.nullable(),
  checker: z.string(),
  finding: z.string(),
  rectifyBy: civilDate.nullable(),
  rectified: count,
  version: count,
})
export type PublicationRow = z.output<typeof publicationRow>

/** A township's units, and the county's departments in one line, by what is published. */
export const channelLine = z.object({
  areaCode,
  name: z.string(),
  units: count,
  /** Units with 4 of 4 published, and 4 of 4 checked. */
  complete: count,
  checked: count,
  wrong: count,
})
export type ChannelLine = z.output<typeof channelLine>

export const channelProgress = z.object({
  units: count,
  complete: count,
  checked: count,
  wrong: count,
  overdue: count,
  lines: z.array(channelLine),
})
