import { topicApi } from '#ui/api.tsx'
import { cyclesTopic } from './contract.ts'

/** Weekly dispatch and monthly summary as screens ask for them. */
export const cyclesApi = topicApi(cyclesTopic)

export const cyclesPath = '/responsibility/cycles'

/** The address of a period, or of one unit’s sheet in it. */
export function cyclePath(periodId: string, sheetId?: string): string {
  return sheetId === undefined ? `${cyclesPath}/${periodId}` : `${cyclesPath}/${periodId}/${sheetId}`
}
