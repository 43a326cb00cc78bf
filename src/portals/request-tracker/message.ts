import type { Call, FileToSend, Outcome, ReplyInput } from '../../portal/port.ts'
import type { CaseSummary } from '../../support/case.ts'
import { line, refuseIfAny, text } from '../../support/checks.ts'
import { Problem } from '../../support/problem.ts'
import { attempt, done, type Send } from './attempt.ts'
import { withKey } from './body.ts'
import { refuseBadFiles, withFiles } from './files.ts'
import { isTold } from './find.ts'
import { noSuchCase, notAllowed } from './refusals.ts'
import { askPeople, readCase, readTicket, type Work } from './tickets.ts'
import type { Words } from './words.ts'

const NAME_CHARACTERS = 200

export interface Message {
  body: string
  attachments?: FileToSend[] | undefined
  participants?: string[] | undefined
}

export function refuseBadMessage(
  { catalog }: Words,
  { body, attachments, participants = [] }: Message,
): void {
  refuseIfAny([
    ...text('The reply', catalog.limits.bodyCharacters)('/body', body),
    ...participants.flatMap((name, index) =>
      line('The name of a participant', NAME_CHARACTERS)(`/participants/${index}`, name),
    ),
  ])
  refuseBadFiles(catalog, attachments)
}

/** Writes on a ticket: to the other side (`correspond`), or for the desk alone (`comment`). `status` goes with it, and custom fields. */
export async function tell(
  send: Send,
  number: number,
  how: 'correspond' | 'comment',
  { body, attachments = [], participants = [] }: Message,
  { key, status, fields }: { key: string; status?: string | undefined; fields?: Record<string, string> },
): Promise<void> {
  const others = participants.length === 0 ? '' : `\n\nAlso on the call: ${participants.join(', ')}`
  const json = {
    Content: withKey(`${body}${others}`, key),
    ContentType: 'text/plain',
    ...(status !== undefined && { Status: status }),
    ...(fields && { CustomFields: fields }),
  }
  try {
    await send('POST', `/ticket/${number}/${how}`, withFiles(json, attachments))
  } catch (error) {
    if (error instanceof Problem && error.code === 'refused-there') throw unsaid(error, number)
    throw error
  }
}

/** A message that is refused says the same for a ticket that is not there and for a text that cannot be taken. */
function unsaid(problem: Problem, number: number): Problem {
  if (/permission denied/i.test(problem.message)) return notAllowed('Permission Denied')
  return /could not be recorded/i.test(problem.message) ? noSuchCase(number) : problem
}

/** A reply to the desk. That it is there is told by the number of the message; the case is read back. */
export function reply(
  work: Work,
  number: number,
  input: ReplyInput,
  call: Call,
  how: 'correspond' | 'comment' = 'correspond',
): Promise<Outcome<CaseSummary>> {
  return attempt(work.rest, call.key, async (send) => {
    refuseBadMessage(await work.words(), input)
    if (!call.fresh) {
      const before = await readTicket(work, number)
      if (await isTold(work, before.ticket.id, call.key)) return done(await readCase(work, number), true)
    }
    if (call.dryRun) return done(await readCase(work, number))
    const people = work.looksAt('revision') ? askPeople(work, number) : undefined
    await tell(send, number, how, input, { key: call.key })
    return done(await readCase(work, number, { people }))
  })
}
