const chinese = /[\u3400-\u9fff]/
const closing = '[\\u3400-\\u9fff）】”》，。；：]'
const opening = '[\\u3400-\\u9fff（【“《]'
const halfWidth = new RegExp(`${closing}[,;:?()]|[,;:?()]${opening}`, 'u')
const place = /\{\{\w+\}\}|\$\{[^}]*\}/g
const codeLike = /^[A-Z]+:/

/** True for a text that is English although it names something in Chinese. */
function isEnglish(text: string): boolean {
  const letters = text.match(/[A-Za-z]/g)?.length ?? 0
  const signs = text.match(/[\u3400-\u9fff]/g)?.length ?? 0
  return /^[A-Za-z]/.test(text) && letters > 2 * signs
}

/**
 * What a Chinese text has against the house's punctuation: a half-width sign beside a Chinese character or beside a
 * parameter, or an exclamation mark; null when nothing. Texts without Chinese characters are not judged.
 */
export function punctuationFault(text: string): 'half-width' | 'exclamation' | null {
  const plain = text.replaceAll(place, '')
  if (!chinese.test(text) || isEnglish(plain) || codeLike.test(text)) return null
  if (/(?<!<)!|！/.test(plain)) return 'exclamation'
  return halfWidth.test(text.replaceAll(place, '字')) ? 'half-width' : null
}

const literal = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\\n]|\\.)*`/g

/** The string literals of a source text with Chinese in them, line by line; comments are left out. */
export function* chineseLiterals(source: string): Generator<{ line: number; text: string }> {
  for (const [index, line] of source.split('\n').entries()) {
    if (/^\s*(\/\/|\/?\*)/.test(line)) continue
    for (const [found] of line.matchAll(literal)) {
      if (chinese.test(found)) yield { line: index + 1, text: found.slice(1, -1) }
    }
  }
}
