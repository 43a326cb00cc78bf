/** Milliseconds of a calendar day as arithmetic counts it; no zone is involved. */
export const DAY = 86_400_000

/** A calendar date as the number of days since 1970-01-01: adding and comparing need no zone. */
export type DayNumber = number

/** The day of a `YYYY-MM-DD` from the year 1000 on; null for other text and for dates such as 2026-02-30. */
export function readDay(text: string): DayNumber | null {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return null
  const time = Date.parse(`${text}T00:00:00Z`)
  const day = time / DAY
  return !Number.isNaN(time) && dateText(day) === text ? day : null
}

/** `YYYY-MM-DD`. */
export function dateText(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** 1 = Monday to 7 = Sunday. */
export function isoWeekday(day: DayNumber): number {
  return new Date(day * DAY).getUTCDay() || 7
}
