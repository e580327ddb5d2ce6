import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { z } from 'zod'
import type { OfficialDocument } from '#common/official.ts'
import { type Fonts, findFonts } from './fonts.ts'
import { type Laid, layOut } from './layout.ts'
import { type Character, holdBack } from './signature-page.ts'

/** A PDF, or the characters for which there is no glyph. */
export type MadePdf = { readonly bytes: Uint8Array } | { readonly missing: readonly string[] }
export type PdfTask = { readonly document: OfficialDocument; readonly fontFolder: string }

const template = fileURLToPath(new URL('./official.typ', import.meta.url))
/** Results of the compiler that the last few documents did not use are dropped. */
const kept = 4

/** Where the body and the signature end up, and the last characters of the body where they were asked for. */
const facts = z
  .array(
    z.object({
      body: z.number().nullable(),
      signature: z.number().nullable(),
      characters: z.array(z.object({ back: z.number(), page: z.number(), y: z.number() })),
    }),
  )
  .length(1)

type Press = { readonly folder: string; readonly fonts: Fonts; readonly compiler: NodeCompiler }

let press: Press | null = null

async function pressFor(folder: string): Promise<Press> {
  if (press?.folder === folder) return press
  const fonts = await findFonts(folder)
  const compiler = NodeCompiler.create({
    workspace: dirname(template),
    fontArgs: [{ fontPaths: [...fonts.folders] }],
  })
  press = { folder, fonts, compiler }
  return press
}

type Source = { readonly mainFilePath: string } | { readonly mainFileContent: string }
/** The texts go in as data, so nothing in them is read as markup. */
type Inputs = Readonly<Record<string, string>>

function compileSource({ compiler, fonts }: Press, source: Source, inputs: Inputs): NodeTypstDocument {
  const compiled = compiler.compile({
    ...source,
    inputs: { ...inputs, fonts: JSON.stringify(fonts.families) },
  })
  const { result } = compiled
  if (result !== null) return result
  const error = compiled.takeError()
  const told = error === null ? [] : compiler.fetchDiagnostics(error)
  throw new Error(`the document could not be set: ${JSON.stringify(told).slice(0, 2000)}`)
}

function compile(open: Press, laid: Laid, probe = 0): NodeTypstDocument {
  const asked = probe === 0 ? {} : { probe: String(probe) }
  return compileSource(open, { mainFilePath: template }, { document: JSON.stringify(laid), ...asked })
}

function factsOf({ compiler }: Press, set: NodeTypstDocument) {
  const [found] = facts.parse(compiler.query(set, { selector: '<facts>', field: 'value' }))
  if (found === undefined) throw new Error('no facts')
  return found
}

/** Characters of the last paragraph that are looked at: more than its last three lines hold. */
const lookedAt = 180

/** Sets a document; one whose signature stands on a page without text is set again with text brought to it. */
function set(open: Press, laid: Laid): NodeTypstDocument {
  const first = compile(open, laid)
  const { body, signature } = factsOf(open, first)
  if (body === null || signature === null || signature === body) return first
  const characters: readonly Character[] = factsOf(open, compile(open, laid, lookedAt)).characters
  return compile(open, { ...laid, body: holdBack(laid.body, characters) })
}

/** Sets an official document as PDF. */
export async function makePdf({ document, fontFolder }: PdfTask): Promise<MadePdf> {
  const open = await pressFor(fontFolder)
  const laid = layOut(document)
  const missing = open.fonts.missing(JSON.stringify(laid))
  if (missing.length > 0) return { missing }
  return pressed(open, set(open, laid))
}

function pressed({ compiler }: Press, document: NodeTypstDocument): MadePdf {
  const bytes = compiler.pdf(document)
  compiler.evictCache(kept)
  return { bytes: new Uint8Array(bytes) }
}

/** Sets a layout of its own as PDF: a Typst source that reads `inputs` and the fonts; `text` is all that it prints. */
export async function setTypst(
  source: string,
  fontFolder: string,
  { inputs, text }: { readonly inputs: Inputs; readonly text: string },
): Promise<MadePdf> {
  const open = await pressFor(fontFolder)
  const missing = open.fonts.missing(text)
  if (missing.length > 0) return { missing }
  return pressed(open, compileSource(open, { mainFileContent: source }, inputs))
}
