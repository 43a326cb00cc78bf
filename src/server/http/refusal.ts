import type { FastifyError } from 'fastify'
import { toWire, type WireProblem } from '../../portal/wire/problem.ts'
import { Problem, type ProblemKind } from '../../support/problem.ts'

export interface Refusal {
  status: number
  body: WireProblem
  /** Seconds after which it is worth another try; null where it is not, or where nobody can say. */
  retryAfter: number | null
}

/** By code of the web framework: what happened before any route was asked. */
const EARLY: Readonly<Record<string, [ProblemKind, number, string, string]>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: ['usage', 400, 'not-json', 'The body is no JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['usage', 400, 'not-json', 'The body is empty.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['usage', 400, 'wrong-length', 'The body is not as long as it said.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['usage', 413, 'too-large', 'The body is larger than is taken here.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'usage',
    415,
    'wrong-type',
    'The body is of a type that is not taken here.',
  ],
  FST_ERR_BAD_URL: ['usage', 400, 'bad-address', 'The address of the call is damaged.'],
  FST_ERR_MAX_PARAM_LENGTH: ['usage', 414, 'bad-address', 'The address of the call is too long.'],
}

/** What a failure looks like from outside. Of a defect nothing is told; `isDefect` asks whether it is one. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Problem) {
    const { status, body } = toWire(error)
    return {
      status,
      body,
      retryAfter: status === 503 || status === 429 || error.code === 'key-running' ? 1 : null,
    }
  }
  const early = EARLY[(error as Partial<FastifyError>).code ?? '']
  if (early) return told(...early)
  const status = (error as Partial<FastifyError>).statusCode ?? 500
  if (status >= 400 && status < 500)
    return told('usage', status, `status-${status}`, 'The request is not right.')
  return told('unsettled', 500, 'server-failed', 'The portal failed; this is a defect of it, and was logged.')
}

export function isDefect(error: unknown): boolean {
  return refusalOf(error).status === 500
}

export function told(kind: ProblemKind, status: number, code: string, message: string): Refusal {
  const { body } = toWire(new Problem(kind, { code, message }))
  return { status, body: { ...body, status }, retryAfter: null }
}
