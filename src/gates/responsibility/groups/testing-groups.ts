import type { ContractRouterClient } from '@orpc/contract'
import type { z } from 'zod'
import type { Running } from '#platform/start.ts'
import type { groupsTopic, placeInput } from './contract.ts'
import { appoint, layGround, organ, person, places } from './testing.ts'

type Place = z.input<typeof placeInput>
type Client = ContractRouterClient<(typeof groupsTopic)['contract']>

const names = {
  head: '甲一',
  deputy: '乙二三',
  civil: '丙四',
  clerk: '丁五',
  next: '戊六',
  idle: '己七',
} as const

/** People and organisations of the made-up county; `idle` holds no post. */
export type GroupGround = {
  readonly roundId: string
  readonly committee: string
  readonly bureau: string
  readonly town: string
  readonly who: Readonly<Record<keyof typeof names, string>>
}

/** Writes the ground on which leading groups stand. */
export async function groupGround(running: Running): Promise<GroupGround> {
  const roundId = await layGround(running)
  const committee = await organ(running, '县委', places.county)
  const bureau = await organ(running, '县民政局', places.county)
  const town = await organ(running, '乙镇党委', places.town)
  const who = { head: '', deputy: '', civil: '', clerk: '', next: '', idle: '' }
  for (const [key, name] of Object.entries(names)) {
    who[key as keyof typeof who] = await person(running, name, places.county)
  }
  const at = { areaCode: places.county }
  await appoint(running, { ...at, personId: who.head, organisationId: committee, title: '县委书记' })
  await appoint(running, { ...at, personId: who.deputy, organisationId: committee, title: '副书记' })
  await appoint(running, { ...at, personId: who.civil, organisationId: bureau, title: '局长' })
  await appoint(running, { ...at, personId: who.clerk, organisationId: bureau, title: '科员' })
  await appoint(running, { ...at, personId: who.next, organisationId: committee, title: '县委书记' })
  return { roundId, committee, bureau, town, who }
}

/** A head, a deputy who directs the office, a member and one of the office's staff. */
export function groupSeats({ committee, bureau, who }: GroupGround): Place[] {
  return [
    { personId: who.head, organisationId: committee, title: '县委书记', capacity: 'head' },
    {
      ...{ personId: who.deputy, organisationId: committee, title: '县委副书记' },
      ...{ capacity: 'deputy', office: 'director' },
    },
    {
      ...{ personId: who.civil, organisationId: bureau, title: '县民政局局长' },
      ...{ capacity: 'member', office: 'staff' },
    },
    { personId: who.clerk, organisationId: bureau, title: '县民政局科员', capacity: 'staff' },
  ]
}

let made = 0

/** A group to be set up, each with a name of its own. */
export function groupDraft(ground: GroupGround) {
  made += 1
  return {
    roundId: ground.roundId,
    areaCode: places.county as string,
    name: `换届工作领导小组${made}`,
    duty: '领导换届工作',
    officeName: '换届工作领导小组办公室',
    officeOrganisationId: ground.committee,
    foundedOn: '2021-03-01',
    members: groupSeats(ground),
  }
}

/** Sets up a group; `seat` finds a person's place in it. */
export async function foundGroup(ask: Client, ground: GroupGround) {
  const { id } = await ask.create(groupDraft(ground))
  const group = await ask.show({ id })
  function seat(personId: string): string {
    const found = group.members.find((member) => member.personId === personId)
    if (found === undefined) throw new Error('not a member')
    return found.id
  }
  return { id, group, version: group.version, seat }
}
