import { headingOf } from '../../support/questions.ts'
import { wrap } from '../../support/text/layout.ts'
import type { View } from '../context.ts'
import type { ForwardResult } from './forward.ts'

export const view: View<ForwardResult> = (result, { columns, style, dryRun }) => {
  const { leftOut, missing, carried } = result
  const lines = [
    style.bold(headline(result, dryRun)),
    ...(carried.length === 0 ? [] : [`Carried over: ${carried.map(named).join(', ')}.`]),
    ...leftOut.map(({ question, why }) => `Left out, ${named(question)}: ${why}.`),
    ...(missing.length === 0 ? [] : [`Still to be answered: ${missing.map(named).join(', ')}.`]),
    ...(dryRun && result.outcome !== 'existing' ? [] : [`Next: ${result.next}`]),
  ]
  return `${lines.map((line) => wrap(line, columns, 0)).join('\n')}\n`
}

function headline(
  { ticket, draft, number, portal: { name }, outcome, subject }: ForwardResult,
  dryRun: boolean,
): string {
  if (number !== null) return `Ticket ${ticket} is case ${number} on ${name}: ${subject}`
  if (outcome === 'existing' && draft === null)
    return `Ticket ${ticket} was forwarded to ${name}; its number is not known yet: ${subject}`
  if (outcome === 'existing') return `Ticket ${ticket} has the draft ${draft} for ${name} already: ${subject}`
  const made = dryRun ? 'Would make a draft' : `Draft ${draft}`
  return `${made} for ${name}, from ticket ${ticket}: ${subject}`
}

function named(question: string): string {
  return headingOf(question).toLowerCase()
}
