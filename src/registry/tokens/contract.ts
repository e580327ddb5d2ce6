import { z } from 'zod'
import { command, id, query, topic } from '#common/contract.ts'

/** An API token as its owner sees it; the token itself is shown once, when it is made. */
export const tokenRow = z.object({
  id,
  name: z.string(),
  postTitle: z.string(),
  organisationName: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})

/** API tokens (接口令牌): another system acts through one of the person's posts, with exactly its rights. */
export const tokensTopic = topic('tokens', {
  list: query({
    path: '/tokens',
    summary: '查询本人的接口令牌',
    access: 'signed_in',
    input: z.object({}),
    output: z.array(tokenRow),
  }),
  make: command({
    path: '/tokens',
    summary: '建立接口令牌',
    access: 'signed_in',
    input: z.object({ name: z.string().trim().min(1).max(60), days: z.number().int().min(1).max(365) }),
    output: z.object({ id, token: z.string(), expiresAt: z.string() }),
    refusals: ['admin_token', 'needs_session', 'too_many'],
    audit: {
      'token.made': [
        '为岗位“{{post}}”建立接口令牌“{{name}}”',
        'Made the API token “{{name}}” for the post “{{post}}”',
      ],
    },
  }),
  revoke: command({
    path: '/tokens/{id}/revoke',
    summary: '作废接口令牌',
    access: 'signed_in',
    input: z.object({ id }),
    output: z.object({ id }),
    refusals: ['already_revoked'],
    audit: { 'token.revoked': ['作废接口令牌“{{name}}”', 'Revoked the API token “{{name}}”'] },
  }),
})
