import type {
  Call,
  ClosedByDedupe,
  DedupeInput,
  Deduped,
  Filed,
  NewCase,
  Outcome,
} from '../../portal/port.ts'
import { keyReused } from '../../portal/key-reused.ts'
import type { CaseSummary } from '../../support/case.ts'
import { newCaseErrors } from '../../support/case-fields.ts'
import { optionally, refuseIfAny, text } from '../../support/checks.ts'
import { callErrors, callText, dedupeKeyErrors, isTooSoon, statusAfterCall } from '../../support/dedupe.ts'
import { attempt, done, type Send } from './attempt.ts'
import { createCase } from './create.ts'
import { readRecord, recordText, type DedupeRecord } from './dedupe-record.ts'
import { refuseBadFiles } from './files.ts'
import { madeWith, toldWith } from './find.ts'
import { tell } from './message.ts'
import { anyOf, all, customField, inQueues, quoted } from './query.ts'
import { notTaken, partly, saidIn } from './refusals.ts'
import { asTicket, type Ticket } from './shapes.ts'
import { expanded, LISTED, readCase, readNow, readTicket, rowsOf, type Seen, type Work } from './tickets.ts'
import { closeCase, stay } from './transition.ts'
import { caseOf, statusOf, statusTextOf, type Words } from './words.ts'

type Deduping = NewCase & { dedupe: DedupeInput }

/** The newest ticket that took a key, and what it keeps of it. */
interface Held {
  ticket: Ticket
  record: DedupeRecord
}

/**
 * Files a case under a dedupe key, or comments on the open one that has it, at most once in an interval; between comments
 * a call is only counted. Request Tracker cannot be asked to hold this: two calls at one moment may make two cases, of
 * which the newer has the key.
 */
export function fileUnder(work: Work, input: Deduping, call: Call): Promise<Outcome<Filed>> {
  return attempt<Filed>(work.rest, call.key, async (send) => {
    const words = await work.words()
    const { catalog } = words
    const { key } = input.dedupe
    refuseIfAny([...newCaseErrors(catalog, input), ...callErrors(catalog, input.dedupe)])
    refuseBadFiles(catalog, input.attachments)
    const before = call.fresh ? null : await answeredBefore(work, words, key, call.key)
    if (before !== null) return done(before, true)
    const held = await latestUnder(work, words, key)
    if (held === null || statusOf(words, held.ticket.status).closed)
      return created(await createCase(work, input, { ...call, fresh: true }))
    return done(
      isTooSoon(held.record.commentedAt, work.clock.now(), catalog)
        ? await count(work, words, held, { ...call, send })
        : await comment(work, words, held, input, { ...call, send }),
    )
  })
}

/** Closes the open case that has a key, which is free then. One that is closed stays as it is and takes no comment. */
export function closeByDedupe(
  work: Work,
  dedupe: string,
  { comment: said }: { comment: string | null },
  call: Call,
): Promise<Outcome<ClosedByDedupe>> {
  return attempt<ClosedByDedupe>(work.rest, call.key, async () => {
    const words = await work.words()
    refuseIfAny([
      ...dedupeKeyErrors('/dedupe', dedupe),
      ...optionally(text('The comment', words.catalog.limits.bodyCharacters), '/comment', said),
    ])
    const last = await latestUnder(work, words, dedupe)
    if (last === null) return done({ case: null, changed: false })
    const { id, status } = last.ticket
    if (!statusOf(words, status).closed) return closeCase(work, id, { comment: said }, call)
    return done(stay(words, await readNow(work, id)))
  })
}

