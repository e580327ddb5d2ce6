/**
 * Two hundred people hand in a discipline test in the same second, over HTTP on the embedded database: how long each
 * waits, and that no paper is lost or counted twice. Each sends the paper twice, as a phone does after a lost answer.
 * `node bench/submissions.ts [people]`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '#common/ids.ts'
import { linkHeader } from '#common/portal.ts'
import { systemActor } from '#platform/actor.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { buildServer } from '#platform/http/server.ts'
import { portalLinks } from '#platform/links/tables.ts'
import { openConfigured, startApp } from '#platform/start.ts'
import { actorFor } from '#platform/testing.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { publicGround, publicPlaces } from '../src/gates/publicity/campaigns/testing.ts'
import { drawLink } from '../src/gates/publicity/links/secrets.ts'
import { questionsActions } from '../src/gates/publicity/questions/actions.ts'
import { questionsTopic } from '../src/gates/publicity/questions/contract.ts'
import { testsActions } from '../src/gates/publicity/tests/actions.ts'
import { testsTopic } from '../src/gates/publicity/tests/contract.ts'
import { testDraft } from '../src/gates/publicity/tests/testing.ts'

const size = Number(process.argv[2] ?? 200)
const folder = mkdtempSync(join(tmpdir(), 'wuguan-bench-'))
const config = { ...readConfig({}), dataDir: folder }
const running = await startApp(config, await openConfigured(config), fixedClock('2021-09-15'))
const { app } = running
const ground = await publicGround(running)
const coordinator = actorFor('coordinator', publicPlaces.county)

const persons = Array.from({ length: size }, (_, n) => ({ id: newId(), number: `B${n}`, name: `考生${n}` }))
const links = persons.map(({ id }) =>
  drawLink('person', {
    ...{
      roundId: ground.roundId,
      areaCode: publicPlaces.town,
      organisationId: ground.organ.town,
      personId: id,
    },
    ...{ purpose: 'all', expiresAt: '2022-01-01T00:00:00Z', createdBy: 'bench', createdAt: app.clock.now() },
  }),
)
await app.data.transact(systemActor, async (tx) => {
  await tx
    .insert(people)
    .values(persons.map((one) => ({ ...one, initials: 'k', areaCode: publicPlaces.town })))
  await tx.insert(posts).values(
    persons.map(({ id }) => ({
      ...{ id: newId(), personId: id, organisationId: ground.organ.town, areaCode: publicPlaces.town },
      ...{ title: '干部', grantState: 'none' as const, fromOn: '2020-01-01' },
    })),
  )
  await tx.insert(portalLinks).values(links.map(({ row }) => row))
})
await callAs(app, questionsTopic, questionsActions, coordinator).adopt({})
const tests = callAs(app, testsTopic, testsActions, coordinator)
const { id: testId } = await tests.create(testDraft(ground, { organisationIds: [ground.organ.town] }))
await tests.open({ id: testId, version: 1 })

const server = await buildServer(app, [testsActions], [])
const url = await server.listen({ port: 0, host: '127.0.0.1' })

async function call(action: string, secret: string, input: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}/rpc/tests/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [linkHeader]: secret },
    body: JSON.stringify({ json: input }),
  })
  const told = (await answer.json()) as { json: Record<string, unknown> }
  if (!answer.ok) throw new Error(JSON.stringify(told))
  return told.json
}

const papers: { secret: string; paperId: string }[] = []
for (const { secret } of links) {
  const { paperId } = await call('begin', secret, { testId })
  papers.push({ secret, paperId: String(paperId) })
}

const answers = Array.from({ length: 10 }, (_, place) => ({ place, chosen: [0] }))
/** Everybody hands in at the same moment; how long each waits, and what each is told. */
function allHandIn() {
  const begun = performance.now()
  return Promise.all(
    papers.map(async ({ secret, paperId }) => {
      const outcome = await call('handIn', secret, { paperId, answers })
      return { wait: performance.now() - begun, score: outcome.score, paperId }
    }),
  )
}
const first = await allHandIn()
const again = await allHandIn()
const ms = (value: number) => `${Math.round(value)} ms`
const last = (all: typeof first) => ms(Math.max(...all.map(({ wait }) => wait)))
const scores = Map.groupBy([...first, ...again], ({ paperId }) => paperId)
const differing = [...scores.values()].filter((own) => new Set(own.map(({ score }) => score)).size > 1).length
const { took, personTimes } = await tests.show({ id: testId })
process.stdout.write(
  `${[
    `${size} papers handed in at once: last answer after ${last(first)}`,
    `all sent once more: last answer after ${last(again)}`,
    `papers counted ${personTimes}, people ${took}, differing answers ${differing}`,
  ].join('\n')}\n`,
)
if (personTimes !== size || took !== size || differing > 0) process.exitCode = 1
await server.close()
await running.close()
rmSync(folder, { recursive: true, force: true })
