import type { CaseDetail, Comment, HistoryEntry } from './case.ts'
import type { Catalog } from './catalog.ts'

/** How a case ended as far as it has: `source` is the id of the comment or history line that says so. */
export interface Resolution {
  source: string
  at: string
  by: string
  /** Null where the case was closed without a word. */
  body: string | null
}

type Told = Pick<CaseDetail, 'status' | 'comments' | 'history'>

/**
 * The resolution of a case that is resolved or closed; null while it is neither. Its words are those said with the
 * status, else the desk's last ones before it that nobody answered, else the desk's first ones after it.
 */
export function resolutionOf({ status, comments, history }: Told, catalog: Catalog): Resolution | null {
  const ended = endedIn(catalog)
  const moved = ended(status) ? beginningOf(history, ended) : undefined
  if (moved === undefined) return null
  const said = wordsWith(moved, comments)
  if (said === undefined) return { source: moved.id, at: moved.at, by: moved.by, body: null }
  return { source: said.id, at: said.at, by: said.by, body: said.body }
}

function endedIn({ statuses, lifecycle }: Catalog): (status: string) => boolean {
  const closed = statuses.items.filter((item) => item.closed).map(({ id }) => id)
  return (status) => status === lifecycle.resolved || closed.includes(status)
}

/** The move into the present run of ended statuses: closing what was resolved is no new resolution. */
function beginningOf(
  history: readonly HistoryEntry[],
  ended: (status: string) => boolean,
): HistoryEntry | undefined {
  const moves = history.filter(({ event }) => event === 'status')
  const open = moves.findLastIndex(({ to }) => !ended(to ?? ''))
  return moves[open + 1]
}

function wordsWith({ at }: HistoryEntry, comments: readonly Comment[]): Comment | undefined {
  const together = comments.filter((comment) => comment.at === at)
  const last = comments.findLast((comment) => comment.at < at)
  return (
    together.findLast(({ as }) => as === 'desk') ??
    together.at(-1) ??
    (last?.as === 'desk' ? last : undefined) ??
    comments.find((comment) => comment.at > at && comment.as === 'desk')
  )
}
