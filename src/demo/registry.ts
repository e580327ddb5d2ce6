import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { runJob } from '#platform/jobs/jobs.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { importJobs, importsActions } from '#registry/imports/actions.ts'
import { importColumns } from '#registry/imports/columns.ts'
import { importsTopic } from '#registry/imports/contract.ts'
import type { ImportKind } from '#registry/imports/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import type { DemoData } from './shapes.ts'
import { uploadSheet } from './sheets.ts'

/** What the rest of the demo needs of the imported registry. */
export type DemoRegistry = {
  /** Person ids by their number in the lists. */
  readonly people: ReadonlyMap<string, string>
  /** Organisation ids by their code. */
  readonly organisations: ReadonlyMap<string, string>
  readonly coordinatorId: string
  readonly officeId: string
}

const titles: Readonly<Record<ImportKind, string>> = {
  areas: '区划名册',
  organisations: '单位名册',
  people: '人员名册',
  posts: '岗位名册',
}

/** Imports one list as its spreadsheet, exactly as a coordinator would; throws with the first error of a row. */
async function importList(
  app: App,
  actor: Actor,
  kind: ImportKind,
  rows: readonly Readonly<RowValues>[],
): Promise<void> {
  const columns = importColumns[kind].map((column) => ({ ...column, kind: 'text' as const }))
  const fileId = await uploadSheet(app, actor, { name: titles[kind], purpose: 'import', columns, rows })
  const imports = callAs(app, importsTopic, importsActions, actor)
  const { id, jobId } = await imports.start({ fileId, kind })
  await runJob(app, importJobs, jobId)
  const [wrong] = (await imports.rows({ id, outcome: 'wrong' })).rows
  if (wrong !== undefined) throw new Error(`${titles[kind]} ${wrong.line}: ${wrong.errors[0]?.zh ?? ''}`)
  const applied = await imports.apply({ id })
  await runJob(app, importJobs, applied.jobId)
}

function months(month: string | null): string | null {
  return month === null ? null : month.replace('-', '年').concat('月')
}

/** Imports the demo's divisions, organisations, people and posts. */
export async function importRegistry(app: App, demo: DemoData): Promise<DemoRegistry> {
  const actor: Actor = { ...systemActor, accountId: systemActor.accountId }
  const admins = new Set(demo.administrators.map((post) => post.personNumber))
  await importList(app, actor, 'areas', demo.areas)
  await importList(app, actor, 'organisations', demo.organisations)
  const staff = demo.people.filter((person) => !admins.has(person.number))
  await importList(
    app,
    actor,
    'people',
    staff.map((person) => ({
      ...person,
      sex: person.sex === 'M' ? '男' : '女',
      partyJoined: months(person.partyJoined),
    })),
  )
  await importList(app, actor, 'posts', demo.posts)
  return app.data.transact(
    systemActor,
    async (tx) => {
      const persons = await tx.select({ id: people.id, number: people.number }).from(people)
      const units = await tx.select({ id: organisations.id, code: organisations.code }).from(organisations)
      const peopleByNumber = new Map(persons.map((row) => [row.number, row.id]))
      const unitsByCode = new Map(units.map((row) => [row.code, row.id]))
      const post = demo.posts.find((one) => one.role === 'coordinator')
      return {
        people: peopleByNumber,
        organisations: unitsByCode,
        coordinatorId: peopleByNumber.get(post?.personNumber ?? '') ?? '',
        officeId: unitsByCode.get(post?.organisationCode ?? '') ?? '',
      }
    },
    'read',
  )
}
