import { Problem, type ProblemDetails, type ProblemKind } from '../../support/problem.ts'

type Refusal = [ProblemKind, ProblemDetails]

const UNREACHABLE: Refusal = [
  'unsettled',
  {
    code: 'store-unreachable',
    message: 'The PostgreSQL database does not answer.',
    hint: 'Try again in a moment; the same --key cannot do it twice.',
    retryable: true,
  },
]
const LOCKED: Refusal = [
  'unsettled',
  {
    code: 'store-locked',
    message: 'Another call is writing to the same place and did not finish in time.',
    hint: 'Nothing was changed. Try again in a moment; the same --key cannot do it twice.',
    retryable: true,
  },
]
const FULL: Refusal = [
  'unsettled',
  {
    code: 'store-full',
    message: 'The disk of the PostgreSQL database is full.',
    hint: 'Nothing was changed. Free some space and try again.',
    retryable: true,
  },
]
const NOT_ALLOWED: Refusal = [
  'unsettled',
  {
    code: 'store-not-writable',
    message: 'PostgreSQL does not let campus in, or not do what it must there.',
    hint: 'Look at the name in the address, its password (PGPASSWORD or PGPASSFILE) and its rights.',
  },
]
const NOT_SECURE: Refusal = [
  'unsettled',
  {
    code: 'store-not-secure',
    message:
      'No connection to PostgreSQL that nobody else can read: it offers no TLS, or shows no certificate that is trusted here.',
    hint: 'Its certificate must be for the host in the address; one of your own making is named there: ?sslmode=verify-full&sslrootcert=FILE',
  },
]
const MISSING: Refusal = [
  'unsettled',
  {
    code: 'store-not-writable',
    message: 'PostgreSQL has no database of that name.',
    hint: 'Make it first: createdb campus',
  },
]
const CORRUPT: Refusal = [
  'conflict',
  {
    code: 'store-corrupt',
    message: 'The PostgreSQL database is damaged and was left as it is.',
    hint: 'Restore a copy of it.',
  },
]
const NOT_TEXT: Refusal = [
  'usage',
  { code: 'not-text', message: 'Something of what was sent holds a character that is not text.' },
]
const TOO_LONG: Refusal = [
  'usage',
  { code: 'too-long', message: 'Something of what was sent is longer than PostgreSQL can keep.' },
]

/** By SQLSTATE, or by its class, the first two letters; and by code of the operating system. */
const BY_CODE: Readonly<Record<string, Refusal>> = {
  '08': UNREACHABLE,
  '57P': UNREACHABLE,
  // The server ended a transaction whose campus said nothing for long.
  '25P03': UNREACHABLE,
  '53300': UNREACHABLE,
  '55P03': LOCKED,
  '40': LOCKED,
  '57014': LOCKED,
  '53100': FULL,
  '28': NOT_ALLOWED,
  '42501': NOT_ALLOWED,
  '3F000': NOT_ALLOWED,
  '25006': NOT_ALLOWED,
  '3D000': MISSING,
  '42P01': CORRUPT,
  '42703': CORRUPT,
  XX: CORRUPT,
  '22021': NOT_TEXT,
  '22P05': NOT_TEXT,
  '54000': TOO_LONG,
  ECONNREFUSED: UNREACHABLE,
  ECONNRESET: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  EPIPE: UNREACHABLE,
  ENOENT: UNREACHABLE,
}

/** What the driver says, without a code, of a connection that ended or was never made. */
const ENDED =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable/i
const NO_TLS = /does not support SSL|establishing an SSL connection/
const NO_TRUST = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/
const NO_PASSWORD = /password must be a string|no password/i

/** What a person can do something about becomes a `Problem`; anything else comes back as it is. */
export function translated(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Problem) return error
  const refusal = refusalOf(error)
  return refusal ? new Problem(refusal[0], { ...refusal[1], cause: error }) : error
}

/** Whether nothing was begun, because the connection was not there. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof Error && refusalOf(error) === UNREACHABLE
}

function refusalOf(error: Error): Refusal | undefined {
  const code = codeOf(error)
  if (error instanceof SyntaxError) return CORRUPT
  if (NO_PASSWORD.test(error.message)) return NOT_ALLOWED
  if (NO_TLS.test(error.message) || NO_TRUST.test(code)) return NOT_SECURE
  if (code === '') return ENDED.test(error.message) ? UNREACHABLE : undefined
  return BY_CODE[code] ?? BY_CODE[code.slice(0, 3)] ?? BY_CODE[code.slice(0, 2)]
}

/** Of several addresses that were tried, the last one's. */
function codeOf(error: Error): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors.at(-1) as Error)
  return (error as { code?: string }).code ?? ''
}
