import { once } from 'node:events'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { afterEach } from 'vitest'
import type { NetworkSettings } from '../../../src/settings/types.ts'
import { openHttp, type Http } from '../../../src/portals/http/http.ts'
import { LIMITS, type Limits } from '../../../src/portals/http/limits.ts'
import { Problem } from '../../../src/support/problem.ts'

const open: (() => unknown)[] = []

/** Ends everything that a test started. */
export function endAfterEach(): void {
  afterEach(async () => {
    for (const end of open.splice(0).reverse()) await end()
  })
}

/** Listens until the test ends; the port. */
export async function listen(server: net.Server, host = '127.0.0.1'): Promise<number> {
  const sockets = new Set<net.Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
  })
  server.listen(0, host)
  await once(server, 'listening')
  open.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** A server that answers with what the handler writes. */
export async function web(handler: http.RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listen(http.createServer(handler))}`
}

/** A server that writes bytes as they are once a request came. */
export async function raw(answer: (socket: net.Socket, count: number) => void): Promise<string> {
  let count = 0
  const server = net.createServer((socket) => {
    socket.on('data', () => answer(socket, (count += 1)))
  })
  return `http://127.0.0.1:${await listen(server)}`
}

export const NETWORK: NetworkSettings = {
  timeout: undefined,
  proxy: { https: undefined, http: undefined, except: undefined },
  extraCertificates: undefined,
  unchecked: false,
}

export const QUICK: Limits = { ...LIMITS, connect: 800, headers: 1000, idle: 1000, whole: 5000 }

export const NOW = new Date('2026-11-25T08:00:00Z')

export function client(origin: string, network: Partial<NetworkSettings> = {}, limits = QUICK): Http {
  const made = openHttp({ origin, network: { ...NETWORK, ...network }, clock: { now: () => NOW }, limits })
  open.push(() => made.close())
  return made
}

export const GET = { method: 'GET', path: '/v1/cases' } as const
export const POST = { method: 'POST', path: '/v1/cases', body: '{}' } as const

/** The problem that something ends with. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('nothing went wrong')
}

export const json = (response: http.ServerResponse, value: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}
