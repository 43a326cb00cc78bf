import type * as z from 'zod/mini'
import { Problem, type FieldError } from '../../support/problem.ts'

/** What came in, when it has the shape; else a `usage` problem that names every place. Values are not repeated. */
export function checked<Shape extends z.ZodMiniType>(
  shape: Shape,
  given: unknown,
  where: string,
): z.output<Shape> {
  const { success, data, error } = shape.safeParse(given)
  if (success) return data
  const errors = error.issues.map(({ path, message, code }): FieldError => ({
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
