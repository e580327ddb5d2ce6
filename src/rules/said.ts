/** A text in both languages of the product. */
export type Said = { readonly zh: string; readonly en: string }

/** Writes a text in both languages, Chinese first. */
export function said(zh: string, en: string): Said {
  return { zh, en }
}
