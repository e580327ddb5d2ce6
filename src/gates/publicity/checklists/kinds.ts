/** Kinds of records that fulfil an item of a checklist; `manual` is confirmed by hand with its evidence. */
export const itemKinds = [
  'meeting',
  'circular',
  'training',
  'film',
  'talk',
  'pledge',
  'test',
  'reading',
  'media',
  'channel',
  'manual',
] as const
export type ItemKind = (typeof itemKinds)[number]
export type CountedKind = Exclude<ItemKind, 'manual'>
