import { useSession } from '#ui/session.tsx'
import { type AllocationRow, allocationLevels } from './contract.ts'

/** The address of the Party congresses of a level. */
export function levelPath(level: AllocationRow['level']): string {
  return level === 'county' ? '/procedure/electoral-units' : `/procedure/electoral-units?tab=${level}`
}

/** The levels that the acting post can have congresses of: a city's only where the post stands above the counties. */
export function useLevels(): readonly AllocationRow['level'][] {
  const { acting } = useSession()
  const aboveCounties = acting !== null && acting.areaCode.length <= 4
  return allocationLevels.filter((level) => level !== 'prefecture' || aboveCounties)
}
