import type { z } from 'zod'
import type { citationSchema, RefusalData } from '#common/contract.ts'
import { type Params, sayBoth, type TextTable } from '#common/text.ts'

type Citation = z.infer<typeof citationSchema>

/** The law, a state or a conflict stands against the act: an expected answer, told with its reason. */
export class Refused extends Error {
  readonly data: RefusalData
  constructor(data: RefusalData) {
    super(data.zh)
    this.data = data
  }
}

/** The request itself can't be taken: nobody signed in, not allowed, not found, not readable. */
export class Rejected extends Error {
  readonly code: 'UNAUTHORIZED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_REQUEST' | 'TOO_MANY_REQUESTS'
  constructor(code: Rejected['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** Refuses with a text of the topic's table; the code is the table's key. */
export function refuse<K extends string>(
  table: TextTable<K>,
  code: K,
  params: Params = {},
  citation?: Citation,
): never {
  throw new Refused({ code, ...sayBoth(table, code, params), ...(citation ? { citation } : {}) })
}

/** The record does not exist, or lies outside what the acting post may see. */
export function notFound(): never {
  throw new Rejected('NOT_FOUND', '没有找到该记录，或者不在您的工作范围内')
}

/** The first row of a result, or NOT_FOUND. */
export function one<T>(rows: readonly T[]): T {
  const first = rows[0]
  if (first === undefined) notFound()
  return first
}
