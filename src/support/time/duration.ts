import { refuse, type Refusal } from '../text/refusal.ts'

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Reads `90s`, `30m`, `6h` or `7d` (a day is 24 hours). A number alone is refused: nobody knows of what. */
export function readDuration(text: string): { ok: true; ms: number } | Refusal {
  const asked = text.trim().toLowerCase()
  const [, digits = '', unit = ''] = /^(\d{1,6})([a-z]?)$/.exec(asked) ?? []
  const size = UNITS[unit]
  if (size !== undefined) return { ok: true, ms: Number(digits) * size }
  if (digits !== '' && unit === '') {
    return refuse(`“${asked}” has no unit.`, `Type ${asked}s, ${asked}m, ${asked}h or ${asked}d.`)
  }
  return refuse(
    `“${asked}” is not a length of time.`,
    'Type a whole number and a unit (s, m, h or d), for example 30m or 6h.',
  )
}
