import { and, desc, eq, gte, ilike, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { type AnsweredTopic, answer } from '../action.ts'
import type { Tx } from '../data.ts'
import { jobs } from '../jobs/tables.ts'
import { containing, countUpTo, orderOf, paged, window } from '../listing.ts'
import { catalogueOf, type EventCatalogue, sentenceOf } from './catalogue.ts'
import { trailTopic } from './contract.ts'
import { chainSubject, verification } from './report.ts'
import { auditBlocks, auditEvents } from './tables.ts'
import { trailRefusals } from './text.ts'
import { unsealedEvents } from './verify.ts'

type ListInput = Parameters<typeof window>[0] & { readonly search?: string | undefined }

/** Midnight of a civil date in the product's zone. */
function midnight(day: string): SQL {
  return sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`
}

function matches(text: string | undefined): SQL | undefined {
  if (text === undefined || text === '') return undefined
  const pattern = containing(text)
  return or(
    ilike(auditEvents.personName, pattern),
    ilike(auditEvents.subjectName, pattern),
    ilike(auditEvents.organisationName, pattern),
    ilike(auditEvents.postTitle, pattern),
  )
}

async function events(tx: Tx, catalogue: EventCatalogue, input: ListInput, filter: SQL | undefined) {
  const where = and(filter, matches(input.search))
  const found = await tx
    .select()
    .from(auditEvents)
    .where(where)
    .orderBy(
      ...orderOf(
        input,
        { at: auditEvents.at },
        { by: auditEvents.seq, descending: true, unique: auditEvents.seq },
      ),
    )
    .limit(window(input).limit)
    .offset(window(input).offset)
  const rows = found.map((row) => ({ ...row, sentence: sentenceOf(catalogue, row.event, row.params) }))
  return paged(input, rows, () => countUpTo(tx, sql`${auditEvents} where ${where ?? sql`true`}`))
}

async function lastVerified(tx: Tx, catalogue: EventCatalogue) {
  const [event] = await tx
    .select()
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.subjectType, chainSubject.type),
        eq(auditEvents.subjectId, chainSubject.id),
        inArray(auditEvents.event, ['audit.verified', 'audit.broken']),
      ),
    )
    .orderBy(desc(auditEvents.seq))
    .limit(1)
  if (event === undefined) return null
  return {
    at: event.at,
    personName: event.personName,
    ok: event.event === 'audit.verified',
    sentence: sentenceOf(catalogue, event.event, event.params),
  }
}

async function chainState(tx: Tx, catalogue: EventCatalogue) {
  const [sum] = await tx
    .select({
      blocks: sql<number>`count(*)::int`,
      events: sql<number>`coalesce(sum(${auditBlocks.events}), 0)::int`,
    })
    .from(auditBlocks)
  const [last] = await tx
    .select({ sealedAt: auditBlocks.sealedAt })
    .from(auditBlocks)
    .orderBy(desc(auditBlocks.number))
    .limit(1)
  return {
    blocks: sum?.blocks ?? 0,
    events: sum?.events ?? 0,
    unsealed: await unsealedEvents(tx),
    lastSealedAt: last?.sealedAt ?? null,
    lastVerified: await lastVerified(tx, catalogue),
  }
}

async function isVerifying(tx: Tx): Promise<boolean> {
  const found = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.kind, verification.kind), inArray(jobs.state, ['waiting', 'running'])))
    .limit(1)
  return found.length > 0
}

/** The answers of the trail; `topics` gives all topics, whose contracts say how their events read. */
export function trailActions(topics: () => readonly AnsweredTopic[]): AnsweredTopic {
  let made: EventCatalogue | undefined
  const catalogue = () => {
    made ??= catalogueOf(topics())
    return made
  }
  return answer(trailTopic, trailRefusals, {
    ofRecord: ({ input, tx }) => {
      const filter = and(eq(auditEvents.subjectType, input.type), eq(auditEvents.subjectId, input.id))
      return events(tx, catalogue(), input, filter)
    },

    list: ({ input, tx }) => {
      const filter = and(
        input.event ? eq(auditEvents.event, input.event) : undefined,
        input.person ? eq(auditEvents.personId, input.person) : undefined,
        input.type ? eq(auditEvents.subjectType, input.type) : undefined,
        input.id ? eq(auditEvents.subjectId, input.id) : undefined,
        input.area
          ? and(gte(auditEvents.areaCode, input.area), lt(auditEvents.areaCode, `${input.area}x`))
          : undefined,
        input.from ? gte(auditEvents.at, midnight(input.from)) : undefined,
        input.until ? lt(auditEvents.at, sql`${midnight(input.until)} + interval '1 day'`) : undefined,
      )
      return events(tx, catalogue(), input, filter)
    },

    ofPerson: ({ input, tx }) => {
      const about = and(eq(auditEvents.subjectType, 'person'), eq(auditEvents.subjectId, input.person))
      return events(tx, catalogue(), input, or(eq(auditEvents.personId, input.person), about))
    },

    events: async () => [...catalogue().values()].sort((a, b) => (a.event < b.event ? -1 : 1)),

    chain: ({ tx }) => chainState(tx, catalogue()),

    blocks: async ({ input, tx }) => {
      const rows = await tx
        .select()
        .from(auditBlocks)
        .orderBy(
          ...orderOf(
            input,
            { number: auditBlocks.number, events: auditBlocks.events },
            { by: auditBlocks.number, descending: true, unique: auditBlocks.number },
          ),
        )
        .limit(window(input).limit)
        .offset(window(input).offset)
      return paged(input, rows, () => countUpTo(tx, sql`${auditBlocks}`))
    },

    verify: async ({ actor, tx, app, refuse, audit, afterCommit }) => {
      if (await isVerifying(tx)) refuse('verification_running')
      const jobId = await app.jobs.add(tx, actor, {
        kind: verification.kind,
        title: '核验审计链',
        payload: {},
      })
      await audit('audit.verification_started', chainSubject)
      afterCommit(() => app.jobs.wake(jobId))
      return { jobId }
    },
  })
}
