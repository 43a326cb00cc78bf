import type * as z from 'zod/mini'
import { Problem, type FieldError } from '../../support/problem.ts'

/** Values of a request in all. What is wrong with very many does not fit on the stack, and nobody means so many. */
const MOST_VALUES = 10_000
/** A client reads no more. */
const MOST_ERRORS = 200

/** What came in, when it has the shape; else a `usage` problem that names every place. Values are not repeated. */
export function checked<Shape extends z.ZodMiniType>(
  shape: Shape,
  given: unknown,
  where: string,
): z.output<Shape> {
  if (isHuge(given)) throw tooMany()
  const { success, data, error } = shape.safeParse(given)
  if (success) return data
  const errors = error.issues.slice(0, MOST_ERRORS).map(({ path, message, code }): FieldError => ({
    pointer: `/${[where, ...path.map(String)].filter(Boolean).map(escaped).join('/')}`,
    code: code.replaceAll('_', '-'),
    message,
  }))
  throw new Problem('usage', {
    code: 'malformed-request',
    message: `The request is not right: ${errors
      .map(({ pointer }) => pointer)
      .slice(0, 5)
      .join(', ')}.`,
    errors,
  })
}

/** However deep it is. */
function isHuge(given: unknown): boolean {
  const left = [given]
  for (let seen = 1; left.length > 0; seen += 1) {
    if (seen + left.length > MOST_VALUES) return true
    const value = left.pop()
    if (isPlain(value)) for (const inner of Object.values(value)) left.push(inner)
  }
  return false
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const of: unknown = Object.getPrototypeOf(value)
  return of === Object.prototype || of === Array.prototype
}

function tooMany(): Problem {
  return new Problem('usage', {
    code: 'too-many-values',
    message: `The request holds more than ${MOST_VALUES} values.`,
  })
}

/** RFC 6901. */
function escaped(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** A query as its schema wants it: a name that may come several times is a list. */
export function queryFor(
  shape: z.ZodMiniType,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const fields = (shape as z.ZodMiniObject).shape
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      const many = field !== undefined && (field as z.ZodMiniType).safeParse([]).success
      return [name, many && !Array.isArray(value) ? [value] : value]
    }),
  )
}
