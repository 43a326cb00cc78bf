import { Problem } from '../../support/problem.ts'
import { readDuration } from '../../support/time/duration.ts'

/** What goes: as it was said, and the moment before it. A usage `Problem` where nothing was said. */
export function cutoffOf(olderThan: string | undefined, now: Date): { olderThan: string; before: Date } {
  if (olderThan === undefined) {
    throw new Problem('usage', {
      code: 'missing-answers',
      message: 'How old must it be? --older-than is missing.',
      hint: 'For example --older-than 400d',
      errors: [{ pointer: '/older-than', code: 'missing', message: 'older-than is missing' }],
    })
  }
  const read = readDuration(olderThan)
  if (read.ok) return { olderThan, before: new Date(Math.max(0, now.getTime() - read.ms)) }
  throw new Problem('usage', {
    code: 'malformed-duration',
    message: `--older-than: ${read.message}`,
    hint: read.hint,
  })
}
