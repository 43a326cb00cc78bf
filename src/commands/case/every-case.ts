import type { CaseQuery, Page, Portal } from '../../portal/port.ts'
import type { CaseSummary } from '../../support/case.ts'

const PAGE = 1000

/** Every case that fits, once, in the order of lists, some at a time. */
export function everyCase(
  portal: Pick<Portal, 'listCases'>,
  query: Omit<CaseQuery, 'limit'>,
  limit = PAGE,
): AsyncGenerator<CaseSummary[]> {
  return everyOne(
    (page) => portal.listCases(page),
    { ...query, limit },
    ({ id }) => id,
  )
}

/**
 * All of a list in the order of changes, once each, page by page. A case that changes meanwhile moves to the front of
 * the list, past the place that was reached; so the front is read again until nothing there is new.
 */
export async function* everyOne<Item extends { revision: number | null }, Query extends { cursor?: string }>(
  read: (query: Query) => Promise<Page<Item>>,
  query: Query,
  idOf: (item: Item) => string | number,
): AsyncGenerator<Item[]> {
  const seen = new Map<string | number, number | null>()
  for (let found = true; found;) {
    found = false
    for await (const page of pages(read, query)) {
      const changed = page.filter((item) => seen.get(idOf(item)) !== item.revision)
      if (changed.length === 0) break
      found = query.cursor === undefined
      const first = changed.filter((item) => !seen.has(idOf(item)))
      for (const item of changed) seen.set(idOf(item), item.revision)
      yield first
    }
  }
}

async function* pages<Item, Query extends { cursor?: string }>(
  read: (query: Query) => Promise<Page<Item>>,
  query: Query,
): AsyncGenerator<Item[]> {
  let page = await read(query)
  yield page.items
  while (page.nextCursor !== null) {
    page = await read({ ...query, cursor: page.nextCursor })
    yield page.items
  }
}
