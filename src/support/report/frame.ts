import type { Catalog } from '../catalog.ts'
import { labelIn } from '../named.ts'
import { businessRules } from '../time/business.ts'
import { businessMeter } from '../time/business-hours.ts'
import { dateText } from '../time/calendar.ts'
import { localDays } from '../time/local-days.ts'

const HOUR = 3_600_000

/** What reports measure with. */
export interface Frame {
  catalog: Catalog
  /** Milliseconds. */
  now: number
  /** The month of an instant in the desk's zone: `2026-11`. */
  monthOf(instant: string): string
  /** Business hours between two instants; 0 when the second is earlier. */
  hoursBetween(from: string, to: string | number): number
  label(list: 'types' | 'modules' | 'statuses', id: string): string
}

export function frameOf(catalog: Catalog, now: Date): Frame {
  const dayOf = localDays(catalog.zone)
  const months = new Map<number, string>()
  const meter = businessMeter(businessRules(catalog))
  return {
    catalog,
    now: now.getTime(),
    monthOf: (instant) => {
      const day = dayOf(Date.parse(instant))
      const month = months.get(day) ?? dateText(day).slice(0, 7)
      months.set(day, month)
      return month
    },
    hoursBetween: (from, to) => meter(Date.parse(from), typeof to === 'number' ? to : Date.parse(to)) / HOUR,
    label: (list, id) => labelIn(catalog[list].items, id),
  }
}
