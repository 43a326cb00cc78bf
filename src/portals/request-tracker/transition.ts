import type { Call, Outcome, Transition } from '../../portal/port.ts'
import { text, refuseIfAny } from '../../support/checks.ts'
import { Problem } from '../../support/problem.ts'
import { attempt, done } from './attempt.ts'
import { isTold } from './find.ts'
import { refuseBadMessage, tell, type Message } from './message.ts'
import { notAllowed, notTaken, partly, saidIn } from './refusals.ts'
import { readNamed, readTicket, withNames, type Seen, type Work } from './tickets.ts'
import { caseOf, statusOf, statusTextOf, viewOf, type Words } from './words.ts'

const DAY = 24 * 60 * 60 * 1000

/** Where a case goes, and what is said with it. */
export interface Move {
  /** An id of the catalog. */
  status: string
  message: Message | null
  /** Says so to the other side; a note is for the desk alone. */
  how?: 'correspond' | 'comment'
}

/** Moves a ticket and answers what it was and is, both as read. */
export function move(
  work: Work,
  number: number,
  plan: (words: Words) => Move,
  call: Call,
  check: (words: Words, before: Seen) => void = () => undefined,
): Promise<Outcome<Transition>> {
  return attempt(work.rest, call.key, async (send) => {
    const words = await work.words()
    const { status, message, how = 'correspond' } = plan(words)
    if (message) refuseBadMessage(words, message)
    const before = await readTicket(work, number)
    const told = message !== null && !call.fresh && (await isTold(work, number, call.key))
    const there = isAlready(words, before, status)
    if (!there) check(words, before)
    const wanted = there ? before.ticket.status : requireText(words, before, status)
    if (call.dryRun) return done(transition(words, before, await withNames(work, before), wanted))
    const say = message !== null && !told
    // A message opens what was closed, so the status it has goes with it.
    const said = say
      ? (await tell(send, number, how, message, { key: call.key, status: wanted }), '')
      : there
        ? ''
        : saidIn((await send('PUT', `/ticket/${number}`, { json: { Status: wanted } })).json())
    if (there && !say) return done(transition(words, before, await withNames(work, before)), told)
    const after = await readNamed(work, number)
    if (after.ticket.status !== wanted) throw stayed(words, after, wanted, say, said)
    return done(transition(words, before, after), told)
  })
}

/** Writes to the other side, and answers what Request Tracker made of the status by itself. */
export function say(
  work: Work,
  number: number,
  message: Message,
  call: Call,
): Promise<Outcome<Transition>> {
  return attempt(work.rest, call.key, async (send) => {
    const words = await work.words()
    refuseBadMessage(words, message)
    const before = await readTicket(work, number)
    const told = !call.fresh && (await isTold(work, number, call.key))
    if (told || call.dryRun) return done(transition(words, before, await withNames(work, before)), told)
    await tell(send, number, 'correspond', message, { key: call.key })
    return done(transition(words, before, await readNamed(work, number)))
  })
}

export function closeCase(
  work: Work,
  number: number,
  { comment }: { comment: string | null },
  call: Call,
): Promise<Outcome<Transition>> {
  const message = comment === null ? null : { body: comment }
  return move(work, number, ({ catalog }) => ({ status: catalog.lifecycle.closed, message }), call)
}

/** Opens a closed case while its window lasts. One that is open stays as it is, and nothing is said. */
export function reopenCase(
  work: Work,
  number: number,
  { reason }: { reason: string },
  call: Call,
): Promise<Outcome<Transition>> {
  return attempt(work.rest, call.key, async () => {
    const words = await work.words()
    const { lifecycle, limits } = words.catalog
    refuseIfAny(text('The reason', limits.bodyCharacters)('/reason', reason))
    const seen = await readTicket(work, number)
    if (!statusOf(words, seen.ticket.status).closed)
      return done(transition(words, seen, await withNames(work, seen)))
    const plan = () => ({ status: lifecycle.reopened, message: { body: reason } })
    return move(work, number, plan, call, (known, before) => refuseLate(known, before, work.clock.now()))
  })
}

function refuseLate({ catalog }: Words, { ticket }: Seen, now: Date): void {
  const { reopenDays } = catalog.clocks
  if (now.getTime() <= Date.parse(ticket.resolved ?? ticket.updated) + reopenDays * DAY) return
  throw new Problem('conflict', {
    code: 'reopen-window-passed',
    message: `Case ${ticket.id} was closed more than ${reopenDays} days ago and cannot be reopened.`,
    hint: `File a new case that names case ${ticket.id}: campus case new`,
    caseNumber: ticket.id,
  })
}

/** Several statuses there may be one here: closed as it is, it stays. */
function isAlready(words: Words, { ticket }: Seen, status: string): boolean {
  return statusOf(words, ticket.status).id === status
}

/** The status there, where its lifecycle and the rights of this person lead to it. */
function requireText(words: Words, { ticket }: Seen, status: string): string {
  const text = statusTextOf(words, status)
  if (text === undefined)
    throw new Problem('conflict', {
      code: 'unsupported',
      message: `No status of this Request Tracker is mapped to ${status}.`,
      hint: '`campus portal check` shows which are.',
      caseNumber: ticket.id,
    })
  if (ticket.next === null || ticket.next.includes(text)) return text
  if (ticket.next.length === 0) throw notAllowed('')
  throw new Problem('conflict', {
    code: 'status-not-next',
    message: `From “${ticket.status}” Request Tracker does not lead to “${text}”, only to ${ticket.next.map((next) => `“${next}”`).join(', ')}.`,
    hint: `Look at it: campus case view ${ticket.id}`,
    caseNumber: ticket.id,
  })
}

function transition(words: Words, before: Seen, after: Seen, would?: string): Transition {
  const value = caseOf(words, after.ticket, after.version)
  const [was, is] = [before.ticket.status, would ?? after.ticket.status]
  return {
    case: value,
    before: viewOf(words, was),
    after: viewOf(words, is),
    changed: was !== is,
  }
}

function stayed(words: Words, after: Seen, wanted: string, said: boolean, words_: string): Problem {
  const { id, status } = after.ticket
  const { status: is, statusText } = viewOf(words, status)
  const told = `it is “${statusText ?? is}” there (“${status}”), not “${wanted}”`
  return said
    ? partly(id, `What you wrote is on case ${id}, but ${told}.`)
    : notTaken(id, told, words_)
}
