import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { signatureField } from '#common/signature.ts'
import { type MadePdf, setTypst } from '#platform/documents/pdf.ts'
import { strokesPicture } from '#platform/documents/strokes.ts'

const template = new URL('./pledge.typ', import.meta.url)

/** A pledge as it is printed. */
const printable = z.object({
  title: z.string(),
  text: z.string(),
  name: z.string(),
  unit: z.string(),
  signedOn: z.string(),
  signedAt: z.string().nullable(),
  signature: z.string().nullable(),
  edition: z.number(),
  hash: z.string(),
  number: z.string(),
  void: z.boolean(),
})
const task = z.object({ fontFolder: z.string(), name: z.string(), pledges: z.array(printable) })

function dayOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** Sets pledges as one PDF, each on a page of its own; runs in the documents' process. */
export function makePledges(input: unknown): Promise<MadePdf> {
  const { fontFolder, name, pledges } = task.parse(input)
  const shown = pledges.map(({ signature, signedOn, signedAt, text, ...one }) => ({
    ...one,
    lines: text.split('\n'),
    day: dayOf(signedOn),
    signature: signature === null ? null : strokesPicture(signature, signatureField),
    proof:
      signedAt === null ? '纸质签订，原件由发放单位存档' : `通过个人链接于 ${signedAt}（系统时间）手写签名`,
  }))
  return setTypst(readFileSync(template, 'utf8'), fontFolder, {
    inputs: { pledges: JSON.stringify({ name, pledges: shown }) },
    text: shown.map(({ signature: _drawn, ...one }) => JSON.stringify(one)).join(''),
  })
}
