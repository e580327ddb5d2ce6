import { type Params, type Said, sayBoth, type TextTable } from '#common/text.ts'
import { databaseText } from './text.ts'

type Key = typeof databaseText extends TextTable<infer K> ? K : never

/** The database can't be opened, or was lost; `said` tells the operator why, in both languages. */
export class DatabaseFailure extends Error {
  readonly code: Key
  readonly said: Said
  constructor(code: Key, params: Params = {}) {
    const said = sayBoth(databaseText, code, params)
    super(`${said.zh} (${said.en})`)
    this.name = 'DatabaseFailure'
    this.code = code
    this.said = said
  }
}
