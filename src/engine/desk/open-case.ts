import type { DeskCase } from '../../portal/desk.ts'
import type { CaseSummary } from '../../support/case.ts'
import { line, optionally, refuseIfAny } from '../../support/checks.ts'
import { createCase } from '../create-case.ts'
import type { Contact } from '../../support/contact.ts'
import { Problem } from '../../support/problem.ts'
import { isActing } from '../../support/roster/change.ts'
import { requirePerson } from '../roster/find-person.ts'
import type { Work } from '../work.ts'

const CALLER_CHARACTERS = 200

/**
 * Opens a case that was called in: that of a contact, or by exception that of somebody who may not open one, until a
 * contact takes it over.
 */
export async function openByDesk(work: Work, { input, caller, contact }: DeskCase): Promise<CaseSummary> {
  const called = contact === null ? (caller ?? '') : caller
  refuseIfAny(optionally(line('The caller', CALLER_CHARACTERS), '/caller', called))
  const contactId = contact === null ? null : (await requireActing(work, contact)).id
  return createCase(work, input, undefined, { contactId, caller: contactId === null ? caller : null })
}

async function requireActing(work: Work, who: string): Promise<Contact> {
  const contact = await requirePerson(work, who)
  if (isActing(contact)) return contact
  throw new Problem('conflict', {
    code: 'contact-not-active',
    message: `${contact.name} is ${contact.state}, so no case can be opened for them.`,
    hint: 'In an emergency: --emergency --caller "NAME"; another contact takes it over.',
  })
}
