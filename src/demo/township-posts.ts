import { isStreet, organ, partyForm } from './organisations.ts'
import { type Appointment, profiles, type Roster } from './people.ts'
import type { AreaRow } from './shapes.ts'

/** Fills a township's posts; gives the number of the 组织委员, who also covers its villages. */
export function staffTownship(roster: Roster, town: AreaRow): string {
  const street = isStreet(town)
  const areaCode = town.code
  const party = { organisationCode: organ(areaCode, 'DW'), areaCode }
  const committee = street ? '党工委' : '党委'

  const secretary = roster.person(areaCode, profiles.townshipLeader)
  roster.appoint(secretary, { ...party, title: `${committee}书记`, role: 'leader', chainPart: 'main' })

  const head = roster.person(areaCode, profiles.townshipLeader)
  roster.appoint(head, {
    organisationCode: organ(areaCode, 'ZF'),
    areaCode,
    title: street ? '办事处主任' : `${town.kind}长`,
    role: 'leader',
  })
  roster.appoint(head, { ...party, title: `${committee}副书记` })

  const congress = roster.person(areaCode, profiles.townshipLeader)
  roster.appoint(congress, {
    organisationCode: organ(areaCode, 'RD'),
    areaCode,
    title: street ? '人大工委主任' : '人大主席',
    role: 'leader',
  })

  const organiser = roster.person(areaCode, profiles.townshipMember)
  roster.appoint(organiser, { ...party, title: '组织委员', role: 'township', chainPart: 'deputy' })

  const discipline = roster.person(areaCode, profiles.townshipMember)
  const disciplineTitle = street ? '纪工委书记' : '纪委书记'
  roster.appoint(discipline, { ...party, title: disciplineTitle, role: 'township' })

  const office = { organisationCode: organ(areaCode, 'DJ'), areaCode, role: 'township' as const }
  roster.appoint(roster.person(areaCode, profiles.townshipMember), {
    ...office,
    title: '党建办主任',
    chainPart: 'department',
  })
  roster.appoint(roster.person(areaCode, profiles.townshipClerk), { ...office, title: '换届专干' })
  return organiser
}

/**
 * Fills a village's posts. With `both` the secretary is also the head of the committee, by a second, separate
 * post.
 */
export function staffVillage(
  roster: Roster,
  village: AreaRow,
  townCode: string,
  organiser: string,
  both: boolean,
) {
  const areaCode = village.code
  const party = { organisationCode: organ(areaCode, 'DZ'), areaCode }
  const form = partyForm(village)
  const committeeName = village.kind === '社区' ? '居委会' : '村委会'
  const head: Appointment = {
    organisationCode: organ(areaCode, 'CW'),
    areaCode,
    title: `${committeeName}主任`,
    role: 'village',
  }

  const secretary = roster.person(areaCode, profiles.villageSecretary)
  roster.appoint(secretary, { ...party, title: `${form}书记`, role: 'village', chainPart: 'main' })
  roster.appoint(both ? secretary : roster.person(areaCode, profiles.villageMember), head)
  roster.appoint(roster.person(areaCode, { ...profiles.villageMember, party: 1 }), {
    ...party,
    title: `${form}副书记`,
  })
  roster.appoint(roster.person(areaCode, profiles.villageMember), {
    organisationCode: head.organisationCode,
    areaCode,
    title: `${committeeName}副主任`,
  })
  roster.appoint(roster.person(areaCode, profiles.villageClerk), {
    ...party,
    title: '换届专干',
    role: 'village',
    chainPart: 'department',
  })
  roster.appoint(organiser, {
    organisationCode: organ(townCode, 'DW'),
    areaCode,
    title: '组织委员（联系村、社区）',
    chainPart: 'deputy',
  })
}
