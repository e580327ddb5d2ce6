import { and, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers, Ask } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { containing, countUpTo, orderOf, paged, window } from '#platform/listing.ts'
import type { SheetColumn } from '#platform/sheets/types.ts'
import { people } from '#registry/people/tables.ts'
import {
  compare,
  type Draft,
  type Filled,
  faultIn,
  findTwice,
  formColumn,
  peopleNames,
  previewOf,
  readFilled,
  rowsToTake,
  textOf,
  textsOf,
} from '#registry/public.ts'
import type { campaignsTopic } from './contract.ts'
import {
  type Campaign,
  type CampaignClass,
  change,
  classesOf,
  classOf,
  editable,
  notAllowed,
  ownCampaign,
  subjectOf,
} from './held.ts'
import type { ListedRow } from './shapes.ts'
import { campaignClasses, campaignListed, campaigns } from './tables.ts'
import { type CampaignRefusal, campaignRowFaults } from './text.ts'

type Part = Pick<
  Answers<typeof campaignsTopic.contract, CampaignRefusal>,
  'listed' | 'addListed' | 'removeListed' | 'checkSheet' | 'takeSheet'
>

/** The columns of a list of names. */
export const listColumns: readonly SheetColumn[] = [
  formColumn('class', ['人员类别', 'Class'], 'text', '提名人选', {
    required: true,
    maxLength: 30,
    note: ['填写方案中的类别名称', 'A class of the scheme'],
  }),
  formColumn('number', ['人员编号', 'Staff number'], 'text', 'C000123', {
    required: true,
    maxLength: 40,
    note: ['底册中的人员编号', 'The number in the registry'],
  }),
  formColumn('name', ['姓名', 'Name'], 'text', '示例', {
    note: ['与编号核对，不一致的提示更正', 'Checked against the number'],
  }),
  formColumn('note', ['说明', 'Note'], 'text', '拟提名人选', { maxLength: 100 }),
]

async function store(
  tx: Tx,
  campaign: Campaign,
  rows: readonly { classId: string; personId: string; note: string }[],
) {
  const place = { campaignId: campaign.id, areaCode: campaign.areaCode }
  await tx
    .insert(campaignListed)
    .values(rows.map((row) => ({ id: newId(), ...place, ...row })))
    .onConflictDoUpdate({
      target: [campaignListed.classId, campaignListed.personId],
      set: { note: sql`excluded.note` },
    })
}

type Known = { readonly personId: string; readonly name: string }
type Judged = {
  readonly filled: Filled
  readonly known: ReadonlyMap<string, Known>
  readonly classes: CampaignClass[]
}

async function notesOf(tx: Tx, campaignId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.select().from(campaignListed).where(eq(campaignListed.campaignId, campaignId))
  return new Map(rows.map(({ classId, personId, note }) => [`${classId} ${personId}`, note]))
}

/** Judges every row of a list against the people and the classes that there are. */
async function judge(ask: Ask<{ id: string; fileId: string }, CampaignRefusal>): Promise<Judged> {
  const { input, tx } = ask
  const filled = await readFilled(ask, input.fileId, listColumns)
  const classes = await classesOf(ask, input.id)
  const found = await tx
    .select({ personId: people.id, number: people.number, name: people.name })
    .from(people)
    .where(inArray(people.number, textsOf(filled.drafts, 'number')))
  const known = new Map(found.map((person) => [person.number, person]))
  const notes = await notesOf(tx, input.id)
  findTwice(filled.drafts, filled, 'number', (given) =>
    [textOf(given, 'class'), textOf(given, 'number')].join(' ').trim(),
  )
  for (const draft of filled.drafts) judgeRow(draft, { filled, known, classes }, notes)
  return { filled, known, classes }
}

function judgeRow(
  draft: Draft,
  { filled, known, classes }: Judged,
  notes: ReadonlyMap<string, string>,
): void {
  const [number, name, className] = ['number', 'name', 'class'].map((key) => textOf(draft.given, key))
  const person = known.get(number ?? '')
  const own = classes.find((one) => one.name === className)
  if (own === undefined && className)
    faultIn(campaignRowFaults, draft, filled, 'class', 'class_unknown', { name: className })
  if (person === undefined && number)
    faultIn(campaignRowFaults, draft, filled, 'number', 'person_unknown', { code: number })
  if (person !== undefined && name && name !== person.name)
    faultIn(campaignRowFaults, draft, filled, 'name', 'name_differs', { name: person.name })
  if (person === undefined || own === undefined) return
  const before = notes.get(`${own.id} ${person.personId}`)
  const wanted = { note: textOf(draft.given, 'note') || null }
  compare(draft, wanted, before === undefined ? undefined : { note: before || null, version: 1 })
}

