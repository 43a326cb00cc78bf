export function ascending(numbers: readonly number[]): Float64Array {
  return Float64Array.from(numbers).sort()
}

/**
 * Of ascending numbers the smallest that so large a part (0 to 1) of them does not exceed; null where there are none.
 */
export function quantile(sorted: Float64Array, part: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? null
}

export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : tenth((part / whole) * 100)
}

/** To one digit after the point. */
export function tenth(number: number): number {
  return Math.round(number * 10) / 10
}

/** All months from the first to the last (`2026-11`), those without a case, too. */
export function monthsBetween(months: Iterable<string>): string[] {
  const sorted = [...new Set(months)].sort()
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)]
  const all: string[] = []
  for (let month = first; month !== '' && month <= last; month = nextMonth(month)) all.push(month)
  return all
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
