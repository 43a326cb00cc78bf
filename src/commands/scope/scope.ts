import type { ScopePlace, ScopeRule } from '../../support/catalog.ts'
import { Problem } from '../../support/problem.ts'
import { scopeMatches } from '../../support/scope/match.ts'
import type { Context, Result } from '../context.ts'
import { readGivenText } from '../given-text.ts'
import type { Input } from '../spec.ts'
import type { scope } from './spec.ts'

export interface ScopeItem {
  id: string
  label: string
  place: ScopePlace | null
  where: string
  words: string[]
  /** Those of them that the text has. */
  matched: string[]
}

export interface ScopeResult {
  items: ScopeItem[]
  nextCursor: null
  truncated: false
}

/** The rules that a text or a case fits, or all of them. */
export async function run(
  { args: [given], flags }: Input<typeof scope>,
  context: Context,
): Promise<Result<ScopeResult>> {
  if (given === undefined && !flags.explain) throw nothingGiven()
  const { scope: rules } = await context.catalog()
  const text = given === undefined ? null : await textOf(given, context)
  if (text?.trim() === '') throw nothingGiven()
  const matches = text === null ? [] : scopeMatches(text, rules.items)
  const items = flags.explain
    ? rules.items.map((rule) => itemOf(rule, matches.find((match) => match.rule === rule)?.matched ?? []))
    : matches.map(({ rule, matched }) => itemOf(rule, matched))
  return { data: { items, nextCursor: null, truncated: false } }
}

function itemOf({ id, label, place, where, words }: ScopeRule, matched: string[]): ScopeItem {
  return { id, label, place: place ?? null, where, words, matched }
}

/** Digits alone are the number of a case. */
async function textOf(given: string, context: Context): Promise<string> {
  if (given === '-') return readGivenText(given, context)
  if (!/^#?\d+$/.test(given)) return given
  const { readCaseNumber } = await import('../case/number.ts')
  const portal = await context.portal()
  const { subject, answers } = await portal.viewCase(readCaseNumber(given))
  return [subject, ...Object.values(answers).flat()].join('\n')
}

function nothingGiven(): Problem {
  return new Problem('usage', {
    code: 'missing-answers',
    message: 'What is it about?',
    hint: 'For example: campus scope "Graduation requirements of the state changed"; --explain shows the rules.',
  })
}
