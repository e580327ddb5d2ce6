import { newId } from '#common/ids.ts'
import { systemActor } from '#platform/actor.ts'
import type { Running } from '#platform/start.ts'
import { posts } from '#registry/posts/tables.ts'
import { chains } from '../chain/tables.ts'
import { places } from '../groups/testing.ts'
import { type GroupGround, groupGround } from '../groups/testing-groups.ts'

/** The made-up county with its people, the posts by person, and a chain for the county's own work. */
export type MeetingGround = GroupGround & { readonly postOf: (personId: string) => string }

/** Writes the ground on which meetings stand. */
export async function meetingGround(running: Running): Promise<MeetingGround> {
  const ground = await groupGround(running)
  const held = await running.app.data.transact(systemActor, async (tx) => {
    await tx.insert(chains).values({
      ...{ id: newId(), roundId: ground.roundId, areaCode: places.county, updatedBy: 'test' },
      ...{ mainLeaderId: ground.who.head, deputyLeaderId: ground.who.deputy, departmentId: ground.committee },
    })
    return tx.select({ id: posts.id, personId: posts.personId }).from(posts)
  })
  function postOf(personId: string): string {
    const post = held.find((one) => one.personId === personId)
    if (post === undefined) throw new Error('holds no post')
    return post.id
  }
  return { ...ground, postOf }
}

/** A dispatch meeting to be planned, convened jointly by the committee and the bureau. */
export function meetingDraft(ground: MeetingGround) {
  return {
    ...{ roundId: ground.roundId, areaCode: places.county as string, kind: 'dispatch' as const },
    ...{ title: '换届工作第一次调度会', heldOn: '2021-09-10', startsAt: '09:00', place: '县委三楼会议室' },
    ...{ convenerIds: [ground.committee, ground.bureau], chairId: ground.who.deputy },
    recorderId: ground.who.clerk,
  }
}
