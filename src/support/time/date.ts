import { refuse, type Refusal } from '../text/refusal.ts'
import { dateText, readDay } from './calendar.ts'
import { localDay } from './zone.ts'

/** Reads a due date: `YYYY-MM-DD`, or `today` and `tomorrow` as they are in the zone at the moment. */
export function readDate(
  text: string,
  { now, zone }: { now: Date; zone: string },
): { ok: true; date: string } | Refusal {
  const asked = text.trim()
  const word = asked.toLowerCase()
  if (word === 'today') return { ok: true, date: dateText(localDay(now, zone)) }
  if (word === 'tomorrow') return { ok: true, date: dateText(localDay(now, zone) + 1) }
  return readDay(asked) === null ? refuseDate(asked, now) : { ok: true, date: asked }
}

function refuseDate(asked: string, now: Date): Refusal {
  const example = now.toISOString().slice(0, 10)
  return (
    refuseOtherForm(asked) ??
    refuseNoSuchDay(asked) ??
    refuse(
      `“${asked}” is not a date.`,
      `Type it as YYYY-MM-DD, for example ${example}, or today or tomorrow.`,
    )
  )
}

/** For a date of the right form that no calendar has, such as 2026-02-30; null for anything else. */
export function refuseNoSuchDay(asked: string): Refusal | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(asked) || readDay(asked) !== null) return null
  return refuse(
    `There is no ${asked} in the calendar.`,
    'Check the year, the month and the day (YYYY-MM-DD).',
  )
}

/**
 * For text that begins with a date in another form (`11/30/2026`, `2026-1-5`): every date that it may mean, written
 * as it should be; null when there is none.
 */
export function refuseOtherForm(asked: string): Refusal | null {
  const dates = datesMeant(asked)
  if (dates.length === 0) return null
  const [monthFirst, dayFirst] = dates
  if (dayFirst === undefined) return refuse(`“${asked}” is not written as YYYY-MM-DD.`, `Type ${monthFirst}.`)
  return refuse(
    `“${asked}” can mean two dates.`,
    `Type ${monthFirst} (month first) or ${dayFirst} (day first).`,
  )
}

function datesMeant(asked: string): string[] {
  if (/^\d{4}-\d\d-\d\d/.test(asked)) return []
  const [, first = '', second = '', third = ''] =
    /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?!\d)/.exec(asked) ?? []
  const year = third.length === 2 ? `20${third}` : third
  const dates =
    first.length === 4
      ? [isoDate(first, second, third)]
      : [isoDate(year, first, second), isoDate(year, second, first)]
  return [...new Set(dates.filter((date) => readDay(date) !== null))]
}

function isoDate(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
