import { Problem } from '../../support/problem.ts'
import { certificateProblem, signerOf } from './certificate-problem.ts'
import { codeOf, ConnectFailed } from './connect.ts'
import { NetworkProblem } from '../../portal/network-problem.ts'

/** Something took longer than it may; thrown by us, where undici has no limit of its own. */
export class TookTooLong extends Error {
  readonly code = 'CAMPUS_TOOK_TOO_LONG'
}

export interface Attempt {
  /** Host and port of the portal, as a person knows them. */
  host: string
  proxy: string | null
  /** The first byte of the request may have left. */
  begun: boolean
}

/** A failure of the network as a sentence; anything else as it is. */
export function networkFailure(error: unknown, attempt: Attempt): unknown {
  if (error instanceof Problem) return error
  if (error instanceof ConnectFailed) return notConnected(error, attempt)
  const code = codeOf(error)
  if (!isNetwork(code)) return error
  return attempt.begun ? noAnswer(code, attempt.host, error) : tooLate(attempt.host, error)
}

/** Failures of `net`, `tls` and undici that a network can cause; the others are mistakes of ours. */
function isNetwork(code: string): boolean {
  if (code === 'UND_ERR_INVALID_ARG' || code === 'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH') return false
  return /^(E[A-Z]+|UND_ERR_\w+|HPE_\w+|ERR_SSL_\w+|ERR_TLS_\w+|CAMPUS_TOOK_TOO_LONG)$/.test(code)
}

/** The connection went away before an answer began; on one that was kept open this happens to a good request, too. */
export function isReset(error: unknown): boolean {
  return ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(codeOf(error))
}

function notConnected(failed: ConnectFailed, { host, proxy }: Attempt): Problem {
  const { code, party, status, chain, cause } = failed
  const who = party === 'proxy' ? `the proxy ${proxy}` : host
  if (status !== null) return refusedByProxy(status, who, host)
  return (
    certificateProblem(code, who, signerOf(chain), cause) ??
    new NetworkProblem('never', {
      code: 'out-of-reach',
      message: `${capital(who)} cannot be reached: ${reason(code)}.`,
      hint:
        party === 'proxy'
          ? 'The proxy comes from HTTPS_PROXY or HTTP_PROXY; hosts in NO_PROXY are reached without.'
          : 'Check the network and the address of the portal (`campus portal show`), then try again.',
      retryable: true,
      cause,
    })
  )
}

function refusedByProxy(status: number, who: string, host: string): NetworkProblem {
  if (status === 407) {
    return new NetworkProblem('never', {
      code: 'proxy-sign-in',
      message: `${capital(who)} wants a sign-in.`,
      hint: 'Put the user and the password into HTTPS_PROXY (http://USER:PASSWORD@HOST:PORT), or ask your network people.',
    })
  }
  return new NetworkProblem('never', {
    code: 'proxy-refused',
    message: `${capital(who)} opens no way to ${host} (it answered with status ${status}).`,
    hint: 'Ask your network people to allow it, or name the host in NO_PROXY where it can be reached without.',
    retryable: status >= 500,
  })
}

function noAnswer(code: string, host: string, cause: unknown): NetworkProblem {
  return new NetworkProblem('perhaps', {
    code: 'no-answer',
    message: `${host} was asked and gave no full answer: ${reason(code)}.`,
    hint: 'What was asked for may have happened or not. Look before you try again.',
    retryable: true,
    cause,
  })
}

function tooLate(host: string, cause: unknown): NetworkProblem {
  return new NetworkProblem('never', {
    code: 'out-of-reach',
    message: `${host} cannot be reached: ${reason(codeOf(cause))}.`,
    hint: 'Nothing was sent. Try again; CAMPUS_NETWORK_TIMEOUT=2m waits longer.',
    retryable: true,
    cause,
  })
}

function reason(code: string): string {
  const known = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined
  if (known !== undefined) return known
  if (code.startsWith('HPE_')) return 'what it sent is not HTTP'
  if (/SSL|TLS/.test(code)) return `no encrypted connection came about (${code})`
  return `the connection failed (${code || 'no reason given'})`
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host is known',
  EAI_AGAIN: 'its name cannot be looked up now',
  ECONNREFUSED: 'nothing answers there',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'this computer has no network',
  ETIMEDOUT: 'it did not answer in time',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  UND_ERR_CONNECT_TIMEOUT: 'it did not answer in time',
  UND_ERR_HEADERS_TIMEOUT: 'it did not answer in time',
  UND_ERR_BODY_TIMEOUT: 'it stopped in the middle of its answer',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer was cut short',
  UND_ERR_HEADERS_OVERFLOW: 'the head of its answer is too long',
  CAMPUS_TOOK_TOO_LONG: 'it did not answer in time',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak HTTPS',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'it does not speak HTTPS',
}

function capital(text: string): string {
  return text.startsWith('the ') ? `T${text.slice(1)}` : text
}
