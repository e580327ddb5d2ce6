import { newId } from '#common/ids.ts'
import type { Actor } from '#platform/actor.ts'
import type { Running } from '#platform/start.ts'
import { actorFor } from '#platform/testing.ts'
import { type PublicGround, type PublicPerson, publicPlaces } from '../campaigns/testing.ts'

/** A person of the ground who came by a personal link. */
export function linkActor(ground: PublicGround, person: PublicPerson): Actor {
  const personId = ground.who[person]
  return {
    ...actorFor('village', '!'),
    ...{ role: 'link', personId, accountId: `link-${newId()}`, personName: '持链接人', title: '个人链接' },
    link: {
      ...{ id: newId(), kind: 'person', roundId: ground.roundId, roundName: '己县2021年换届' },
      ...{ areaCode: publicPlaces.county, purpose: 'all', expiresAt: '2022-01-01T00:00:00.000Z' },
    },
  }
}

/** A test for townships and villages: ten questions of two points, six to pass, two attempts without a wait. */
export function testDraft(ground: PublicGround, change: object = {}) {
  return {
    ...{ roundId: ground.roundId, areaCode: publicPlaces.county as string, title: '换届纪律知识测试' },
    ...{ startsOn: '2021-09-10', endsOn: '2021-09-20', minutes: 30, passMark: 12, partialPercent: 50 },
    parts: [
      { kind: 'single' as const, subject: null, count: 4, points: 2 },
      { kind: 'multiple' as const, subject: 'discipline' as const, count: 2, points: 2 },
      { kind: 'true_false' as const, subject: null, count: 4, points: 2 },
    ],
    ...{ maxAttempts: 2, waitHours: 0, counts: 'best' as const, showAnswers: 'handed_in' as const },
    ...{ classKeys: ['towns', 'villages'], organisationIds: [] as string[], ...change },
  }
}

/** The same product at another moment of the day, or on another day. */
export function atMoment(running: Running, day: string, instant: string): Pick<Running, 'app'> {
  return { app: { ...running.app, clock: { today: () => day, now: () => instant } } }
}
