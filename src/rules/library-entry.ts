/** A rule's text as the library's files write it: Chinese, English, and what earlier editions said otherwise. */
export type LibraryRow = readonly [
  ruleId: string,
  zh: string,
  en: string,
  earlier?: readonly (readonly [editions: readonly string[], zh: string, en: string])[],
]
