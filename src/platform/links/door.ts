import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { type Actor, systemActor } from '../actor.ts'
import type { App } from '../app.ts'
import { shanghaiTime } from '../audit/trail.ts'
import { refuse } from '../failures.ts'
import { secretHash } from '../session/cookies.ts'
import { Allowance } from './allowance.ts'
import { type LinkKind, portalLinks } from './tables.ts'
import { linkText } from './text.ts'

/** Acts a minute of one link, and of one address with secrets that don't exist. */
const most = { ofLink: 240, unknown: 120 } as const
const ofLink = new Allowance(most.ofLink)
const unknown = new Allowance(most.unknown)
const touchMs = 60_000

async function linkBy(app: App, secret: string) {
  const select = {
    link: portalLinks,
    person: sql<string>`coalesce((select p.name from people p where p.id = ${portalLinks.personId}), '')`,
    round: sql<string>`coalesce((select r.name from rounds r where r.id = ${portalLinks.roundId}), '')`,
    unit: sql<string>`coalesce((select o.name from organisations o where o.id = ${portalLinks.organisationId}), '')`,
  }
  const found = eq(portalLinks.hash, secretHash(secret))
  const rows = await app.data.transact(
    systemActor,
    (tx) => tx.select(select).from(portalLinks).where(found),
    'read',
  )
  return rows[0]
}

async function touch(app: App, link: typeof portalLinks.$inferSelect): Promise<void> {
  const now = app.clock.now()
  const before = new Date(Date.parse(now) - touchMs).toISOString()
  if (link.lastUsedAt !== null && Date.parse(link.lastUsedAt) > Date.parse(before)) return
  const stale = or(isNull(portalLinks.lastUsedAt), lt(portalLinks.lastUsedAt, before))
  const mine = and(eq(portalLinks.id, link.id), stale)
  await app.data.transact(systemActor, (tx) => tx.update(portalLinks).set({ lastUsedAt: now }).where(mine))
}

type Found = NonNullable<Awaited<ReturnType<typeof linkBy>>>

/** A person by their link reaches rows that name them; a unit's code lets the product itself look up the unit's people. */
function actorOf({ link, person, unit, round }: Found, ip: string): Actor {
  const { id, kind, roundId, areaCode, organisationId, purpose, expiresAt } = link
  const facts = { id, kind, roundId, roundName: round, areaCode, purpose, expiresAt }
  const common = {
    ...systemActor,
    organisationId: organisationId ?? '',
    organisationName: unit,
    sessionId: `link:${id}`,
    ip,
  }
  if (kind === 'unit') return { ...common, personName: unit, title: '单位二维码', link: facts }
  return {
    ...common,
    ...{ accountId: `link-${id}`, personId: link.personId ?? '', personName: person },
    ...{ title: '个人链接', role: 'link', areaCode: '!', link: facts },
  }
}

/**
 * Who acts by a link's secret. Refuses `link_missing`, `link_unknown` (also for a secret of the other kind),
 * `link_expired`, `link_revoked`, `too_many`. The server's clock alone decides.
 */
export async function actorByLink(
  app: App,
  secret: string | null,
  kind: LinkKind,
  ip: string,
): Promise<Actor> {
  if (secret === null || secret === '') return refuse(linkText, 'link_missing')
  const nowMs = Date.now()
  const found = await linkBy(app, secret)
  if (found === undefined || found.link.kind !== kind) {
    return refuse(linkText, unknown.take(ip, nowMs) ? 'link_unknown' : 'too_many')
  }
  const { link } = found
  if (link.revokedAt !== null) refuse(linkText, 'link_revoked')
  if (Date.parse(link.expiresAt) <= Date.parse(app.clock.now())) {
    refuse(linkText, 'link_expired', { until: shanghaiTime(link.expiresAt) })
  }
  if (!ofLink.take(link.id, nowMs)) refuse(linkText, 'too_many')
  await touch(app, link)
  return actorOf(found, ip)
}
