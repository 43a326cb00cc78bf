import { isIP } from 'node:net'
import { Problem } from '../../support/problem.ts'
import { isLoopback } from './origin.ts'

/** As in the environment. */
export interface ProxySettings {
  https: string | undefined
  http: string | undefined
  /** `NO_PROXY`: hosts that are reached without, `*` for all. */
  except: string | undefined
}

export interface Proxy {
  url: URL
  /** `Proxy-Authorization`; never part of a text. */
  authorization: string | null
}

/** The proxy on the way to a portal. A portal on this computer is never asked through one. */
export function proxyFor(origin: URL, { https, http, except }: ProxySettings): Proxy | null {
  const given = https ?? http
  if (given === undefined || isLoopback(origin) || isExcept(origin, except)) return null
  const text = given.includes('://') ? given : `http://${given}`
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    // Not shown: it may hold a password.
    throw new Problem('usage', {
      code: 'proxy-address',
      message: `${https === undefined ? 'HTTP_PROXY' : 'HTTPS_PROXY'} does not hold the address of an HTTP proxy.`,
      hint: 'Set it to http://HOST:PORT; other kinds of proxies, such as SOCKS, are not supported.',
    })
  }
  return { url: new URL(url.origin), authorization: basic(url) }
}

function basic({ username, password }: URL): string | null {
  if (username === '' && password === '') return null
  return `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64')}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** `example.org` and `.example.org` mean that host and all below; `HOST:PORT` means that port only. */
function isExcept(origin: URL, except = ''): boolean {
  const host = bare(origin.hostname)
  const port = origin.port || (origin.protocol === 'https:' ? '443' : '80')
  return except
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => {
      if (entry === '*') return true
      const { name, only } = parts(entry)
      if (only !== undefined && only !== port) return false
      return host === name || (isIP(host) === 0 && host.endsWith(`.${name}`))
    })
}

function parts(entry: string): { name: string; only: string | undefined } {
  if (isIP(entry) === 6) return { name: entry, only: undefined }
  const [, name = entry, only] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? []
  return { name: bare(name.replace(/^\*?\./, '')), only }
}

function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '')
}
