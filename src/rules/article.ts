const itemNumbers = '零一二三四五六七八九'

/** An article as it is written in Chinese: 第12条, or 第12条第（四）项 for `12(4)`. */
export function articleText(article: string): string {
  const item = /^(\d+)\((\d)\)$/.exec(article)
  return item === null ? `第${article}条` : `第${item[1]}条第（${itemNumbers.charAt(Number(item[2]))}）项`
}
