import { wordsOf } from '../text/words.ts'
import { listOf, textOf, type ReadinessRule } from './rule.ts'
import { FAULT, IMPERATIVES } from './vocabulary.ts'

const STEP_CHARACTERS = 200

/** How to see it, where, and when. */
export const WHERE: readonly ReadinessRule[] = [
  {
    id: 'STEP-1',
    level: 'block',
    points: 8,
    question: 'steps',
    fix: 'Two steps or more, from logging in to the fault.',
    holds: (facts) => {
      const count = listOf(facts, 'steps').length
      return count >= 2 || (count === 0 ? 'There are no steps.' : 'One step shows nobody how to get there.')
    },
  },
  {
    id: 'STEP-2',
    level: 'warn',
    points: 2,
    question: 'steps',
    fix: 'Begin each with one action: Open, Select, Enter, Save.',
    holds: (facts) => {
      const steps = listOf(facts, 'steps')
      const odd = steps
        .slice(0, -1)
        .findIndex((step) => !IMPERATIVES.has(wordsOf(step)[0] ?? '') || step.length > STEP_CHARACTERS)
      if (steps.length === 0) return 'There are no steps.'
      return odd < 0 || `Step ${odd + 1} is not one action.`
    },
  },
  {
    id: 'STEP-3',
    level: 'block',
    points: 4,
    question: 'path',
    fix: 'The menu path with “ > ”, “Tool Search: …”, or the address of the screen.',
    holds: (facts) =>
      /\S > \S|tool search:|https?:\/\//i.test(`${textOf(facts, 'path')}\n${textOf(facts, 'steps')}`) ||
      'Nothing says where in Campus it is.',
  },
  {
    id: 'STEP-4',
    level: 'hint',
    points: 1,
    question: 'steps',
    fix: 'End with what can be seen: “The page reloads without the score”.',
    holds: (facts) => {
      const last = listOf(facts, 'steps').at(-1) ?? ''
      return (
        !IMPERATIVES.has(wordsOf(last)[0] ?? '') ||
        FAULT.test(last) ||
        'The last step does not show the fault.'
      )
    },
  },
  {
    id: 'CTX-1',
    level: 'warn',
    points: 4,
    question: 'context',
    fix: 'Year, school, calendar, schedule structure; or “not applicable” and why.',
    holds: (facts) => {
      const context = textOf(facts, 'context')
      if (/\bnot applicable\b.{8,}/i.test(context)) return true
      const parts = context.split(/[,;\n]/).filter((part) => part.trim() !== '').length
      return parts >= 4 || `Of year, school, calendar and schedule structure ${parts} are told.`
    },
  },
  {
    id: 'CTX-2',
    level: 'warn',
    points: 3,
    question: 'examples',
    fix: 'Two records by internal id (personID 48213), or “only this one”.',
    holds: (facts) => {
      const examples = listOf(facts, 'examples')
      const ids = examples.filter((example) => /\b[a-z]*id\b\W{0,3}\d{2,}/i.test(example)).length
      if (ids === 0) return 'There is no example by internal id.'
      return (
        ids >= 2 ||
        examples.some((example) => /only (?:this|that) one/i.test(example)) ||
        'There is one example.'
      )
    },
  },
  {
    id: 'CTX-3',
    level: 'hint',
    points: 2,
    question: 'counter-example',
    fix: 'One record, user or school where it works, or “none found”.',
    holds: (facts) => textOf(facts, 'counter-example').length >= 4 || 'Nothing says where it works.',
  },
  {
    id: 'REP-1',
    level: 'block',
    points: 4,
    question: 'frequency',
    fix: 'Always, sometimes (with “3 of 10”), once or not tried.',
    holds: (facts) => {
      const frequency = textOf(facts, 'frequency')
      if (frequency === '') return 'Nothing says whether it happens again.'
      if (frequency !== 'sometimes' || /\d+ (?:of|out of) \d+/i.test(textOf(facts, 'how-often'))) return true
      return 'Nothing says how many times out of how many tries.'
    },
  },
  {
    id: 'REP-2',
    level: 'warn',
    points: 3,
    question: 'elsewhere',
    fix: 'Let a second person, another browser or Sandbox try: yes, no, or not possible.',
    holds: (facts) => textOf(facts, 'elsewhere').length >= 2 || 'Nothing says whether others have it, too.',
  },
  {
    id: 'ENV-1',
    level: 'block',
    points: 3,
    question: 'site',
    fix: 'Production, Sandbox or Staging.',
    holds: ({ answers, catalog }) =>
      catalog.sites.items.some(({ id }) => id === answers['site']) || 'Nothing says on which site.',
  },
  {
    id: 'ENV-2',
    level: 'warn',
    points: 2,
    question: 'release',
    fix: 'As the screen shows it: Campus.2603.12; or “not shown”.',
    holds: (facts) =>
      /^(?:Campus\.\d{4}(?:\.\d+){0,2}|not shown)$/i.test(textOf(facts, 'release')) ||
      'The version is not told as the screen shows it.',
  },
  {
    id: 'ENV-3',
    level: 'warn',
    points: 1,
    question: 'browser',
    fix: 'Name and number: Chrome 142 on Windows 11.',
    holds: (facts) =>
      /\p{L}{3,}\D{0,20}\d/u.test(textOf(facts, 'browser')) || 'The browser and its number are missing.',
  },
  {
    id: 'ENV-4',
    level: 'warn',
    points: 1,
    question: 'rights',
    fix: 'The role or the tool rights of the person who sees it.',
    holds: (facts) => textOf(facts, 'rights').length >= 4 || 'Nothing says which rights the person has.',
  },
  {
    id: 'WHEN-1',
    level: 'block',
    points: 4,
    question: 'first-seen',
    fix: 'A date and time with its zone, not later than now.',
    holds: (facts) => {
      const seen = Date.parse(textOf(facts, 'first-seen'))
      if (Number.isNaN(seen)) return 'Nothing says when it was first seen.'
      return seen <= facts.now.getTime() || 'It was first seen later than now.'
    },
  },
  {
    id: 'WHEN-2',
    level: 'warn',
    points: 2,
    question: 'changed',
    fix: 'An update, a new calendar, new rights; or “nothing known”.',
    holds: (facts) => textOf(facts, 'changed').length >= 8 || 'Nothing says what changed before.',
  },
]
