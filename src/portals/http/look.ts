import type { Socket } from 'node:net'
import tls, { type TLSSocket } from 'node:tls'
import { Problem } from '../../support/problem.ts'
import { chainOf, type Shown } from './certificate-problem.ts'
import { ConnectFailed, connector } from './connect.ts'
import { networkFailure } from './failure.ts'
import type { HttpOptions } from './http.ts'
import { limitsFor, type Limits } from './limits.ts'
import { readOrigin } from './origin.ts'
import { proxyFor, type Proxy } from './proxy.ts'

/** How a connection comes about; nothing is sent over it. */
export type Look =
  | {
      reached: true
      /** Empty without encryption. */
      chain: Shown[]
      /** `TLSv1.3`; null without encryption. */
      protocol: string | null
      /** The last signer is one of those that Node comes with. */
      known: boolean
    }
  | {
      reached: false
      /** Who did not take part; null where it was not tried. */
      party: 'portal' | 'proxy' | null
      /** Of a certificate that was refused. */
      chain: readonly Shown[]
      problem: Problem
    }

/** Connects as every call does, and closes again. */
export async function look(options: Omit<HttpOptions, 'clock'>): Promise<Look> {
  const origin = readOrigin(options.origin)
  const limits = limitsFor(options.network.timeout, options.limits)
  let proxy: Proxy | null = null
  try {
    proxy = proxyFor(origin, options.network.proxy)
    const socket = await connected(origin, proxy, limits, options.network.extraCertificates)
    try {
      return seen(socket)
    } finally {
      socket.on('error', () => undefined).destroy()
    }
  } catch (error) {
    const attempt = { host: origin.host, proxy: proxy?.url.host ?? null, begun: false }
    const problem = networkFailure(error, attempt)
    if (!(problem instanceof Problem)) throw error
    const failed = error instanceof ConnectFailed ? error : null
    return { reached: false, party: failed?.party ?? null, chain: failed?.chain ?? [], problem }
  }
}

async function connected(
  { protocol, hostname, host, port }: URL,
  proxy: Proxy | null,
  limits: Limits,
  extraCertificates: string | undefined,
): Promise<Socket> {
  const undici = await import('./undici.ts')
  const connect = connector({ undici, limits, proxy, extraCertificates })
  const bare = hostname.replace(/^\[|\]$/g, '')
  return new Promise((resolve, reject) => {
    connect({ protocol, hostname: bare, host, port }, (...[error, socket]) => {
      if (error) reject(error)
      else if (socket) resolve(socket)
    })
  })
}

function seen(socket: Socket): Look {
  if (!('encrypted' in socket)) return { reached: true, chain: [], protocol: null, known: true }
  const chain = chainOf(socket as TLSSocket)
  const last = chain.at(-1)?.bytes
  const known = last !== undefined && tls.rootCertificates.some((pem) => bytesOf(pem) === last)
  return { reached: true, chain, protocol: (socket as TLSSocket).getProtocol(), known }
}

function bytesOf(pem: string): string {
  return pem.replace(/-----[A-Z ]+-----|\s/g, '')
}
