import pg from 'pg'

const { builtins } = pg.types
const arrays = { int8: 1016, date: 1182, timestamptz: 1185 } as const

function asIs(text: string): string {
  return text
}

/** A number while it is exact, otherwise the digits. */
function int8(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

const moment = /^(\d{4})-(\d\d)-(\d\d) (\d\d:\d\d:\d\d)(\.\d{1,6})?([+-]\d\d(?::\d\d)?)$/

/** `2026-01-02 11:04:05.123456+08` → `2026-01-02T03:04:05.123Z`; infinity and years of five digits stay as they are. */
function timestamptz(text: string): string {
  const parts = moment.exec(text)
  if (parts === null) return text
  const [, year, month, day, time, fraction = '', offset = ''] = parts
  const thousandths = fraction.slice(1, 4).padEnd(3, '0')
  const zone = offset.length === 3 ? `${offset}:00` : offset
  return new Date(`${year}-${month}-${day}T${time}.${thousandths}${zone}`).toISOString()
}

const textArrayType: number = 1009
const textArray: (text: string) => readonly unknown[] = pg.types.getTypeParser(textArrayType)

function each(parse: (text: string) => unknown) {
  return (text: string) => textArray(text).map((item) => (typeof item === 'string' ? parse(item) : item))
}

/**
 * How values of a row reach the program, the same on both databases: int8 → number when exact, numeric → string,
 * date → `YYYY-MM-DD`, timestamptz → ISO 8601 in UTC with milliseconds, timestamp and interval → text, json → parsed.
 */
export const rowTypes = new pg.TypeOverrides()
rowTypes.setTypeParser(builtins.INT8, int8)
rowTypes.setTypeParser(builtins.DATE, asIs)
rowTypes.setTypeParser(builtins.TIMESTAMPTZ, timestamptz)
rowTypes.setTypeParser(builtins.TIMESTAMP, asIs)
rowTypes.setTypeParser(builtins.INTERVAL, asIs)
rowTypes.setTypeParser(arrays.int8, each(int8))
rowTypes.setTypeParser(arrays.date, each(asIs))
rowTypes.setTypeParser(arrays.timestamptz, each(timestamptz))
