import { VERSION } from '../../version.ts'
import type { EventEmitter } from 'node:events'
import type { Readable } from 'node:stream'
import type { HttpFile, HttpRequest } from './http.ts'
import type { RequestOptions } from './undici.ts'

/** A request as undici takes it. */
export function optionsFor(request: HttpRequest, signal: EventEmitter): RequestOptions {
  const { method, path, query = {}, headers, body } = request
  const file = typeof body === 'object' && 'stream' in body ? body : null
  return {
    method,
    path: `${path}${queryText(query)}`,
    signal,
    headers: {
      'user-agent': `campus/${VERSION}`,
      accept: 'application/json, application/problem+json',
      ...headers,
      ...(file ? { 'content-length': String(file.bytes) } : {}),
    },
    ...(body === undefined ? {} : { body: file ? streamOf(file) : (body as string | Uint8Array) }),
  }
}

function streamOf({ stream }: HttpFile): Readable {
  return typeof stream === 'function' ? stream() : stream
}

function queryText(query: NonNullable<HttpRequest['query']>): string {
  const pairs = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) pairs.append(name, String(one))
    }
  }
  const text = pairs.toString()
  return text === '' ? '' : `?${text}`
}

/** Headers with one text each. */
export function firstOfEach(
  headers: Record<string, string | string[] | undefined>,
): Readonly<Record<string, string>> {
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    (Array.isArray(value) ? value[0] : value) ?? '',
  ])
  return Object.fromEntries(pairs)
}
