import { z } from 'zod'

/*
 * An official document (公文) as data: what is drafted, compared, stored by version and laid out by GB/T 9704-2012 as
 * .docx and PDF. Texts are Chinese: official documents have no other language.
 */

const text = z.string().max(20_000)
const short = z.string().max(300)

/** Running text; not indented where it is a salutation or a closing line. */
const paragraph = z.object({ kind: z.literal('paragraph'), text, indent: z.boolean().default(true) })
/** 一、 (1) · （一） (2) · 1. (3) · （1） (4); the numbering stands in the text. */
const heading = z.object({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  text: short,
  /** Text that follows on the same line: （一）加强领导。各乡镇党委要…… */
  runIn: text.exactOptional(),
})
const table = z.object({
  kind: z.literal('table'),
  caption: short.default(''),
  /** `width` is a share of the table's width. */
  columns: z
    .array(
      z.object({ title: short, width: z.number().positive(), align: z.enum(['left', 'center', 'right']) }),
    )
    .min(1)
    .max(20),
  rows: z.array(z.array(short)).max(5000),
})
const pageBreak = z.object({ kind: z.literal('page_break') })

/** A block of a document's body or annex. */
export const officialBlock = z.discriminatedUnion('kind', [paragraph, heading, table, pageBreak])
export type OfficialBlock = z.output<typeof officialBlock>

/**
 * 文件 (red head and rule), 纪要 (minutes), or 文稿 (no head: drafts of resolutions, notices put up in a village,
 * schemes that go out as the annex of a notice).
 */
export const officialLayouts = ['file', 'minutes', 'plain'] as const

/** A document in GB/T 9704-2012 terms. Empty texts and null mean that the element is left out. */
export const officialDocument = z.object({
  layout: z.enum(officialLayouts),
  /**
   * 发文机关标志, as it is printed in red: 中共砚江县委文件. Several bodies stand in a line each; 文件 as the last line
   * goes to their right.
   */
  mark: short.default(''),
  /** 发文字号 as printed: 砚委〔2021〕8号; empty while it has none. */
  number: short.default(''),
  /** 签发人, on documents to a higher body only (上行文); several are divided by 、. */
  signer: short.default(''),
  urgency: z.enum(['', '特急', '加急']).default(''),
  title: short,
  /** Printed in brackets below the title: （草案）, （2021年10月9日县委常委会会议通过）. */
  subtitle: short.default(''),
  /** 主送机关, without the colon. */
  addressees: z.string().max(2000).default(''),
  body: z.array(officialBlock).max(2000),
  annexes: z
    .array(z.object({ title: short, blocks: z.array(officialBlock).max(2000) }))
    .max(30)
    .default([]),
  /** 出席, 请假 and 列席 of minutes, in this order. */
  attendance: z
    .array(z.object({ label: z.enum(['出席', '请假', '列席']), names: z.string().max(5000) }))
    .max(3)
    .exactOptional(),
  /** 发文机关署名, one line each; on minutes the body that issues them, printed above the rule with the date. */
  organs: z.array(short).max(10).default([]),
  /** 成文日期. */
  date: z.iso.date().nullable().default(null),
  /** True where a seal goes over the signature: the date's place depends on it. */
  sealed: z.boolean().default(true),
  /** 附注, printed in brackets: 联系人：……. */
  note: short.default(''),
  /** 抄送机关. */
  copies: z.string().max(2000).default(''),
  /** 印发机关 and 印发日期 of the 版记. */
  printed: z.object({ organ: short, date: z.iso.date() }).nullable().default(null),
  /** Printed on both sides of the paper: the 版记 then goes to the bottom of the last even page (PDF). */
  duplex: z.boolean().exactOptional(),
})
export type OfficialDocument = z.output<typeof officialDocument>
