import { Problem } from '../../support/problem.ts'
import type { HttpAnswer } from '../http/answer.ts'
import { NetworkProblem } from '../../portal/network-problem.ts'

/** What Request Tracker said, in its own words, as one line; its places in the server's files are left out. */
export function saidIn(json: unknown): string {
  const message = typeof json === 'object' && json !== null && 'message' in json ? json.message : json
  const texts = (Array.isArray(message) ? message : [message]).filter((one) => typeof one === 'string')
  return texts
    .join(' ')
    .replace(/ at \/\S+.*$/s, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The refusal in an answer with a status of 400 or more. One of 500 or more may have been acted on all the same. */
export function refusalIn(answer: HttpAnswer): Problem {
  const said = saidIn(jsonOf(answer))
  const words = said === '' ? `status ${answer.status} and no reason` : `“${said}”`
  const told = { message: `Request Tracker refused it: ${words}.` }
  if (answer.status >= 500 || answer.status === 429)
    return new NetworkProblem(answer.status === 429 ? 'never' : 'perhaps', {
      code: 'portal-failed',
      message: `Request Tracker failed: ${words}.`,
      hint: 'Its own log says why. Try again later.',
      retryable: true,
    })
  switch (answer.status) {
    case 401:
      return new Problem('sign-in', {
        code: 'token-unknown',
        message: 'Request Tracker does not know this token.',
        hint: 'Make one there (Settings, Auth Tokens), then: campus portal check NAME --token-file FILE',
      })
    case 403:
      return notAllowed(said)
    case 404:
      return new Problem('not-found', { code: 'not-found', ...told })
    case 412:
      return new Problem('conflict', { code: 'changed-meanwhile', ...told })
    default:
      return new Problem('conflict', { code: 'refused-there', ...told })
  }
}

export function notAllowed(said: string): Problem {
  return new Problem('not-allowed', {
    code: 'not-allowed',
    message: `Request Tracker does not let you do this${said === '' ? '' : `: “${said}”`}.`,
    hint: 'Whoever administers it gives rights, by queue and by group.',
  })
}

export function noSuchCase(number: number): Problem {
  return new Problem('not-found', {
    code: 'case-not-found',
    message: `There is no case ${number}.`,
    hint: '`campus case list` shows the newest ones.',
    caseNumber: number,
  })
}

/** What Request Tracker did only in part, or not, although it answered that all is well. */
export function notTaken(number: number, what: string, said: string): Problem {
  if (/(?:^|: )permission denied$/i.test(said)) return notAllowed(said)
  return new Problem('conflict', {
    code: 'not-taken',
    message: `Request Tracker answered that all is well, but ${what}${said === '' ? '' : `. It said: “${said}”`}.`,
    hint: `Look at it: campus case view ${number}. If words there have changed: campus portal check`,
    caseNumber: number,
  })
}

/** Some of it is done, and repeating the call would do that again. */
export function partly(number: number, message: string, said = ''): Problem {
  return new Problem('partial', {
    code: 'partly-done',
    message: `${message}${said === '' ? '' : ` It said: “${said}”.`}`,
    hint: `See what is there: campus case view ${number}. If words there have changed: campus portal check`,
    caseNumber: number,
  })
}

function jsonOf(answer: HttpAnswer): unknown {
  try {
    return answer.json()
  } catch {
    return undefined
  }
}
