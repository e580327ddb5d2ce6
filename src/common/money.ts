import { z } from 'zod'

/** An amount in yuan as people type it: not negative, at most two decimals. */
export const yuanInput = z.number().min(0).max(10_000_000_000).multipleOf(0.01)

/** Whole fen (分) of an amount in yuan. */
export function fenOf(yuan: number): number {
  return Math.round(yuan * 100)
}

/** An amount in yuan out of whole fen. */
export function yuanOf(fen: number): number {
  return fen / 100
}

/** An amount of whole fen as it is printed, in yuan: 12,345.60. */
export function yuanText(fen: number): string {
  const cents = String(Math.abs(fen) % 100).padStart(2, '0')
  const whole = String(Math.trunc(Math.abs(fen) / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${whole}.${cents}`
}