/** The newest ticket that took a key: closing any of them frees it, and one that is opened again does not take it back. */
async function latestUnder(work: Work, words: Words, key: string): Promise<Held | null> {
  const field = customField(fieldOf(words))
  const query = all([
    inQueues(words),
    anyOf([`${field} = ${quoted(key)}`, `${field} STARTSWITH ${quoted(`${key} `)}`]),
  ])
  for (let page = 1; ; page += 1) {
    const rows = await rowsOf(work.rest, '/tickets', {
      ...{ query, fields: LISTED.join(','), ...expanded(words) },
      ...{ orderby: 'id', order: 'DESC', per_page: AT_ONCE, page },
    })
    // The search takes wildcards and no notice of case.
    for (const ticket of rows.flatMap((row) => asTicket(row) ?? [])) {
      const record = recordIn(words, ticket)
      if (record?.key === key) return { ticket, record }
    }
    if (rows.length < AT_ONCE) return null
  }
}

const AT_ONCE = 20

function recordIn(words: Words, { fields, created: at }: Ticket): DedupeRecord | undefined {
  const [kept] = fields[fieldOf(words)] ?? []
  return kept === undefined ? undefined : readRecord(kept, at)
}

function fieldOf({ mapping }: Words): string {
  const name = mapping.fields.dedupe
  if (name === undefined) throw new Error('a dedupe key is looked for where no custom field keeps one')
  return name
}

/** What this very call made before: a case, or a comment on one. What was only counted leaves no trace of its call. */
async function answeredBefore(work: Work, words: Words, dedupe: string, key: string): Promise<Filed | null> {
  const made = await madeWith(work, key)
  const found = made ?? (await toldWith(work, key))
  if (found === null) return null
  const { ticket } = await readTicket(work, found.number ?? 0)
  if (recordIn(words, ticket)?.key !== dedupe) throw keyReused(key, found.number)
  return became(found, made === null ? 'commented' : 'created')
}

function created(outcome: Outcome<CaseSummary>): Outcome<Filed> {
  return outcome.outcome === 'done' ? { ...outcome, value: became(outcome.value, 'created') } : outcome
}

function became(found: CaseSummary, outcome: Deduped['outcome'], counted = 0): Filed {
  return { ...found, dedupe: { outcome, counted } }
}

type Sending = Call & { send: Send }

async function count(
  work: Work,
  words: Words,
  { ticket: { id }, record }: Held,
  { dryRun, send }: Sending,
): Promise<Filed> {
  const counted = record.counted + 1
  if (dryRun) return became(await readCase(work, id), 'suppressed', counted)
  const kept = recordText({ ...record, counted })
  const json = { CustomFields: { [fieldOf(words)]: kept } }
  const said = saidIn((await send('PUT', `/ticket/${id}`, { json })).json())
  const after = await readNow(work, id, { also: ['CustomFields'] })
  if (!keeps(words, after, kept)) throw notTaken(id, `its ${fieldOf(words)} does not count this call`, said)
  return became(caseOf(words, after.ticket, after.version), 'suppressed', counted)
}

async function comment(
  work: Work,
  words: Words,
  { ticket: { id, status }, record }: Held,
  { dedupe, attachments }: Deduping,
  { dryRun, key, send }: Sending,
): Promise<Filed> {
  if (dryRun) return became(await readCase(work, id), 'commented')
  const { catalog } = words
  const kept = recordText({ key: dedupe.key, commentedAt: work.clock.now().toISOString(), counted: 0 })
  await tell(
    send,
    id,
    'correspond',
    { body: callText(dedupe.comment, record, catalog), attachments },
    { key, status: textAfterCall(words, status), fields: { [fieldOf(words)]: kept } },
  )
  const after = await readNow(work, id, { also: ['CustomFields'] })
  if (!keeps(words, after, kept))
    throw partly(id, `The comment is on case ${id}, but its ${fieldOf(words)} does not say when.`)
  return became(caseOf(words, after.ticket, after.version), 'commented')
}

/** Undefined leaves the status to Request Tracker, which opens what is new and leaves what waits for an answer. */
function textAfterCall(words: Words, before: string): string | undefined {
  const to = statusAfterCall(statusOf(words, before).id, words.catalog)
  return to === null ? undefined : statusTextOf(words, to)
}

function keeps(words: Words, { ticket }: Seen, kept: string): boolean {
  return ticket.fields[fieldOf(words)]?.includes(kept) ?? false
}
