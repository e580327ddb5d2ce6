import { eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { sayBoth } from '#common/text.ts'
import type { Answers } from '#platform/action.ts'
import { recordEvents } from '#platform/audit/record.ts'
import { notFound } from '#platform/failures.ts'
import { notify } from '#platform/notices/actions.ts'
import { takeConfirmation } from '#platform/session/confirmations.ts'
import type { motionsTopic } from './contract.ts'
import { after, digestOf, type MotionAsk, nomineesOf, seenVillages, subjectOf, type Village } from './held.ts'
import { secretariesOf, townshipOf } from './secretaries.ts'
import { signedContent, signingPurpose } from './shapes.ts'
import { motionSignatures, motionSignings, motions } from './tables.ts'
import { type MotionRefusal, motionNotices } from './text.ts'

type Part = Pick<Answers<typeof motionsTopic.contract, MotionRefusal>, 'sign' | 'return'>

/** Refuses everybody but the Party secretary of the villages’ own township. */
async function checkSecretary(ask: MotionAsk, villages: readonly Village[]): Promise<string> {
  const townships = [...new Set(villages.map(({ areaCode }) => townshipOf(areaCode)))]
  const posts = await secretariesOf(ask.tx, townships)
  for (const { areaCode, name } of villages) {
    const own = posts.some(
      ({ postId, townshipCode }) => postId === ask.actor.postId && townshipCode === townshipOf(areaCode),
    )
    if (!own) ask.refuse('not_secretary', { area: name })
  }
  return townships[0] ?? notFound()
}

/** Those who keep the lists of a township. */
async function officersOf(ask: MotionAsk, township: string): Promise<string[]> {
  const found = await ask.tx.execute<{ id: string }>(sql`
    select distinct person_id as id from posts
    where area_code = ${township} and role = 'township' and grant_state = 'active' and until_on is null`)
  return found.rows.map(({ id }) => id)
}

type SignAsk = Parameters<Part['sign']>[0]

/** The signature as it is kept: the strokes, or the passkey’s proof of exactly these lists, which is used up by it. */
async function signatureOf(ask: SignAsk) {
  const { signing: given } = ask.input
  if (given.way === 'drawn') return { way: given.way, drawing: given.drawing, proof: null }
  const proof = await takeConfirmation(ask, given.confirmationId, signingPurpose, signedContent(ask.input))
  return { way: given.way, drawing: null, proof }
}

/** The secretary’s review: signature under what was studied, or back with a reason. */
export const signing: Part = {
  sign: async (ask) => {
    const { input, tx, actor, app, audit, refuse } = ask
    const villages = await seenVillages(ask, input.roundId, input.items)
    const township = await checkSecretary(ask, villages)
    const lists = await nomineesOf(
      tx,
      villages.flatMap(({ motion }) => motion?.id ?? []),
    )
    const signingId = newId()
    const rows = villages.map((village, place) => {
      const { motion, name: area, areaCode } = village
      if (motion === null || motion.state === 'draft' || motion.studyId === null) {
        return refuse('not_studied', { area })
      }
      after(ask, village, 'sign')
      const digest = digestOf(motion, lists.get(motion.id) ?? [])
      if (digest !== input.items[place]?.digest) refuse('content_differs', { area })
      const { id: motionId, studyId } = motion
      return { village, row: { id: newId(), signingId, motionId, studyId, areaCode, digest } }
    })
    const name = actor.personName
    const signature = await signatureOf(ask)
    await tx.insert(motionSignings).values({
      ...{ id: signingId, areaCode: township, signedBy: actor.personId, name, opinion: input.opinion },
      title: `${actor.organisationName} ${actor.title}`.trim(),
      ...{ ...signature, signedAt: app.clock.now() },
    })
    await tx.insert(motionSignatures).values(rows.map(({ row }) => row))
    await tx.execute(sql`
      update motions set state = 'signed', version = version + 1, updated_by = ${actor.accountId}, updated_at = now()
      where id in (${sql.join(
        rows.map(({ row }) => sql`${row.motionId}`),
        sql`, `,
      )})`)
    const [event, told] =
      signature.proof === null
        ? (['motion.signed', {}] as const)
        : (['motion.confirmed', { passkey: signature.proof.passkeyName }] as const)
    const [first, ...rest] = rows.map(({ village, row }) => {
      const params = { ...told, name, area: village.name, digest: row.digest.slice(0, 16) }
      return { subject: subjectOf(village, row.motionId), params }
    })
    if (first !== undefined) await audit(event, first.subject, first.params)
    await recordEvents(tx, actor, event, rest)
    await notify(tx, await officersOf(ask, township), {
      ...sayBoth(motionNotices, 'signed', { n: rows.length }),
      ...{ kind: 'motion.signed', link: `/responsibility/motions?area=${township}&state=signed` },
    })
    return { signed: rows.length }
  },

  return: async (ask) => {
    const { input, tx, actor, audit } = ask
    const { reason } = input
    const [village] = await seenVillages(ask, input.roundId, [input])
    const motion = village?.motion ?? null
    if (village === undefined || motion === null)
      return ask.refuse('not_studied', { area: village?.name ?? '' })
    const township = await checkSecretary(ask, [village])
    const state = after(ask, village, 'return')
    const version = motion.version + 1
    await tx
      .update(motions)
      .set({
        state,
        studyId: null,
        returnReason: reason,
        version,
        updatedBy: actor.accountId,
        updatedAt: sql`now()`,
      })
      .where(eq(motions.id, motion.id))
    const words = { name: actor.personName, area: village.name, reason }
    await audit('motion.returned', subjectOf(village, motion.id), words)
    await notify(tx, await officersOf(ask, township), {
      ...sayBoth(motionNotices, 'returned', words),
      ...{ kind: 'motion.returned', link: `/responsibility/motions/${village.areaCode}` },
    })
    return { version, state }
  },
}
