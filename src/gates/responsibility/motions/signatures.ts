import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#platform/data.ts'
import { isProven, type PasskeyProof } from '#platform/session/confirmations.ts'
import { type SignatureView, signingPurpose } from './shapes.ts'
import { motionSignatures, motionSignings } from './tables.ts'

type Signature = typeof motionSignatures.$inferSelect

/** True while the assertion holds and was given for this list as it was signed. */
async function proves(proof: PasskeyProof, { areaCode, digest }: Signature): Promise<boolean> {
  const { items } = proof.content
  const isListed =
    Array.isArray(items) && items.some((one) => one?.areaCode === areaCode && one?.digest === digest)
  return proof.purpose === signingPurpose && isListed && isProven(proof)
}

/** The signatures under a village's list, the newest first; each passkey's assertion is checked anew. */
export async function signaturesOf(tx: Tx, motionId: string): Promise<SignatureView[]> {
  const found = await tx
    .select({ signature: motionSignatures, act: motionSignings })
    .from(motionSignatures)
    .innerJoin(motionSignings, eq(motionSignings.id, motionSignatures.signingId))
    .where(eq(motionSignatures.motionId, motionId))
    .orderBy(sql`${motionSignatures.id} desc`)
  return Promise.all(
    found.map(async ({ signature, act }) => {
      const { id, digest, voidedAt, voidReason } = signature
      const { name, title, opinion, way, drawing, proof, signedAt } = act
      const passkey =
        proof === null
          ? null
          : {
              ...{ name: proof.passkeyName, credentialId: proof.credentialId },
              proven: await proves(proof, signature),
            }
      return { id, name, title, opinion, way, drawing, passkey, signedAt, digest, voidedAt, voidReason }
    }),
  )
}
