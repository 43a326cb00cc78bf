import { Problem } from '../../support/problem.ts'
import type { HttpAnswer } from '../http/answer.ts'
import type { Http, HttpRequest } from '../http/http.ts'
import { NetworkProblem } from '../../portal/network-problem.ts'
import { refusalIn } from './refusals.ts'

export type Query = NonNullable<HttpRequest['query']>

/** What is sent with a write: JSON, or a whole body with its type. */
export interface Sent {
  json?: unknown
  body?: Uint8Array
  type?: string
  headers?: Record<string, string>
}

/** The calls of REST 2.0 as one person. All reject with the refusal, and with a `NetworkProblem` where no answer came. */
export interface Rest {
  /** Reading changes nothing, so a reading that failed never reached anything. */
  get(path: string, query?: Query, headers?: Record<string, string>): Promise<HttpAnswer>
  /** A search whose conditions are JSON. */
  post(path: string, query: Query, conditions: unknown): Promise<HttpAnswer>
  write(method: 'POST' | 'PUT', path: string, sent: Sent): Promise<HttpAnswer>
  close(): Promise<void>
}

export interface RestParts {
  http: Http
  /** Before `/REST/2.0`. */
  base: string
  token: () => Promise<string>
}

const JSON_TYPE = 'application/json'

export function restOf({ http, base, token }: RestParts): Rest {
  const call = async (request: HttpRequest): Promise<HttpAnswer> => {
    const headers = { ...request.headers, authorization: `token ${await token()}` }
    const answer = await itself(() =>
      http.send({ ...request, headers, path: `${base}/REST/2.0${request.path}` }),
    )
    if (answer.status >= 400) throw refusalIn(answer)
    return answer
  }
  const reading = async (request: HttpRequest): Promise<HttpAnswer> => {
    try {
      return await call(request)
    } catch (error) {
      if (!(error instanceof NetworkProblem)) throw error
      const { code, message, hint, retryable } = error
      throw new NetworkProblem('never', { code, message, hint, retryable, cause: error })
    }
  }
  return {
    get: (path, query, headers) =>
      reading({ method: 'GET', path, ...(query && { query }), ...(headers && { headers }) }),
    post: (path, query, conditions) =>
      reading({
        ...{ method: 'POST', path, query, headers: { 'content-type': JSON_TYPE } },
        body: JSON.stringify(conditions),
      }),
    write: (method, path, { json, body, type = JSON_TYPE, headers }) =>
      call({
        ...{ method, path, headers: { 'content-type': type, ...headers } },
        body: body ?? JSON.stringify(json ?? {}),
      }),
    close: () => http.close(),
  }
}

/** Settles where a Request Tracker answers, which asks for a token first. Rejects with a `NetworkProblem` elsewhere. */
export async function isThere(rest: Rest): Promise<void> {
  try {
    await rest.get('/rt')
  } catch (error) {
    if (error instanceof Problem && error.code === 'token-unknown') return
    if (!(error instanceof Problem) || error instanceof NetworkProblem) throw error
    throw notThePortal(error)
  }
}

/** What is no Request Tracker says so in words about one. */
async function itself<Value>(send: () => Promise<Value>): Promise<Value> {
  try {
    return await send()
  } catch (error) {
    if (!(error instanceof NetworkProblem) || error.code !== 'not-the-portal') throw error
    throw notThePortal(error, error.reached)
  }
}

function notThePortal(cause: Problem, reached: NetworkProblem['reached'] = 'never'): NetworkProblem {
  return new NetworkProblem(reached, {
    code: 'not-the-portal',
    message: 'What answers there is not the REST 2.0 of a Request Tracker.',
    hint: 'A network may want a sign-in in a browser first; or Request Tracker is below another path: https://HOST/rt',
    cause,
  })
}

/** The answer in a shape that was agreed on; `read` gives undefined where it is another one. */
export function understood<Value>(answer: HttpAnswer, read: (json: unknown) => Value | undefined): Value {
  const value = read(answer.json())
  if (value !== undefined) return value
  throw new Problem('unsettled', {
    code: 'answer-not-understood',
    message: 'An answer of Request Tracker is not one that this campus understands.',
    hint: 'campus knows REST 2.0 of Request Tracker 5.',
  })
}
