import { useCallback, useSyncExternalStore } from 'react'
import { type Lang, type Params, type Said, say, type TextTable, words } from '#common/text.ts'
import { recall, remember } from './remember.ts'

function subscribe(changed: () => void): () => void {
  words.on('languageChanged', changed)
  return () => words.off('languageChanged', changed)
}

/** The language on the screen, for what is no component. */
export function screenLang(): Lang {
  return words.language === 'en' ? 'en' : 'zh'
}

/** The language on the screen. */
export function useLang(): Lang {
  return useSyncExternalStore(subscribe, screenLang, screenLang)
}

/** Changes the language of the screen and remembers it in this browser. */
export function setLang(lang: Lang): void {
  remember('wuguan.lang', lang)
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  void words.changeLanguage(lang)
}

/** Says the texts of a table in the language on the screen: `const t = useText(taskText); t('title')`. */
export function useText<K extends string>(table: TextTable<K>): (key: K, params?: Params) => string {
  const lang = useLang()
  return useCallback((key: K, params?: Params) => say(table, key, lang, params), [table, lang])
}

/** Says a text that came in both languages. */
export function useSaid(): (said: Said) => string {
  const lang = useLang()
  return useCallback((said: Said) => said[lang], [lang])
}

if (typeof window !== 'undefined') setLang(recall('wuguan.lang') === 'en' ? 'en' : 'zh')
