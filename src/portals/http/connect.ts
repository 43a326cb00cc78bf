import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { buildConnector } from 'undici'
import { chainOf, isUntrusted, type Shown } from './certificate-problem.ts'
import type { Limits } from './limits.ts'
import type { Proxy } from './proxy.ts'
import type * as Undici from './undici.ts'

/** No connection to the portal came about, so no request can have reached it. */
export class ConnectFailed extends Error {
  /** Of Node or undici, or `PROXY_STATUS`. */
  readonly code: string
  /** Who did not take part. */
  readonly party: 'portal' | 'proxy'
  /** What the proxy answered instead of opening the way. */
  readonly status: number | null
  /** The certificates that were shown, where one was refused. */
  readonly chain: readonly Shown[]

  constructor(
    cause: unknown,
    about: { party: 'portal' | 'proxy'; code?: string; status?: number; chain?: readonly Shown[] },
  ) {
    super('no connection', { cause })
    this.code = about.code ?? codeOf(cause)
    this.party = about.party
    this.status = about.status ?? null
    this.chain = about.chain ?? []
  }
}

export type Connect = (options: buildConnector.Options, callback: buildConnector.Callback) => void

export interface ConnectParts {
  undici: typeof Undici
  limits: Limits
  proxy: Proxy | null
  /** The file of `NODE_EXTRA_CA_CERTS`. */
  extraCertificates: string | undefined
}

/**
 * Opens connections to a portal. Node's own certificates, and those of `NODE_EXTRA_CA_CERTS`, are enough nearly always;
 * reading the computer's takes longer, so that is done only after a signer was not among them.
 */
export function connector({ extraCertificates, ...parts }: ConnectParts): Connect {
  const usual = connectorWith(undefined, parts)
  let wide: Promise<Connect> | null = null
  const widen = async (): Promise<Connect> => {
    const { everyCertificate } = await import('./certificates.ts')
    return connectorWith(everyCertificate(extraCertificates), parts)
  }
  const again: Connect = (options, callback) => {
    wide ??= widen()
    wide.then(
      (connect) => connect(options, callback),
      (error: Error) => callback(error, null),
    )
  }
  return (options, callback) => {
    if (wide) return again(options, callback)
    usual(options, (...[error, socket]: [Error | null, Socket | TLSSocket | null]) => {
      if (error instanceof ConnectFailed && isUntrusted(error.code)) again(options, callback)
      else tell(callback, error, socket)
    })
  }
}

type Trusted = Omit<ConnectParts, 'extraCertificates'>

function connectorWith(ca: string[] | undefined, { undici, limits, proxy }: Trusted): Connect {
  // Said outright, so that NODE_TLS_REJECT_UNAUTHORIZED has no effect.
  const options = { timeout: limits.connect, rejectUnauthorized: true, ...(ca ? { ca } : {}) }
  const portal = checked(undici, options, 'portal')
  if (proxy === null) return portal
  const toProxy = checked(undici, options, 'proxy')
  return (asked, callback) => {
    throughProxy(undici, limits, proxy, toProxy, asked, (error, socket) => {
      if (error) return callback(error, null)
      portal({ ...asked, httpSocket: socket as Socket }, callback)
    })
  }
}

type Heard = (error: ConnectFailed | null, socket: Socket | null) => void

/** Asks a proxy for a way to the portal (CONNECT). */
function throughProxy(
  { Client, tunnel }: typeof Undici,
  limits: Limits,
  { url, authorization }: Proxy,
  connect: Connect,
  { hostname, port }: buildConnector.Options,
  heard: Heard,
): void {
  const client = new Client(url, { connect, headersTimeout: limits.connect })
  const host = `${hostname.includes(':') ? `[${hostname}]` : hostname}:${port || '443'}`
  const headers = { host, ...(authorization === null ? {} : { 'proxy-authorization': authorization }) }
  tunnel.call(client, { path: host, headers }, (error, data) => {
    if (error) {
      client.destroy(() => undefined)
      return heard(
        error instanceof ConnectFailed ? error : new ConnectFailed(error, { party: 'proxy' }),
        null,
      )
    }
    const socket = data.socket as Socket
    if (data.statusCode === 200) return heard(null, socket)
    socket.on('error', () => undefined).destroy()
    heard(
      new ConnectFailed(undefined, { party: 'proxy', code: 'PROXY_STATUS', status: data.statusCode }),
      null,
    )
  })
}

/** A connector whose failures say who failed, and who signed a certificate that was refused. */
function checked(
  { buildConnector: build, compileOnce }: typeof Undici,
  how: buildConnector.BuildOptions,
  party: 'portal' | 'proxy',
): Connect {
  const connect = build(how)
  let early = true
  return (options, callback) => {
    let chain: Shown[] = []
    const socket = connect(options, (...[error, opened]: [Error | null, Socket | TLSSocket | null]) => {
      compileOnce(early && opened !== null)
      early &&= opened === null
      tell(callback, error && new ConnectFailed(error, { party, chain }), opened)
    })
    // Before Node judges the certificate: once it is refused, the socket does not have it any more.
    socket.prependListener('secure', () => {
      chain = chainOf(socket as TLSSocket)
    })
  }
}

function tell(callback: buildConnector.Callback, error: Error | null, socket: Socket | null): void {
  if (error) callback(error, null)
  else if (socket) callback(null, socket)
}

/** The code of a failure; of several attempts at one host, that of the first. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  // undici's word for what is not HTTP; its code is missing sometimes.
  if ('name' in error && error.name === 'HTTPParserError') return 'HPE_INVALID'
  return error instanceof AggregateError ? codeOf(error.errors[0]) : ''
}
