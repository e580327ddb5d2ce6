import { answer } from '#platform/action.ts'
import { circularsTopic } from './contract.ts'
import { deadlines } from './deadlines.ts'
import { discipline } from './discipline.ts'
import { edits } from './edits.ts'
import { listed } from './listed.ts'
import { receipts } from './receipts.ts'
import { reminding } from './reminders.ts'
import { sending } from './sending.ts'
import { circularsRefusals } from './text.ts'

export const circularsActions = answer(circularsTopic, circularsRefusals, {
  ...listed,
  ...edits,
  ...sending,
  ...deadlines,
  ...receipts,
  ...reminding,
  ...discipline,
})
