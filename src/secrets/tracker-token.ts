import { Problem } from '../support/problem.ts'

/** A person's token for a Request Tracker as it was given; what is none is refused without being repeated. */
export function readTrackerToken(text: string, source: string): string {
  const token = text.trim()
  if (/^\d+-\d+-[0-9A-Za-z]{16,200}$/.test(token)) return token
  throw new Problem('usage', {
    code: 'malformed-token',
    message: `${source} holds no token of a Request Tracker.`,
    hint: 'It looks like 1-36-… and is made there: Settings, Auth Tokens.',
  })
}
