import { decodeUtf8 } from '../../support/text/utf8.ts'
import { NetworkProblem } from '../../portal/network-problem.ts'
import { readOrigin } from './origin.ts'

/** A whole answer. */
export interface HttpAnswer {
  status: number
  /** Names in lower case; of a header that came several times, the first. */
  headers: Readonly<Record<string, string>>
  /** Seconds to wait before the next try, where the portal said so. */
  retryAfter: number | null
  /** The body as JSON; undefined where there is none. Throws a `NetworkProblem` where it is something else. */
  json(): unknown
}

export interface Head {
  status: number
  headers: Readonly<Record<string, string>>
}

export function wholeAnswer({ status, headers }: Head, body: Buffer, host: string, now: Date): HttpAnswer {
  let parsed: { value: unknown } | null = null
  return {
    status,
    headers,
    retryAfter: readRetryAfter(headers['retry-after'], now),
    json() {
      parsed ??= { value: readJson(body, headers['content-type'], host) }
      return parsed.value
    },
  }
}

function readJson(body: Buffer, type: string | undefined, host: string): unknown {
  if (body.length === 0) return undefined
  if (!isJson(type)) throw notThePortal(host)
  const read = decodeUtf8(body)
  if (!read.ok) throw notThePortal(host)
  try {
    return JSON.parse(read.text) as unknown
  } catch (cause) {
    throw notThePortal(host, cause)
  }
}

function isJson(type = ''): boolean {
  return /^application\/(problem\+)?json\s*(;|$)/i.test(type)
}

/** Refuses an answer that no portal gives: a redirect, or a page for people. */
export function refuseStrangers({ status, headers }: Head, origin: URL): void {
  if (status >= 300 && status < 400 && status !== 304) throw redirected(headers.location, origin)
  // A proxy before the portal says in HTML, too, that a file is too large for it, or a call too much: not passed on.
  const isPage =
    status < 500 && ![413, 429].includes(status) && /^text\/html\b/i.test(headers['content-type'] ?? '')
  if (status === 511 || isPage) {
    throw notThePortal(origin.host)
  }
}

/** An answer that is no portal's may still come from something that had passed the request on. */
function notThePortal(host: string, cause?: unknown): NetworkProblem {
  return new NetworkProblem('perhaps', {
    code: 'not-the-portal',
    message: `What answers at ${host} is not a portal of campus.`,
    hint: 'A network may want a sign-in in a browser first; or the address of the portal is another one (`campus portal show`).',
    cause,
  })
}

function redirected(location: string | undefined, origin: URL): NetworkProblem {
  const other = otherOrigin(location, origin)
  return new NetworkProblem('never', {
    code: 'redirected',
    message:
      other === null
        ? `${origin.host} answered with a redirect, which a portal does not do.`
        : `${origin.host} sends on to ${other}. campus does not follow: your sign-in is for ${origin.host} only.`,
    hint:
      other === null
        ? 'Check the address of the portal (`campus portal show`).'
        : `If the portal has moved there, add it under its new address: \`campus portal add NAME --url ${other}\`.`,
  })
}

/** Where a redirect leads, when that is an address a portal can have. */
function otherOrigin(location: string | undefined, origin: URL): string | null {
  if (location === undefined || !URL.canParse(location, origin.href)) return null
  const { origin: other } = new URL(location, origin)
  try {
    return other === origin.origin ? null : readOrigin(other).origin
  } catch {
    return null
  }
}

/** Both forms of RFC 9110, in whole seconds from now; at most a day, so that nobody is sent away for ever. */
export function readRetryAfter(text: string | undefined, now: Date): number | null {
  if (text === undefined) return null
  const seconds = /^\d{1,9}$/.test(text.trim()) ? Number(text) : (readDate(text) - now.getTime()) / 1000
  return Number.isNaN(seconds) ? null : Math.min(Math.max(Math.ceil(seconds), 0), 86_400)
}

/** The one form of date that is still sent: `Sun, 06 Nov 1994 08:49:37 GMT`. */
function readDate(text: string): number {
  return /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text.trim()) ? Date.parse(text) : Number.NaN
}
