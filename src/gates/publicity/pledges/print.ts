import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { signatureField } from '#common/signature.ts'
import { type MadePdf, setTypst } from '#platform/documents/pdf.ts'

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

/** A signature as a picture: its strokes and nothing else. */
function drawingOf(path: string): string {
  const { width, height } = signatureField
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="${path}" fill="none" stroke="#1f2329" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/></svg>`
}

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
    signature: signature === null ? null : drawingOf(signature),
    proof:
      signedAt === null ? '纸质签订，原件由发放单位存档' : `通过个人链接于 ${signedAt}（系统时间）手写签名`,
  }))
  return setTypst(readFileSync(template, 'utf8'), fontFolder, {
    inputs: { pledges: JSON.stringify({ name, pledges: shown }) },
    text: shown.map(({ signature: _drawn, ...one }) => JSON.stringify(one)).join(''),
  })
}
