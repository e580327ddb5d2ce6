/** A signature as a picture: its strokes, an SVG path on a field of this size, and nothing else. */
export function strokesPicture(
  path: string,
  field: { readonly width: number; readonly height: number },
): string {
  const { width, height } = field
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="${path}" fill="none" stroke="#1f2329" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/></svg>`
}
