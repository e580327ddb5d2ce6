import { useBodyLevels } from '#ui/bodies.tsx'
import { type AllocationRow, allocationLevels } from './contract.ts'

/** The address of the Party congresses of a level. */
export function levelPath(level: AllocationRow['level']): string {
  return level === 'county' ? '/procedure/electoral-units' : `/procedure/electoral-units?tab=${level}`
}

/** The levels of Party congresses that the acting post can meet, the uppermost first. */
export function useLevels(): readonly AllocationRow['level'][] {
  const levels = useBodyLevels()
  return allocationLevels.filter((level) => levels.includes(level))
}
