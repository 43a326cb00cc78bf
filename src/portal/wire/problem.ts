import * as z from 'zod/mini'
import { Problem, type FieldError, type ProblemKind } from '../../support/problem.ts'
import { printable } from '../../support/text/printable.ts'
import { later } from './later.ts'

/** A refusal as it travels: RFC 9457 (`application/problem+json`) with the members that `Problem` has. */
export interface WireProblem {
  /** `urn:campus:problem:CODE`. */
  type: string
  title: string
  status: number
  detail: string
  code: string
  kind: ProblemKind
  hint?: string
  retryable: boolean
  caseNumber?: number
  errors?: FieldError[]
}

const PREFIX = 'urn:campus:problem:'

const STATUS: Readonly<Record<ProblemKind, number>> = {
  usage: 400,
  blocked: 422,
  'sign-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  unsettled: 503,
  partial: 500,
  handoff: 501,
  interrupted: 503,
}

/** Codes that HTTP has a narrower status for. */
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  'key-reused': 422,
  'changed-meanwhile': 412,
  'if-match-missing': 428,
  'too-many-requests': 429,
}

const TITLE: Readonly<Record<ProblemKind, string>> = {
  usage: 'The request is not right',
  blocked: 'A rule stops this',
  'sign-in': 'Sign-in needed',
  'not-allowed': 'Not allowed',
  'not-found': 'Not found',
  conflict: 'Conflict',
  unsettled: 'Not settled',
  partial: 'Partly done',
  handoff: 'A person must finish this',
  interrupted: 'Interrupted',
}

export function toWire(problem: Problem): { status: number; body: WireProblem } {
  const { code, kind, message, hint, retryable, caseNumber, errors } = problem
  const status = STATUS_OF_CODE[code] ?? STATUS[kind]
  return {
    status,
    body: {
      type: `${PREFIX}${code}`,
      title: TITLE[kind],
      status,
      detail: message,
      code,
      kind,
      ...(hint === undefined ? {} : { hint }),
      retryable,
      ...(caseNumber === undefined ? {} : { caseNumber }),
      ...(errors === undefined ? {} : { errors }),
    },
  }
}

const MOST = { text: 2000, pointer: 300, errors: 200 }

const word = () => z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(80))
const text = () =>
  z.pipe(
    z.string().check(z.minLength(1)),
    z.transform((given) => oneLine(given, MOST.text)),
  )
const pointer = () =>
  z.pipe(
    z.string(),
    z.transform((given) => oneLine(given, MOST.pointer)),
  )
const positive = () => z.int().check(z.positive())
const fieldError = () =>
  z.object({
    pointer: pointer(),
    code: word(),
    message: text(),
    line: z.catch(z.optional(positive()), undefined),
  })

/** The kinds a portal may answer with; the others are about what runs here. */
const KINDS = ['usage', 'blocked', 'sign-in', 'not-allowed', 'not-found', 'conflict', 'unsettled'] as const

const schema = later(() =>
  z.object({
    type: z.string().check(z.startsWith(PREFIX)),
    code: word(),
    kind: z.enum(KINDS),
    detail: text(),
    hint: z.catch(z.optional(text()), undefined),
    retryable: z.catch(z.optional(z.boolean()), undefined),
    caseNumber: z.catch(z.optional(positive()), undefined),
    errors: z.catch(
      z.optional(
        z.pipe(
          z.pipe(
            z.array(z.unknown()),
            z.transform((given) => given.slice(0, MOST.errors)),
          ),
          z.array(fieldError()),
        ),
      ),
      undefined,
    ),
  }),
)

/** Whether a body is a refusal in our own words, and so from a portal and not from something before it. */
export function isWireProblem(body: unknown): boolean {
  return schema().safeParse(body).success
}

/** The refusal that an answer means. Nothing in the body is trusted; a body that is none of ours counts by its status. */
export function fromWire(status: number, body: unknown): Problem {
  const { success, data } = schema().safeParse(body)
  if (!success) return byStatus(status)
  const { kind, code, detail: message, hint, retryable, caseNumber } = data
  const errors = data.errors?.map(({ line, ...rest }): FieldError => (line ? { ...rest, line } : rest))
  return new Problem(kind, { code, message, hint, retryable, caseNumber, errors })
}

function byStatus(status: number): Problem {
  const told = `The portal answered with status ${status} and gave no reason.`
  if (status === 429) {
    return new Problem('unsettled', {
      code: 'too-many-requests',
      message: 'The portal has had too many requests.',
      hint: 'Wait a minute and try again.',
      retryable: true,
    })
  }
  if (status >= 500 || status < 400) {
    const hint = 'Try again later; if it stays, tell the people who run the portal.'
    return new Problem('unsettled', { code: 'portal-failed', message: told, hint, retryable: status >= 500 })
  }
  return new Problem(KIND_OF_STATUS[status] ?? 'usage', { code: `status-${status}`, message: told })
}

const KIND_OF_STATUS: Readonly<Record<number, ProblemKind>> = {
  401: 'sign-in',
  403: 'not-allowed',
  404: 'not-found',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  428: 'conflict',
}

/** Text from elsewhere for one line of a terminal. */
function oneLine(given: string, most: number): string {
  const cut = [...given.slice(0, 2 * most)]
  const kept = cut.length > most ? `${cut.slice(0, most).join('')}…` : cut.join('')
  return printable(kept.replace(/\s+/g, ' ')).trim()
}
