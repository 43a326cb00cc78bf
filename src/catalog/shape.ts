import type { z } from 'zod/mini'
import { nearest } from '../support/text/nearest.ts'
import { block, type Finding } from '../support/finding.ts'
import { toPointer, valueAt, type Path } from './place.ts'

type Issue = z.core.$ZodIssue

/** What the schema refuses, in a person's words. */
export function shapeFindings(issues: readonly Issue[], candidate: unknown): Finding[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((name) => unknownField([...path, name], candidate))
    if (valueAt(candidate, path) === undefined) return [missing(path)]
    return [wrongValue(issue, path, valueAt(candidate, path))]
  })
}

function unknownField(path: Path, candidate: unknown): Finding {
  const name = path.at(-1) ?? ''
  const siblings = Object.keys(valueAt(candidate, path.slice(0, -1)) as object)
  const guess = nearest(
    name,
    siblings.filter((sibling) => sibling !== name),
  )
  return block(
    'CAT-FIELD',
    toPointer(path),
    `There is no field “${name}” here.`,
    guess ? `Did you mean “${guess}”?` : 'Take it out.',
  )
}

function missing(path: Path): Finding {
  const name = nameOf(path)
  return block('CAT-MISSING', toPointer(path), `“${name}” is missing.`, `Add a line “${name}: …”.`)
}

function wrongValue(issue: Issue, path: Path, value: unknown): Finding {
  const told = typeof value === 'object' ? '' : ` “${String(value)}”`
  return block(
    'CAT-VALUE',
    toPointer(path),
    `“${nameOf(path)}”${told} ${expected(issue)}.`,
    fixFor(issue, value),
  )
}

/** The field itself, also for a position in its list. */
function nameOf(path: Path): string {
  return path.findLast((part) => !/^\d+$/.test(part)) ?? 'catalog'
}

function expected(issue: Issue): string {
  if (issue.code === 'invalid_type') return `must be ${KINDS[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.map(String).join(', ')}`
  return issue.message
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that begin with “- ”)',
  object: 'a group of “name: value” lines',
}

function fixFor(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object') {
    return `Write it in quotes: "${String(value)}".`
  }
  const guess = issue.code === 'invalid_value' ? nearest(String(value), issue.values.map(String)) : null
  return guess
    ? `Did you mean “${guess}”?`
    : '`campus catalog show --json` prints entries of the right shape.'
}
