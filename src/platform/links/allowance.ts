/** So many acts a minute for each name, counted in memory; a stricter bound than any person needs. */
export class Allowance {
  readonly #most: number
  readonly #counted = new Map<string, number>()
  #minute = 0

  constructor(most: number) {
    this.#most = most
  }

  /** Counts one act; false when the minute's acts are used up. `nowMs` is a moment in milliseconds. */
  take(name: string, nowMs: number): boolean {
    const minute = Math.floor(nowMs / 60_000)
    if (minute !== this.#minute) {
      this.#counted.clear()
      this.#minute = minute
    }
    const count = (this.#counted.get(name) ?? 0) + 1
    this.#counted.set(name, count)
    return count <= this.#most
  }
}
