/** What a `states.ts` exports: `<thing>States`, `<thing>Moves` and `move<Thing>(state, move)`. */
export type LifeCycle = {
  readonly states: readonly string[]
  readonly moves: readonly string[]
  readonly next: (state: string, move: string) => string | null
}

type Parts = { states?: unknown; moves?: unknown; next?: unknown }

function partsOf(module: object): Parts {
  const exported: Record<string, unknown> = { ...module }
  const thing = Object.keys(exported)
    .find((name) => name.endsWith('Moves'))
    ?.slice(0, -'Moves'.length)
  if (thing === undefined) return {}
  return {
    states: exported[`${thing}States`],
    moves: exported[`${thing}Moves`],
    next: exported[`move${thing.charAt(0).toUpperCase()}${thing.slice(1)}`],
  }
}

/** True when a module exports a life cycle by the house's names. */
export function isLifeCycle(module: object): boolean {
  const { states, moves, next } = partsOf(module)
  return Array.isArray(states) && Array.isArray(moves) && typeof next === 'function'
}

function lifeCycleOf(module: object): LifeCycle {
  const { states, moves, next } = partsOf(module)
  if (!Array.isArray(states) || !Array.isArray(moves) || typeof next !== 'function') {
    throw new Error('this module exports no life cycle')
  }
  return {
    states: states.map(String),
    moves: moves.map(String),
    next: (state, move) => {
      const to: unknown = next(state, move)
      return typeof to === 'string' ? to : null
    },
  }
}

/** A Mermaid state diagram of a module's life cycle, every transition asked of its own function. */
export function diagramOf(module: object): string {
  const { states, moves, next } = lifeCycleOf(module)
  const arrows = states.flatMap((state) =>
    moves.flatMap((move) => {
      const to = next(state, move)
      return to === null ? [] : [`  ${state} --> ${to}: ${move}`]
    }),
  )
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${states[0]}`, ...arrows, '```', ''].join('\n')
}
