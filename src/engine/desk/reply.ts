import type { DeskReply } from '../../portal/desk.ts'
import type { Transition } from '../../portal/port.ts'
import { known, optionally, refuseIfAny } from '../../support/checks.ts'
import { Problem } from '../../support/problem.ts'
import { isActing } from '../../support/roster/change.ts'
import { attach } from '../attach.ts'
import { requireCase } from '../find-case.ts'
import { commentLine, momentFor, record, statusChange } from '../record.ts'
import { checkReply, firstLine, participantLines } from '../reply.ts'
import { findPerson } from '../roster/find-person.ts'
import { transitionOf } from '../transition.ts'
import type { Work } from '../work.ts'
import { requireWay } from './move.ts'

/** The desk's answer, with the status it leads to and who else was on a call. */
export async function replyByDesk(work: Work, number: number, input: DeskReply): Promise<Transition> {
  const { catalog, now } = work
  const { body, status, attachments = [], participants } = input
  checkReply(work, input)
  refuseIfAny(optionally(known('status', catalog.statuses.items), '/status', status))
  const before = await requireCase(work, number)
  const changes = status !== null && status !== before.status
  if (changes) requireWay(catalog, before, status)
  const move = changes ? statusChange(catalog, before, status, momentFor(now, before)) : null
  const joined =
    participants.length === 0 ? [] : participantLines(participants, await presentContact(work, input))
  const lines = [commentLine(body), ...joined, ...(move?.lines ?? [])]
  const after = await record(work, before, { lines, state: move?.state ?? {} })
  await attach(work, number, firstLine(after, lines), attachments)
  return transitionOf(before, after, move !== null)
}

/** Nobody who is no contact speaks with the desk alone. */
async function presentContact(work: Work, { present }: DeskReply): Promise<string> {
  const contact = present === null ? null : await findPerson(work, present)
  if (contact !== null && isActing(contact)) return contact.name
  throw new Problem('usage', {
    code: 'nobody-present',
    message:
      contact === null
        ? 'Others on a call are recorded with the contact who was present.'
        : `${contact.name} is ${contact.state}; an active contact must be present.`,
    hint: 'Add --present with the name or e-mail of the contact.',
  })
}
