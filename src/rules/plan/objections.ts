import { said } from '../said.ts'
import { notSooner, within } from './draft.ts'
import type { Limit, MarkTemplate } from './types.ts'

type Chain = { readonly limits: readonly Limit[]; readonly marks: readonly MarkTemplate[] }

const list = 'voter_list'
const toObject = 5
const toAnswer = 3
const toSue = 5

const days = {
  objection: said('申诉截止日', 'Last day to object'),
  answer: said('处理决定截止日', 'Last day to decide on objections'),
  suit: said('起诉截止日', 'Last day to sue'),
}

function chain(ruleId: string, since: string): Chain {
  const all = toObject + toAnswer
  return {
    limits: [
      { ...within(all, ruleId, list), since },
      { ...notSooner(toObject, ruleId, list), since },
    ],
    marks: [
      { id: 'objection_deadline', name: days.objection, anchor: list, offset: toObject, ruleId, since },
      { id: 'answer_deadline', name: days.answer, anchor: list, offset: all, ruleId, since },
    ],
  }
}

/** Days from the list to the last answer: 5 to object, 3 to decide. */
export const objectionDays = toObject + toAnswer

/** 选举法 XJ-12: object within 5 days of the list (since 2010), decide within 3, sue until 5 days before election day. */
export const voterObjections: Chain = {
  limits: chain('XJ-12', '2010-03-14').limits,
  marks: [
    ...chain('XJ-12', '2010-03-14').marks,
    { id: 'sue_deadline', name: days.suit, anchor: 'election_day', offset: -toSue, ruleId: 'XJ-12' },
  ],
}

/** 村委会组织法 CW-05: object within 5 days of the list, decide within 3 (since 2010). */
export const villagerObjections: Chain = chain('CW-05', '2010-10-28')

/** The same days for a community, as a custom without legal limits: its law's articles have not been read. */
export const residentObjections: readonly MarkTemplate[] = chain('JW25-05', '2026-01-01').marks