/** People named for a class: one by one, or by a list. */
export const lists: Part = {
  listed: async ({ input, tx }) => {
    const pattern = containing(input.search ?? '')
    const where = sql`${and(
      eq(campaignListed.campaignId, input.campaignId),
      input.classId === undefined ? undefined : eq(campaignListed.classId, input.classId),
      input.search
        ? sql`(${people.name} ilike ${pattern} or ${people.number} ilike ${pattern} or ${campaignListed.note} ilike ${pattern})`
        : undefined,
    )}`
    const sortable = { name: people.name, number: people.number, className: campaignClasses.position }
    const rows = await tx
      .select({
        ...{ personId: campaignListed.personId, number: people.number, name: people.name },
        ...{ classId: campaignListed.classId, className: campaignClasses.name, note: campaignListed.note },
        postTitle: sql<string>`coalesce((select t.title from posts t where t.person_id = ${people.id}
          and t.until_on is null order by t.id limit 1), '')`,
      })
      .from(campaignListed)
      .innerJoin(people, eq(people.id, campaignListed.personId))
      .innerJoin(campaignClasses, eq(campaignClasses.id, campaignListed.classId))
      .where(where)
      .orderBy(...orderOf(input, sortable, { by: campaignClasses.position, unique: campaignListed.id }))
      .limit(window(input).limit)
      .offset(window(input).offset)
    return paged<ListedRow>(input, rows, () =>
      countUpTo(
        tx,
        sql`${campaignListed} join ${people} on ${people.id} = ${campaignListed.personId} where ${where}`,
      ),
    )
  },

  addListed: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const campaign = await editable(ask, input)
    const { id: classId, name } = await classOf(ask, campaign.id, input.classId)
    const wanted = [...new Set(input.personIds)]
    const known = await peopleNames(tx, wanted)
    if (known.size < wanted.length) refuse('unknown_person')
    await store(
      tx,
      campaign,
      wanted.map((personId) => ({ classId, personId, note: input.note })),
    )
    const version = await change(ask, campaign, {})
    await audit('campaign.listed', subjectOf(campaign), { title: campaign.title, name, n: wanted.length })
    return { version, added: wanted.length }
  },

  removeListed: async (ask) => {
    const { input, tx, audit } = ask
    const campaign = await editable(ask, input)
    const { id: classId, name } = await classOf(ask, campaign.id, input.classId)
    const wanted = [...new Set(input.personIds)]
    await tx
      .delete(campaignListed)
      .where(and(eq(campaignListed.classId, classId), inArray(campaignListed.personId, wanted)))
    const version = await change(ask, campaign, {})
    await audit('campaign.unlisted', subjectOf(campaign), { title: campaign.title, name, n: wanted.length })
    return { version }
  },

  checkSheet: async (ask) => {
    one(await ask.tx.select({ id: campaigns.id }).from(campaigns).where(eq(campaigns.id, ask.input.id)))
    return previewOf((await judge(ask)).filled)
  },

  takeSheet: async (ask) => {
    const { input, tx, audit } = ask
    const campaign = await ownCampaign(ask, input.id)
    if (campaign.state === 'closed') notAllowed(ask, campaign.state, 'edit')
    const { filled, known, classes } = await judge(ask)
    const drafts = rowsToTake(ask, filled, input.seen)
    const rows = drafts.flatMap((draft) => {
      const person = known.get(textOf(draft.given, 'number'))
      const own = classes.find(({ name }) => name === textOf(draft.given, 'class'))
      if (person === undefined || own === undefined) return []
      return [{ classId: own.id, personId: person.personId, note: textOf(draft.stored, 'note') }]
    })
    await store(tx, campaign, rows)
    await change(ask, campaign, {})
    const params = { title: campaign.title, file: filled.fileName, n: rows.length }
    await audit('campaign.sheet_taken', subjectOf(campaign), params)
    const added = drafts.filter(({ outcome }) => outcome === 'new').length
    return { added, changed: rows.length - added }
  },
}
