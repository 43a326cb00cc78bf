import { all, anyOf, containing, inQueues, quoted } from './query.ts'
import { textOf } from './shapes.ts'
import { allRows, rowsOf, type Work } from './tickets.ts'
import type { Words } from './words.ts'

/** A word that more cases have than this narrows by the whole text, internal notes included. */
const MANY = 300

/**
 * Conditions for all words of a search, each anywhere in the subject or in what was written to the other side. Notes
 * that only the desk sees are not looked through, so every word is asked for among the messages first.
 */
export async function searched(work: Work, words: Words, search: string | undefined): Promise<string[]> {
  const wanted = [...new Set(search?.split(/\s+/).filter(Boolean) ?? [])]
  return Promise.all(wanted.map((word) => anywhere(work, words, word)))
}

async function anywhere({ rest }: Work, words: Words, word: string): Promise<string> {
  const sql = all([
    inQueues(words, 'TicketQueue'),
    "(Type = 'Create' OR Type = 'Correspond')",
    containing(word),
  ])
  const rows = await allRows(
    (paging) => rowsOf(rest, '/transactions', { ...paging, query: sql, fields: 'ObjectId' }),
    MANY,
  )
  const numbers = new Set(rows.map((row) => textOf(row['ObjectId'])).filter((id) => /^\d+$/.test(id)))
  const own = /^\d{1,9}$/.test(word) ? [`id = ${word}`] : []
  const subject = `Subject LIKE ${quoted(word)}`
  if (rows.length >= MANY) return anyOf([...own, subject, containing(word)])
  return anyOf([...own, subject, ...[...numbers].map((id) => `id = ${id}`)])
}
