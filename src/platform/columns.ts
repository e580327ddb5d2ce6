import { char, customType, date, text, timestamp } from 'drizzle-orm/pg-core'

/** A ULID primary key, made by the application. */
export const idColumn = () => char('id', { length: 26 }).primaryKey()
/** A reference to a ULID. */
export const refColumn = (name: string) => char(name, { length: 26 })
/** A point in time, ISO text in code. */
export const timeColumn = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })
/** A civil date, YYYY-MM-DD in code. */
export const dayColumn = (name: string) => date(name, { mode: 'string' })
/** A division code, compared byte by byte so that ranges are prefixes. */
export const areaColumn = customType<{ data: string }>({ dataType: () => 'text collate "C"' })
export { text }
