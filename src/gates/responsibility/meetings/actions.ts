import { answer } from '#platform/action.ts'
import { meetingsTopic } from './contract.ts'
import { decisions } from './decisions.ts'
import { edits } from './edits.ts'
import { listed } from './listed.ts'
import { moves } from './moves.ts'
import { meetingsRefusals } from './text.ts'

export const meetingsActions = answer(meetingsTopic, meetingsRefusals, {
  ...listed,
  ...edits,
  ...moves,
  ...decisions,
})
