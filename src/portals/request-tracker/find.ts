import type { CaseSummary } from '../../support/case.ts'
import { apartFromKey, keyLine } from './body.ts'
import { all, containing, customField, inQueues, quoted } from './query.ts'
import { asTicket, textOf } from './shapes.ts'
import { expanded, readCase, rowsOf, type Work } from './tickets.ts'
import { readHistory } from './view.ts'

/** What becomes of a new case is told by its kind, also where it is found by its key. */
const WHOLE = { also: ['CustomFields'] }

/** The ticket that was made under a key; null where there is none, or nowhere to keep one. */
export async function madeWith(work: Work, key: string): Promise<CaseSummary | null> {
  const words = await work.words()
  const field = words.mapping.fields.key
  if (field === undefined) return null
  const rows = await rowsOf(work.rest, '/tickets', {
    query: all([inQueues(words), `${customField(field)} = ${quoted(key)}`]),
    ...{ fields: 'Subject,Status,CustomFields', orderby: 'id' },
    ...expanded(words),
  })
  // Some databases compare without case.
  const found = rows.map(asTicket).find((ticket) => ticket?.fields[field]?.includes(key))
  return found ? readCase(work, found.id, WHOLE) : null
}

/** Settles a write by its key: the case that was made with it, or the one that a message with it went to. */
export async function findByKey(work: Work, key: string): Promise<CaseSummary | null> {
  const [made, told] = await Promise.all([madeWith(work, key), toldWith(work, key)])
  return made ?? told
}

/** The ticket that a message with a key went to. */
export async function toldWith(work: Work, key: string): Promise<CaseSummary | null> {
  const words = await work.words()
  const rows = await rowsOf(work.rest, '/transactions', {
    query: all([
      inQueues(words, 'TicketQueue'),
      "(Type = 'Correspond' OR Type = 'Comment')",
      containing(keyLine(key)),
    ]),
    fields: 'ObjectId',
  })
  for (const row of rows) {
    const number = Number(textOf(row['ObjectId']))
    // The search takes wildcards and no notice of case.
    if (Number.isSafeInteger(number) && (await hasLine(work, textOf(row['id']), key)))
      return readCase(work, number, WHOLE)
  }
  return null
}

/** Whether a message under that key is on a ticket. Looks at the messages themselves, which no index has to know. */
export async function isTold(work: Work, number: number, key: string): Promise<boolean> {
  const rows = await readHistory(work, number)
  const messages = rows.filter((row) => ['Correspond', 'Comment'].includes(textOf(row['Type'])))
  const has = await Promise.all(messages.map((row) => hasLine(work, textOf(row['id']), key)))
  return has.includes(true)
}

async function hasLine({ rest }: Work, transaction: string, key: string): Promise<boolean> {
  const rows = await rowsOf(rest, `/transaction/${transaction}/attachments`, {
    fields: 'Content,ContentType',
  })
  return rows.some(
    (row) => /^text\//i.test(textOf(row['ContentType'])) && apartFromKey(textOf(row['Content'])).key === key,
  )
}
