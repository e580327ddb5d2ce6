import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { drawingField } from '#common/drawing.ts'
import { type MadePdf, setTypst } from '#platform/documents/pdf.ts'
import { strokesPicture } from '#platform/documents/strokes.ts'

const template = new URL('./motion.typ', import.meta.url)
const line = z.tuple([z.string(), z.string()])

/** A motion as it is printed: every part in the words of the form. */
const printable = z.object({
  title: z.string(),
  place: z.string(),
  round: z.string(),
  state: z.string(),
  nominees: z.array(z.array(z.string()).length(4)),
  study: z.array(line),
  signature: z.object({ lines: z.array(line), drawing: z.string().nullable() }).nullable(),
  digest: z.string(),
})
export type PrintedMotion = z.output<typeof printable>
const task = z.object({ fontFolder: z.string(), motion: printable })

/** Sets a motion as a PDF; runs in the documents' process. */
export function makeMotion(input: unknown): Promise<MadePdf> {
  const { fontFolder, motion } = task.parse(input)
  const { signature } = motion
  const drawing = signature?.drawing ?? null
  const picture = drawing === null ? null : strokesPicture(drawing, drawingField)
  const shown = { ...motion, signature: signature === null ? null : { ...signature, drawing: picture } }
  const words = { ...motion, signature: signature?.lines ?? [] }
  return setTypst(readFileSync(template, 'utf8'), fontFolder, {
    inputs: { motion: JSON.stringify(shown) },
    text: JSON.stringify(words),
  })
}
