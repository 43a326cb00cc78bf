import { businessDaysUntil, businessRules } from '../time/business.ts'
import { readDay } from '../time/calendar.ts'
import { endOfDay } from '../time/zone.ts'
import { textOf, type Facts } from './rule.ts'

const BLOCKED = /\b(?:block\w*|stop\w*|cannot|can[’']t|unable|impossible)\b/i
const DOWN =
  /\b(?:(?:is|are|was|were|went|gone) down|outage|unreachable|does(?: not|n[’']t) (?:answer|respond|load)|nobody (?:can|reaches))\b/i

export type Urgency = 'critical' | 'high' | 'medium' | 'low'

/**
 * How urgent the facts say it is, and why. Our matrix; the vendor's own was not found. Critical is production, a process
 * blocked, no way around it, and a whole school or a deadline within two business days.
 */
export function urgencyOf(facts: Facts): { urgency: Urgency; why: string } {
  const impact = textOf(facts, 'impact')
  const blocked =
    BLOCKED.test(impact) || DOWN.test(`${textOf(facts, 'subject')}\n${textOf(facts, 'description')}`)
  const slowed = /\b(?:slow\w*|delay\w*|by hand|twice as long)\b/i.test(impact)
  const around = textOf(facts, 'workaround')
  const noWay = /^(?:none|no\b|there is none)/i.test(around)
  const schools = Number(textOf(facts, 'affected-schools') || 0)
  const days = businessDaysLeft(facts)
  if (facts.answers['site'] === 'production' && blocked && noWay && (schools >= 1 || (days ?? 99) <= 2))
    return { urgency: 'critical', why: 'production, blocked, no way around it' }
  if (blocked) return { urgency: 'high', why: 'blocked for some' }
  if (days !== null && days <= 5) return { urgency: 'high', why: 'the date is within five business days' }
  if (slowed || (around !== '' && !/^(?:none|no\b|there is none|unknown)/i.test(around)))
    return { urgency: 'medium', why: 'slowed, or there is a way around it' }
  return { urgency: 'low', why: 'nothing is blocked or slowed' }
}

function businessDaysLeft(facts: Facts): number | null {
  const due = readDay(textOf(facts, 'due'))
  if (due === null) return null
  return businessDaysUntil(facts.now, endOfDay(due, facts.catalog.zone), businessRules(facts.catalog))
}
