import { randomBytes } from 'node:crypto'
import { and, count, desc, eq, gt, isNull } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import { isAdmin } from '#common/roles.ts'
import { answer } from '#platform/action.ts'
import { one } from '#platform/failures.ts'
import { secretHash } from '#platform/session/cookies.ts'
import { apiTokens } from '#platform/session/tables.ts'
import { organisations } from '../organisations/tables.ts'
import { posts } from '../posts/tables.ts'
import { tokensTopic } from './contract.ts'
import { tokensRefusals } from './text.ts'

const most = 20
const dayMs = 86_400_000

export const tokensActions = answer(tokensTopic, tokensRefusals, {
  list: ({ actor, tx }) =>
    tx
      .select({
        id: apiTokens.id,
        name: apiTokens.name,
        postTitle: posts.title,
        organisationName: organisations.name,
        createdAt: apiTokens.createdAt,
        expiresAt: apiTokens.expiresAt,
        lastUsedAt: apiTokens.lastUsedAt,
        revokedAt: apiTokens.revokedAt,
      })
      .from(apiTokens)
      .innerJoin(posts, eq(posts.id, apiTokens.postId))
      .innerJoin(organisations, eq(organisations.id, posts.organisationId))
      .where(eq(apiTokens.personId, actor.personId))
      .orderBy(desc(apiTokens.id))
      .limit(200),

  make: async ({ input, actor, tx, refuse, audit }) => {
    if (actor.role === 'system' || isAdmin(actor.role)) refuse('admin_token')
    if (actor.sessionId.startsWith('token:')) refuse('needs_session')
    const now = Date.now()
    const valid = and(
      eq(apiTokens.personId, actor.personId),
      isNull(apiTokens.revokedAt),
      gt(apiTokens.expiresAt, new Date(now).toISOString()),
    )
    const [held] = await tx.select({ n: count() }).from(apiTokens).where(valid)
    if ((held?.n ?? 0) >= most) refuse('too_many', { most })
    const token = `wg_${randomBytes(32).toString('base64url')}`
    const id = newId()
    const expiresAt = new Date(now + input.days * dayMs).toISOString()
    const { accountId, personId, postId } = actor
    const values = { id, accountId, personId, postId, name: input.name, hash: secretHash(token), expiresAt }
    await tx.insert(apiTokens).values(values)
    const subject = { type: 'token', id, name: input.name, areaCode: actor.areaCode }
    await audit('token.made', subject, { name: input.name, post: actor.title })
    return { id, token, expiresAt }
  },

  revoke: async ({ input, actor, tx, app, refuse, audit, afterCommit }) => {
    const own = and(eq(apiTokens.id, input.id), eq(apiTokens.personId, actor.personId))
    const token = one(await tx.select().from(apiTokens).where(own).for('update'))
    if (token.revokedAt !== null) refuse('already_revoked')
    await tx.update(apiTokens).set({ revokedAt: new Date().toISOString() }).where(own)
    const subject = { type: 'token', id: token.id, name: token.name, areaCode: actor.areaCode }
    await audit('token.revoked', subject, { name: token.name })
    afterCommit(() => app.sessions.forget(token.accountId))
    return { id: token.id }
  },
})
