import type { Readable } from 'node:stream'
import type { NetworkSettings } from '../../settings/types.ts'
import type { Clock } from '../../support/clock.ts'
import { Problem } from '../../support/problem.ts'
import type { HttpAnswer } from './answer.ts'
import { limitsFor, type Limits } from './limits.ts'
import { readOrigin } from './origin.ts'
import { proxyFor } from './proxy.ts'
import { Transport } from './transport.ts'

/** A file on its way, with how long it is. A function is called for each attempt. */
export interface HttpFile {
  stream: Readable | (() => Readable)
  bytes: number
}

export interface HttpRequest {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** From the root: `/v1/cases`. */
  path: string
  /** What is undefined is left out; of a list each is sent. */
  query?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>
  headers?: Readonly<Record<string, string>>
  body?: string | Uint8Array | HttpFile
}

/** The beginning of a file that is fetched. Who gets it reads it to its end or destroys it. */
export interface HttpDownload {
  status: number
  headers: Readonly<Record<string, string>>
  /** Ends with a `NetworkProblem` when the connection does before the file. */
  stream: Readable
}

export interface Http {
  /** The address without a slash at the end, as proofs of a sign-in name it. */
  readonly origin: string
  /** Sends one request and takes the whole answer, whatever its status. Throws a `NetworkProblem` where none came. */
  send(request: HttpRequest): Promise<HttpAnswer>
  /** Like `send`, for an answer that may be large. Throws what the portal refused. */
  download(request: HttpRequest): Promise<HttpDownload>
  close(): Promise<void>
}

export interface HttpOptions {
  /** `https://HOST[:PORT]`; `http://` on this computer only. */
  origin: string
  network: NetworkSettings
  clock: Pick<Clock, 'now'>
  /** Narrower ones, for tests. */
  limits?: Limits
}

/** Makes ready to talk to a portal; nothing is loaded and nothing is sent before the first request. */
export function openHttp({ origin: address, network, clock, limits }: HttpOptions): Http {
  const origin = readOrigin(address)
  if (origin.protocol === 'https:' && network.unchecked) throw unchecked()
  return new Transport({
    origin,
    clock,
    limits: limitsFor(network.timeout, limits),
    proxy: proxyFor(origin, network.proxy),
    extraCertificates: network.extraCertificates,
  })
}

function unchecked(): Problem {
  return new Problem('usage', {
    code: 'certificates-unchecked',
    message: 'NODE_TLS_REJECT_UNAUTHORIZED=0 asks for connections to anybody; campus makes none like that.',
    hint: 'Unset it. A signer that this computer does not know is added with NODE_EXTRA_CA_CERTS=FILE.',
  })
}
