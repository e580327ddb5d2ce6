import { and, asc, eq, isNull } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers, Ask } from '#platform/action.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { makeTicket } from '#platform/links/tickets.ts'
import { certificateOf, certificateTickets } from './certificate.ts'
import type { testsTopic } from './contract.ts'
import { retake } from './marking.ts'
import { drawPaper } from './paper.ts'
import { poolOf } from './pool.ts'
import { type Asked, askedOn, type Paper, settle, type Test } from './settle.ts'
import { testPapers, tests, testTakers } from './tables.ts'
import type { takingContract } from './taking-contract.ts'
import { marksOf, outcomeOf, ownTests, viewOf } from './taking-views.ts'
import type { TestRefusal } from './text.ts'

type Part = Pick<Answers<typeof testsTopic.contract, TestRefusal>, keyof typeof takingContract>
type LinkAsk = Pick<Ask<unknown, TestRefusal>, 'tx' | 'actor' | 'app' | 'refuse' | 'audit'>
type Given = readonly { readonly place: number; readonly chosen: readonly number[] }[]

/** What is on its way when the time is up still counts for so long. */
const graceMs = 60_000

/** A test as the trail of its taker names it. */
function subjectOf(test: Test, paper: Pick<Paper, 'areaCode'>) {
  return { type: 'test', id: test.id, name: test.title, areaCode: paper.areaCode }
}

async function ownPaper(ask: LinkAsk, paperId: string, lock = false): Promise<{ paper: Paper; test: Test }> {
  const { tx, actor } = ask
  const own = tx
    .select({ paper: testPapers, test: tests })
    .from(testPapers)
    .innerJoin(tests, eq(tests.id, testPapers.testId))
    .where(and(eq(testPapers.id, paperId), eq(testPapers.personId, actor.personId)))
  return one(await (lock ? own.for('update', { of: testPapers }) : own))
}

/** The answers after these were given: places shown become options; a place or option that is none is left out. */
function withAnswers(paper: Paper, given: Given): Paper['answers'] {
  const answers = { ...paper.answers }
  for (const { place, chosen } of given) {
    const item = paper.items[place]
    if (item === undefined) continue
    const options = chosen.flatMap((shown) => item.order[shown] ?? [])
    answers[String(place)] = [...new Set(options)].toSorted((a, b) => a - b)
  }
  return answers
}

function overSince(paper: Paper, now: string): number {
  return Date.parse(now) - Date.parse(paper.dueAt)
}

type Finishing = { readonly asked: readonly Asked[]; readonly at: string; readonly event: string }

async function finish(ask: LinkAsk, test: Test, paper: Paper, how: Finishing) {
  const { asked, at, event } = how
  const closed = await settle(ask.tx, { test, paper, asked, at, late: paper.late })
  const params = { title: test.title, n: paper.attempt, score: closed.paper.score ?? 0 }
  await ask.audit(event, subjectOf(test, paper), params)
  return closed
}

/** Takes in a paper whose time is up, as of that moment: the wait for the next one begins then. */
async function takeIn(ask: LinkAsk, test: Test, paper: Paper): Promise<Paper> {
  const asked = await askedOn(ask.tx, paper.items)
  return (await finish(ask, test, paper, { asked, at: paper.dueAt, event: 'test.taken_in' })).paper
}

/** The papers of a person, one that was begun and ran out of time taken in first. */
async function papersSoFar(ask: LinkAsk, test: Test): Promise<Paper[]> {
  const { tx, actor, app } = ask
  const own = await tx
    .select()
    .from(testPapers)
    .where(and(eq(testPapers.testId, test.id), eq(testPapers.personId, actor.personId)))
    .orderBy(asc(testPapers.attempt))
    .for('update')
  const done: Paper[] = []
  for (const paper of own) {
    const out = paper.handedInAt === null && overSince(paper, app.clock.now()) > graceMs
    done.push(out ? await takeIn(ask, test, paper) : paper)
  }
  return done
}

function mayBegin(ask: LinkAsk, test: Test, papers: readonly Paper[]): void {
  const { app, refuse } = ask
  const handedIn = papers.map(({ score, passed, handedInAt }) => ({
    ...{ score: score ?? 0, passed, at: handedInAt ?? '' },
  }))
  const judged = retake(handedIn, test, app.clock.now())
  if (judged.may) return
  if (judged.why === 'wait') refuse('wait', { until: shanghaiTime(judged.until) })
  else refuse(judged.why === 'passed' ? 'passed_already' : 'no_attempt_left', { n: test.maxAttempts })
}

async function drawn(ask: LinkAsk, test: Test, attempt: number): Promise<Paper> {
  const { tx, actor, app, refuse } = ask
  const [taker] = await tx
    .select()
    .from(testTakers)
    .where(and(eq(testTakers.testId, test.id), eq(testTakers.personId, actor.personId)))
  const { organisationId, areaCode } = one(taker === undefined ? [] : [taker])
  const today = app.clock.today()
  const id = newId()
  const items = drawPaper(id, await poolOf(tx, test.areaCode, today), test.parts)
  if (items === null) return refuse('bank_small')
  const startedAt = app.clock.now()
  const dueAt = new Date(Date.parse(startedAt) + test.minutes * 60_000).toISOString()
  const made = await tx
    .insert(testPapers)
    .values({
      ...{ id, testId: test.id, personId: actor.personId, organisationId, areaCode, attempt },
      ...{ source: 'portal', takenOn: today, startedAt, dueAt, items: [...items], answers: {} },
    })
    .onConflictDoNothing()
    .returning()
  return made[0] ?? refuse('begun_elsewhere')
}

