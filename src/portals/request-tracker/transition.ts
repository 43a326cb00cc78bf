import type { Call, Outcome, Transition } from '../../portal/port.ts'
import { text, refuseIfAny } from '../../support/checks.ts'
import { Problem } from '../../support/problem.ts'
import { attempt, done } from './attempt.ts'
import { isTold } from './find.ts'
import { refuseBadMessage, tell, type Message } from './message.ts'
import { notTaken, partly, saidIn } from './refusals.ts'
import type { Ticket } from './shapes.ts'
import { glance, readNow, readTicket, type Seen, type Work } from './tickets.ts'
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
  check: (words: Words, before: Ticket) => void = () => undefined,
): Promise<Outcome<Transition>> {
  return attempt(work.rest, call.key, async (send) => {
    const words = await work.words()
    const { status, message, how = 'correspond' } = plan(words)
    if (message) refuseBadMessage(words, message)
    const before = await glance(work, number, call)
    const told = message !== null && !call.fresh && (await isTold(work, number, call.key))
    const there = isAlready(words, before, status)
    if (!there) check(words, before)
    const wanted = there ? before.status : requireText(words, number, status)
    const say = message !== null && !told
    if (call.dryRun || (there && !say)) {
      const seen = await readNow(work, number, { people: before })
      return done(transition(words, before, seen, wanted), told && call.dryRun !== true)
    }
    // A message that arrives without its status cannot be taken back, so what is not offered is tried before it.
    const first = !there && !(say && (await isOffered(work, number, wanted)))
    const answer = first ? await send('PUT', `/ticket/${number}`, { json: { Status: wanted } }) : null
    const refuse = (seen: Seen) => notTaken(number, whereItIs(words, seen, wanted), saidIn(answer?.json()))
    if (first && say) requireStatus(await readTicket(work, number), wanted, refuse)
    // A message opens what was closed, so the status goes with it.
    if (say) await tell(send, number, how, message, { key: call.key, status: wanted })
    const after = await readNow(work, number, { people: before })
    requireStatus(after, wanted, say ? (seen) => saidOnly(words, seen, wanted) : refuse)
    return done(transition(words, before, after), told)
  })
}

/** Only the actions of its lifecycle are offered; others may be possible. */
async function isOffered(work: Work, number: number, wanted: string): Promise<boolean> {
  const { ticket } = await readTicket(work, number)
  return ticket.next?.includes(wanted) ?? false
}

/** Request Tracker answers 200 also where it did nothing, so what is read back counts. */
function requireStatus(seen: Seen, wanted: string, refusal: (seen: Seen) => Problem): void {
  if (seen.ticket.status !== wanted) throw refusal(seen)
}

function saidOnly(words: Words, seen: Seen, wanted: string): Problem {
  const number = seen.ticket.id
  return partly(number, `What you wrote is on case ${number}, but ${whereItIs(words, seen, wanted)}.`)
}

/** Writes to the other side, and answers what Request Tracker made of the status by itself. */
export function say(work: Work, number: number, message: Message, call: Call): Promise<Outcome<Transition>> {
  return attempt(work.rest, call.key, async (send) => {
    const words = await work.words()
    refuseBadMessage(words, message)
    const before = await glance(work, number, call)
    const told = !call.fresh && (await isTold(work, number, call.key))
    const silent = told || call.dryRun === true
    if (!silent) await tell(send, number, 'correspond', message, { key: call.key })
    return done(transition(words, before, await readNow(work, number, { people: before })), told)
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
    const seen = await readNow(work, number)
    if (!statusOf(words, seen.ticket.status).closed) return done(stay(words, seen))
    const plan = () => ({ status: lifecycle.reopened, message: { body: reason } })
    return move(work, number, plan, call, (known, before) => refuseLate(known, before, work.clock.now()))
  })
}

function refuseLate({ catalog }: Words, ticket: Ticket, now: Date): void {
  const { reopenDays } = catalog.clocks
  if (now.getTime() <= Date.parse(ticket.resolved ?? ticket.updated) + reopenDays * DAY) return
  throw new Problem('conflict', {
    code: 'reopen-window-passed',
    message: `Case ${ticket.id} was closed more than ${reopenDays} days ago and cannot be reopened.`,
    hint: `File a new case that names case ${ticket.id}: campus case new`,
    caseNumber: ticket.id,
  })
}

/** What is as it is to be. */
export function stay(words: Words, seen: Seen): Transition {
  return transition(words, seen.ticket, seen)
}

/** Several statuses there may be one here: closed as it is, it stays. */
function isAlready(words: Words, ticket: Ticket, status: string): boolean {
  return statusOf(words, ticket.status).id === status
}

function requireText(words: Words, number: number, status: string): string {
  const text = statusTextOf(words, status)
  if (text !== undefined) return text
  throw new Problem('conflict', {
    code: 'unsupported',
    message: `No status of this Request Tracker is mapped to ${status}.`,
    hint: '`campus portal check` shows which are.',
    caseNumber: number,
  })
}

function transition(words: Words, before: Ticket, after: Seen, would?: string): Transition {
  const value = caseOf(words, after.ticket, after.version)
  const [was, is] = [before.status, would ?? after.ticket.status]
  return {
    case: value,
    before: viewOf(words, was),
    after: viewOf(words, is),
    changed: was !== is,
  }
}

function whereItIs(words: Words, { ticket }: Seen, wanted: string): string {
  const { status, statusText } = viewOf(words, ticket.status)
  return `it is ${statusText ?? status} (“${ticket.status}” there), not “${wanted}”`
}
