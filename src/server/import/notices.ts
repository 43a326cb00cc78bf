import { readsOf, updatesOf } from '../../store/transfer/read.ts'
import { grouped, pagesBy, type Row } from '../../store/transfer/rows.ts'
import { COLUMNS } from '../../store/transfer/tables.ts'
import { addReads, addRows, rowsHere } from '../../store/transfer/write.ts'
import type { Names } from './names.ts'
import type { Tally, Transfer } from './parts.ts'

export interface MovedNotices extends Tally {
  /** Ids of notices that are on the server and were added to or closed here since. */
  different: string[]
}

/** Brings over notices that the server does not have, with what was added to them and who has read them. */
export async function moveNotices({ from, to }: Transfer, names: Names): Promise<MovedNotices> {
  const different: string[] = []
  let [added, knownCount] = [0, 0]
  for await (const page of pagesBy(from, { table: 'notices', columns: COLUMNS.notices, by: 'id' }, '')) {
    const ids = page.map(idOf)
    const known = new Map(
      (await rowsHere(to, 'notices', { column: 'id', values: ids, order: 'id' })).map((row) => [
        idOf(row),
        row,
      ]),
    )
    const fresh = page.filter((row) => !known.has(idOf(row)))
    await addRows(
      to,
      'notices',
      fresh.map((row) => ({ ...row, district: names.district(row['district']) })),
    )
    await addRows(to, 'notice_updates', await updatesOf(from, fresh.map(idOf)))
    await addReads(
      to,
      (await readsOf(from, fresh.map(idOf))).map((row) => ({
        ...row,
        district: names.district(row['district']),
        contact: names.contact(row['contact']),
      })),
    )
    different.push(...(await changedSince({ from, to }, page, known)))
    added += fresh.length
    knownCount += known.size
  }
  return { added, known: knownCount, different }
}

async function changedSince(
  { from, to }: Pick<Transfer, 'from' | 'to'>,
  page: readonly Row[],
  known: ReadonlyMap<string, Row>,
): Promise<string[]> {
  const ids = [...known.keys()]
  const updatesIn = async (tx: Transfer['from']): Promise<Map<string, Row[]>> =>
    grouped(await updatesOf(tx, ids), ({ notice }) => String(notice))
  const [here, there] = [await updatesIn(from), await updatesIn(to)]
  return page
    .filter((row) => {
      const same = known.get(idOf(row))
      if (same === undefined) return false
      const isClosedHere = row['state'] === 'closed' && same['state'] !== 'closed'
      const texts = (of: typeof here): string[] =>
        (of.get(idOf(row)) ?? []).map(({ at, body }) => JSON.stringify([at, body]))
      const textsThere = texts(there)
      return isClosedHere || texts(here).some((text, index) => text !== textsThere[index])
    })
    .map(idOf)
}

function idOf({ id }: Row): string {
  return String(id)
}
