import i18next from 'i18next'

/** The product's two languages; `zh` is always complete and first. */
export type Lang = 'zh' | 'en'

/** A text in both languages. */
export type Said = { readonly zh: string; readonly en: string }

/** Values put into a text's `{{name}}` places. */
export type Params = Readonly<Record<string, string | number>>

/** A table of texts: every key carries its Chinese and its English words. */
export type TextTable<K extends string = string> = { readonly ns: string; readonly keys: readonly K[] }

/** One i18next instance for both sides; tables register themselves when their module is loaded. */
export const words = i18next.createInstance()
void words.init({
  lng: 'zh',
  fallbackLng: false,
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
})

/**
 * Declares the texts of a topic: `defineText('tasks', { title: ['任务', 'Tasks'], … })`.
 * Both languages are required by type; `{{name}}` is replaced by a parameter.
 */
export function defineText<const T extends Record<string, readonly [zh: string, en: string]>>(
  ns: string,
  pairs: T,
): TextTable<Extract<keyof T, string>> {
  const zh: Record<string, string> = {}
  const en: Record<string, string> = {}
  for (const [key, [chinese, english]] of Object.entries(pairs)) {
    zh[key] = chinese
    en[key] = english
  }
  words.addResourceBundle('zh', ns, zh)
  words.addResourceBundle('en', ns, en)
  return { ns, keys: Object.keys(pairs) as Extract<keyof T, string>[] }
}

/** Says a text of a table in one language, with its parameters put in. */
export function say<K extends string>(table: TextTable<K>, key: K, lang: Lang, params?: Params): string {
  // Lists say the same words thousands of times: without parameters there is nothing to interpolate.
  if (params === undefined) return String(words.getResource(lang, table.ns, key) ?? key)
  return words.getFixedT(lang, table.ns)(key, { ...params })
}

/** Says a text in both languages. */
export function sayBoth<K extends string>(table: TextTable<K>, key: K, params?: Params): Said {
  return { zh: say(table, key, 'zh', params), en: say(table, key, 'en', params) }
}
