import { sql } from 'drizzle-orm'
import { monotonicFactory } from 'ulid'
import { say } from '#common/text.ts'
import type { Tx } from '#platform/data.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import { areasText } from '../areas/text.ts'
import { organisations } from '../organisations/tables.ts'
import { people } from '../people/tables.ts'
import { posts } from '../posts/tables.ts'
import { postsText, roleAreaDigits } from '../posts/text.ts'
import { levelOf } from './check-areas.ts'
import {
  type Checker,
  compare,
  type Draft,
  fault,
  findTwice,
  type Scope,
  sees,
  textOf,
  textsOf,
} from './draft.ts'
import { checkArea, knownAreas } from './known.ts'

const nextId = monotonicFactory()

type Named = { readonly id: string; readonly areaCode: string }
type Post = typeof posts.$inferSelect

const keyOf = (...parts: readonly string[]) => parts.join('\n')

function givenKey(given: RowValues): string {
  const parts = ['personNumber', 'organisationCode', 'title', 'areaCode'].map((key) => textOf(given, key))
  return parts.includes('') ? '' : keyOf(...parts)
}

async function lookPeople(tx: Tx, numbers: readonly string[]): Promise<Map<string, Named>> {
  const rows = await tx
    .select({ key: people.number, id: people.id, areaCode: people.areaCode })
    .from(people)
    .where(sql`${people.number} = any(${sql.param(numbers)}::text[])`)
  return new Map(rows.map((row) => [row.key, row]))
}

async function lookOrganisations(tx: Tx, codes: readonly string[]): Promise<Map<string, Named>> {
  const rows = await tx
    .select({ key: organisations.code, id: organisations.id, areaCode: organisations.areaCode })
    .from(organisations)
    .where(sql`${organisations.code} = any(${sql.param(codes)}::text[])`)
  return new Map(rows.map((row) => [row.key, row]))
}

async function lookPosts(tx: Tx, personIds: readonly string[]): Promise<Map<string, Post>> {
  const rows = await tx
    .select()
    .from(posts)
    .where(sql`${posts.personId} = any(${sql.param(personIds)}::text[])`)
  return new Map(rows.map((row) => [keyOf(row.personId, row.organisationId, row.title, row.areaCode), row]))
}

function checkRole(draft: Draft, scope: Scope): void {
  const role = textOf(draft.given, 'role')
  const code = textOf(draft.given, 'areaCode')
  if (role !== 'township' && role !== 'village') return
  const digits = roleAreaDigits[role]
  if (code === '' || code.length === digits) return
  const level = levelOf('9'.repeat(digits)) ?? 'village'
  fault(draft, scope, 'areaCode', 'role_area', {
    role: { zh: say(postsText, `role.${role}`, 'zh'), en: say(postsText, `role.${role}`, 'en') },
    level: { zh: say(areasText, `level.${level}`, 'zh'), en: say(areasText, `level.${level}`, 'en') },
  })
}

function reference(
  draft: Draft,
  scope: Scope,
  column: 'personNumber' | 'organisationCode',
  known: ReadonlyMap<string, Named>,
): Named | undefined {
  const code = textOf(draft.given, column)
  const found = known.get(code)
  if (found !== undefined && sees(scope.actor, found.areaCode)) return found
  const unknown = column === 'personNumber' ? 'person_unknown' : 'organisation_unknown'
  if (code !== '') fault(draft, scope, column, unknown, { code })
  return undefined
}

/** Posts: known people, organisations and divisions, each post once. */
export const checkPosts: Checker = (drafts, scope) => {
  findTwice(drafts, scope, 'title', givenKey)
  return {
    look: async (tx, chunk) => {
      const areas = await knownAreas(tx, chunk)
      const persons = await lookPeople(tx, textsOf(chunk, 'personNumber'))
      const units = await lookOrganisations(tx, textsOf(chunk, 'organisationCode'))
      const current = await lookPosts(
        tx,
        [...persons.values()].map(({ id }) => id),
      )
      return (draft) => {
        const person = reference(draft, scope, 'personNumber', persons)
        const unit = reference(draft, scope, 'organisationCode', units)
        checkArea(draft, scope, areas)
        checkRole(draft, scope)
        judge(draft, person?.id ?? '', unit?.id ?? '', current)
      }
    },
  }
}

function judge(draft: Draft, personId: string, unitId: string, posts: ReadonlyMap<string, Post>): void {
  const { given } = draft
  const post = posts.get(keyOf(personId, unitId, textOf(given, 'title'), textOf(given, 'areaCode')))
  const key = {
    personNumber: given.personNumber ?? null,
    organisationCode: given.organisationCode ?? null,
    title: given.title ?? null,
    areaCode: given.areaCode ?? null,
  }
  compare(
    draft,
    { ...key, role: given.role ?? null, chainPart: given.chainPart ?? null },
    post && { ...key, role: post.role, chainPart: post.chainPart, version: post.version },
    post !== undefined && post.untilOn !== null,
  )
  Object.assign(draft.stored, {
    '~id': post?.id ?? nextId(),
    '~personId': personId,
    '~organisationId': unitId,
  })
}
