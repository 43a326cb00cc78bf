import { Problem, type ProblemDetails, type ProblemKind } from '../support/problem.ts'
import type { Listening } from './listen.ts'

type Refusal = [ProblemKind, (at: Listening) => ProblemDetails]

const HINT = 'Name another with --listen HOST:PORT.'

const NOT_HERE: Refusal = [
  'usage',
  ({ host }) => ({
    code: 'not-this-computer',
    message: `${host} is no address of this computer.`,
    hint: '--listen takes one of its own: 127.0.0.1:8420, or 0.0.0.0:8420 for all of them.',
  }),
]

/** By code of the operating system. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  EADDRINUSE: [
    'unsettled',
    ({ host, port }) => ({
      code: 'port-in-use',
      message: `Another program listens on port ${port} of ${host} already.`,
      hint: HINT,
      retryable: true,
    }),
  ],
  EACCES: [
    'usage',
    ({ port }) => ({
      code: 'port-not-allowed',
      message: `You may not listen on port ${port}.`,
      hint: `Most systems keep ports below 1024 for their administrator. ${HINT}`,
    }),
  ],
  EADDRNOTAVAIL: NOT_HERE,
  EAFNOSUPPORT: NOT_HERE,
  EINVAL: NOT_HERE,
  ENOTFOUND: NOT_HERE,
  EAI_AGAIN: [
    'unsettled',
    ({ host }) => ({
      code: 'name-unknown',
      message: `Which address ${host} has could not be found out: the name server does not answer.`,
      hint: 'Try again, or name the address itself: --listen 127.0.0.1:8420',
      retryable: true,
    }),
  ],
}

/** What a person can do something about becomes a `Problem`; anything else comes back as it is. */
export function cannotListen(error: unknown, at: Listening): unknown {
  const { code = '' } = error as { code?: string }
  const refusal = REFUSALS[code]
  if (refusal === undefined) return error
  const [kind, details] = refusal
  return new Problem(kind, { ...details(at), cause: error })
}
