import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#common/ids.ts'
import type { Running } from '../start.ts'
import { actorFor, as, testApp } from '../testing.ts'
import { filesActions } from './actions.ts'
import { filesTopic } from './contract.ts'
import { files } from './tables.ts'

let running: Running
const owner = actorFor('coordinator', '990221')
const id = newId()
const importId = newId()
const api = (who: typeof owner | null) => as(running, filesTopic, filesActions, who)

beforeAll(async () => {
  running = await testApp()
  const file = {
    ...{ digest: '0'.repeat(64), name: '会议记录.pdf', size: 5, type: 'application/pdf', areaCode: '990221' },
    accountId: owner.accountId,
  }
  await running.app.data.transact(owner, (tx) =>
    tx.insert(files).values([
      { ...file, id, purpose: 'evidence' },
      { ...file, id: importId, name: '名册.xlsx', purpose: 'import' },
    ]),
  )
})
afterAll(() => running.close())

test('a file is known within its area, an import’s table to its uploader alone', async () => {
  const shown = await api(owner).show({ id })
  expect(shown).toMatchObject({ name: '会议记录.pdf', size: 5, purpose: 'evidence', href: `/files/${id}` })
  expect((await api(actorFor('leader', '9902')).show({ id })).id).toBe(id)
  expect((await api(owner).show({ id: importId })).name).toBe('名册.xlsx')
  await expect(api(actorFor('leader', '990221')).show({ id: importId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('another area, administrators and nobody do not see it', async () => {
  await expect(api(actorFor('township', '990221101')).show({ id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(api(actorFor('coordinator', '990222')).show({ id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(api(actorFor('system_admin', '990221')).show({ id })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(api(null).show({ id })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})
