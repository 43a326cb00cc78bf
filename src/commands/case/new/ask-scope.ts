import type { Interviewing } from '../../../interview/ask.ts'
import { Problem } from '../../../support/problem.ts'
import { scopeMatches } from '../../../support/scope/match.ts'
import { scopeSentence } from '../../../support/scope/words.ts'
import { printable } from '../../../support/text/printable.ts'
import type { Filing } from './filing.ts'

/** What is said first of a case, and tells whose business it is. */
const TELLING: readonly string[] = ['subject', 'description']

/**
 * Tells, as soon as it is said, that it may be somebody else's business: by which rule and words, and where it belongs.
 * The person goes on, or stops with the draft kept. Each rule is told once.
 */
export function askingScope({ catalog, context: { terminal } }: Filing): Interviewing['answered'] {
  const told = new Set<string>()
  return async ({ id }, answers) => {
    if (!TELLING.includes(id)) return
    const found = scopeMatches(String(answers[id] ?? ''), catalog.scope.items)
    const news = found.filter(({ rule }) => !told.has(rule.id))
    if (news.length === 0) return
    for (const match of news) {
      told.add(match.rule.id)
      terminal.note(printable(`  SCO-1: ${scopeSentence(match)}`))
    }
    const choice = await terminal.ask({
      kind: 'choice',
      message: 'Go on with a case here?',
      choices: [
        { value: 'on', label: 'Go on: Campus does what its documentation does not say' },
        { value: 'stop', label: 'Stop and ask there first (the draft is kept)' },
      ],
      default: 'on',
    })
    if (choice === 'stop') throw stopped()
  }
}

function stopped(): Problem {
  return new Problem('interrupted', {
    code: 'out-of-scope',
    message: 'Stopped, to ask there first; nothing was filed.',
  })
}
