import { expect, test } from 'vitest'
import { jobsActions } from './jobs/actions.ts'
import { jobsTopic } from './jobs/contract.ts'
import { noticesActions } from './notices/actions.ts'
import { actorFor, as, testApp } from './testing.ts'

test('answers of another topic are not taken for a contract', async () => {
  const running = await testApp()
  const actor = actorFor('coordinator', '990221')
  expect(() => as(running, jobsTopic, noticesActions, actor)).toThrow('different topics')
  expect((await as(running, jobsTopic, jobsActions, actor).list({})).rows).toEqual([])
  await running.close()
})
