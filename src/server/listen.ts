import { Problem } from '../support/problem.ts'

export interface Listening {
  host: string
  port: number
  /** Where callers reach it, without a slash at the end. */
  origin: string
}

export interface ListenWishes {
  /** `HOST:PORT`. */
  listen: string
  tls: boolean
  behindProxy: boolean
  /** The address that callers use, where that is another one. */
  publicUrl: string | undefined
}

/** Where to listen. An address that others reach needs TLS, here or in a proxy before it. */
export function listening({ listen, tls, behindProxy, publicUrl }: ListenWishes): Listening {
  const parts = /^(\[[0-9a-f:.]+\]|[^:\s/]+):(\d{1,5})$/i.exec(listen.trim())
  const [, host = '', digits = ''] = parts ?? []
  const port = Number(digits)
  if (parts === null || port > 65_535) throw malformed(listen)
  if (!tls && !behindProxy && !isLoopback(host)) throw noTls(host)
  if (behindProxy && publicUrl === undefined) throw noPublicUrl()
  const here = `${tls ? 'https' : 'http'}://${host}:${port}`
  return {
    host: host.replace(/^\[|\]$/g, ''),
    port,
    origin: publicUrl === undefined ? here : originOf(publicUrl),
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && ['https:', 'http:'].includes(url.protocol) && url.pathname === '/' && url.username === '')
    return url.origin
  throw new Problem('usage', {
    code: 'not-an-address',
    message: 'The address that callers use is one like https://support.district.example, without a path.',
  })
}

function malformed(text: string): Problem {
  return new Problem('usage', {
    code: 'malformed-address',
    message: `“${text}” is no address to listen on.`,
    hint: 'For example --listen 127.0.0.1:8420',
  })
}

function noTls(host: string): Problem {
  return new Problem('usage', {
    code: 'no-tls',
    message: `Others can reach ${host}, and what they send could be read on the way.`,
    hint: 'Give --tls-cert and --tls-key; or, where a proxy does that, --behind-proxy with --public-url.',
  })
}

function noPublicUrl(): Problem {
  return new Problem('usage', {
    code: 'missing-answers',
    message: 'Behind a proxy, the server must know the address that callers use: they sign it.',
    hint: 'For example --public-url https://support.district.example',
    errors: [{ pointer: '/public-url', code: 'missing', message: 'public-url is missing' }],
  })
}
