/** What kind of refusal this is. Each kind is one exit code (`cli/exit-codes.ts`). */
export type ProblemKind =
  | 'usage'
  | 'blocked'
  | 'sign-in'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  | 'unsettled'
  | 'partial'
  | 'handoff'
  | 'interrupted'

/** One fault in the input; `pointer` is a JSON pointer (`/due`) into what was given. */
export interface FieldError {
  pointer: string
  code: string
  message: string
  /** Where it stands in the text that was given, counted from 1. */
  line?: number
}

export interface ProblemDetails {
  /** Stable word for scripts, narrower than the kind: `case-not-found`. */
  code: string
  message: string
  /** What to try, as a sentence. */
  hint?: string | undefined
  retryable?: boolean | undefined
  /** Seconds to wait before the next try, where it was told. */
  retryAfter?: number | undefined
  caseNumber?: number | undefined
  errors?: FieldError[] | undefined
  /** The message tells a person all that matters; `errors` is for scripts. */
  told?: boolean | undefined
  cause?: unknown
}

/** An expected failure with a sentence for a person and a code for a script. Anything else thrown is a defect of ours. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly code: string
  readonly hint: string | undefined
  readonly retryable: boolean
  readonly retryAfter: number | undefined
  readonly caseNumber: number | undefined
  readonly errors: FieldError[] | undefined
  readonly told: boolean

  constructor(kind: ProblemKind, details: ProblemDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'Problem'
    this.kind = kind
    this.code = details.code
    this.hint = details.hint
    this.retryable = details.retryable ?? false
    this.retryAfter = details.retryAfter
    this.caseNumber = details.caseNumber
    this.errors = details.errors
    this.told = details.told ?? false
  }

  /** The same problem with one more thing to try. */
  withHint(hint: string): Problem {
    return new Problem(this.kind, { ...this.details(), hint: [this.hint, hint].filter(Boolean).join(' ') })
  }

  /** What it was made of, for one that differs in something. */
  details(): ProblemDetails {
    const { code, message, hint, retryable, retryAfter, caseNumber, errors, told, cause } = this
    return { code, message, hint, retryable, retryAfter, caseNumber, errors, told, cause }
  }
}
