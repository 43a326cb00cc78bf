import { screenText } from '../privacy/screen.ts'
import { scopeMatches } from '../scope/match.ts'
import { scopeSentence } from '../scope/words.ts'
import { wordsOf } from '../text/words.ts'
import { listOf, textOf, type Facts, type ReadinessRule } from './rule.ts'
import { ACTORS, AIMS, EMPTY_WORDS, IMPERATIVES, SYMPTOMS, TONE } from './vocabulary.ts'

const all = (facts: Facts): string =>
  ['subject', 'description', 'goal', 'expected', 'error'].map((id) => textOf(facts, id)).join('\n')
const label = ({ catalog, answers }: Facts): string =>
  catalog.modules.items.find(({ id }) => id === answers['module'])?.label ?? ''

/** What it is, what happened, and what should have. */
export const WHAT: readonly ReadinessRule[] = [
  {
    id: 'SUB-1',
    level: 'block',
    points: 4,
    question: 'subject',
    fix: 'Name the tool and the symptom in 4 words or more: “Grade Book does not save Term 1 grades”.',
    holds: (facts) => {
      const subject = textOf(facts, 'subject')
      const telling = wordsOf(subject).filter((word) => !EMPTY_WORDS.has(word))
      if (subject.length < 15 || subject.length > 120)
        return `The subject has ${subject.length} characters, not 15 to 120.`
      if (wordsOf(subject).length < 4) return 'The subject has fewer than 4 words.'
      return telling.length > 0 || 'The subject names nothing.'
    },
  },
  {
    id: 'SUB-2',
    level: 'warn',
    points: 2,
    question: 'subject',
    fix: 'Say which tool, and what it does wrong.',
    holds: (facts) => {
      const subject = textOf(facts, 'subject')
      const names = wordsOf(label(facts)).filter((word) => word.length > 3)
      const tool =
        names.some((word) => subject.toLowerCase().includes(word)) ||
        /[A-ZÀ-Þ][a-zß-ÿ]+ [A-ZÀ-Þ][a-zß-ÿ]+/.test(subject)
      if (!tool) return 'The subject names no tool.'
      return wordsOf(subject).some((word) => SYMPTOMS.has(word)) || 'The subject names no symptom.'
    },
  },
  {
    id: 'SUB-3',
    level: 'block',
    points: 0,
    question: 'subject',
    fix: 'The subject is in every list and mail: no person in it.',
    holds: (facts) => {
      const options = { pointer: '/subject', strict: true }
      const found = facts.screened ?? screenText(textOf(facts, 'subject'), options)
      return !found.some(({ pointer }) => pointer === '/subject') || 'The subject may say who somebody is.'
    },
  },
  {
    id: 'ONE-1',
    level: 'warn',
    points: 2,
    question: 'description',
    fix: 'One problem a case: file the other one apart, so that both get an owner.',
    holds: (facts) => {
      const quoted = new Set([...all(facts).matchAll(/["“]([^"”\n]{8,200})["”]/g)].map(([, words]) => words))
      if (quoted.size > 1) return 'Two different messages are quoted.'
      return (
        !/\b(?:another (?:issue|problem)|second (?:issue|problem)|also, )/i.test(all(facts)) ||
        'It tells of another problem.'
      )
    },
  },
  {
    id: 'TYP-1',
    level: 'block',
    points: 3,
    question: 'type',
    fix: 'Choose both: they decide who gets the case.',
    holds: ({ answers, catalog }) => {
      const known = (items: readonly { id: string }[], id: unknown) => items.some((item) => item.id === id)
      if (!known(catalog.types.items, answers['type'])) return 'There is no kind of case.'
      return known(catalog.modules.items, answers['module']) || 'There is no module.'
    },
  },
  {
    id: 'SCO-1',
    level: 'warn',
    points: 0,
    question: 'description',
    fix: 'Ask there first; file it here when Campus does what its documentation does not say.',
    holds: (facts) => {
      const [match] = scopeMatches(all(facts), facts.catalog.scope.items)
      return match === undefined || scopeSentence(match)
    },
  },
  {
    id: 'DUP-1',
    level: 'warn',
    points: 1,
    question: 'subject',
    fix: 'Look at it first; add to that case, or say what differs.',
    holds: ({ known }) => {
      if (known === undefined) return true
      if (known.similar > 0) return 'An open case of the district is much like it.'
      return known.notices === 0 || 'The desk has an open notice.'
    },
  },
  {
    id: 'GOAL-1',
    level: 'block',
    points: 4,
    question: 'goal',
    fix: 'Begin with who or what: “Post Term 1 grades before the window closes”.',
    holds: (facts) => {
      const goal = textOf(facts, 'goal')
      const [first = ''] = wordsOf(goal)
      if (goal.length < 20) return 'What you were trying to do takes 20 characters or more.'
      return (
        ACTORS.has(first) ||
        IMPERATIVES.has(first) ||
        AIMS.has(first) ||
        'The goal does not begin with somebody or something to do.'
      )
    },
  },
  {
    id: 'ACT-1',
    level: 'block',
    points: 6,
    question: 'description',
    fix: 'Say what the screen did, in the order it happened.',
    holds: (facts) => {
      const [actual, expected] = [textOf(facts, 'description'), textOf(facts, 'expected')]
      if (actual.length < 20 && !isSubject(facts, actual)) return 'What happened takes 20 characters or more.'
      return distance(actual, expected) > 0.2 || 'What happened and what should have happened are the same.'
    },
  },
  {
    id: 'EXP-1',
    level: 'block',
    points: 5,
    question: 'expected',
    fix: 'Say what the documentation promises.',
    holds: (facts) =>
      textOf(facts, 'expected').length >= 15 || 'What should have happened takes 15 characters or more.',
  },
  {
    id: 'EXP-2',
    level: 'warn',
    points: 2,
    question: 'expected',
    fix: 'Name the article, or since when it worked, or where it does.',
    holds: (facts) =>
      /https?:\/\/|\barticle|documentation|knowledge base|worked (?:until|before)|until |same (?:as )?(?:on|for|in)\b/i.test(
        textOf(facts, 'expected'),
      ) || 'Nothing says why it should be so.',
  },
  {
    id: 'ERR-1',
    level: 'block',
    points: 6,
    question: 'error',
    fix: 'Copy the message word for word, or say “no message shown”.',
    holds: (facts) => {
      const error = textOf(facts, 'error')
      if (/\bno (?:error )?message\b/i.test(error)) return true
      if (error.length < 6) return 'The message is missing.'
      return !/^(?:there (?:is|was) )?(?:some|an?|the|it) ?(?:kind of )?(?:error|message|says|crash|fail)/i.test(
        error,
      ) || /["“`]|\b[A-Z]{2,}-?\d{2,}|\b0x/.test(error)
        ? true
        : 'The message is told, not copied.'
    },
  },
  {
    id: 'TRY-1',
    level: 'warn',
    points: 2,
    question: 'tried',
    fix: 'Each with its result: “Second browser: the same”.',
    holds: (facts) => {
      const tried = listOf(facts, 'tried')
      if (tried.length === 0) return 'Nothing was tried.'
      return tried.some((item) => /[:;,→-]\s*\S{2,}/.test(item)) || 'What was tried has no result.'
    },
  },
  {
    id: 'LEN-1',
    level: 'block',
    points: 0,
    question: 'description',
    fix: 'Shorten it; logs go into a file.',
    holds: (facts) => {
      const most = facts.catalog.limits.bodyCharacters
      return textOf(facts, 'description').length <= most || `It is longer than ${most} characters.`
    },
  },
  {
    id: 'TONE-1',
    level: 'hint',
    points: 0,
    question: 'description',
    fix: 'Facts are answered faster.',
    holds: (facts) => {
      const text = `${textOf(facts, 'subject')}\n${textOf(facts, 'description')}`
      const letters = countOf(text, (sign) => sign.toLowerCase() !== sign.toUpperCase())
      const capitals = countOf(text, (sign) => sign !== sign.toLowerCase())
      if (letters > 20 && capitals > letters * 0.3) return 'Much of it is in capitals.'
      return !TONE.test(text) || 'It sounds angry.'
    },
  },
]

function countOf(text: string, is: (sign: string) => boolean): number {
  let count = 0
  for (const sign of text) if (is(sign)) count += 1
  return count
}

/** The subject says what happened, in kinds of cases where it may. */
function isSubject({ answers, catalog }: Facts, actual: string): boolean {
  const type = catalog.types.items.find(({ id }) => id === answers['type'])
  return type?.defaults?.['description'] === '{subject}' && actual === answers['subject']
}

/** Share of the words that only one of the two has. */
function distance(one: string, other: string): number {
  const [left, right] = [new Set(wordsOf(one)), new Set(wordsOf(other))]
  const together = new Set([...left, ...right])
  const shared = [...left].filter((word) => right.has(word)).length
  return together.size === 0 ? 0 : 1 - shared / together.size
}
