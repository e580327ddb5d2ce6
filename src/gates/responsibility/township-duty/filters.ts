import { areaCode, id } from '#common/contract.ts'

/** Filters of an address as an action takes them: what is no area or no id is left out. */
export function placeOf(filters: Readonly<Record<string, string | undefined>>) {
  const area = areaCode.safeParse(filters.area)
  const leaderId = id.safeParse(filters.leaderId)
  return {
    ...(area.success ? { area: area.data } : {}),
    ...(leaderId.success ? { leaderId: leaderId.data } : {}),
  }
}
