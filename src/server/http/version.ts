import { Problem } from '../../support/problem.ts'

/** The ETag of a row's version (RFC 9110): strong, for a version is one state. */
export function etagOf(version: number): string {
  return `"${version}"`
}

/** The version that an answer tells, if it tells one. */
export function versionOf(answer: unknown): number | null {
  if (typeof answer !== 'object' || answer === null) return null
  if ('revision' in answer && typeof answer.revision === 'number') return answer.revision
  return 'case' in answer ? versionOf(answer.case) : null
}

/** The version that a change is made for; null for whichever it is (`*`). */
export function readIfMatch(header: string | undefined): number | null {
  if (header === undefined) {
    throw new Problem('usage', {
      code: 'if-match-missing',
      message: 'The change does not say which version of the case it is for.',
      hint: 'Send If-Match with the ETag that was read, or * for whichever it is.',
    })
  }
  if (header.trim() === '*') return null
  const version = /^"(\d{1,15})"$/.exec(header.trim())?.[1]
  if (version !== undefined) return Number(version)
  throw new Problem('usage', { code: 'malformed-if-match', message: 'If-Match is no ETag of this portal.' })
}

/** Whether a reader has it already (If-None-Match). */
export function isKnown(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false
}
