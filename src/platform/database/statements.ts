const most = 400
const longest = 20_000

/**
 * Names for statements that come again, so that the database plans them once per connection instead of at every
 * call: planning a join under row policies costs more than running it. The first call of a text stays unnamed, and
 * so do all once `most` texts have names.
 */
export class StatementNames {
  readonly #seen = new Map<string, string | null>()
  #named = 0

  /** The name for this text, or undefined where it is to be sent unnamed. */
  nameOf(text: string): string | undefined {
    if (text.length > longest) return undefined
    const known = this.#seen.get(text)
    if (known !== undefined && known !== null) return known
    if (known === null && this.#named < most) {
      this.#named += 1
      const name = `s${this.#named}`
      this.#seen.set(text, name)
      return name
    }
    if (known === undefined && this.#seen.size < most * 4) this.#seen.set(text, null)
    return undefined
  }
}
