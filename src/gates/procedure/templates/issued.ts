import { ask } from './template.ts'

const mark = ask.mayText('发文机关标志', 'Mark of the red head', {
  help: ['不填则用发文代字登记的标志', 'Left empty, that of the code word'],
})

/** Whom a document is from and to, as every issued document asks first. */
export const head = {
  issuer: ask.text('发文机关', 'Issuing organ'),
  mark,
  addressees: ask.text('主送机关', 'Addressee', { max: 2000 }),
} as const

/** From whom a document is that has no addressee: decisions and announcements. */
export const organ = { issuer: head.issuer, mark } as const

/** What ends a document to a higher body (上行文). */
export const upward = {
  signer: ask.mayText('签发人', 'Signed by', { max: 40 }),
  contact: ask.mayText('联系人', 'Contact', { max: 40 }),
  phone: ask.mayText('联系电话', 'Telephone', { max: 40 }),
  date: ask.mayDate('成文日期', 'Date of the document'),
} as const

/** What ends a document to lower bodies (下行文). */
export const downward = {
  copies: ask.mayText('抄送', 'Copies to', { max: 1000 }),
  date: ask.mayDate('成文日期', 'Date of the document'),
} as const

/** Units of the numbers that templates ask. */
export const units = {
  people: ['名', 'people'],
  ordinal: ['次', 'congress'],
  days: ['天', 'days'],
  branches: ['个', 'branches'],
  count: ['个', ''],
} as const
