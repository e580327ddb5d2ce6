import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { portalAddress } from '#common/portal.ts'
import type { Answers, Ask } from '#platform/action.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { portalLinks } from '#platform/links/tables.ts'
import { writeSheet } from '#platform/sheets/sheets.ts'
import { type Concerned, concerned } from '../public.ts'
import type { linksTopic } from './contract.ts'
import { roundOf } from './round.ts'
import { drawLink, type Made } from './secrets.ts'
import type { LinkPurpose, MadeLink } from './shapes.ts'
import type { LinksRefusal } from './text.ts'

/** Most links of one act. */
const mostAtOnce = 3000
const rowsAtOnce = 500
const dayMs = 86_400_000

type Part = Pick<Answers<typeof linksTopic.contract, LinksRefusal>, 'make' | 'revoke'>
type Wanted = {
  readonly roundId: string
  readonly kind: 'person' | 'unit'
  readonly purpose: LinkPurpose
}

/** Midnight after the last day, in Asia/Shanghai. */
function endOf(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00+08:00`) + days * dayMs).toISOString()
}

/** One of each unit, for codes. */
function unitsOf(people: readonly Concerned[]): Concerned[] {
  const units = new Map<string, Concerned>()
  for (const one of people) {
    if (one.organisationId !== null && !units.has(one.organisationId)) units.set(one.organisationId, one)
  }
  return [...units.values()]
}

/** Ends the links of the same kind and purpose that were handed out to these before. */
async function endEarlier(tx: Tx, wanted: Wanted, whom: readonly Concerned[], now: string): Promise<void> {
  const ids = whom.flatMap((one) => (wanted.kind === 'person' ? one.personId : (one.organisationId ?? [])))
  const column = wanted.kind === 'person' ? portalLinks.personId : portalLinks.organisationId
  const list = sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::char(26))`
  await tx
    .update(portalLinks)
    .set({ revokedAt: now, version: sql`${portalLinks.version} + 1` })
    .where(
      and(
        eq(portalLinks.roundId, wanted.roundId),
        eq(portalLinks.kind, wanted.kind),
        eq(portalLinks.purpose, wanted.purpose),
        isNull(portalLinks.revokedAt),
        isNull(portalLinks.unitLinkId),
        sql`${column} in ${list}`,
      ),
    )
}

function sheetOf(origin: string, links: readonly MadeLink[], until: string): Promise<Uint8Array> {
  const text = (key: string, zh: string, en: string) => ({ key, title: { zh, en }, kind: 'text' as const })
  return writeSheet({
    sheets: [
      {
        name: '个人链接',
        title: '个人链接发放表',
        notes: [`有效期至 ${until}；每个链接只供本人使用，请逐人发放，不要在群内公布`],
        columns: [
          text('organisationName', '单位', 'Unit'),
          text('name', '姓名', 'Name'),
          text('className', '人员类别', 'Class'),
          text('address', '链接', 'Link'),
        ],
        rows: links.map((one) => ({ ...one, address: portalAddress(origin, one.secret) })),
      },
    ],
  })
}

type MakeAsk = Ask<Wanted & { days: number }, LinksRefusal>

/** Draws and stores the links of people, or the codes of units. */
async function drawAll({ input, tx, actor, app }: MakeAsk, whom: readonly Concerned[], expiresAt: string) {
  const { kind, roundId, purpose } = input
  const now = app.clock.now()
  const drawn: { made: Made; for: Concerned }[] = whom.map((one) => ({
    for: one,
    made: drawLink(kind, {
      ...{ roundId, areaCode: one.areaCode, organisationId: one.organisationId, purpose, expiresAt },
      ...{ personId: kind === 'person' ? one.personId : null, createdBy: actor.accountId, createdAt: now },
    }),
  }))
  for (let from = 0; from < drawn.length; from += rowsAtOnce) {
    await tx.insert(portalLinks).values(drawn.slice(from, from + rowsAtOnce).map(({ made }) => made.row))
  }
  return drawn.map(({ made, for: one }): MadeLink => {
    const { organisationName, className } = one
    const name = kind === 'person' ? one.name : organisationName
    return { name, organisationName, className: kind === 'person' ? className : '', secret: made.secret }
  })
}

/** Where the public web is reached: as configured, else as the caller's browser came here. */
function originOf({ app, context }: MakeAsk): string {
  return app.config.origin ?? context.request?.headers.get('origin') ?? ''
}

/** Links are handed out and taken back. */
export const handed: Part = {
  make: async (ask) => {
    const { input, tx, app, actor, refuse, audit } = ask
    const round = await roundOf(tx, input.roundId)
    if (round === undefined) return refuse('unknown_round')
    const { roundId, kind, purpose, classKey, organisationId, missingOnly } = input
    const duty = purpose === 'all' ? undefined : purpose
    const place = { classKey, organisationId, areaCode: input.below }
    const people = await concerned(tx, { roundId, kind: duty, missingOnly, ...place })
    const inReach = people.filter((one) => one.areaCode.startsWith(actor.areaCode))
    const whom = kind === 'person' ? inReach : unitsOf(inReach)
    if (whom.length === 0) refuse('nobody')
    if (whom.length > mostAtOnce) refuse('too_many_at_once', { most: mostAtOnce, n: whom.length })
    const expiresAt = endOf(app.clock.today(), input.days)
    await endEarlier(tx, input, whom, app.clock.now())
    const links = await drawAll(ask, whom, expiresAt)
    const until = shanghaiTime(expiresAt)
    const subject = {
      type: 'round',
      id: roundId,
      name: round.name,
      areaCode: actor.areaCode || round.areaCode,
    }
    await audit(kind === 'person' ? 'link.made' : 'link.codes_made', subject, { n: links.length, until })
    const sheet = Buffer.from(await sheetOf(originOf(ask), links, until)).toString('base64')
    return { links, until, sheet }
  },

  revoke: async ({ input, tx, app, actor, refuse, audit }) => {
    const chosen = or(inArray(portalLinks.id, input.ids), inArray(portalLinks.unitLinkId, input.ids))
    const ended = await tx
      .update(portalLinks)
      .set({ revokedAt: app.clock.now(), version: sql`${portalLinks.version} + 1` })
      .where(and(chosen, isNull(portalLinks.revokedAt)))
      .returning({ id: portalLinks.id, areaCode: portalLinks.areaCode })
    const [first] = ended
    if (first === undefined) return refuse('nothing_to_revoke')
    const subject = {
      type: 'portal_link',
      id: first.id,
      name: '个人链接',
      areaCode: actor.areaCode || first.areaCode,
    }
    await audit('link.revoked', subject, { n: ended.length, reason: input.reason })
    return { revoked: ended.length }
  },
}
