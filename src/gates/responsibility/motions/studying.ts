import { inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { recordEvents } from '#platform/audit/record.ts'
import { notify } from '#platform/notices/actions.ts'
import { ruleValuesFor } from '#registry/public.ts'
import { decide } from '#rules/decisions.ts'
import type { RuleValues } from '#rules/settings.ts'
import type { motionsTopic } from './contract.ts'
import {
  after,
  type MotionAsk,
  type Nominee,
  nomineesOf,
  seenVillages,
  subjectOf,
  type Village,
  voidSignatures,
} from './held.ts'
import { secretariesOf } from './secretaries.ts'
import type { StudyItem } from './shapes.ts'
import { motionNominees, motionStudies, motionStudyItems, type StudiedNominee, type Votes } from './tables.ts'
import { type MotionRefusal, motionNotices, motionsText } from './text.ts'

type Contract = typeof motionsTopic.contract
type Part = Pick<Answers<Contract, MotionRefusal>, 'study'>
type Meeting = { readonly heldOn: string; readonly expected: number; readonly present: number }
type Rule = { readonly meeting: Meeting; readonly values: RuleValues }
type Studied = {
  readonly village: Village
  readonly id: string
  readonly votes: Votes | null
  readonly nominees: readonly StudiedNominee[]
  readonly rejected: readonly string[]
  readonly passed: boolean
}

/** How a Party committee decides by vote: more than half of those who should attend, with a quorum of them (GB-05). */
export function ruleOn({ meeting, values }: Rule, yes: number) {
  const { heldOn: date, expected: whole, present } = meeting
  return decide({ kind: 'party_cadres', date, whole, present, yes }, values)
}

/** Refuses a meeting that could not decide anything. */
function checkMeeting(ask: MotionAsk, rule: Rule): void {
  const { meeting } = rule
  const today = ask.app.clock.today()
  if (meeting.heldOn > today) ask.refuse('future_day', { day: meeting.heldOn, today })
  const verdict = ruleOn(rule, 0)
  const { zh, en } = verdict.ok ? verdict.value.explain : verdict.error.message
  const citation = verdict.ok ? verdict.value.citations[0] : undefined
  if (!verdict.ok || !verdict.value.quorate) ask.refuse('no_quorum', { explain: zh, explainEn: en }, citation)
}

function passes(ask: MotionAsk, rule: Rule, area: string, votes: Votes): boolean {
  const { present } = rule.meeting
  const sum = votes.for + votes.against + votes.abstain
  if (sum !== present) ask.refuse('votes_mismatch', { area, sum, present })
  const verdict = ruleOn(rule, votes.for)
  return verdict.ok && verdict.value.passed
}

/** What a meeting decided on a village’s list: on the whole, or on each nominee by itself. */
function studied(
  ask: MotionAsk,
  rule: Rule,
  village: Village,
  list: readonly Nominee[],
  item: StudyItem,
): Studied {
  const area = village.name
  const { motion } = village
  if (motion === null || list.length === 0) return ask.refuse('list_empty', { area })
  after(ask, village, 'study')
  const plain = ({ name, personId, post, concurrent }: Nominee) => ({ name, personId, post, concurrent })
  if (item.mode === 'list') {
    const passed = passes(ask, rule, area, item.votes)
    const nominees = list.map((one) => ({ ...plain(one), votes: null, passed }))
    return { village, id: motion.id, votes: item.votes, nominees, rejected: [], passed }
  }
  const byId = new Map(item.votes.map(({ nomineeId, ...votes }) => [nomineeId, votes]))
  const judged = list.map((one) => {
    const votes = byId.get(one.id) ?? ask.refuse('nominee_missing', { area })
    return { id: one.id, nominee: { ...plain(one), votes, passed: passes(ask, rule, area, votes) } }
  })
  const rejected = judged.filter(({ nominee }) => !nominee.passed).map(({ id }) => id)
  const passed = rejected.length < judged.length
  const nominees = judged.map(({ nominee }) => nominee)
  return { village, id: motion.id, votes: null, nominees, rejected: passed ? rejected : [], passed }
}

/** Keeps the study, takes those off the list who did not pass, and brings each motion to where it then stands. */
async function store(
  ask: MotionAsk,
  studyId: string,
  study: Omit<typeof motionStudies.$inferInsert, 'id' | 'recordedBy' | 'recordedAt'>,
  all: readonly Studied[],
): Promise<void> {
  const { tx, actor, app } = ask
  const recorded = { recordedBy: actor.personName, recordedAt: app.clock.now() }
  await tx.insert(motionStudies).values({ id: studyId, ...study, ...recorded })
  await tx.insert(motionStudyItems).values(
    all.map(({ village, id, votes, nominees, passed }) => ({
      ...{ id: newId(), studyId, motionId: id, areaCode: village.areaCode, votes, passed },
      nominees: [...nominees],
    })),
  )
  const rejected = all.flatMap((one) => one.rejected)
  if (rejected.length > 0) await tx.delete(motionNominees).where(inArray(motionNominees.id, rejected))
  const moved = JSON.stringify(all.map(({ id, passed }) => ({ id, passed })))
  await tx.execute(sql`
    update motions m set state = case when n.passed then 'studied' else 'draft' end,
      study_id = case when n.passed then ${studyId} end, return_reason = null, version = m.version + 1,
      updated_by = ${actor.accountId}, updated_at = now()
    from jsonb_to_recordset(${moved}::jsonb) as n(id text, passed boolean) where m.id = n.id`)
}

/** The study of lists by the township’s Party committee; several villages at one meeting. */
export const studying: Part = {
  study: async (ask) => {
    const { input, tx, actor, audit, refuse } = ask
    const { roundId, areaCode, meeting, items } = input
    if (areaCode.length !== 9) refuse('not_a_township')
    if (items.some((item) => !item.areaCode.startsWith(areaCode))) refuse('not_in_round')
    const villages = await seenVillages(ask, roundId, items)
    const { values } = await ruleValuesFor(tx, areaCode.slice(0, 6), meeting.heldOn)
    const rule: Rule = { meeting, values }
    checkMeeting(ask, rule)
    const lists = await nomineesOf(
      tx,
      villages.flatMap(({ motion }) => motion?.id ?? []),
    )
    const all = villages.flatMap((village, place) => {
      const item = items[place]
      const list = lists.get(village.motion?.id ?? '') ?? []
      return item === undefined ? [] : [studied(ask, rule, village, list, item)]
    })
    await voidSignatures(
      ask,
      all.map(({ id }) => id),
      'restudied',
    )
    await store(ask, newId(), { roundId, areaCode, ...meeting }, all)
    const [first, ...rest] = all.map(({ village, id, passed }) => {
      const result = sayBoth(motionsText, passed ? 'passed' : 'failed')
      const words = { township: village.township, area: village.name, day: meeting.heldOn }
      return { subject: subjectOf(village, id), params: { ...words, result: result.zh, resultEn: result.en } }
    })
    if (first !== undefined) await audit('motion.studied', first.subject, first.params)
    await recordEvents(tx, actor, 'motion.studied', rest)
    const passed = all.filter((one) => one.passed)
    const signers = (await secretariesOf(tx, [areaCode])).map(({ personId }) => personId)
    if (passed.length > 0) {
      const notice = sayBoth(motionNotices, 'studied', { n: passed.length })
      const link = `/responsibility/motions?area=${areaCode}&state=studied`
      await notify(tx, signers, { ...notice, kind: 'motion.studied', link })
    }
    return {
      passed: passed.length,
      failed: all.filter((one) => !one.passed).map(({ village }) => village.name),
    }
  },
}
