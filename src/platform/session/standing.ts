import type { Pool } from 'pg'
import { passwordRules } from '#common/password.ts'
import { isAdmin } from '#common/roles.ts'
import type { ActingPost, FactorMethod, Need } from '#common/session.ts'
import type { Actor } from '../actor.ts'

/** All that is known about a session: whose it is, how it was opened, and through which posts one may act. */
export type Standing = {
  readonly sessionId: string
  readonly accountId: string
  readonly personId: string
  readonly personName: string
  readonly username: string
  readonly startedAt: string
  readonly seenAt: string
  readonly actingPostId: string | null
  readonly verifiedBy: string | null
  readonly passwordSetAt: string | null
  readonly totp: boolean
  readonly passkeys: number
  readonly demo: boolean
  readonly posts: readonly ActingPost[]
}

const postFields = `
  'id', o.id, 'title', o.title, 'role', o.role, 'organisationId', o.organisation_id,
  'organisationName', coalesce(u.name, ''), 'areaCode', o.area_code, 'areaName', coalesce(r.name, '')`

/** Posts that are granted and not ended on a day, as JSON; `who` and `day` are SQL. */
function postsQuery(who: string, day: string): string {
  return `(
    select coalesce(json_agg(json_build_object(${postFields}) order by o.area_code, o.title, o.id), '[]')
    from posts o
    left join organisations u on u.id = o.organisation_id
    left join areas r on r.code = o.area_code
    where ${who} and o.grant_state = 'active' and o.role is not null
      and (o.from_on is null or o.from_on <= ${day}::date) and (o.until_on is null or o.until_on >= ${day}::date))`
}

const standingQuery = `
  select s.id as "sessionId", a.id as "accountId", a.person_id as "personId",
    coalesce(p.name, a.username) as "personName", a.username,
    s.created_at as "startedAt", s.updated_at as "seenAt",
    s.acting_post_id as "actingPostId", s.verified_by as "verifiedBy", a.password_set_at as "passwordSetAt",
    coalesce(l.two_factor_enabled, false) as totp,
    (select count(*)::int from auth_passkeys k where k.user_id = s.user_id) as passkeys,
    coalesce((select value = 'true'::jsonb from settings where key = 'demo'), false) as demo,
    ${postsQuery('o.person_id = a.person_id', '$3')} as posts
  from auth_sessions s
  join auth_users l on l.id = s.user_id
  join accounts a on a.auth_user_id = s.user_id and a.state = 'active'
  left join people p on p.id = a.person_id
  where s.token = $1 and s.expires_at > $2`

/** What stands behind a session's token, or undefined when it has ended or its account may not sign in. */
export async function standingOf(pool: Pool, token: string, today: string): Promise<Standing | undefined> {
  const found = await pool.query<Standing>({
    name: 'session standing',
    text: standingQuery,
    values: [token, new Date().toISOString(), today],
  })
  return found.rows[0]
}

type TokenRow = Pick<Standing, 'accountId' | 'personId' | 'personName' | 'posts'> & { readonly id: string }

const tokenQuery = `
  select t.id, a.id as "accountId", a.person_id as "personId", coalesce(p.name, a.username) as "personName",
    ${postsQuery('o.id = t.post_id and o.person_id = a.person_id', '$3')} as posts
  from api_tokens t
  join accounts a on a.id = t.account_id and a.state = 'active'
  left join people p on p.id = a.person_id
  where t.hash = $1 and t.expires_at > $2 and t.revoked_at is null`

/** The actor of an API token's hash; null when the token, its account or its post does not count any more. */
export async function tokenActor(pool: Pool, hash: string, today: string): Promise<Actor | null> {
  const found = await pool.query<TokenRow>({
    name: 'api token',
    text: tokenQuery,
    values: [hash, new Date().toISOString(), today],
  })
  const row = found.rows[0]
  const post = row?.posts[0]
  if (row === undefined || post === undefined || isAdmin(post.role)) return null
  return actorThrough(row, post, `token:${row.id}`)
}

function actorThrough(
  who: Pick<Standing, 'accountId' | 'personId' | 'personName'>,
  post: ActingPost,
  sessionId: string,
): Actor {
  return {
    accountId: who.accountId,
    personId: who.personId,
    personName: who.personName,
    postId: post.id,
    title: post.title,
    role: post.role,
    organisationId: post.organisationId,
    organisationName: post.organisationName,
    areaCode: post.areaCode,
    sessionId,
    lang: 'zh',
    ip: '',
  }
}

/** The post that was chosen, as long as it is granted. */
export function actingPost(standing: Standing): ActingPost | null {
  return standing.posts.find((post) => post.id === standing.actingPostId) ?? null
}

/** True where an account must have a second factor: the three administrators of a real installation. */
export function factorRequired(standing: Pick<Standing, 'demo' | 'posts'>): boolean {
  return !standing.demo && standing.posts.some((post) => isAdmin(post.role))
}

/** Ways in which the account can give its second factor. */
export function methodsOf(standing: Pick<Standing, 'totp' | 'passkeys'>): FactorMethod[] {
  return [
    ...(standing.totp ? (['totp', 'backup_code'] as const) : []),
    ...(standing.passkeys > 0 ? (['passkey'] as const) : []),
  ]
}

const dayMs = 86_400_000

/** What the session still asks for, or null when one can work. */
export function needOf(standing: Standing): Need | null {
  const factors = methodsOf(standing)
  if (factors.length > 0 && (standing.verifiedBy ?? 'password') === 'password') return 'second_factor'
  if (factors.length === 0 && factorRequired(standing)) return 'second_factor_setup'
  const set = standing.passwordSetAt === null ? 0 : new Date(standing.passwordSetAt).getTime()
  if (!standing.demo && Date.now() - set > passwordRules.days * dayMs) return 'password_change'
  return actingPost(standing) === null ? 'post' : null
}

/** The actor of a session, or null while it still asks for something. */
export function actorOfStanding(standing: Standing): Actor | null {
  const post = actingPost(standing)
  if (post === null || needOf(standing) !== null) return null
  return actorThrough(standing, post, standing.sessionId)
}
