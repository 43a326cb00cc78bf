import { keepFile } from '../../store/attachments.ts'
import { searchOf } from '../../store/search/by-dialect.ts'
import { damaged } from '../../store/sqlite/errors.ts'
import { countOf, fileBytes, idsByCase, rowsOfCases } from '../../store/transfer/read.ts'
import { pagesBy, type Row } from '../../store/transfer/rows.ts'
import { COLUMNS } from '../../store/transfer/tables.ts'
import { addDedupes, addRows, present } from '../../store/transfer/write.ts'
import type { Names } from './names.ts'
import type { Transfer } from './parts.ts'
import type { CasePlan } from './plan.ts'

/** Brings over the history of new cases, in the order in which it happened on the whole portal. */
export async function moveHistory(transfer: Transfer, { known }: CasePlan, names: Names): Promise<void> {
  const { from, to, progress } = transfer
  const total = await countOf(from, 'history')
  let done = 0
  for await (const page of pagesBy(from, { table: 'history', columns: COLUMNS.history, by: 'id' })) {
    const lines = page.filter((row) => !known.has(Number(row['case_number'])))
    await addRows(
      to,
      'history',
      lines.map((row) => ({
        ...row,
        district: names.district(row['district']),
        by_contact: names.contact(row['by_contact']),
      })),
    )
    progress({ step: 'history', done: (done += page.length), total })
  }
}

/** Brings over new cases, whose history is there, with all that belongs to them; answers how many files came along. */
export async function moveCases(transfer: Transfer, { known }: CasePlan, names: Names): Promise<number> {
  const { from, progress } = transfer
  const total = await countOf(from, 'cases')
  let done = 0
  let files = 0
  for await (const page of pagesBy(from, { table: 'cases', columns: COLUMNS.cases, by: 'number' })) {
    const fresh = page.filter((row) => !known.has(Number(row['number'])))
    files += await movePage(transfer, fresh, names)
    progress({ step: 'cases', done: (done += page.length), total })
  }
  return files
}

async function movePage(transfer: Transfer, rows: readonly Row[], names: Names): Promise<number> {
  const { from, to } = transfer
  const numbers = rows.map((row) => Number(row['number']))
  const line = await lineNumbers(transfer, numbers)
  const cases = rows.map((row) => ({
    ...row,
    district: names.district(row['district']),
    contact: names.contact(row['contact']),
    last_change: line(row['last_change']),
  }))
  await addRows(to, 'cases', cases)
  const attachments = await rowsOfCases(from, 'attachments', numbers)
  const files = await moveFiles(transfer, [...new Set(attachments.map((row) => String(row['sha256'])))])
  await addRows(
    to,
    'attachments',
    attachments.map((row) => ({ ...row, history: line(row['history']) })),
  )
  const changes = await rowsOfCases(from, 'contact_changes', numbers)
  await addRows(
    to,
    'contact_changes',
    changes.map((row) => names.contactChange(row)),
  )
  const dedupes = await rowsOfCases(from, 'dedupes', numbers)
  await addDedupes(
    to,
    dedupes.map((row) => ({ ...row, district: names.district(row['district']) })),
  )
  await searchOf(to).indexNew(
    to,
    rows.map((row) => ({ district: names.district(row['district']), number: Number(row['number']) })),
  )
  return files
}

/** The numbers that history lines of the source have on the server. */
async function lineNumbers(
  { from, to, file }: Transfer,
  numbers: readonly number[],
): Promise<(id: Row[string] | undefined) => number> {
  const [here, there] = [await idsByCase(from, 'history', numbers), await idsByCase(to, 'history', numbers)]
  const ids = new Map<number, number>()
  for (const number of numbers) {
    here.get(number)?.forEach((id, index) => ids.set(id, there.get(number)?.[index] ?? 0))
  }
  return (id) => {
    const found = ids.get(Number(id))
    if (found === undefined) throw damaged(file)
    return found
  }
}

/** Brings over bytes that the server does not have, one file at a time. */
async function moveFiles({ from, to, file }: Transfer, hashes: readonly string[]): Promise<number> {
  const there = await present(to, { table: 'files', column: 'sha256' }, hashes)
  const missing = hashes.filter((hash) => !there.has(hash))
  for (const hash of missing) {
    const bytes = await fileBytes(from, hash)
    if (bytes === undefined || (await keepFile(to, bytes)).sha256 !== hash) throw damaged(file)
  }
  return missing.length
}
