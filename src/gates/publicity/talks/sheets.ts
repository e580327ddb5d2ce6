import type { Answers, Ask } from '#platform/action.ts'
import type { RowValues, SheetColumn } from '#platform/sheets/types.ts'
import {
  type Draft,
  type Filled,
  faultIn,
  findTwice,
  formColumn,
  previewOf,
  readFilled,
  rowsToTake,
  textOf,
  textsOf,
} from '#registry/public.ts'
import { type BatchFacts, byNumber, type MainPost, mainPosts, storeBatch } from './batches.ts'
import type { talksTopic } from './contract.ts'
import type { TalkInput } from './shapes.ts'
import { type TalkRefusal, talkRowFaults } from './text.ts'

type Part = Pick<Answers<typeof talksTopic.contract, TalkRefusal>, 'checkSheet' | 'takeSheet' | 'createBatch'>
type SheetAsk = Ask<BatchFacts & { readonly fileId: string }, TalkRefusal>

/** The columns of a batch: one row for each person talked to; rows of one group are one talk. */
export const batchColumns: readonly SheetColumn[] = [
  formColumn('group', ['谈话编组', 'Group'], 'text', '1', {
    required: true,
    maxLength: 20,
    note: ['同一编组为一次谈话，可有多名谈话对象', 'Rows of one group are one talk with several people'],
  }),
  formColumn('talker', ['谈话人编号', 'Talker’s number'], 'text', 'C000001', {
    required: true,
    maxLength: 40,
    note: ['底册中的人员编号', 'The number in the registry'],
  }),
  formColumn('talkerName', ['谈话人姓名', 'Talker'], 'text', '示例', {
    note: ['与编号核对，不一致的提示更正', 'Checked against the number'],
  }),
  formColumn('person', ['谈话对象编号', 'Number of the person'], 'text', 'C000123', {
    required: true,
    maxLength: 40,
    note: ['底册中的人员编号', 'The number in the registry'],
  }),
  formColumn('personName', ['谈话对象姓名', 'Person'], 'text', '示例', {
    note: ['与编号核对，不一致的提示更正', 'Checked against the number'],
  }),
  formColumn('doneOn', ['谈话日期', 'Done on'], 'date', '2021-09-10', {
    required: true,
    note: ['不晚于今天', 'Not after today'],
  }),
  formColumn('place', ['地点', 'Place'], 'text', '镇政府谈话室', {
    required: true,
    maxLength: 60,
    note: ['谈话地点', 'Where it was held'],
  }),
]

type Known = ReadonlyMap<string, { readonly id: string; readonly name: string }>
type Scope = {
  readonly filled: Filled
  readonly known: Known
  readonly posts: ReadonlyMap<string, MainPost>
  readonly today: string
}

function judgePerson(draft: Draft, key: 'talker' | 'person', { filled, known }: Scope): string | null {
  const code = textOf(draft.given, key)
  const name = textOf(draft.given, `${key}Name`)
  const person = known.get(code)
  if (code === '') return null
  if (person === undefined) {
    faultIn(talkRowFaults, draft, filled, key, 'person_unknown', { code })
    return null
  }
  if (name !== '' && name !== person.name)
    faultIn(talkRowFaults, draft, filled, `${key}Name`, 'name_differs', { name: person.name })
  return person.id
}

const same = ['talker', 'doneOn', 'place'] as const

function judgeRow(draft: Draft, first: Draft, scope: Scope): void {
  const { filled, posts, today } = scope
  const talkerId = judgePerson(draft, 'talker', scope)
  const personId = judgePerson(draft, 'person', scope)
  if (talkerId !== null && !posts.has(talkerId))
    faultIn(talkRowFaults, draft, filled, 'talker', 'no_post', {
      name: scope.known.get(textOf(draft.given, 'talker'))?.name ?? '',
    })
  if (talkerId !== null && talkerId === personId) faultIn(talkRowFaults, draft, filled, 'person', 'oneself')
  const day = textOf(draft.given, 'doneOn')
  if (day > today) faultIn(talkRowFaults, draft, filled, 'doneOn', 'future', { day: today })
  const other = same.find((key) => textOf(draft.given, key) !== textOf(first.given, key))
  if (other !== undefined) faultIn(talkRowFaults, draft, filled, other, 'mixed', { line: first.line })
  draft.stored = { ...draft.given, '~talker': talkerId, '~person': personId }
  draft.outcome = 'new'
}

async function judged(ask: SheetAsk): Promise<Filled> {
  const { input, tx, app } = ask
  const filled = await readFilled(ask, input.fileId, batchColumns)
  const { drafts } = filled
  const known = await byNumber(tx, textsOf(drafts, 'talker', 'person'))
  const today = app.clock.today()
  const talkers = textsOf(drafts, 'talker').flatMap((code) => known.get(code)?.id ?? [])
  const posts = await mainPosts(tx, talkers, today)
  const keyOf = (given: RowValues) => [textOf(given, 'group'), textOf(given, 'person')].join(' ').trim()
  findTwice(drafts, filled, 'person', keyOf)
  const groups = Map.groupBy(drafts, (draft) => textOf(draft.given, 'group'))
  for (const draft of drafts) {
    const first = groups.get(textOf(draft.given, 'group'))?.[0] ?? draft
    judgeRow(draft, first, { filled, known, posts, today })
  }
  return filled
}

/** The talks that a form's rows are, by their groups. */
function talksIn(drafts: readonly Draft[]): TalkInput[] {
  const groups = Map.groupBy(drafts, (draft) => textOf(draft.given, 'group'))
  return [...groups.values()].map((rows) => {
    const value = (key: string) => textOf(rows[0]?.stored ?? {}, key)
    const day = value('doneOn')
    const personIds = rows.map((row) => textOf(row.stored, '~person'))
    return { talkerId: value('~talker'), personIds, plannedOn: day, doneOn: day, place: value('place') }
  })
}

function subject(facts: BatchFacts, id: string) {
  return { type: 'talk_batch', id, name: facts.title, areaCode: facts.areaCode }
}

/** Batches: entered one by one, or by a form. */
export const sheets: Part = {
  createBatch: async (ask) => {
    const { talks: wanted, ...facts } = ask.input
    const made = await storeBatch(ask, facts, wanted)
    const { id, number, talks, personTimes } = made
    await ask.audit('talk.batch_created', subject(facts, id), {
      title: facts.title,
      number,
      talks,
      persons: personTimes,
    })
    return made
  },

  checkSheet: async (ask) => previewOf(await judged(ask)),

  takeSheet: async (ask) => {
    const { fileId: _file, seen, ...facts } = ask.input
    const filled = await judged(ask)
    const rows = rowsToTake(ask, filled, seen)
    const { id, number, talks, personTimes } = await storeBatch(ask, facts, talksIn(rows))
    const params = { title: facts.title, file: filled.fileName, number, talks, persons: personTimes }
    await ask.audit('talk.batch_taken', subject(facts, id), params)
    return { added: rows.length, changed: 0 }
  },
}
