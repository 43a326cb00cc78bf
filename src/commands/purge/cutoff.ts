import { Problem } from '../../support/problem.ts'
import { readDuration } from '../../support/time/duration.ts'

/** The moment before which things go; a usage `Problem` where none was given. */
export function cutoffOf(olderThan: string | undefined, now: Date): Date {
  if (olderThan === undefined) {
    throw new Problem('usage', {
      code: 'missing-answers',
      message: 'How old must it be? --older-than is missing.',
      hint: 'For example --older-than 400d',
      errors: [{ pointer: '/older-than', code: 'missing', message: 'older-than is missing' }],
    })
  }
  const read = readDuration(olderThan)
  if (read.ok) return new Date(Math.max(0, now.getTime() - read.ms))
  throw new Problem('usage', {
    code: 'malformed-duration',
    message: `--older-than: ${read.message}`,
    hint: read.hint,
  })
}
