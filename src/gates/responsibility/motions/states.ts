/** The life of a village’s nominee motion (动议): list, study by the Party committee, signature of its secretary. */
export const motionStates = ['draft', 'studied', 'signed'] as const
export type MotionState = (typeof motionStates)[number]

/** A village whose township has not nominated anybody yet stands first. */
export const motionStandings = ['none', ...motionStates] as const
export type MotionStanding = (typeof motionStandings)[number]

/** What moves a motion; whatever changes the list brings it back to the draft. */
export const motionMoves = ['study', 'sign', 'return', 'change'] as const
export type MotionMove = (typeof motionMoves)[number]

const moves: Readonly<Record<MotionMove, { from: readonly MotionState[]; to: MotionState }>> = {
  study: { from: ['draft', 'studied'], to: 'studied' },
  sign: { from: ['studied'], to: 'signed' },
  return: { from: ['studied'], to: 'draft' },
  change: { from: ['draft', 'studied', 'signed'], to: 'draft' },
}

/** The state after a move, or null where the state does not allow it. */
export function moveMotion(state: MotionState, move: MotionMove): MotionState | null {
  const rule = moves[move]
  return rule.from.includes(state) ? rule.to : null
}

/** Posts for which a village’s people are nominated. */
export const nomineePosts = [
  'party_secretary',
  'party_deputy',
  'party_member',
  'committee_head',
  'committee_deputy',
  'committee_member',
] as const
export type NomineePost = (typeof nomineePosts)[number]

/** Meetings at which a Party committee studies: in session, or with others present. */
export const studyKinds = ['committee', 'committee_enlarged'] as const
export type StudyKind = (typeof studyKinds)[number]
