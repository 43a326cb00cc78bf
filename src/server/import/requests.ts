import { pagesBy, type Row } from '../../store/transfer/rows.ts'
import { COLUMNS } from '../../store/transfer/tables.ts'
import { addRows, present, rowsHere } from '../../store/transfer/write.ts'
import type { MovedContacts } from './contacts.ts'
import type { Names } from './names.ts'
import type { Tally, Transfer } from './parts.ts'

export interface MovedRequests extends Tally {
  /** Ids of those that were on the server before. */
  before: ReadonlySet<string>
}

/** Brings over update requests that the server does not have, in the order in which they were made. */
export async function moveRequests({ from, to }: Transfer, names: Names): Promise<MovedRequests> {
  const before = new Set<string>()
  let added = 0
  for await (const page of pagesBy(from, { table: 'requests', columns: COLUMNS.requests, by: 'place' })) {
    const known = await present(
      to,
      { table: 'requests', column: 'id' },
      page.map(({ id }) => String(id)),
    )
    const fresh = page.filter(({ id }) => !known.has(String(id)))
    await addRows(
      to,
      'requests',
      fresh.map((row) => ({
        ...row,
        district: names.district(row['district']),
        contact: names.contact(row['contact']),
      })),
    )
    for (const id of known) before.add(id)
    added += fresh.length
  }
  return { before, added, known: before.size }
}

/**
 * Brings over what happened to contacts and requests. Of those that were on the server before, a contact gets what is
 * not known of it there; a request is left alone, and its id answered when something is not known there.
 */
export async function moveEvents(
  { from, to }: Transfer,
  names: Names,
  { contacts, requests }: { contacts: MovedContacts; requests: MovedRequests },
): Promise<string[]> {
  const isKnown = seenBefore({ to }, contacts, requests)
  const different = new Set<string>()
  for await (const page of pagesBy(from, { table: 'events', columns: COLUMNS.events, by: 'id' })) {
    // Of a notice only who posted it is told, and only where it was posted.
    const told = page.filter(({ about }) => about !== 'notice')
    const moved = told.map((row) => ({
      ...row,
      district: names.district(row['district']),
      by_contact: names.contact(row['by_contact']),
      about_id: row['about'] === 'contact' ? names.contact(row['about_id']) : (row['about_id'] ?? null),
    }))
    const fresh: Row[] = []
    for (const row of moved) {
      if (await isKnown(row)) continue
      if (row.about_id !== null && requests.before.has(String(row.about_id)))
        different.add(String(row.about_id))
      else fresh.push(row)
    }
    await addRows(to, 'events', fresh)
  }
  return [...different]
}

/** Whether the server has a line; each of its lines answers for one. */
function seenBefore(
  { to }: Pick<Transfer, 'to'>,
  contacts: MovedContacts,
  requests: MovedRequests,
): (row: Row) => Promise<boolean> {
  const lines = new Map<string, Map<string, number>>()
  return async (row) => {
    const id = String(row['about_id'])
    if (!contacts.before.has(id) && !requests.before.has(id)) return false
    const there = lines.get(id) ?? (await linesOf(to, id))
    lines.set(id, there)
    const left = there.get(textOf(row)) ?? 0
    there.set(textOf(row), left - 1)
    return left > 0
  }
}

async function linesOf(to: Transfer['to'], id: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const row of await rowsHere(to, 'events', { column: 'about_id', values: [id], order: 'id' }))
    counts.set(textOf(row), (counts.get(textOf(row)) ?? 0) + 1)
  return counts
}

function textOf(row: Row): string {
  const { about, at, by_name: by, side, event, value_before: from, value_after: to, body } = row
  return JSON.stringify([about, at, by, side, event, from, to, body])
}
