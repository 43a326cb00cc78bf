/** Which list of the catalog a choice is made from. */
export type OptionList = 'types' | 'modules' | 'priorities' | 'sites'

/**
 * One question, as data. Its `id` is the key in a form, the flag (`--id`), and the key in JSON; prompts, flags, forms,
 * help and completions are made from this list, so a question added here appears in all of them.
 */
export interface Question {
  id: string
  /** As asked to a person. */
  ask: string
  /** Stands above the answer. */
  heading: string
  /** One line for help and forms. */
  about: string
  kind: 'line' | 'text' | 'list' | 'option' | 'word' | 'count' | 'moment' | 'date'
  /** For `option`. */
  from?: OptionList
  /** For `word`: the answers allowed. */
  words?: readonly string[]
  /** A case cannot be filed without it. */
  required?: true
  /** Asked at the terminal when missing; the others are left to forms and flags. */
  asked?: true
  example: string
}

/** In the order in which people tell it: what it is about, what happens, where, when, who, why. */
export const QUESTIONS = [
  {
    id: 'type',
    ask: 'What kind of case is it?',
    heading: 'Kind of case',
    about: 'Kind of case',
    kind: 'option',
    from: 'types',
    required: true,
    asked: true,
    example: 'application-issue',
  },
  {
    id: 'module',
    ask: 'Which area of Campus is affected?',
    heading: 'Area of Campus',
    about: 'Area of Campus affected; decides with the type who gets the case',
    kind: 'option',
    from: 'modules',
    required: true,
    asked: true,
    example: 'grading-and-standards',
  },
  {
    id: 'subject',
    ask: 'The problem in one line (no student names)?',
    heading: 'The problem in one line',
    about: 'The problem in one line: tool and symptom, no names of people',
    kind: 'line',
    required: true,
    asked: true,
    example: 'Grade Book does not save Term 1 grades for section 12-3',
  },
  {
    id: 'description',
    ask: 'What happened?',
    heading: 'What happened',
    about: 'What happened, in your own words',
    kind: 'text',
    required: true,
    asked: true,
    example: 'Teachers press Save, the page reloads, the new scores are gone.',
  },
  {
    id: 'goal',
    ask: 'What were you trying to do?',
    heading: 'What we were trying to do',
    about: 'What you were trying to do',
    kind: 'text',
    asked: true,
    example: 'Post Term 1 grades before the window closes.',
  },
  {
    id: 'expected',
    ask: 'What should have happened?',
    heading: 'What should have happened',
    about: 'What should have happened according to the documentation',
    kind: 'text',
    asked: true,
    example: 'The scores stay after Save, as the Grade Book article says.',
  },
  {
    id: 'error',
    ask: 'The exact error message?',
    heading: 'Error message',
    about: 'The exact error message, or "no message shown"',
    kind: 'text',
    example: 'no message shown',
  },
  {
    id: 'steps',
    ask: 'Steps that show it, one action a line?',
    heading: 'Steps that show it',
    about: 'Steps that show it, one action each',
    kind: 'list',
    asked: true,
    example: 'Open Instruction > Grade Book',
  },
  {
    id: 'path',
    ask: 'Menu path or address of the screen?',
    heading: 'Screen',
    about: 'Menu path or address of the screen',
    kind: 'line',
    example: 'Instruction > Grade Book',
  },
  {
    id: 'context',
    ask: 'Year, school, calendar and schedule structure?',
    heading: 'Year, school, calendar, schedule structure',
    about: 'Year, school, calendar and schedule structure it was seen in',
    kind: 'line',
    example: '26-27, Lincoln High, 26-27 Lincoln High, Main',
  },
  {
    id: 'examples',
    ask: 'Example records by internal id (no names)?',
    heading: 'Example records',
    about: 'Example records by internal id, never by name',
    kind: 'list',
    example: 'personID 48213',
  },
  {
    id: 'frequency',
    ask: 'How often does it happen?',
    heading: 'How often it happens',
    about: 'How often it happens',
    kind: 'word',
    words: ['always', 'sometimes', 'once', 'not-tried'],
    asked: true,
    example: 'always',
  },
  {
    id: 'site',
    ask: 'On which site?',
    heading: 'Site',
    about: 'Site it was seen on',
    kind: 'option',
    from: 'sites',
    asked: true,
    example: 'production',
  },
  {
    id: 'release',
    ask: 'Campus version of that site?',
    heading: 'Campus version',
    about: 'Campus version of that site',
    kind: 'line',
    example: 'Campus.2603.12',
  },
  {
    id: 'browser',
    ask: 'Browser and operating system?',
    heading: 'Browser and system',
    about: 'Browser and operating system, for faults on a screen',
    kind: 'line',
    example: 'Chrome 142 on Windows 11',
  },
  {
    id: 'first-seen',
    ask: 'When was it first seen?',
    heading: 'First seen',
    about: 'When it was first seen: a date, or a time with its zone',
    kind: 'moment',
    asked: true,
    example: '2026-11-02 08:10 America/Chicago',
  },
  {
    id: 'changed',
    ask: 'What changed shortly before?',
    heading: 'What changed before',
    about: 'What changed shortly before: an update, a new calendar, new rights',
    kind: 'text',
    example: 'Updated to Campus.2603.12 the evening before',
  },
  {
    id: 'affected-users',
    ask: 'How many users are affected?',
    heading: 'Users affected',
    about: 'How many users are affected, as a number',
    kind: 'count',
    asked: true,
    example: '25',
  },
  {
    id: 'affected-schools',
    ask: 'How many schools are affected?',
    heading: 'Schools affected',
    about: 'How many schools are affected, as a number',
    kind: 'count',
    example: '3',
  },
  {
    id: 'impact',
    ask: 'What does it keep people from doing?',
    heading: 'What it keeps people from doing',
    about: 'What it keeps people from doing: grading, attendance, state reporting …',
    kind: 'text',
    asked: true,
    example: 'Grading is blocked in three schools.',
  },
  {
    id: 'workaround',
    ask: 'Is there a way around it?',
    heading: 'Way around it',
    about: 'A way around it and what that costs, or "none"',
    kind: 'text',
    example: 'none',
  },
  {
    id: 'due',
    ask: 'By which date must it work?',
    heading: 'Needed by',
    about: 'Date by which it must work',
    kind: 'date',
    example: '2027-01-15',
  },
  {
    id: 'due-reason',
    ask: 'Why that date?',
    heading: 'Why that date',
    about: 'Why that date',
    kind: 'line',
    example: 'Report cards are printed that morning',
  },
  {
    id: 'tried',
    ask: 'What have you tried, and what came of it?',
    heading: 'What was tried',
    about: 'What was tried already, with its result',
    kind: 'list',
    example: 'Second browser: the same',
  },
  {
    id: 'priority',
    ask: 'How urgent is it?',
    heading: 'Urgency',
    about: 'How urgent it is',
    kind: 'option',
    from: 'priorities',
    asked: true,
    example: 'high',
  },
] as const satisfies readonly Question[]

export const questions: readonly Question[] = QUESTIONS

/** What stands above the answer to a question; the id itself for one that is not asked any more. */
export function headingOf(id: string): string {
  return questions.find((question) => question.id === id)?.heading ?? id
}
