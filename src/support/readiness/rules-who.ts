import { readDay } from '../time/calendar.ts'
import { localDay } from '../time/zone.ts'
import { listOf, textOf, type Facts, type ReadinessRule } from './rule.ts'
import { urgencyOf } from './urgency.ts'
import { EFFECT, PROCESS } from './vocabulary.ts'

/** Who is affected, what it keeps them from, and until when. */
export const WHO: readonly ReadinessRule[] = [
  {
    id: 'WHO-1',
    level: 'block',
    points: 5,
    question: 'affected-users',
    fix: 'Two numbers: users and schools.',
    holds: (facts) => {
      const lacking = ['users', 'schools'].filter((who) => !/^\d+$/.test(textOf(facts, `affected-${who}`)))
      return lacking.length === 0 || `Nothing says how many ${lacking.join(' and ')} are affected.`
    },
  },
  {
    id: 'WHY-1',
    level: 'block',
    points: 5,
    question: 'impact',
    fix: 'Which work, and whether it is blocked, slowed or only looks wrong: “Grading is blocked in three schools”.',
    holds: (facts) => {
      const impact = textOf(facts, 'impact')
      if (!PROCESS.test(impact)) return 'The impact names no work that is kept from being done.'
      return EFFECT.test(impact) || 'The impact does not say whether it is blocked, slowed or cosmetic.'
    },
  },
  {
    id: 'WHY-2',
    level: 'block',
    points: 3,
    question: 'due',
    fix: 'A date from today on with its reason, or “none”.',
    holds: (facts) => {
      if (facts.answers['due'] === 'none') return true
      const [due, reason] = [readDay(textOf(facts, 'due')), textOf(facts, 'due-reason')]
      if (due === null)
        return /\bno deadline\b/i.test(reason) || 'Nothing says by when, or that there is no deadline.'
      if (due < localDay(facts.now, facts.catalog.zone)) return 'The date is past.'
      return reason.length >= 10 || 'Nothing says why that date.'
    },
  },
  {
    id: 'WORK-1',
    level: 'block',
    points: 3,
    question: 'workaround',
    fix: '“none”, “unknown”, or the way around it and what it costs.',
    holds: (facts) => {
      const around = textOf(facts, 'workaround')
      return (
        /^(?:none|unknown)\b/i.test(around) ||
        around.length >= 10 ||
        'Nothing says whether there is a way around it.'
      )
    },
  },
  {
    id: 'ATT-1',
    level: 'warn',
    points: 1,
    question: 'evidence',
    fix: 'A screenshot or a log with what it shows; or “none” and why.',
    holds: (facts) => {
      const [files, evidence] = [listOf(facts, 'attach').length, textOf(facts, 'evidence')]
      if (files > 0) return evidence.length >= 5 || 'Nothing says what the files show.'
      return /^none\b.{8,}/i.test(evidence) || 'There is no file, and no reason why.'
    },
  },
  {
    id: 'VER-1',
    level: 'block',
    points: 0,
    question: 'verification',
    fix: 'Attach the written verification (--attach), or say who gives it when the desk asks.',
    holds: (facts) =>
      !isSensitive(facts) ||
      listOf(facts, 'attach').length > 0 ||
      textOf(facts, 'verification').length >= 5 ||
      'No written verification is attached, and nobody is named who gives it.',
  },
  {
    id: 'PER-1',
    level: 'block',
    points: 0,
    question: 'period',
    fix: 'From when to when, with the zone; or why no time range fits.',
    holds: (facts) => !isSensitive(facts) || textOf(facts, 'period').length >= 8 || 'No time range is told.',
  },
  {
    id: 'CON-1',
    level: 'warn',
    points: 0,
    question: 'reachable',
    fix: 'Who, from when to when, in which zone: “Ana Ruiz, 7:00 to 16:00 Central”.',
    holds: (facts) => textOf(facts, 'reachable').length >= 8 || 'Nothing says who can be reached.',
  },
  {
    id: 'URG-1',
    level: 'warn',
    points: 2,
    question: 'priority',
    fix: 'Take the proposed one, or tell the facts that make it so.',
    holds: (facts) => {
      const priority = textOf(facts, 'priority') || facts.catalog.defaultPriority
      const { urgency, why } = urgencyOf(facts)
      if (!facts.catalog.priorities.items.some(({ id }) => id === urgency)) return true
      return priority === urgency || `The priority is ${priority}; the facts say ${urgency} (${why}).`
    },
  },
]

/** The desk may ask for written verification of it. */
function isSensitive({ answers, catalog }: Facts): boolean {
  return catalog.types.items.find(({ id }) => id === answers['type'])?.sensitive === true
}
