const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A number from 1 to 99 as Chinese numbering has it: 一, 十, 十二, 二十, 九十九. */
export function numeral(n: number): string {
  const tens = Math.floor(n / 10)
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `${head}${n % 10 === 0 ? '' : digits[n % 10]}`
}
