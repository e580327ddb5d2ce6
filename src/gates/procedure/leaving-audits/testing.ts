import { newId } from '#common/ids.ts'
import {
  county,
  type SmallCounty,
  smallCounty,
  townA,
  townB,
  villageA1,
  villageA2,
  villageB1,
} from '#gates/responsibility/tasks/testing.ts'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { files } from '#platform/files/tables.ts'
import { writeSheet } from '#platform/sheets/sheets.ts'
import type { RowValues, SheetColumn } from '#platform/sheets/types.ts'
import { as } from '#platform/testing.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { roundsActions } from '../rounds/actions.ts'
import { roundsTopic } from '../rounds/contract.ts'

export { county, townA, townB, villageA1, villageA2, villageB1 }

/** A community beside the three villages of the small county. */
export const communityB2 = '990221102202'

type Unit = readonly [code: string, name: string, kind: string, area: string]

const units: readonly Unit[] = [
  ['ZFA', '甲乡政府', '政府', townA],
  ['ZFB', '乙镇政府', '政府', townB],
  ['SJJ', '县审计局', '政府部门', county],
  ['DZ1', '东村党支部', '村级党组织', villageA1],
  ['CW1', '东村村委会', '村（居）民委员会', villageA1],
  ['DZ2', '西村党支部', '村级党组织', villageA2],
  ['DZ3', '南村党支部', '村级党组织', villageB1],
  ['DZ4', '北社区党支部', '村级党组织', communityB2],
]

/** Members of the village teams: key, name, unit, title. The first holds two posts. */
const members = [
  ['zhao', '赵一', 'DZ1', '党支部书记'],
  ['zhao', '赵一', 'CW1', '村委会主任'],
  ['qian', '钱二', 'CW1', '村委会副主任'],
  ['sun', '孙三', 'CW1', '会计'],
  ['li', '李四', 'DZ2', '党支部书记'],
  ['zhou', '周五', 'DZ3', '党支部书记'],
  ['wu', '吴六', 'DZ4', '党支部书记'],
] as const

/** The small county with village teams, a community and an open round of villages and communities. */
export type Ground = {
  readonly small: SmallCounty
  readonly roundId: string
  readonly people: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, string>
  /** An actor of the county's audit bureau, a department. */
  readonly auditor: Actor
}

async function addCommunity(app: App, small: SmallCounty): Promise<void> {
  const head = small.actor('secretaryA1')
  await app.data.transact(systemActor, async (tx) => {
    await tx.insert(areas).values({
      ...{ code: communityB2, name: '北社区', shortName: '北', level: 'village', kind: '社区' },
      ...{ parentCode: townB, initials: 'bsq' },
    })
    const parts = ['main', 'deputy', 'department'] as const
    await tx.insert(posts).values(
      parts.map((chainPart) => ({
        ...{ id: newId(), personId: head.personId, organisationId: head.organisationId, chainPart },
        ...{ areaCode: communityB2, title: `社区${chainPart}`, grantState: 'none' as const },
      })),
    )
  })
}

/** Lays the ground for tests of audits and assessments. */
export async function villageGround(app: App, electionDay = '2021-11-28'): Promise<Ground> {
  const small = await smallCounty(app)
  await addCommunity(app, small)
  const unitIds = new Map(units.map(([code]) => [code, newId()]))
  const persons = new Map(members.map(([key]) => [key, newId()]))
  await app.data.transact(systemActor, async (tx) => {
    await tx.insert(organisations).values(
      units.map(([code, name, kind, areaCode]) => ({
        ...{ id: unitIds.get(code) ?? '', code, name: `${name}全称`, shortName: name, kind, areaCode },
        initials: code,
      })),
    )
    const areaOf = (unit: string) => units.find(([code]) => code === unit)?.[3] ?? county
    const named = new Map(members.map(([key, name, unit]) => [key, { name, areaCode: areaOf(unit) }]))
    await tx
      .insert(people)
      .values(
        [...named].map(([key, one]) => ({ id: persons.get(key) ?? '', number: key, initials: key, ...one })),
      )
    await tx.insert(posts).values(
      members.map(([key, , unit, title]) => ({
        ...{ id: newId(), personId: persons.get(key) ?? '', organisationId: unitIds.get(unit) ?? '' },
        ...{ areaCode: areaOf(unit), title, grantState: 'none' as const },
      })),
    )
  })
  const rounds = as({ app }, roundsTopic, roundsActions, small.actor('coordinator'))
  const kinds = ['village_committee', 'community_committee', 'village_party', 'community_party'] as const
  const { id } = await rounds.open({
    areaCode: county,
    name: '2021年换届',
    year: 2021,
    bodies: kinds.map((kind) => ({ kind, electionDay })),
    acknowledged: true,
  })
  const bureau = small.actor('bureau')
  const auditor = { ...bureau, organisationId: unitIds.get('SJJ') ?? '', organisationName: '县审计局' }
  return { small, roundId: id, people: persons, units: unitIds, auditor }
}

/** Puts a filled-in form where an upload would put it; its id. */
export async function uploadedSheet(
  app: App,
  actor: Actor,
  columns: readonly SheetColumn[],
  rows: readonly Readonly<RowValues>[],
): Promise<string> {
  const bytes = await writeSheet({ sheets: [{ name: '表', columns, rows }] })
  return uploadedBytes(app, actor, bytes)
}

/** Puts bytes where the upload of a form would put them. */
export async function uploadedBytes(app: App, actor: Actor, bytes: Uint8Array): Promise<string> {
  const id = newId()
  const stored = await app.files.write(bytes)
  await app.data.transact(actor, (tx) =>
    tx.insert(files).values({
      ...{ id, ...stored, name: '表.xlsx', type: 'application/octet-stream', purpose: 'sheet' },
      ...{ areaCode: actor.areaCode, accountId: actor.accountId },
    }),
  )
  return id
}