async function openTest(ask: LinkAsk, testId: string): Promise<Test> {
  const { tx, app, refuse, actor } = ask
  const taker = await tx
    .select({ id: testTakers.id })
    .from(testTakers)
    .where(and(eq(testTakers.testId, testId), eq(testTakers.personId, actor.personId)))
  one(taker)
  const test = one(await tx.select().from(tests).where(eq(tests.id, testId)))
  const today = app.clock.today()
  if (test.state !== 'open' || today < test.startsOn || today > test.endsOn) {
    refuse('not_open', { from: test.startsOn, until: test.endsOn })
  }
  return test
}

/** The acts of who takes a test by a personal link. */
export const taking: Part = {
  mine: ({ tx, actor, app }) => ownTests(tx, actor.personId, app.clock),

  begin: async (ask) => {
    const { input, tx, app, audit } = ask
    const test = await openTest(ask, input.testId)
    const papers = await papersSoFar(ask, test)
    const running = papers.find(({ handedInAt }) => handedInAt === null)
    if (running === undefined) mayBegin(ask, test, papers)
    const paper = running ?? (await drawn(ask, test, papers.length + 1))
    const event = running === undefined ? 'test.begun' : 'test.resumed'
    await audit(event, subjectOf(test, paper), { title: test.title, n: paper.attempt })
    return viewOf(test, paper, await askedOn(tx, paper.items), app.clock.now())
  },

  paper: async (ask) => {
    const { input, tx, app } = ask
    const { paper, test } = await ownPaper(ask, input.paperId)
    return viewOf(test, paper, await askedOn(tx, paper.items), app.clock.now())
  },

  save: async (ask) => {
    const { input, tx, app, refuse, audit } = ask
    const { paper, test } = await ownPaper(ask, input.paperId, true)
    const now = app.clock.now()
    if (paper.handedInAt !== null) refuse('handed_in')
    if (overSince(paper, now) > graceMs) refuse('time_up')
    const answers = withAnswers(paper, input.answers)
    await tx.update(testPapers).set({ answers }).where(eq(testPapers.id, paper.id))
    const params = { title: test.title, n: input.answers.length }
    await audit('test.answers_saved', subjectOf(test, paper), params)
    return { secondsLeft: viewOf(test, paper, [], now).secondsLeft }
  },

  handIn: async (ask) => {
    const { input, tx, app, audit } = ask
    const { paper, test } = await ownPaper(ask, input.paperId, true)
    const asked = await askedOn(tx, paper.items)
    if (paper.handedInAt !== null) {
      await audit('test.handed_in_again', subjectOf(test, paper), { title: test.title })
      return outcomeOf(test, paper, asked, await marksOf(tx, paper))
    }
    const inTime = overSince(paper, app.clock.now()) <= graceMs
    const answers = inTime ? withAnswers(paper, input.answers) : paper.answers
    const late = !inTime && differs(withAnswers(paper, input.answers), paper.answers)
    const how = { asked, at: app.clock.now(), event: 'test.handed_in' }
    const closed = await finish(ask, test, { ...paper, answers, late }, how)
    // The paper handed in is always the last that was begun.
    return outcomeOf(test, closed.paper, asked, { marks: closed.marks, used: paper.attempt })
  },

  outcome: async (ask) => {
    const { input, tx } = ask
    const { paper, test } = await ownPaper(ask, input.paperId)
    const done = one(paper.handedInAt === null ? [] : [paper])
    return outcomeOf(test, done, await askedOn(tx, done.items), await marksOf(tx, done))
  },

  ownCertificate: async (ask) => {
    const { paper, test } = await ownPaper(ask, ask.input.paperId)
    const { personName: name, organisationName } = ask.actor
    return certificateOf(test, one(paper.passed ? [paper] : []), { name, organisationName })
  },

  certificateTicket: async (ask) => {
    const { input, actor, audit } = ask
    const { paper, test } = await ownPaper(ask, input.paperId)
    one(paper.passed ? [paper] : [])
    await audit('test.certificate_fetched', subjectOf(test, paper), {
      name: actor.personName,
      title: test.title,
    })
    return { path: makeTicket(certificateTickets, paper.id, actor) }
  },
}

function differs(one: Paper['answers'], other: Paper['answers']): boolean {
  return Object.entries(one).some(([place, chosen]) => chosen.join() !== (other[place] ?? []).join())
}

/** Takes in every paper of a test that was begun and not handed in; how many. */
export async function takeInAll(tx: Tx, test: Test, at: string): Promise<number> {
  const open = await tx
    .select()
    .from(testPapers)
    .where(and(eq(testPapers.testId, test.id), isNull(testPapers.handedInAt)))
    .for('update')
  for (const paper of open) {
    const end = Date.parse(paper.dueAt) < Date.parse(at) ? paper.dueAt : at
    await settle(tx, { test, paper, at: end, late: false, asked: await askedOn(tx, paper.items) })
  }
  return open.length
}
