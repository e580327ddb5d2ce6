/** How people are taught; 观看警示教育片 (film) is a training with the film's title, 自学学习材料 (self_study) one with its materials. */
export const trainingKinds = ['central', 'business', 'meeting', 'online', 'film', 'self_study'] as const
export type TrainingKind = (typeof trainingKinds)[number]

/** Key moments (节点) of a term change at which a training or a film is due. */
export const trainingMoments = ['mobilisation', 'nomination', 'inspection', 'election'] as const

/** How leave is asked for: 事假、病假、公务. */
export const trainingLeaveKinds = ['personal', 'sick', 'official'] as const
export type TrainingLeaveKind = (typeof trainingLeaveKinds)[number]

/** How a leave asked for stands: it waits for the organiser, was approved or refused, or is withdrawn. */
export const trainingLeaveStates = ['waiting', 'approved', 'refused', 'withdrawn'] as const
export type TrainingLeaveState = (typeof trainingLeaveStates)[number]

/** The life of a training. */
export const trainingStates = ['planned', 'held', 'cancelled'] as const
export type TrainingState = (typeof trainingStates)[number]

/** What moves a training. */
export const trainingMoves = ['close', 'cancel'] as const
export type TrainingMove = (typeof trainingMoves)[number]

const moves: Readonly<Record<TrainingMove, { from: TrainingState; to: TrainingState }>> = {
  close: { from: 'planned', to: 'held' },
  cancel: { from: 'planned', to: 'cancelled' },
}

/** The state after a move, or null where the state does not allow it. */
export function moveTraining(state: TrainingState, move: TrainingMove): TrainingState | null {
  const rule = moves[move]
  return rule.from === state ? rule.to : null
}

/** Not yet known, on time, late, on leave with a reason, absent. */
export const trainingAttendances = ['expected', 'present', 'late', 'leave', 'absent'] as const
export type TrainingAttendance = (typeof trainingAttendances)[number]

/** Where a training was tested (结业考核): passed or not. */
export const trainingResults = ['passed', 'failed'] as const
export type TrainingResult = (typeof trainingResults)[number]
