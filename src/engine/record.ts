import { saveCase, type CaseState, type StoredCase } from '../store/cases.ts'
import { appendHistory, type Author, type HistoryLine } from '../store/history.ts'
import type { Status } from '../support/catalog.ts'
import type { Catalog } from '../support/catalog.ts'
import { authorOf, type Work } from './work.ts'

/** A change of a case: what the history says and what the case becomes. */
export interface Change {
  lines: HistoryLine[]
  state: Partial<CaseState>
}

export interface Recording {
  author?: Author
  /** When the lines were said; the case's last moment or later. */
  at?: string
  /** When the case came to be as it is now, where that is another moment. */
  updatedAt?: string
}

/** Appends the lines of a change and stores what follows from them, as the next revision. */
export async function record(
  work: Work,
  before: StoredCase,
  { lines, state }: Change,
  { author = authorOf(work.actor), at = momentFor(work.now, before), updatedAt = at }: Recording = {},
): Promise<StoredCase> {
  const { tx, actor } = work
  let lastChange = before.lastChange
  for (const line of lines) {
    lastChange = await appendHistory(tx, actor.district, before.number, line, author, at)
  }
  const after = { ...before, ...state, updatedAt, revision: before.revision + 1, lastChange }
  await saveCase(tx, actor.district, before, after)
  return after
}

/** Now, or the case's last moment when the clock was put back meanwhile. */
export function momentFor(now: Date, { updatedAt }: Pick<StoredCase, 'updatedAt'>): string {
  const moment = now.toISOString()
  return moment < updatedAt ? updatedAt : moment
}

/** The change into another status at a moment; what the desk waited for there begins anew. */
export function statusChange(catalog: Catalog, before: StoredCase, status: string, at: string): Change {
  const { waitingOn, closed } = statusOf(catalog, status)
  return {
    lines: [{ event: 'status', field: 'status', from: before.status, to: status }],
    state: {
      status,
      waitingOn,
      statusSince: at,
      closedAt: closed ? (before.closedAt ?? at) : null,
      followUps: 0,
    },
  }
}

/** A change of one field, as the history tells it. */
export function changedLine(field: string, from: string | null, to: string | null): HistoryLine {
  return { event: 'changed', field, from, to }
}

export function commentLine(body: string): HistoryLine {
  return { event: 'commented', body }
}

export function statusOf(catalog: Catalog, id: string): Status {
  const status = catalog.statuses.items.find((item) => item.id === id)
  if (!status) throw new Error(`the catalog ${catalog.id} names a status that it does not have: ${id}`)
  return status
}
