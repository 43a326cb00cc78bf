import type { Attachment, CaseDetail, Comment, HistoryEntry, Side } from '../../support/case.ts'
import { answersIn, apartFromKey } from './body.ts'
import { isRecord } from './dedupe-record.ts'
import { FACTS } from './facts.ts'
import { asUser, momentOf, textOf, type Json, type Ticket, type UserRef } from './shapes.ts'
import { allRows, LISTED, readTicket, rowsOf, searchTicket, type Work } from './tickets.ts'
import { caseOf, priorityOf, viewOf, type Words } from './words.ts'

/** Types of transactions that a history shows, and what they are. */
const EVENTS: Readonly<Record<string, HistoryEntry['event']>> = {
  Create: 'created',
  Correspond: 'commented',
  Comment: 'noted',
  Status: 'status',
  Set: 'changed',
  CustomField: 'changed',
  Take: 'changed',
  Untake: 'changed',
  Steal: 'changed',
  Give: 'changed',
}

/** Conditions on the parts of messages: what people wrote, and files. */
const BODIES = [
  { field: 'ContentType', operator: 'STARTSWITH', value: 'text/' },
  { field: 'Filename', operator: 'IS', value: 'NULL' },
]
const FILES = [{ field: 'Filename', operator: 'IS NOT', value: 'NULL' }]

interface Message {
  text: string
  files: Attachment[]
}

/** A case with everything that was said. Notes of the desk only `withNotes`. */
export async function viewCase(work: Work, number: number, withNotes: boolean): Promise<CaseDetail> {
  const [words, found, history, messages] = await Promise.all([
    work.words(),
    searchTicket(work, number, LISTED),
    readHistory(work, number),
    readMessages(work, number),
  ])
  // What a search does not find may have been merged into another ticket, or taken away.
  const latest = Number(textOf(history.at(-1)?.['id'])) || null
  const { ticket, version } = found ? { ticket: found, version: latest } : await readTicket(work, number)
  if (ticket.id !== number) return viewCase(work, ticket.id, withNotes)
  const summary = caseOf(words, ticket, version)
  const lines = history.flatMap((row) => lineOf(words, ticket, row))
  const shown = lines.filter(({ event }) => withNotes || event !== 'noted')
  const first = lines.find(({ event }) => event === 'created')
  const original = messages.get(first?.id ?? '') ?? { text: '', files: [] }
  return {
    ...summary,
    answers: answersIn(apartFromKey(original.text).body, FACTS),
    attachments: original.files,
    comments: shown
      .filter(({ event }) => event === 'commented' || event === 'noted')
      .map((line) => commentOf(line, messages.get(line.id))),
    history: shown,
    statusSince: lines.filter(({ event }) => event === 'status').at(-1)?.at ?? summary.createdAt,
    contactChange: null,
  }
}

export function readHistory({ rest }: Work, number: number): Promise<Json[]> {
  const fields = 'Type,Creator,Created,Field,OldValue,NewValue'
  const people = 'Name,RealName,EmailAddress'
  return allRows((paging) =>
    rowsOf(rest, `/ticket/${number}/history`, {
      ...paging,
      fields,
      'fields[Creator]': people,
      orderby: 'id',
    }),
  )
}

/** What was written and sent with each transaction, by its number. */
async function readMessages({ rest }: Work, number: number): Promise<Map<string, Message>> {
  const parts = (conditions: object[], fields: string) =>
    allRows((paging) =>
      rowsOf(rest, `/ticket/${number}/attachments`, {
        ...{ ...paging, query: JSON.stringify(conditions), orderby: 'id' },
        fields: `ContentType,TransactionId,${fields}`,
      }),
    )
  const [bodies, files] = await Promise.all([
    parts(BODIES, 'Content'),
    parts(FILES, 'Filename,ContentLength'),
  ])
  const messages = new Map<string, Message>()
  const of = (row: Json): Message => {
    const id = textOf(row['TransactionId'])
    const message = messages.get(id) ?? { text: '', files: [] }
    messages.set(id, message)
    return message
  }
  for (const row of bodies) {
    const message = of(row)
    if (message.text === '') message.text = plainText(textOf(row['ContentType']), textOf(row['Content']))
  }
  for (const row of files) of(row).files.push(fileOf(row))
  return messages
}

function fileOf(row: Json): Attachment {
  const size = Number(textOf(row['ContentLength'])) || 0
  return { id: textOf(row['id']), name: textOf(row['Filename']), size, sha256: null }
}

/** HTML only where nobody sent a text: then what stands between its tags. */
function plainText(type: string, content: string): string {
  if (!/^text\/html/i.test(type)) return content
  return content
    .replace(/<(style|script)\b.*?<\/\1>/gis, '')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h\d)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|nbsp|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'", amp: '&' },
}

function lineOf(words: Words, ticket: Ticket, row: Json): HistoryEntry[] {
  const event = Object.hasOwn(EVENTS, textOf(row['Type'])) ? EVENTS[textOf(row['Type'])] : undefined
  if (event === undefined || isRecord(textOf(row['NewValue']))) return []
  const by = asUser(row['Creator'])
  const [field, from, to] = changeOf(words, event, row)
  return [
    {
      ...{ id: textOf(row['id']), at: momentOf(row['Created']) ?? ticket.created },
      ...{ by: by?.name ?? '', as: sideOf(ticket, by), event, field, from, to },
    },
  ]
}

/** Whoever asked is the requester; everybody else answers. */
function sideOf({ requestors, creator }: Ticket, by: UserRef | null): Side {
  const asking = requestors.length > 0 ? requestors : creator ? [creator] : []
  return asking.some(({ id }) => id === by?.id) ? 'requester' : 'desk'
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  ...{ Subject: 'subject', Priority: 'priority', Due: 'dueDate', Owner: 'advisor', Queue: 'queue' },
}

type Change = [field: string | null, from: string | null, to: string | null]

function changeOf(words: Words, event: HistoryEntry['event'], row: Json): Change {
  const [from, to] = [textOf(row['OldValue']) || null, textOf(row['NewValue']) || null]
  if (event === 'status') return ['status', ...pair(from, to, (text) => shownStatus(words, text))]
  if (event !== 'changed') return [null, null, null]
  const field = FIELD_NAMES[textOf(row['Field'])] ?? (textOf(row['Field']) || 'field')
  if (field === 'priority') return [field, ...pair(from, to, (text) => priorityOf(words, Number(text) || 0))]
  return [field, from, to]
}

function pair(
  from: string | null,
  to: string | null,
  told: (text: string) => string,
): [string | null, string | null] {
  return [from === null ? null : told(from), to === null ? null : told(to)]
}

function shownStatus(words: Words, text: string): string {
  const { status, statusText } = viewOf(words, text)
  return statusText ?? status
}

function commentOf({ id, at, by, as }: HistoryEntry, message: Message | undefined): Comment {
  return { id, at, by, as, body: apartFromKey(message?.text ?? '').body, attachments: message?.files ?? [] }
}
