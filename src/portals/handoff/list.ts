import { conditionsOf, listCases, refuseBadQuery, startOf } from '../../engine/list-cases.ts'
import type { Reading } from '../../engine/work.ts'
import type { CaseQuery, Page } from '../../portal/port.ts'
import type { CaseSummary } from '../../support/case.ts'
import { encodeCursor } from '../../support/cursor.ts'
import { matches } from './matches.ts'
import { pendingHere } from './pending.ts'
import { present } from './present.ts'
import { UNFILED, withUnfiled } from './status.ts'

interface Unfiled {
  place: number
  summary: CaseSummary
}

/** A position below 0 is among the unfiled cases: minus the place of the last one shown. */
const AFTER_ALL_UNFILED = -1

/** One page: the cases that are not filed yet, then the others, each newest first. */
export async function listWithUnfiled(reading: Reading, query: CaseQuery): Promise<Page<CaseSummary>> {
  refuseBadQuery({ ...reading, catalog: withUnfiled(reading.catalog) }, query)
  const filter = conditionsOf(reading, query)
  const after = query.cursor === undefined ? Number.NEGATIVE_INFINITY : startOf(query.cursor, filter)
  const unfiled = after > 0 ? [] : (await unfiledCases(reading, query)).filter(({ place }) => place < -after)
  const shown = unfiled.slice(0, query.limit)
  const items = shown.map(({ summary }) => summary)
  const last = shown.at(-1)
  if (last && unfiled.length > shown.length)
    return { items, nextCursor: encodeCursor({ filter, after: -last.place }) }

  const room = query.limit - shown.length
  const filed = await filedCases(reading, query, { limit: Math.max(room, 1), after, filter })
  if (room > 0) return { items: [...items, ...filed.items], nextCursor: filed.nextCursor }
  const more = filed.items.length > 0
  return { items, nextCursor: more ? encodeCursor({ filter, after: AFTER_ALL_UNFILED }) : null }
}

async function unfiledCases(reading: Reading, query: CaseQuery): Promise<Unfiled[]> {
  const unfiled = (await pendingHere(reading)).filter(({ stored }) => stored.caseNumber === null)
  const { contact, contacts = [contact.id] } = reading.actor
  const catalog = withUnfiled(reading.catalog)
  const seen = await Promise.all(
    unfiled.map(async ({ stored, at }) => ({ stored, handOff: await present(at, stored, '') })),
  )
  return seen
    .filter(({ stored, handOff }) =>
      matches(handOff.about, handOff.text, query, {
        catalog,
        isMine: contacts.includes(stored.contactId),
      }),
    )
    .map(({ stored, handOff }) => ({ place: stored.place, summary: handOff.about }))
}

/** The engine knows nothing of the status that it does not have. */
async function filedCases(
  reading: Reading,
  query: CaseQuery,
  { limit, after, filter }: { limit: number; after: number; filter: string },
): Promise<Page<CaseSummary>> {
  const { cursor: _cursor, status, ...rest } = query
  const filed = status?.filter((id) => id !== UNFILED.id)
  if (status?.length && !filed?.length) return { items: [], nextCursor: null }
  const plain = { ...rest, ...(filed && { status: filed }), limit }
  const own = conditionsOf(reading, plain)
  const page = await listCases(reading, {
    ...plain,
    ...(after > 0 && { cursor: encodeCursor({ filter: own, after }) }),
  })
  if (page.nextCursor === null) return page
  return { ...page, nextCursor: encodeCursor({ filter, after: startOf(page.nextCursor, own) }) }
}
