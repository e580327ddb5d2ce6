import { and, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import { portalLinks } from '#platform/links/tables.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import { areas } from '#registry/areas/tables.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import type { linksTopic } from './contract.ts'
import { linkPurposes, type linkStates } from './shapes.ts'
import { type LinksRefusal, linksText } from './text.ts'

type State = (typeof linkStates)[number]
type Part = Pick<Answers<typeof linksTopic.contract, LinksRefusal>, 'list'>

function inState(state: State | undefined, now: string): SQL | undefined {
  if (state === undefined) return undefined
  if (state === 'revoked') return isNotNull(portalLinks.revokedAt)
  const over = sql`${portalLinks.expiresAt} <= ${now}::timestamptz`
  return and(isNull(portalLinks.revokedAt), state === 'expired' ? over : sql`not ${over}`)
}

const fields = {
  id: portalLinks.id,
  kind: portalLinks.kind,
  personName: people.name,
  organisationName: organisations.shortName,
  areaName: areas.name,
  areaCode: portalLinks.areaCode,
  purpose: portalLinks.purpose,
  expiresAt: portalLinks.expiresAt,
  revokedAt: portalLinks.revokedAt,
  lastUsedAt: portalLinks.lastUsedAt,
  createdAt: portalLinks.createdAt,
  unitLinkId: portalLinks.unitLinkId,
}

/** The list of links; their secrets are in no row. */
export const listed: Part = {
  list: async ({ input, tx, app }) => {
    const now = app.clock.now()
    const pattern = containing(input.search ?? '')
    const searched = or(
      sql`exists (select from people p where p.id = ${portalLinks.personId} and p.name ilike ${pattern})`,
      sql`exists (select from organisations o where o.id = ${portalLinks.organisationId} and o.name ilike ${pattern})`,
    )
    const where =
      and(
        input.roundId ? eq(portalLinks.roundId, input.roundId) : undefined,
        input.kind ? eq(portalLinks.kind, input.kind) : undefined,
        inState(input.state, now),
        input.search ? searched : undefined,
      ) ?? sql`true`
    const sortable = {
      ...{ personName: people.name, areaName: portalLinks.areaCode, until: portalLinks.expiresAt },
      ...{ createdOn: portalLinks.createdAt, lastUsed: portalLinks.lastUsedAt },
    }
    const rows = await tx
      .select(fields)
      .from(portalLinks)
      .leftJoin(people, eq(people.id, portalLinks.personId))
      .leftJoin(organisations, eq(organisations.id, portalLinks.organisationId))
      .leftJoin(areas, eq(areas.code, portalLinks.areaCode))
      .where(where)
      .orderBy(...orderOf(input, sortable, { by: portalLinks.id, descending: true, unique: portalLinks.id }))
      .limit(window(input).limit)
      .offset(window(input).offset)
    const worded = rows.map((row) => {
      const over = Date.parse(row.expiresAt) <= Date.parse(now)
      const state: State = row.revokedAt !== null ? 'revoked' : over ? 'expired' : 'valid'
      const purpose = linkPurposes.find((one) => one === row.purpose) ?? 'all'
      return {
        ...{ id: row.id, kind: row.kind, kindWord: sayBoth(linksText, `kind.${row.kind}`) },
        ...{ personName: row.personName, organisationName: row.organisationName },
        ...{ areaName: row.areaName ?? row.areaCode, purpose, state },
        purposeWord: sayBoth(linksText, `purpose.${purpose}`),
        stateWord: sayBoth(linksText, `state.${state}`),
        createdOn: shanghaiTime(row.createdAt).slice(0, 10),
        until: shanghaiTime(row.expiresAt),
        lastUsed: row.lastUsedAt === null ? null : shanghaiTime(row.lastUsedAt),
        atCode: row.unitLinkId !== null,
      }
    })
    return paged(input, worded, () => countUpTo(tx, sql`${portalLinks} where ${where}`))
  },
}
