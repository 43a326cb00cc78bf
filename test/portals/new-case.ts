import type { NewCase } from '../../src/portal/port.ts'

/** A case that the test catalog takes. */
export const NEW_CASE: NewCase = {
  subject: 'Grade Book does not save Term 1 grades',
  type: 'application-issue',
  module: 'grading-and-standards',
  priority: 'normal',
  site: 'production',
  release: 'Campus.2603.12',
  dueDate: '2026-11-30',
  test: false,
  zone: 'America/Chicago',
  answers: { description: 'The new scores are gone after Save.', steps: ['Open Grade Book', 'Press Save'] },
}
