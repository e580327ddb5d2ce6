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

function compile({ compiler, fonts }: Press, laid: Laid, probe = 0): NodeTypstDocument {
  const compiled = compiler.compile({
    mainFilePath: template,
    // The texts go in as data, so nothing in them is read as markup.
    inputs: {
      document: JSON.stringify(laid),
      fonts: JSON.stringify(fonts.families),
      ...(probe === 0 ? {} : { probe: String(probe) }),
    },
  })
  const { result } = compiled
  if (result !== null) return result
  const error = compiled.takeError()
  const told = error === null ? [] : compiler.fetchDiagnostics(error)
  throw new Error(`the document could not be set: ${JSON.stringify(told).slice(0, 2000)}`)
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
  const bytes = open.compiler.pdf(set(open, laid))
  open.compiler.evictCache(kept)
  return { bytes: new Uint8Array(bytes) }
}
