import type { Finding } from '../finding.ts'
import { questions } from '../questions.ts'
import { matters } from '../questions/relevant.ts'
import type { Facts, ReadinessRule } from './rule.ts'
import { WHAT } from './rules-what.ts'
import { WHERE } from './rules-where.ts'
import { WHO } from './rules-who.ts'

export const READINESS_RULES: readonly ReadinessRule[] = [...WHAT, ...WHERE, ...WHO]

export interface Readiness {
  /** 0 to 100: the share of the points that the rules of this kind of case give. */
  score: number
  /** 80 or more, and nothing that blocks. */
  ready: boolean
  /** Those that count first, each by its points. */
  findings: Finding[]
}

const READY = 80
const MOST_POINTS = 100

/**
 * How good a case is. A kind of case that names its rules is held to those; the others are hints there. A rule about
 * something that does not matter for this case is left out.
 */
export function assess(facts: Facts): Readiness {
  const named = facts.catalog.types.items.find(({ id }) => id === facts.answers['type'])?.readiness
  const counts = ({ id }: ReadinessRule): boolean => named === undefined || named.includes(id)
  const unasked = new Set(questions.filter((one) => !matters(one, facts.answers)).map(({ id }) => id))
  const judged = READINESS_RULES.filter(({ question }) => !unasked.has(question)).map((rule) => ({
    rule,
    held: rule.holds(facts),
  }))
  const points = (some: typeof judged): number =>
    some.filter(({ rule }) => counts(rule)).reduce((sum, { rule }) => sum + rule.points, 0)
  // What counts comes before what does not.
  const weight = (rule: ReadinessRule): number => rule.points + (counts(rule) ? MOST_POINTS : 0)
  const most = points(judged)
  const score =
    most === 0 ? 100 : Math.floor((points(judged.filter(({ held }) => held === true)) / most) * 100)
  const findings = judged
    .filter(({ held }) => held !== true)
    .sort((one, other) => weight(other.rule) - weight(one.rule))
    .map(({ rule, held }) => finding(rule, String(held), counts(rule)))
  return { score, ready: score >= READY && !findings.some(({ level }) => level === 'block'), findings }
}

function finding({ id, level, question, fix }: ReadinessRule, message: string, counts: boolean): Finding {
  return { rule: id, level: counts ? level : 'hint', pointer: `/${question}`, line: null, message, fix }
}
