/** A part of a whole as the law writes it: 三分之二 is 2 of 3. */
export type Share = { readonly of: number; readonly part: number }

/** Writes a share: `share(2, 3)` is 三分之二. */
export function share(part: number, of: number): Share {
  return { part, of }
}

/** The least whole number that is at least the share of the whole (以上, 不少于). */
export function leastOf({ part, of }: Share, whole: number): number {
  return Math.ceil((whole * part) / of)
}

/** The least whole number that is more than the share of the whole (过半数, 超过). */
export function leastAbove({ part, of }: Share, whole: number): number {
  return Math.floor((whole * part) / of) + 1
}

/** The greatest whole number that is not more than the share of the whole (不超过). */
export function mostOf({ part, of }: Share, whole: number): number {
  return Math.floor((whole * part) / of)
}
