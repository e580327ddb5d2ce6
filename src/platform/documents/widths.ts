const narrow = /^[\u0020-\u007e\u00a0-\u02ff·]$/

/** Width of a text in characters of the line grid: a Chinese character is 1, a letter or digit a half. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += narrow.test(character) ? 0.5 : 1
  return width
}
