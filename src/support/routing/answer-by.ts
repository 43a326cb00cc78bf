import type { Catalog } from '../catalog.ts'
import { businessRules, type BusinessRules } from '../time/business.ts'
import { addBusinessHours } from '../time/business-hours.ts'
import { dateText } from '../time/calendar.ts'
import { localDay } from '../time/zone.ts'
import type { AnswerTimes, AnswerUnit, PeakSpan } from './protocols.ts'

/** By when a desk means to answer what it is asked now. */
export interface AnswerBy {
  hours: number
  unit: AnswerUnit
  /** What makes it a peak time; null outside of them. */
  peak: { id: string; label: string } | null
  /** ISO 8601 in UTC. */
  by: string
  zone: string
}

/**
 * The goal that holds now. At a peak time the desk may take longer and never less: where the hours of a peak end before
 * the usual ones (48 by the clock over working days), the usual ones hold.
 */
export function answerBy({ hours, unit, peak }: AnswerTimes, catalog: Catalog, now: Date): AnswerBy {
  const rules = businessRules(catalog)
  const { zone } = catalog
  const usual = { hours, unit, by: endOf({ hours, unit }, now, rules) }
  const span = peak && peakAt(peak.spans, dateText(localDay(now, zone)))
  const at = peak && { hours: peak.hours, unit: peak.unit, by: endOf(peak, now, rules) }
  const { by, ...goal } = at && span && at.by >= usual.by ? at : usual
  return { ...goal, peak: span ? { id: span.id, label: span.label } : null, by: by.toISOString(), zone }
}

function endOf({ hours, unit }: Pick<AnswerTimes, 'hours' | 'unit'>, now: Date, rules: BusinessRules): Date {
  return unit === 'hours' ? new Date(now.getTime() + hours * 3_600_000) : addBusinessHours(now, hours, rules)
}

/** The span that a `YYYY-MM-DD` is in. */
export function peakAt(spans: readonly PeakSpan[], date: string): PeakSpan | null {
  const day = date.slice(5)
  const within = ({ from, to }: PeakSpan): boolean =>
    from <= to ? from <= day && day <= to : from <= day || day <= to
  return spans.find(within) ?? null
}
