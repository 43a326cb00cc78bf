import { Problem } from '../support/problem.ts'

/** The token of a job as it was given; what is none is refused without being repeated. */
export function readJobToken(text: string, source: string): string {
  const token = text.trim()
  if (/^cmp_[A-Za-z0-9_-]{43}$/.test(token)) return token
  throw new Problem('usage', {
    code: 'malformed-token',
    message: `${source} holds no token of a job.`,
    hint: 'It begins with cmp_ and was shown once, by `campus auth token create`.',
  })
}
