import type { CaseFacts } from './facts.ts'

/**
 * Tells each status in which a case was and since when, the last one first; none where they were not asked for. The text
 * is read in place: there are hundreds of thousands of them.
 */
export function eachStay(
  { moves, status, createdAt }: Pick<CaseFacts, 'moves' | 'status' | 'createdAt'>,
  tell: (status: string, since: string) => void,
): void {
  if (moves === null) return
  let first = status
  for (let end = moves.length; end > 0;) {
    const start = moves.lastIndexOf('\n', end - 1) + 1
    const from = moves.indexOf('\t', start)
    const to = moves.indexOf('\t', from + 1)
    tell(moves.slice(to + 1, end), moves.slice(start, from))
    first = moves.slice(from + 1, to)
    end = start - 1
  }
  tell(first, createdAt)
}
