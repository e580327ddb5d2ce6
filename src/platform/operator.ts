import type { Said } from '#common/text.ts'

/** Something that the operator of an installation can put right; told in both languages, without a stack. */
export class OperatorFailure extends Error {
  readonly said: Said
  constructor(said: Said) {
    super(`${said.zh} (${said.en})`)
    this.name = 'OperatorFailure'
    this.said = said
  }
}

/** What a failure tells the operator; undefined for one that nobody foresaw. */
export function saidOf(failure: unknown): Said | undefined {
  if (!(failure instanceof Error) || !('said' in failure)) return undefined
  const said: unknown = failure.said
  if (!(said instanceof Object) || !('zh' in said) || !('en' in said)) return undefined
  return { zh: String(said.zh), en: String(said.en) }
}
