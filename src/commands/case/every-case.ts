import type { CaseQuery, Portal } from '../../portal/port.ts'
import type { CaseSummary } from '../../support/case.ts'

const PAGE = 1000

/**
 * Every case that fits, once, in the order of lists, some at a time. A case that changes meanwhile moves to the front
 * of the list, past the place that was reached; so the front is read again until nothing there is new.
 */
export async function* everyCase(
  portal: Pick<Portal, 'listCases'>,
  query: Omit<CaseQuery, 'limit'>,
  limit = PAGE,
): AsyncGenerator<CaseSummary[]> {
  const given = new Set<string>()
  const seen = new Set<string>()
  const isNew = (set: Set<string>, word: string): boolean => set.size < set.add(word).size
  for (let found = true; found;) {
    found = false
    for await (const page of pages(portal, { ...query, limit })) {
      const changed = page.filter(({ id, revision }) => isNew(seen, `${id} ${revision}`))
      if (changed.length === 0) break
      found = query.cursor === undefined
      yield changed.filter(({ id }) => isNew(given, id))
    }
  }
}

async function* pages(portal: Pick<Portal, 'listCases'>, query: CaseQuery): AsyncGenerator<CaseSummary[]> {
  let page = await portal.listCases(query)
  yield page.items
  while (page.nextCursor !== null) {
    page = await portal.listCases({ ...query, cursor: page.nextCursor })
    yield page.items
  }
}
