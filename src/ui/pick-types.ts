/** Something that can be picked: a person, an area, a document. */
export type Pick = {
  readonly id: string
  readonly label: string
  /** Tells it from others of the same name: unit and post, or the path of areas. */
  readonly detail?: string | undefined
}

/** Looks for what a person typed: name, pinyin initials or code. */
export type Search = (typed: string, signal: AbortSignal) => Promise<readonly Pick[]>
