/** A cached entry says whose it is, so that it can be forgotten. */
type Owned = { readonly accountId: string }

/**
 * Keeps values for a short while, at most `size` of them. Several askers of one key wait for one load; a load
 * that was under way when its owner was forgotten is not kept.
 */
export class ShortCache<T extends Owned> {
  readonly #entries = new Map<string, { readonly value: T; readonly until: number }>()
  readonly #loading = new Map<string, Promise<T | null>>()
  readonly #keepMs: number
  readonly #size: number
  #forgotten = 0

  constructor(keepMs: number, size: number) {
    this.#keepMs = keepMs
    this.#size = size
  }

  /** The cached value, while it may be used. */
  peek(key: string): T | undefined {
    const entry = this.#entries.get(key)
    return entry !== undefined && entry.until > Date.now() ? entry.value : undefined
  }

  /** The cached value, or what `load` finds; null is not kept. */
  async get(key: string, load: () => Promise<T | null>): Promise<T | null> {
    const known = this.peek(key)
    if (known !== undefined) return known
    const running = this.#loading.get(key)
    if (running !== undefined) return running
    const loading = this.#load(key, load)
    this.#loading.set(key, loading)
    try {
      return await loading
    } finally {
      if (this.#loading.get(key) === loading) this.#loading.delete(key)
    }
  }

  async #load(key: string, load: () => Promise<T | null>): Promise<T | null> {
    const before = this.#forgotten
    const value = await load()
    if (value !== null && before === this.#forgotten) this.#keep(key, value)
    return value
  }

  #keep(key: string, value: T): void {
    this.#entries.delete(key)
    const [oldest] = this.#entries.keys()
    if (oldest !== undefined && this.#entries.size >= this.#size) this.#entries.delete(oldest)
    this.#entries.set(key, { value, until: Date.now() + this.#keepMs })
  }

  /** Forgets everything of an account. */
  forget(accountId: string): void {
    this.#forgotten += 1
    this.#loading.clear()
    for (const [key, entry] of this.#entries) {
      if (entry.value.accountId === accountId) this.#entries.delete(key)
    }
  }
}
