import type { Drawn, Part } from './drawn.ts'

/*
 * Changes of a scheme while it is being drawn; each gives the scheme as it would be. Constituencies are known by their
 * place, from 0, and their parts likewise.
 */

/** Where a part is moved to: a constituency by its place, or a new one. */
export type Target = number | 'new'

function replaced(scheme: readonly Drawn[], at: number, change: Partial<Drawn>): Drawn[] {
  return scheme.map((drawn, place) => (place === at ? { ...drawn, ...change } : drawn))
}

/** A constituency with other seats, another name, or other voters. */
export function changed(
  scheme: readonly Drawn[],
  at: number,
  change: Partial<Pick<Drawn, 'name' | 'seats' | 'voters'>>,
): Drawn[] {
  return replaced(scheme, at, change)
}

/** Adds a part to a constituency, or to a new one with one seat behind the others. */
export function withPart(scheme: readonly Drawn[], target: Target, part: Part): Drawn[] {
  const held = target === 'new' ? undefined : scheme[target]
  if (held === undefined || target === 'new') {
    const name = `第${scheme.length + 1}选区`
    return [...scheme, { name, seats: 1, voters: null, parts: [part] }]
  }
  return replaced(scheme, target, { parts: [...held.parts, part] })
}

/** Takes a part out of its constituency. */
export function withoutPart(scheme: readonly Drawn[], at: number, nth: number): Drawn[] {
  const parts = scheme[at]?.parts ?? []
  return replaced(scheme, at, { parts: parts.filter((_, place) => place !== nth) })
}

/** A part with another name or population. */
export function withPartChanged(
  scheme: readonly Drawn[],
  at: number,
  nth: number,
  change: Partial<Pick<Part, 'name' | 'population'>>,
): Drawn[] {
  const parts = scheme[at]?.parts ?? []
  const next = parts.map((part, place) => (place === nth ? { ...part, ...change } : part))
  return replaced(scheme, at, { parts: next })
}

/** Moves a part to another constituency. */
export function moved(scheme: readonly Drawn[], at: number, nth: number, target: Target): Drawn[] {
  const part = scheme[at]?.parts[nth]
  if (part === undefined || target === at) return [...scheme]
  return withPart(withoutPart(scheme, at, nth), target, part)
}

/** The scheme without its empty constituencies. */
export function withoutEmpty(scheme: readonly Drawn[]): Drawn[] {
  return scheme.filter((drawn) => drawn.parts.length > 0)
}
