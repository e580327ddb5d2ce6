import { groupsActions } from '#gates/responsibility/groups/actions.ts'
import { groupsTopic } from '#gates/responsibility/groups/contract.ts'
import { groupTemplates } from '#gates/responsibility/groups/templates.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { demoOpened } from './days.ts'
import type { DemoRegistry } from './registry.ts'
import type { DemoData } from './shapes.ts'

type Capacity = 'head' | 'deputy' | 'member'

const deputies = [
  'ZF:县长',
  'XW:县委副书记',
  'JW:县纪委书记',
  'ZZB:县委组织部部长',
  'XCB:县委宣传部部长',
  'TZB:县委统战部部长',
]
const members: Readonly<Record<string, readonly string[]>> = {
  county_township: ['RD', 'ZX', 'ZFW', 'GAJ', 'FY', 'JCY', 'CZJ', 'SFJ', 'XFJ'],
  five_kinds: ['ZZB', 'JW', 'CZJ', 'NYJ', 'GAJ'],
  village: ['MZJ', 'ZFW', 'GAJ', 'NYJ', 'SJJ', 'XFJ', 'WJJ', 'FL', 'TXW'],
}

/** The people of the demo who hold a post in an organ of an area: a title's beginning, else the organ's first leader or head. */
export function holders(demo: DemoData, registry: DemoRegistry, county: string) {
  return (place: string, capacity: Capacity) => {
    const [key = '', title = ''] = place.split(':')
    const code = `${county}-${key}`
    const post = demo.posts.find((one) => {
      return one.organisationCode === code && one.areaCode === county && one.title.startsWith(title)
    })
    const personId = registry.people.get(post?.personNumber ?? '')
    const organisationId = registry.organisations.get(code)
    if (post === undefined || personId === undefined || organisationId === undefined) return []
    return [{ personId, organisationId, title: post.title, capacity, office: 'none' as const }]
  }
}

/** Sets up the county's three leading groups with their offices. */
export async function buildGroups(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<void> {
  const groups = callAs(app, groupsTopic, groupsActions, coordinator)
  const find = holders(demo, registry, coordinator.areaCode)
  for (const template of groupTemplates) {
    const places = [
      ...find('XW:县委书记', 'head'),
      ...deputies.flatMap((place) => find(place, 'deputy')),
      ...(members[template.key] ?? []).flatMap((place) => find(place, 'member')),
    ]
    const seen = new Set<string>()
    const distinct = places.filter(({ personId }) => !seen.has(personId) && seen.add(personId))
    const director = find('HJB:县换届办主任', 'member').map((one) => ({
      ...one,
      office: 'director' as const,
    }))
    await groups.create({
      roundId,
      areaCode: coordinator.areaCode,
      foundedOn: demoOpened,
      name: template.name,
      duty: template.duty,
      officeName: template.officeName,
      officeOrganisationId: registry.officeId,
      members: [...distinct, ...director.filter(({ personId }) => !seen.has(personId))],
    })
  }
}
