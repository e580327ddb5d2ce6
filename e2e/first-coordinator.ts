import { newId } from '#common/ids.ts'
import { systemActor } from '#platform/actor.ts'
import { readConfig } from '#platform/config.ts'
import { dataOf } from '#platform/data.ts'
import { openConfigured } from '#platform/start.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'

// An empty registry holds no post for which an account could be made, and only a coordinator may fill it.
const database = await openConfigured(readConfig(process.env))
await dataOf(database).transact(systemActor, async (tx) => {
  const [organisationId, personId] = [newId(), newId()]
  const areaCode = '99'
  const office = { code: '99-HJB', name: '换届工作办公室', shortName: '换届办', kind: '党委部门' }
  await tx.insert(organisations).values({ id: organisationId, ...office, areaCode, initials: 'hjgzbgs' })
  await tx
    .insert(people)
    .values({ id: personId, number: '99-0001', name: '闻人衡', initials: 'wrh', areaCode })
  const post = { title: '换届办主任', role: 'coordinator' as const, grantState: 'requested' as const }
  await tx.insert(posts).values({ id: newId(), personId, organisationId, areaCode, ...post })
})
await database.close()
