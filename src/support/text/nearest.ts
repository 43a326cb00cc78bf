/**
 * The known word that was probably meant, compared without case: the shortest one that begins with `word`, else the
 * one fewest slips away (a missing, extra, wrong or swapped letter), else null.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const wanted = word.toLowerCase()
  if (wanted === '') return null
  const longer = known.filter((candidate) => candidate.toLowerCase().startsWith(wanted))
  if (longer.length > 0) return longer.reduce((best, next) => (next.length < best.length ? next : best))
  return fewestSlips(wanted, known)
}

function fewestSlips(wanted: string, known: readonly string[]): string | null {
  let best: string | null = null
  let limit = slipsAllowed(wanted)
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue
    const slips = distance(wanted, candidate.toLowerCase())
    if (slips > limit) continue
    best = candidate
    limit = slips - 1
  }
  return best
}

function slipsAllowed(word: string): number {
  return word.length < 3 ? 0 : Math.min(3, Math.ceil(word.length / 4))
}

/** Damerau's edit distance (adjacent letters may be swapped once), row by row. */
function distance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1]
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, column - 2) + 1 : Infinity,
      )
    }
    beforeLast = last
    last = current
  }
  return at(last, to.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity
}
