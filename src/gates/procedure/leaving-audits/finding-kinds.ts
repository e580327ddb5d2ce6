/** Kinds of findings (问题性质). */
export const findingKinds = ['violation', 'irregular', 'loss', 'other'] as const
export type FindingKind = (typeof findingKinds)[number]
