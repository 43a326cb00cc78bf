import type { Desk, DeskCase, DeskReply } from '../../portal/desk.ts'
import type { Call, Capabilities, Outcome } from '../../portal/port.ts'
import type { CaseSummary } from '../../support/case.ts'
import { Problem } from '../../support/problem.ts'
import { unsupported } from '../../portal/lacking.ts'
import { attempt, done } from './attempt.ts'
import { createCase } from './create.ts'
import { listCases } from './list.ts'
import { reply } from './message.ts'
import { listContacts } from './people.ts'
import { notTaken, saidIn } from './refusals.ts'
import { readNamed, type Work } from './tickets.ts'
import { move, say } from './transition.ts'
import { viewCase } from './view.ts'
import { caseOf, statusOf, statusTextOf, type Words } from './words.ts'

/** What those do who answer, as far as Request Tracker lets them. */
export function trackerDesk(work: Work, capabilities: Capabilities): Desk {
  const { refuse, reject } = unsupported(capabilities)
  return {
    queue: (limit) => queue(work, limit),
    viewCase: (number) => viewCase(work, number, true),
    openCase: (input, call) => openCase(work, input, call),
    take: (number, call) => take(work, number, call),
    reply: (number, input, call) => deskReply(work, number, input, call),
    note: (number, input, call) => reply(work, number, input, call, 'comment'),
    move: (number, { status, comment }, call) =>
      move(work, number, () => ({ status, message: comment === null ? null : { body: comment } }), call),
    resolve: (number, { body }, call) =>
      move(work, number, (words) => ({ status: resolvedIn(words), message: { body } }), call),
    verify: refuse('contact:change'),
    contacts: () => listContacts(work),
    approve: refuse('desk:contact'),
    refuse: refuse('desk:contact'),
    mailsCodes: async () => false,
    invite: refuse('desk:contact'),
    setState: refuse('desk:contact'),
    moveRequest: refuse('desk:request'),
    postNotice: refuse('desk:notice'),
    updateNotice: refuse('desk:notice'),
    districts: reject('desk:district'),
    addDistrict: refuse('desk:district'),
    updateDistrict: refuse('desk:district'),
    link: refuse('desk:link'),
    linked: reject('desk:link'),
  }
}

/** Those whose turn is the desk's, the most urgent first, then the oldest. */
async function queue(work: Work, limit: number): ReturnType<Desk['queue']> {
  const { items } = await listCases(work, { waitingOn: 'desk', limit: 1000 })
  const { mapping } = await work.words()
  const urgency = ({ priority }: CaseSummary) => mapping.priorities[priority] ?? 0
  const sorted = items.sort(
    (one, other) => urgency(other) - urgency(one) || Number(one.number) - Number(other.number),
  )
  return { items: sorted.slice(0, limit), truncated: sorted.length > limit, requests: 0, changes: [] }
}

/** The status after an answer; where the portal has none for it, the case is closed with it. */
function resolvedIn(words: Words): string {
  const { resolved, closed } = words.catalog.lifecycle
  return statusTextOf(words, resolved) === undefined ? closed : resolved
}

function openCase(
  work: Work,
  { input, caller, contact }: DeskCase,
  call: Call,
): Promise<Outcome<CaseSummary>> {
  return attempt(work.rest, call.key, async () => {
    const who = contact ?? caller ?? ''
    const asked = /\S@\S/.test(who) ? who : await addressOf(work, who)
    return createCase(work, input, call, asked)
  })
}

async function addressOf(work: Work, who: string): Promise<string> {
  const wanted = who.toLowerCase()
  const found = (await listContacts(work)).find(
    ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  )
  if (found?.email) return found.email
  throw new Problem('usage', {
    code: 'contact-unknown',
    message: `Request Tracker knows nobody called “${who}”.`,
    hint: 'Give the e-mail address of whoever called.',
  })
}

/** Makes a ticket one's own; nobody waits for a first answer then. */
function take(work: Work, number: number, { key, dryRun }: Call): Promise<Outcome<CaseSummary>> {
  return attempt(work.rest, key, async (send) => {
    const words = await work.words()
    const [seen, self] = await Promise.all([readNamed(work, number), work.self()])
    const before = caseOf(words, seen.ticket, seen.version)
    if (seen.ticket.owner?.id === self.id) return done(before)
    if (dryRun) return done({ ...before, advisor: self.name })
    const how = seen.ticket.owner === null ? 'take' : 'steal'
    const said = saidIn((await send('PUT', `/ticket/${number}/${how}`, {})).json())
    const begun = statusTextOf(words, words.catalog.lifecycle.answered)
    const isNew = statusOf(words, seen.ticket.status).id === words.catalog.lifecycle.initial
    if (isNew && begun !== undefined) await send('PUT', `/ticket/${number}`, { json: { Status: begun } })
    const after = await readNamed(work, number)
    if (after.ticket.owner?.id !== self.id)
      throw notTaken(number, `it is ${after.ticket.owner?.name ?? 'nobody'}’s`, said)
    return done(caseOf(words, after.ticket, after.version))
  })
}

function deskReply(
  work: Work,
  number: number,
  { body, status, attachments, participants }: DeskReply,
  call: Call,
): ReturnType<Desk['reply']> {
  const message = { body, attachments, participants }
  if (status !== null) return move(work, number, () => ({ status, message }), call)
  return say(work, number, message, call)
}
