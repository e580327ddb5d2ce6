/** The life of a campaign scheme (宣传方案). */
export const campaignStates = ['drafting', 'in_force', 'closed'] as const
export type CampaignState = (typeof campaignStates)[number]

/** What moves a scheme. */
export const campaignMoves = ['begin', 'close', 'reopen'] as const
export type CampaignMove = (typeof campaignMoves)[number]

const moves: Readonly<Record<CampaignMove, { from: CampaignState; to: CampaignState }>> = {
  begin: { from: 'drafting', to: 'in_force' },
  close: { from: 'in_force', to: 'closed' },
  reopen: { from: 'closed', to: 'in_force' },
}

/** The state after a move, or null where the state does not allow it. */
export function moveCampaign(state: CampaignState, move: CampaignMove): CampaignState | null {
  const rule = moves[move]
  return rule.from === state ? rule.to : null
}
