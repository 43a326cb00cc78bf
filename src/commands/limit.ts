import { Problem } from '../support/problem.ts'

const LIMIT = { normal: 50, most: 1000 }

/** How many items a list shows; `hint` is how to see more than the most. */
export function readLimit(
  limit: number | undefined,
  hint = 'Narrow the list with its filters instead.',
): number {
  if (limit === undefined) return LIMIT.normal
  if (limit >= 1 && limit <= LIMIT.most) return limit
  throw new Problem('usage', {
    code: 'limit-out-of-range',
    message: `--limit is 1 to ${LIMIT.most}, not ${limit}.`,
    hint,
  })
}
