import { type BodyKind, type BodyLevel, bodies, bodyKinds, bodyLevels } from '#rules/bodies.ts'
import { useSession } from './session.tsx'

/** The levels of bodies that stand in an area or below it; those of a city only in an area above the counties. */
export function levelsWithin(areaCode: string): readonly BodyLevel[] {
  return bodyLevels.filter((level) => level !== 'prefecture' || areaCode.length <= 4)
}

/** The kinds of bodies that stand in an area or below it. */
export function kindsWithin(areaCode: string): readonly BodyKind[] {
  const levels = levelsWithin(areaCode)
  return bodyKinds.filter((kind) => levels.includes(bodies[kind].level))
}

/** The levels of bodies that the acting post can meet. */
export function useBodyLevels(): readonly BodyLevel[] {
  return levelsWithin(useSession().acting?.areaCode ?? '')
}

/** The kinds of bodies that the acting post can meet. */
export function useBodyKinds(): readonly BodyKind[] {
  return kindsWithin(useSession().acting?.areaCode ?? '')
}
