/** Kinds of records that fulfil an item of a checklist; `manual` is confirmed by hand with its evidence. */
export const itemKinds = [
  'meetings',
  'circulars',
  'trainings',
  'films',
  'talks',
  'pledges',
  'tests',
  'readings',
  'placements',
  'columns',
  'prints',
  'tones',
  'channels',
  'manual',
] as const
export type ItemKind = (typeof itemKinds)[number]
