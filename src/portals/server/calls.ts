import type * as z from 'zod/mini'
import type { Call, Outcome } from '../../portal/port.ts'
import { refusing } from '../../portal/refusing.ts'
import { pathOf, type Route } from '../../portal/wire/route.ts'
import { ROUTES } from '../../portal/wire/routes.ts'
import { SIGN_IN_ROUTES } from '../../portal/wire/routes/sign-in.ts'
import { Problem } from '../../support/problem.ts'
import type { HttpAnswer } from '../http/answer.ts'
import { problemFrom } from '../http/refusal.ts'
import type { Http, HttpDownload, HttpRequest } from '../http/http.ts'
import { beforehand, NetworkProblem } from '../../portal/network-problem.ts'
import type { Credentials } from './sign-in.ts'

/** What is sent and answered as JSON. */
const ALL = { ...SIGN_IN_ROUTES, ...ROUTES }
type Routes = typeof ALL
type RouteName = keyof Routes

/** What is sent with a call, as the route has it. */
export interface Sent<R extends Route> {
  params?: z.input<R['params']>
  query?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>
  body?: z.input<R['body']>
  /** `null`: whichever version the row has. */
  version?: number | null
}

/** Told how far a file is; `sent` and `size` in bytes. */
export type ReportProgress = (file: { name: string; sent: number; size: number }) => void

export interface Calls {
  progress: ReportProgress
  /** What needs no key. Rejects with the refusal. */
  ask<Name extends RouteName>(
    name: Name,
    sent?: Sent<Routes[Name]>,
  ): Promise<z.output<Routes[Name]['answer']>>
  /** `unknown` where it was sent and no answer came: it may or may not have happened. */
  write<Name extends RouteName>(
    name: Name,
    sent: Sent<Routes[Name]>,
    call: Call,
  ): Promise<Outcome<z.output<Routes[Name]['answer']>>>
  /** Any request of somebody who is signed in; an answer of 400 or more is thrown. */
  send(request: HttpRequest): Promise<HttpAnswer>
  /** A file of somebody who is signed in. */
  download(path: string): Promise<HttpDownload>
}

/** The calls of the HTTP API from here: for one district, as whoever is signed in. */
export function callsTo(
  http: Http,
  credentials: Credentials,
  district: string | undefined,
  progress: ReportProgress = () => undefined,
): Calls {
  /** Runs a request with the headers of whoever is signed in; with others where their token had ended before its time. */
  const signed = async <Answer>(
    { method, path, query, ...rest }: HttpRequest,
    run: (request: HttpRequest) => Promise<Answer>,
  ): Promise<Answer> => {
    const once = async () => {
      const shown = await shownBy(credentials, method, `${http.origin}${path}`)
      const headers = { ...rest.headers, ...shown }
      return run({ ...rest, method, path, query: { district, ...query }, headers })
    }
    try {
      return await once()
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'sign-in') throw error
      if (!(await credentials.renew?.(error.code))) throw error
      return once()
    }
  }
  const send = (request: HttpRequest) => signed(request, (whole) => answered(http, whole))
  const call = (route: Route, { params, query, body }: Sent<Route>, headers: Record<string, string> = {}) =>
    send({
      method: route.method,
      path: pathOf(route, (params ?? {}) as Record<string, string>),
      ...(query && { query }),
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  return {
    progress,
    send,
    download: (path) => signed({ method: 'GET', path }, (whole) => http.download(whole)),
    ask: async (name, sent = {}) => understood(ALL[name], await call(ALL[name], sent as Sent<Route>)),
    write: (name, sent, { key, dryRun }) =>
      refusing(async () => {
        const route = ALL[name]
        const query = { ...sent.query, ...(dryRun && { dryRun: 'true' }) }
        try {
          const answer = await call(
            route,
            { ...(sent as Sent<Route>), query },
            headersOf(route, key, sent.version),
          )
          const replayed = answer.headers['idempotent-replayed'] === 'true'
          return { outcome: 'done', value: understood(route, answer), replayed }
        } catch (error) {
          if (!(error instanceof Problem) || !mayHaveHappened(error)) throw error
          return { outcome: 'unknown', key, problem: error }
        }
      }),
  }
}

/** Also where something on the way sent the request twice: the other one came first, and its answer is lost. */
function mayHaveHappened(problem: Problem): boolean {
  if (problem instanceof NetworkProblem) return problem.reached === 'perhaps'
  return problem.code === 'proof-replayed'
}

/** Whatever becomes of asking for a token: the request itself was not sent then. */
async function shownBy(credentials: Credentials, method: string, url: string) {
  try {
    return await credentials.headers(method, url)
  } catch (error) {
    throw beforehand(error)
  }
}

async function answered(http: Http, request: HttpRequest): Promise<HttpAnswer> {
  const answer = await http.send(request)
  if (answer.status >= 400) throw problemFrom(answer)
  return answer
}

function headersOf(route: Route, key: string, version: number | null | undefined): Record<string, string> {
  const match = version === undefined || version === null ? '*' : `"${version}"`
  return {
    'idempotency-key': `"${key.replace(/["\\]/g, '\\$&')}"`,
    ...(route.version === 'required' && { 'if-match': match }),
  }
}

/** An answer is taken only in the shape that was agreed on. */
function understood<R extends Route>({ answer: shape, path }: R, answer: HttpAnswer): z.output<R['answer']> {
  const { success, data } = shape.safeParse(answer.json())
  if (success) return data as z.output<R['answer']>
  throw new Problem('unsettled', {
    code: 'answer-not-understood',
    message: `The portal’s answer to ${path} is not one that this campus understands.`,
    hint: 'One of the two may be older than the other: `campus --version` here, `campus serve` there.',
  })
}
