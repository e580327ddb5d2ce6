import { and, eq, isNull } from 'drizzle-orm'
import type { Answers, Ask } from '#platform/action.ts'
import type { Tx } from '#platform/data.ts'
import { organisations } from '#registry/organisations/tables.ts'
import { people } from '#registry/people/tables.ts'
import { posts } from '#registry/posts/tables.ts'
import { chainsOf, peopleNames } from '#registry/public.ts'
import type { approvalsTopic } from './contract.ts'
import { dropReply } from './drop.ts'
import { change, enter, forMove, type Known, subjectOf } from './held.ts'
import { answerers, askers, tell } from './notices.ts'
import { checkAbove } from './start.ts'
import type { ApprovalRefusal } from './text.ts'

type Contract = typeof approvalsTopic.contract
type Part = Pick<Answers<Contract, ApprovalRefusal>, 'leaders' | 'transfer'>
type Transferring = Ask<
  Parameters<Answers<Contract, ApprovalRefusal>['transfer']>[0]['input'],
  ApprovalRefusal
>
type Organ = typeof organisations.$inferSelect

/** Leaders in office in a division, the organisation's own first. */
async function leadersOf(tx: Tx, organ: Organ): Promise<{ id: string; name: string; title: string }[]> {
  const rows = await tx
    .select({ id: people.id, name: people.name, title: posts.title, organisationId: posts.organisationId })
    .from(posts)
    .innerJoin(people, eq(people.id, posts.personId))
    .where(
      and(
        eq(posts.areaCode, organ.areaCode),
        eq(posts.role, 'leader'),
        eq(posts.grantState, 'active'),
        isNull(posts.untilOn),
      ),
    )
    .orderBy(posts.id)
  const own = rows.filter((row) => row.organisationId === organ.id)
  const all = [...own, ...rows.filter((row) => row.organisationId !== organ.id)]
  const first = new Map(all.toReversed().map(({ id, name, title }) => [id, { id, name, title }]))
  return [...new Set(all.map((row) => row.id))].flatMap((id) => first.get(id) ?? [])
}

type Successor = { readonly organ: Organ; readonly leaderId: string | null; readonly words: string }

/** The organisation and the leader that take over; the division's first leader where none is named. */
async function successorOf(ask: Transferring): Promise<Successor> {
  const { tx, input, refuse } = ask
  const [organ] = await tx.select().from(organisations).where(eq(organisations.id, input.organisationId))
  if (organ === undefined) return refuse('unknown_organisation')
  const named = input.leaderId
  if (named !== null && !(await leadersOf(tx, organ)).some((one) => one.id === named)) {
    refuse('not_a_leader', { organisation: organ.name })
  }
  const leaderId = named ?? (await chainsOf(tx, [organ.areaCode])).get(organ.areaCode)?.main ?? null
  const names = await peopleNames(tx, leaderId === null ? [] : [leaderId])
  return { organ, leaderId, words: handsWords(organ.name, names.get(leaderId ?? '')) }
}

function handsWords(organisation: string, leader: string | undefined): string {
  return leader === undefined ? organisation : `${organisation}（${leader}）`
}

async function transferOne(ask: Transferring, approval: Known, to: Successor): Promise<void> {
  const { tx, input, refuse } = ask
  const { organ, leaderId } = to
  const sameOrgan = organ.id === approval.approvingOrganisationId
  if (sameOrgan && leaderId === approval.approvingLeaderId) refuse('nothing_changed')
  if (organ.id === approval.requestingOrganisationId) refuse('same_organisation')
  await checkAbove(ask, approval.areaCode, organ.areaCode)
  const former = approval.approvingLeaderId
  const names = await peopleNames(tx, former === null ? [] : [former])
  const from = handsWords(approval.approver, names.get(former ?? ''))
  const before = await answerers(tx, approval)
  if (!sameOrgan) await dropReply(ask, approval, input.reason)
  await change(ask, approval, {
    ...{ approvingOrganisationId: organ.id, approvingAreaCode: organ.areaCode, approvingLeaderId: leaderId },
    ...(sameOrgan ? {} : { replyId: null, outcome: null, approved: null }),
  })
  const { reason } = input
  await enter(ask, approval.id, { kind: 'transfer', words: `${from} → ${to.words}：${reason}` })
  const words = { title: approval.title, from, to: to.words, reason }
  await ask.audit('approval.transferred', subjectOf(approval), words)
  const told = [...before, ...(leaderId === null ? [] : [leaderId]), ...(await askers(tx, approval))]
  await tell(ask, approval, 'transferred', told, { to: to.words, reason })
}

/** Succession: when the approving organisation or its leader changes, open requests go over, with their history. */
export const transferring: Part = {
  leaders: async ({ input, tx, refuse }) => {
    const [organ] = await tx.select().from(organisations).where(eq(organisations.id, input.organisationId))
    return organ === undefined ? refuse('unknown_organisation') : leadersOf(tx, organ)
  },

  transfer: async (ask) => {
    const to = await successorOf(ask)
    for (const seen of ask.input.items) {
      const [approval] = await forMove(ask, seen, 'transfer')
      await transferOne(ask, approval, to)
    }
    return { transferred: ask.input.items.length }
  },
}
