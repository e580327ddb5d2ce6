/** Where publicity stands or runs (宣传阵地). */
export const placementChannels = [
  'website',
  'wechat',
  'billboard',
  'broadcast',
  'led',
  'banner',
  'bulletin',
  'sms',
] as const
export type PlacementChannel = (typeof placementChannels)[number]

/** Columns count their articles and carry a link. */
export const columnChannels = ['website', 'wechat'] as const satisfies readonly PlacementChannel[]

/** True for a column on a site or an official account. */
export function isColumn(channel: PlacementChannel): boolean {
  return (columnChannels as readonly PlacementChannel[]).includes(channel)
}

/** How a placement stands: to be verified, verified with a photograph, over, taken down. */
export const placementStates = ['unverified', 'verified', 'expired', 'withdrawn'] as const
export type PlacementState = (typeof placementStates)[number]

/** Printed matter that is issued and counted (卡册). */
export const printKinds = ['card', 'booklet', 'letter', 'poster'] as const
export type PrintKind = (typeof printKinds)[number]

/** Levels of units that a bulk entry reaches. */
export const unitLevels = ['county', 'township', 'village'] as const

/** Most photographs of one placement. */
export const mostPhotos = 9

/** Largest photograph in MB: a phone's picture has 3 to 12; what is larger was not made for a screen. */
export const mostPhotoMegabytes = 20
