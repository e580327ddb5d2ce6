import { type Block, blockHash, type ChainEvent, eventLine, genesis } from './canonical.ts'

/** What can be wrong with a chain; each is a key of the audit texts. */
export const chainFaults = [
  'event_altered',
  'event_missing',
  'event_added',
  'block_altered',
  'block_missing',
  'file_differs',
  'file_missing',
  'file_unreadable',
  'export_unreadable',
] as const
export type ChainFault = (typeof chainFaults)[number]

/** The first broken block of a chain, by number. */
export type ChainProblem = { readonly block: number; readonly fault: ChainFault }

/** What a verification found: the counts of what is proven, and the first problem if there is one. */
export type ChainResult = {
  readonly ok: boolean
  readonly blocks: number
  readonly events: number
  readonly unsealed: number
  readonly restores: number
  readonly problem?: ChainProblem
}

/** Follows a chain block by block, from the database or from an export, and remembers what it has proven. */
export class ChainCheck {
  readonly #file: readonly string[] | undefined
  #previous = genesis
  #blocks = 0
  #events = 0
  #restores = 0

  /** `file` holds the hashes of the chain file; without it the chain is only compared with itself. */
  constructor(file?: readonly string[]) {
    this.#file = file
  }

  /** Checks the next block with all events that lie in its range; returns what is wrong with it. */
  take(block: Block, events: readonly ChainEvent[]): ChainProblem | undefined {
    const expected = this.#blocks + 1
    if (block.number !== expected) return { block: expected, fault: 'block_missing' }
    const fault = this.#fault(block, events)
    if (fault !== undefined) return { block: block.number, fault }
    this.#previous = block.hash
    this.#blocks += 1
    this.#events += events.length
    if (block.events === 0) this.#restores += 1
    return undefined
  }

  #fault(block: Block, events: readonly ChainEvent[]): ChainFault | undefined {
    if (block.previous !== this.#previous) return 'block_altered'
    const filed = this.#file?.[block.number - 1]
    const computed = blockHash(block, events.map(eventLine))
    if (computed === block.hash) {
      return this.#file === undefined || filed === block.hash ? undefined : 'file_differs'
    }
    // The events still make the hash that was written outside: it is the block's own row that was changed.
    if (filed === computed) return 'block_altered'
    if (events.length < block.events) return 'event_missing'
    if (events.length > block.events) return 'event_added'
    return filed !== undefined && filed !== block.hash ? 'block_altered' : 'event_altered'
  }

  /** Called after the last block: the chain file must not know of more. */
  end(): ChainProblem | undefined {
    const filed = this.#file?.length ?? 0
    return filed > this.#blocks ? { block: this.#blocks + 1, fault: 'block_missing' } : undefined
  }

  /** What was proven so far. */
  result(unsealed: number, problem?: ChainProblem): ChainResult {
    const counts = { blocks: this.#blocks, events: this.#events, restores: this.#restores, unsealed }
    return problem === undefined ? { ok: true, ...counts } : { ok: false, ...counts, problem }
  }
}
