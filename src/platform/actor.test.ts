import { expect, test } from 'vitest'
import { adminRoles, businessRoles } from '#common/roles.ts'
import { policySettings, systemActor } from './actor.ts'
import { actorFor } from './testing.ts'

test.each(businessRoles)('a %s reaches what lies in the area of the post', (role) => {
  const actor = actorFor(role, '990221')
  expect(policySettings(actor)).toEqual({
    role: 'wuguan_app',
    'wuguan.role': role,
    'wuguan.area': '990221',
    'wuguan.org': actor.organisationId,
    'wuguan.person': actor.personId,
    'wuguan.account': actor.accountId,
  })
})

test.each(adminRoles)('a %s reaches no area and speaks for no organisation', (role) => {
  expect(policySettings(actorFor(role, '990221'))).toMatchObject({ 'wuguan.area': '!', 'wuguan.org': '' })
})

test('the product itself reaches everything, but not as the owner of the tables', () => {
  expect(policySettings(systemActor)).toMatchObject({
    role: 'wuguan_app',
    'wuguan.role': 'system',
    'wuguan.area': '',
  })
})
