import { EventEmitter } from 'node:events'
import type { Readable } from 'node:stream'
import type { Pool } from 'undici'
import type { Clock } from '../../support/clock.ts'
import { refuseStrangers, wholeAnswer, type Head, type HttpAnswer } from './answer.ts'
import { readAll, told } from './body.ts'
import { connector } from './connect.ts'
import { isReset, networkFailure, TookTooLong, type Attempt } from './failure.ts'
import type { Http, HttpDownload, HttpRequest } from './http.ts'
import type { Limits } from './limits.ts'
import type { Proxy } from './proxy.ts'
import { firstOfEach, optionsFor } from './request.ts'
import type * as Undici from './undici.ts'

export interface TransportParts {
  origin: URL
  clock: Pick<Clock, 'now'>
  limits: Limits
  proxy: Proxy | null
  extraCertificates: string | undefined
}

/** At most so many requests at the same time; a person's command makes one or two. */
const CONNECTIONS = 4

interface Line {
  undici: typeof Undici
  pool: Pool
  /** How many connections there have been. */
  opened(): number
}

/** HTTP/1.1 with one portal, over connections that are kept open. */
export class Transport implements Http {
  readonly origin: string
  readonly #parts: TransportParts
  #line: Promise<Line> | null = null
  #closed = false

  constructor(parts: TransportParts) {
    this.#parts = parts
    this.origin = parts.origin.origin
  }

  async send(request: HttpRequest): Promise<HttpAnswer> {
    const { limits, origin, clock } = this.#parts
    const isFile = typeof request.body === 'object' && 'stream' in request.body
    return this.#begin(request, isFile ? limits.file : limits.whole, async (head, stream) => {
      refuseStrangers(head, origin)
      return wholeAnswer(head, await readAll(stream, limits.body, origin.host), origin.host, clock.now())
    })
  }

  async download(request: HttpRequest): Promise<HttpDownload> {
    const { limits, origin, clock } = this.#parts
    return this.#begin(request, limits.whole, async (head, stream, attempt) => {
      refuseStrangers(head, origin)
      if (head.status < 400) return { ...head, stream: told(stream, attempt) }
      const body = await readAll(stream, limits.body, origin.host)
      const { problemFrom } = await import('./refusal.ts')
      throw problemFrom(wholeAnswer(head, body, origin.host, clock.now()))
    })
  }

  /** What is asked for afterwards is refused: nobody would end it. */
  async close(): Promise<void> {
    this.#closed = true
    const line = await this.#line
    await line?.pool.destroy()
  }

  async #begin<Value>(
    request: HttpRequest,
    limit: number,
    take: (head: Head, stream: Readable, attempt: Attempt) => Promise<Value>,
    tries = 1,
  ): Promise<Value> {
    if (this.#closed) throw new Error('asked after the end')
    const line = await (this.#line ??= openLine(this.#parts))
    const opened = line.opened()
    const { origin, proxy } = this.#parts
    const attempt: Attempt = { host: origin.host, proxy: proxy?.url.host ?? null, begun: false }
    try {
      return await bounded(limit, (signal) => this.#once(line, request, attempt, signal, take))
    } catch (error) {
      // Kept open and closed at the other end meanwhile: reading once more does no harm, writing might.
      const stale = attempt.begun && isReset(error) && line.opened() === opened
      if (stale && request.method === 'GET' && tries === 1) return this.#begin(request, limit, take, 2)
      throw networkFailure(error, attempt)
    }
  }

  async #once<Value>(
    { undici, pool }: Line,
    request: HttpRequest,
    attempt: Attempt,
    signal: EventEmitter,
    take: (head: Head, stream: Readable, attempt: Attempt) => Promise<Value>,
  ): Promise<Value> {
    const options = optionsFor(request, signal)
    const answer = await undici.dispatch(pool, options, () => (attempt.begun = true))
    const head = { status: answer.statusCode, headers: firstOfEach(answer.headers) }
    try {
      const taken = await take(head, answer.body, attempt)
      // undici takes a connection for busy until this turn of the loop is over, and would open another for the next one.
      await new Promise((resolve) => setImmediate(resolve))
      return taken
    } catch (error) {
      answer.body.on('error', () => undefined).destroy()
      throw error
    }
  }
}

async function openLine({ origin, limits, proxy, extraCertificates }: TransportParts): Promise<Line> {
  const undici = await import('./undici.ts')
  let opened = 0
  const connect = connector({ undici, limits, proxy, extraCertificates })
  const pool = new undici.Pool(origin, {
    connect,
    connections: CONNECTIONS,
    headersTimeout: limits.headers,
    bodyTimeout: limits.idle,
  })
  pool.on('connect', () => (opened += 1))
  return { undici, pool, opened: () => opened }
}

/**
 * Ends the work after so many milliseconds, also while it waits for a connection. undici hears `abort` from an emitter,
 * too, and Node takes milliseconds to load what an `AbortSignal` is made of.
 */
async function bounded<Value>(limit: number, work: (signal: EventEmitter) => Promise<Value>): Promise<Value> {
  const signal = new EventEmitter()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new TookTooLong('too long'))
      signal.emit('abort')
    }, limit)
  })
  try {
    return await Promise.race([work(signal), late])
  } finally {
    clearTimeout(timer)
  }
}
