import { unzipSync, zipSync } from 'fflate'

/** ZIP knows no earlier day; it is given to every part, for the moment of writing must not be in the file. */
const partTime = '1980-01-01T00:00:00'
/** The date of a document that bears none. */
const undated = '2000-01-01'
const written = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g

/**
 * Lines and characters keep the pitch that is written in them, not that of the grid of the page, which Word, WPS and
 * LibreOffice each read in their own way; and figures stand close to the characters, as in 2021年. The library has no
 * words for it.
 */
const own = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'
const spacingOfNormal = /(<w:style [^>]*w:styleId="Normal"(?:(?!<\/w:style>).)*?)(<w:spacing )/

/** A Word file whose bytes depend on nothing but its content: the day of the document in place of the clock's. */
export function fixedPackage(packed: Uint8Array, date: string | null): Uint8Array {
  const parts = unzipSync(packed)
  const change = (name: string, to: (text: string) => string) => {
    const part = parts[name]
    if (part === undefined) throw new Error(`a Word file without ${name}`)
    parts[name] = new TextEncoder().encode(to(new TextDecoder().decode(part)))
  }
  change('docProps/core.xml', (text) => text.replaceAll(written, `$1${date ?? undated}T00:00:00Z$2`))
  change('word/styles.xml', (text) => text.replace(spacingOfNormal, `$1${own}$2`))
  return zipSync(parts, { mtime: partTime, level: 6 })
}
