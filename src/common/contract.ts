import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Permission } from './roles.ts'

/** A rule's place in the law, as it is sent with every computed number, date and refusal. */
export const citationSchema = z.object({
  law: z.string(),
  edition: z.string(),
  article: z.string(),
  ruleId: z.string(),
  confidence: z.enum(['A', 'B', 'C', 'D']),
})

/** What a refusal carries: its stable code, the sentence in both languages, the article where law refuses. */
export const refusalSchema = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  citation: citationSchema.optional(),
})
export type RefusalData = z.infer<typeof refusalSchema>

/**
 * Who may call an action: a permission, anybody with a session, (sign-in itself) anybody, or on the public web the
 * holder of a personal link or of a unit's code.
 */
export type Access = Permission | 'signed_in' | 'anyone' | 'link' | 'unit_link'

/** Audit events of an action: event name → its sentence in Chinese and English. */
export type AuditEvents = Readonly<Record<string, readonly [zh: string, en: string]>>

/** What the platform reads of an action before it runs it. */
export type ActionMeta = {
  readonly kind?: 'query' | 'command'
  readonly access?: Access
  readonly refusals?: readonly string[]
  readonly audit?: AuditEvents
  readonly columns?: readonly ListColumn[]
}

const base = oc.$meta<ActionMeta>({}).errors({
  REFUSED: { status: 409, message: 'refused', data: refusalSchema },
})

type Common<I, O> = {
  readonly path: `/${string}`
  readonly summary: string
  readonly access: Access
  readonly input: I
  readonly output: O
}

/** Declares a question: it reads in a read-only transaction and never writes. */
export function query<I extends z.ZodType, O extends z.ZodType>(spec: Common<I, O>) {
  return base
    .route({ method: 'GET', path: spec.path, summary: spec.summary })
    .meta({ kind: 'query', access: spec.access })
    .input(spec.input)
    .output(spec.output)
}

/** Declares an act: one transaction, its refusals by code, and at least one audit event on success. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  spec: Common<I, O> & { readonly refusals?: readonly string[]; readonly audit: AuditEvents },
) {
  return base
    .route({ method: 'POST', path: spec.path, summary: spec.summary })
    .meta({ kind: 'command', access: spec.access, refusals: spec.refusals ?? [], audit: spec.audit })
    .input(spec.input)
    .output(spec.output)
}

/** A column of a list: what a table shows and what the Excel export writes. */
export type ListColumn = {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly kind?: 'text' | 'integer' | 'decimal' | 'date' | 'code'
}

const limits = { pageSize: 20, largest: 500 } as const

/** What every list takes besides its own filters. */
export const listInput = {
  search: z.string().trim().max(100).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(limits.largest).default(limits.pageSize),
  sort: z.string().max(40).optional(),
  descending: z.stringbool().or(z.boolean()).optional(),
  count: z.stringbool().or(z.boolean()).optional(),
}

/** How many rows there are, counted only when asked and never beyond the cap. */
export const totalSchema = z.object({ count: z.number().int(), capped: z.boolean() })

/** Declares a list: search, filters, sort, pages; totals on demand; columns for table and export. */
export function list<F extends z.ZodRawShape, R extends z.ZodObject>(spec: {
  readonly path: `/${string}`
  readonly summary: string
  readonly access: Access
  readonly filters: F
  readonly row: R
  readonly columns: readonly ListColumn[]
}) {
  const output = z.object({ rows: z.array(spec.row), more: z.boolean(), total: totalSchema.optional() })
  return base
    .route({ method: 'GET', path: spec.path, summary: spec.summary })
    .meta({ kind: 'query', access: spec.access, columns: spec.columns })
    .input(z.object({ ...listInput, ...spec.filters }))
    .output(output)
}

/** A topic's contract: its name in the API and its actions. */
export type Topic<N extends string = string, C extends Record<string, unknown> = Record<string, unknown>> = {
  readonly name: N
  readonly contract: C
}

/** Names a topic's contract. */
export function topic<const N extends string, C extends Record<string, unknown>>(
  name: N,
  contract: C,
): Topic<N, C> {
  return { name, contract }
}

/** A civil date on the wire. */
export const civilDate = z.iso.date()
/** An identifier made by this product. */
export const id = z.string().regex(/^[0-9A-Z]{26}$/)
/** A division code: 2, 4, 6, 9 or 12 digits. */
export const areaCode = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/)
/** A text in both languages. */
export const said = z.object({ zh: z.string(), en: z.string() })
