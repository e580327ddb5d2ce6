import { and, eq, ilike, isNull, or, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { answer } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { isTaken } from '#registry/unique.ts'
import { groupsTopic } from './contract.ts'
import { addMember, endMember, replaceMember } from './moves.ts'
import { groupFor, known, nameOf, placed } from './places.ts'
import { candidatesFor, covers, groupOn, roundArea } from './queries.ts'
import { groupMembers, leadingGroups } from './tables.ts'
import { groupsRefusals } from './text.ts'

/** Counts of today's sittings of a group and its head, as parts of a row. */
function rowFields(today: string) {
  const sits = sql`m.group_id = ${leadingGroups.id} and m.from_on <= ${today} and (m.until_on is null or m.until_on > ${today})`
  const count = (condition: ReturnType<typeof sql>) =>
    sql<number>`(select count(*)::int from group_members m where ${sits} and ${condition})`
  return {
    id: leadingGroups.id,
    name: leadingGroups.name,
    areaCode: leadingGroups.areaCode,
    areaName: sql<string>`coalesce(${areas.name}, ${leadingGroups.areaCode})`,
    state: sql<
      'active' | 'dissolved'
    >`case when ${leadingGroups.dissolvedOn} is null then 'active' else 'dissolved' end`,
    head: sql<string>`coalesce((select p.name from group_members m join people p on p.id = m.person_id
      where ${sits} and m.capacity = 'head' limit 1), '')`,
    headTitle: sql<string>`coalesce((select m.title from group_members m where ${sits} and m.capacity = 'head' limit 1), '')`,
    deputies: count(sql`m.capacity = 'deputy'`),
    members: count(sql`m.capacity = 'member'`),
    officeName: leadingGroups.officeName,
    officeOrganisation: sql<string>`coalesce(${organisations.shortName}, '')`,
    officeStaff: count(sql`m.in_office`),
    foundedOn: leadingGroups.foundedOn,
    dissolvedOn: leadingGroups.dissolvedOn,
    version: leadingGroups.version,
  }
}

function subject(group: { id: string; name: string; areaCode: string }) {
  return { type: 'group', id: group.id, name: group.name, areaCode: group.areaCode }
}

export const groupsActions = answer(groupsTopic, groupsRefusals, {
  list: async ({ input, tx, app }) => {
    const pattern = containing(input.search ?? '')
    const headed = sql`exists (select from group_members m join people p on p.id = m.person_id
      where m.group_id = ${leadingGroups.id} and m.until_on is null and p.name ilike ${pattern})`
    const where = and(
      input.roundId ? eq(leadingGroups.roundId, input.roundId) : undefined,
      input.state ? sql`(${leadingGroups.dissolvedOn} is null) = ${input.state === 'active'}` : undefined,
      input.search
        ? or(ilike(leadingGroups.name, pattern), ilike(leadingGroups.officeName, pattern), headed)
        : undefined,
    )
    const sortable = {
      name: leadingGroups.name,
      foundedOn: leadingGroups.foundedOn,
      areaName: leadingGroups.areaCode,
    }
    const rows = await tx
      .select(rowFields(app.clock.today()))
      .from(leadingGroups)
      .leftJoin(areas, eq(areas.code, leadingGroups.areaCode))
      .leftJoin(organisations, eq(organisations.id, leadingGroups.officeOrganisationId))
      .where(where)
      .orderBy(
        sql`${leadingGroups.dissolvedOn} is not null`,
        ...orderOf(input, sortable, { by: leadingGroups.areaCode, unique: leadingGroups.id }),
      )
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged(input, rows, () => countUpTo(tx, sql`${leadingGroups} where ${where ?? sql`true`}`))
  },

  show: ({ input, actor, tx, app }) => groupOn(tx, actor, input, app.clock.today()),

  candidates: ({ input, tx, app }) => candidatesFor(tx, input.text, app.clock.today()),

  create: async (ask) => {
    const { input, actor, tx, app, refuse, audit } = ask
    const { roundId, areaCode, foundedOn, members, ...facts } = input
    const today = app.clock.today()
    const round = one(await roundArea(tx, roundId))
    if (!covers(actor, areaCode) || !areaCode.startsWith(round.areaCode)) refuse('outside')
    one(await tx.select({ code: areas.code }).from(areas).where(eq(areas.code, areaCode)))
    if (foundedOn > today) refuse('future_day', { today })
    await known(
      ask,
      members.map((member) => member.personId),
      [facts.officeOrganisationId, ...members.map((member) => member.organisationId)],
    )
    const sittings = await placed(ask, members, foundedOn)
    const head = sittings.find((sitting) => sitting.capacity === 'head')
    if (head === undefined) return refuse('head_missing')
    const id = newId()
    await tx
      .insert(leadingGroups)
      .values({ id, roundId, areaCode, foundedOn, ...facts, updatedBy: actor.accountId })
      .catch((failure: unknown) =>
        isTaken(failure) ? refuse('name_taken', { name: facts.name }) : Promise.reject(failure),
      )
    await tx.insert(groupMembers).values(sittings.map((sitting) => ({ ...sitting, groupId: id, areaCode })))
    const params = { name: facts.name, head: await nameOf(tx, head.personId), n: sittings.length }
    await audit('group.created', subject({ id, name: facts.name, areaCode }), params)
    return { id }
  },

  edit: async (ask) => {
    const { input, actor, tx, refuse, audit } = ask
    const group = await groupFor(ask)
    const { name, duty, officeName, officeOrganisationId } = input
    await known(ask, [], [officeOrganisationId])
    const version = group.version + 1
    await tx
      .update(leadingGroups)
      .set({
        ...{ name, duty, officeName, officeOrganisationId, version },
        updatedBy: actor.accountId,
        updatedAt: sql`now()`,
      })
      .where(eq(leadingGroups.id, group.id))
      .catch((failure: unknown) =>
        isTaken(failure) ? refuse('name_taken', { name }) : Promise.reject(failure),
      )
    await audit('group.edited', subject({ ...group, name }), { name })
    return { version }
  },

  addMember,
  endMember,
  replaceMember,

  dissolve: async (ask) => {
    const { input, actor, tx, app, refuse, audit } = ask
    const { onDay, reason } = input
    const group = await groupFor(ask)
    const today = app.clock.today()
    if (onDay > today) refuse('future_day', { today })
    if (onDay < group.foundedOn) refuse('before_start', { name: group.name, day: group.foundedOn })
    const open = and(eq(groupMembers.groupId, group.id), isNull(groupMembers.untilOn))
    const [late] = await tx
      .select()
      .from(groupMembers)
      .where(and(open, sql`${groupMembers.fromOn} > ${onDay}`))
      .limit(1)
    if (late !== undefined) {
      refuse('before_start', { name: await nameOf(tx, late.personId), day: late.fromOn })
    }
    await tx.update(groupMembers).set({ untilOn: onDay, reason }).where(open)
    const version = group.version + 1
    await tx
      .update(leadingGroups)
      .set({ dissolvedOn: onDay, version, updatedBy: actor.accountId, updatedAt: sql`now()` })
      .where(eq(leadingGroups.id, group.id))
    await audit('group.dissolved', subject(group), { name: group.name, day: onDay, reason })
    return { version }
  },

  roster: async ({ input, actor, tx, app, audit }) => {
    const group = await groupOn(tx, actor, input, app.clock.today())
    await audit('group.roster_made', subject(group), { name: group.name, day: group.on })
    return group
  },
})
