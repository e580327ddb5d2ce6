/** Kinds of official documents (公文种类) that a term change needs; `resolution` is drafted for a congress or meeting. */
export const documentKinds = [
  'request',
  'reply',
  'decision',
  'resolution',
  'scheme',
  'measures',
  'announcement',
  'notice',
  'report',
  'letter',
  'minutes',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Kinds that go to a higher body (上行文): the signer's name is printed beside the number (GB/T 9704-2012, 7.2.6). */
export const upwardKinds = ['request', 'report'] as const satisfies readonly DocumentKind[]

/** True for a kind that goes to a higher body. */
export function isUpward(kind: DocumentKind): boolean {
  return upwardKinds.some((one) => one === kind)
}

/** 发文字号 as printed: 砚委〔2021〕8号, six-cornered brackets, no 第, no leading zeros (GB/T 9704-2012, 7.2.5). */
export function numberText(word: string, year: number, number: number): string {
  return `${word}〔${year}〕${number}号`
}
