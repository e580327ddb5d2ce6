/** The four ways of reporting (举报渠道): telephone, address, web page, SMS number. */
export const reportingKinds = ['telephone', 'address', 'web', 'sms'] as const
export type ReportingKind = (typeof reportingKinds)[number]

/** How a unit's publication of a channel stands. */
export const publicationStates = ['unpublished', 'published', 'checked', 'wrong', 'outdated'] as const
export type PublicationState = (typeof publicationStates)[number]
