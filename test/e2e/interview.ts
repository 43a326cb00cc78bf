import { questions, type Question } from '../../src/support/questions.ts'
import type { Person } from '../terminal/program.ts'
import type { Campus, Document } from './campus.ts'

export const KEY = { enter: '\r', down: '\x1b[B', interrupt: '\x03' }

/** What is typed at each question, and what is kept of it. */
export const ANSWERS: Record<string, { keys: string; kept: string | string[] }> = {
  type: { keys: KEY.down + KEY.enter, kept: 'question' },
  module: { keys: KEY.down + KEY.enter, kept: 'attendance' },
  subject: { keys: `Which code: “late bus”?${KEY.enter}`, kept: 'Which code: “late bus”?' },
  description: long('First line: yes.', '', '# not a comment'),
  goal: long('- take attendance'),
  expected: long('One code.'),
  steps: { keys: 'Open Attendance\r2. Choose a code\r.\r', kept: ['Open Attendance', 'Choose a code'] },
  frequency: { keys: KEY.enter, kept: 'always' },
  site: { keys: KEY.enter, kept: 'production' },
  'first-seen': { keys: '2026-11-02T08:10Z\r', kept: '2026-11-02T08:10:00.000Z' },
  'affected-users': { keys: '25\r', kept: '25' },
  impact: long('null'),
  priority: { keys: KEY.enter, kept: 'medium' },
}
export const asked: Question[] = questions.filter((question) => question.asked)

function long(...lines: string[]): { keys: string; kept: string } {
  return { keys: [...lines, '.', ''].join(KEY.enter), kept: lines.join('\n') }
}

export async function answer(person: Person, some: readonly Question[]): Promise<void> {
  for (const { id, ask } of some) {
    await person.sees(ask)
    person.types(ANSWERS[id]?.keys ?? '')
  }
}

export function kept(some: readonly Question[]): Record<string, unknown> {
  return Object.fromEntries(some.map(({ id }) => [id, ANSWERS[id]?.kept]))
}

/** Everything that was answered, from the fields of the case and from its answers. */
export async function answersOf(campus: Campus, number: number): Promise<Document> {
  const { answers, ...fields } = await campus.json('case', 'view', String(number))
  return { ...fields, ...(answers as Document) }
}
